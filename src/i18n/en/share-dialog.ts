import type { Progress } from '#cvss/index.ts'
import { list } from './numbers-and-lists.ts'

/** Texts of the dialog in which a result is shared. */
export const shareDialog = {
  heading: 'Share',
  close: 'Close',
  forPeople: 'People',
  forMachines: 'Machines',
  forEyes: 'Picture',
  kinds: 'Kind of form',
  forms: {
    'cve-json': 'CVE JSON 5.2',
    'csaf-2.0': 'CSAF 2.0',
    'csaf-2.1': 'CSAF 2.1',
    cyclonedx: 'CycloneDX 1.7',
    osv: 'OSV',
    'card-svg': 'Score card (SVG)',
    'card-png': 'Score card (PNG)',
    print: 'Print',
  },
  incomplete: ({ open, undecided }: Progress) =>
    `A draft has no machine form: ${list(
      [
        ...(open > 0
          ? [open === 1 ? '1 base metric is open' : `${open} base metrics are open`]
          : []),
        ...(undecided > 0
          ? [undecided === 1 ? '1 metric is undecided' : `${undecided} metrics are undecided`]
          : []),
      ],
      'and',
    )}.`,
  part: 'Extent',
  fragment: (place: string) => `fragment for ${place}`,
  document: 'whole document',
  documentNote: 'Publisher, tracking and product are placeholders to fill in.',
  untitledNote: 'Title, publisher, tracking and product are placeholders to fill in.',
  unnamedNote: 'The ID of the vulnerability is a placeholder to fill in.',
  linkNote: (parts: readonly ('title' | 'notes')[]) =>
    `The link carries ${list(
      parts.map((part) => `no ${part}`),
      'and',
    )}.`,
  apart: (versions: readonly string[]) =>
    `Neither this form nor its link carries what is set in ${list(versions, 'and')}: switch to that version to share it.`,
  unmarked: (form: string) =>
    `Choose a marking first. A whole ${form} document without one counts as TLP:CLEAR, and nobody has said that this may be read by everybody.`,
  named: (form: string, named: string, version: string, overall: string) =>
    `${form} names ${named}, the base score of the v${version} vector: as a whole it scores ${overall}.`,
  wholeAsBase: (form: string, named: string, base: string) =>
    `${form} names ${named} as baseScore, the score of the whole v4.0 vector: its base metrics alone score ${base}.`,
  labelled: (form: string, label: string, marking: string) =>
    `${form} has no label ${marking}: the document is labelled ${label}.`,
  noPlace: (names: readonly string[]) => `This form has no place for ${list(names, 'and')}.`,
  places: {
    title: 'the title',
    notes: 'the notes',
    facts: 'KEV, EPSS and SSVC',
    others: 'the vector of another version',
    cve: 'the CVE ID',
    marking: 'the marking',
    whose: 'whose vector it is',
    asOf: 'as of when',
  },
  preview: (form: string) => `Preview: ${form}`,
  copy: 'Copy',
  copyPicture: 'Copy picture',
  copied: 'Copied',
  pictureRefused: 'The browser did not allow copying a picture. Download it instead.',
  download: 'Download',
  print: 'Print',
  repeats: 'The main button will repeat this form.',
  copyKey: 'Ctrl Enter',
  metric: 'Metric',
  value: 'Value',
  note: 'Note',
  orValues: (values: readonly string[]) => list(values, 'or'),
  printed: (date: string) => `Printed ${date}`,
  marking: 'TLP 2.0',
  noMarking: 'none',
  link: 'Link',
  links: { ours: 'to this calculator', first: 'to FIRST’s', none: 'none' },
  localLink: 'Nobody else can open this copy’s address, so FIRST’s calculator is linked instead.',
  with: 'With',
  parts: {
    title: 'title',
    notes: 'notes',
    facts: 'KEV, EPSS and SSVC',
    others: (version: string) => `v${version}, too`,
    decision: 'the decision',
    words: 'the vector in words',
    metrics: 'metrics written out',
  },
  withNothing: 'nothing else',
  /** What a form carries, its link and its marking, in one line. */
  chosen: (parts: readonly string[], ...more: readonly string[]) =>
    [...(parts.length > 0 ? [parts.join(', ')] : []), ...more].join('; '),
  options: 'Options',
  linkTo: { ours: 'link to this calculator', first: 'link to FIRST’s', none: 'no link' },
  unmarkedShort: 'no marking',
  unfitting: (notes: readonly string[]) =>
    `${notes.length === 1 ? '1 note is' : `${notes.length} notes are`} left out, written for another value: ${notes.join(', ')}.`,
  open: 'open',
  unfittingNote: (metric: string, then: string, now: string) =>
    `${metric} (for ${then}, now ${now})`,
  withText: 'Put title and notes into the link',
  textSign:
    'The link now carries your title and notes: whoever has it can read them. FIRST’s page reads the vector once everything from “&text=” on is cut off.',
  textTooLong: (unfit: readonly string[]) =>
    `Title and notes are too long for a link of 8,000 characters. The link goes without them. What does not fit: ${unfit.join(', ')}.`,
  unfitParts: {
    title: 'the title',
    note: 'the note',
    metric: (metric: string) => `the note on ${metric}`,
  },
}
