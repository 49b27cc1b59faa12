import { everything, optionalParts, resultWith } from '#share/included.ts'
import type { Texts } from '#share/parts.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { type Extent, type ShownForm, writtenForm } from './shown-form.ts'

/** What an assessment can hold besides the vector that is shown of it. */
export const heldParts = [...optionalParts, 'cve', 'marking'] as const

export type HeldPart = (typeof heldParts)[number]

function hasNotes({ rationale: { note, metricNotes }, others }: SharedResult): boolean {
  return note !== '' || metricNotes.size > 0 || others.some(hasNotes)
}

/** Which of them a result has. */
export function filledParts(result: SharedResult): readonly HeldPart[] {
  const isFilled: Readonly<Record<HeldPart, boolean>> = {
    title: result.rationale.title !== '',
    notes: hasNotes(result),
    facts: result.facts.length > 0 || result.epss !== undefined,
    others: result.others.length > 0,
    cve: result.cve !== undefined,
    marking: result.tlp !== undefined,
  }
  return heldParts.filter((part) => isFilled[part])
}

function without(result: SharedResult, part: Exclude<HeldPart, 'cve'>): SharedResult {
  if (part === 'marking') return { ...result, tlp: undefined }
  const rest = resultWith(result, { ...everything, [part]: false })
  // The link is made with the other vector in it.
  return part === 'others' ? { ...rest, link: result.link?.replace(/&or=[^&]*/, '') } : rest
}

/** What a result has and a form has no place for: the form reads the same without it. */
export function leftOutOf(
  texts: Texts,
  shown: ShownForm,
  extent: Extent,
  result: SharedResult,
): readonly HeldPart[] {
  const now = new Date(0)
  // A document is not written before a marking is chosen; what it has a place for is known before.
  const isUnmarked = extent === 'document' && result.tlp === undefined
  const written = (given: SharedResult) =>
    writtenForm(texts, shown, extent, isUnmarked ? { ...given, tlp: 'CLEAR' } : given, now)?.plain
  const whole = written(result)
  return filledParts(result).filter((part) =>
    part === 'cve'
      ? // Of an ID much else may depend: it is there or it is not.
        whole?.includes(result.cve ?? '') === false
      : written(without(result, part)) === whole,
  )
}
