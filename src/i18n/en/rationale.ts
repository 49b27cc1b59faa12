import { limits } from './limits.ts'

/** Texts of the part in which a person gives a title and reasons. */
export const rationale = {
  limits,
  title: 'Title',
  note: 'Note on the vector',
  metricNotes: 'Why each value',
  metric: (metric: string, value: string) => `${metric}: ${value}`,
  /** What is seen above the field is part of its name. */
  metricNote: (metricAndValue: string) => `Why this value of ${metricAndValue}`,
  writtenFor: (value: string) => `Written for ${value}; left out of copies until confirmed.`,
  confirm: 'It still holds',
  confirmNote: (metric: string) => `It still holds: keep the note on ${metric}`,
  nothingSet: 'Values that are set can be explained here.',
  notStored:
    'This browser does not keep what is written here: a reload or a closed tab loses it. Copy or share it first.',
  stored:
    'Kept in this tab and in print. Under “Share” you see and choose which copies carry it: texts do unless you say otherwise, forms for machines and links only where you say so, and a copy in one line never.',
}
