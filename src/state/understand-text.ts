/** What becomes of a text that was pasted or typed: in a part that comes late, with the reader. */

import { isBlankAssessment } from '#assessment/assessment.ts'
import type { Origin } from '#assessment/origin.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import type { CveReading } from '#paste/cve-like.ts'
import type { FoundVector } from '#paste/pasted.ts'
import { readText } from '#paste/read-pasted.ts'
import { isShown } from './beginning.ts'
import { useCalculator } from './calculator.ts'
import { showCve } from './cve-lookup.ts'
import type { PasteOutcome } from './paste-outcome.ts'
import { begin, usePasted } from './pasted.ts'
import { shownVector } from './snapshot.ts'
import { keepTyped } from './typed.ts'

/** Longest text that the one-line field shows; a longer one is understood without being shown. */
const longestShown = 10_000

type Choice = Extract<PasteOutcome, { kind: 'choice' }>

/**
 * Understands a text that merely arrived: begins an assessment of the vector in it, or offers the
 * choice between several. A CVE ID in it is shown, not sent. A vector that was typed is the person's own.
 */
export function understandText(text: string, isTyped: boolean): void {
  const kept = text.length > longestShown ? '' : inOneLine(text)
  const { pasted, cves, ids } = readText(text, useCalculator.getState().version)
  if (pasted.kind === 'vectors') {
    const { found, unreadable, unreadableMore } = pasted
    usePasted.setState({ text: unreadable.length > 0 ? kept : '' })
    if (found.length === 1 || pasted.isOneFinding)
      return loadFound(found, { cves, unreadable, unreadableMore, ids }, isTyped)
    return usePasted.setState({ outcome: { ...pasted, kind: 'choice', cves, ids } })
  }
  if (pasted.kind === 'nothing' && cves.length > 0) return takeCves(cves, ids)
  if (pasted.kind !== 'unreadable')
    return usePasted.setState({ text: kept, outcome: { ...pasted, ids } })
  const { problems } = pasted
  usePasted.setState({
    text: inOneLine(pasted.text),
    outcome: { kind: 'unreadable', what: 'paste', problems, ids },
  })
}

/** The field would join what stands in two lines. */
function inOneLine(text: string): string {
  return text.replace(/[\r\n]/g, ' ')
}

/** A text without a vector: its only ID is shown, unless that could credit a vector with it. */
function takeCves(cves: readonly CveId[], ids: CveReading | undefined): void {
  const { assessment } = useCalculator.getState()
  const [only, ...others] = cves
  const isFree = isBlankAssessment(assessment) || assessment.cve !== undefined
  const isShown = only !== undefined && others.length === 0 && isFree
  if (isShown) showCve(only)
  usePasted.setState({ text: '', outcome: { kind: 'cve', cves: isShown ? [] : cves, ids } })
}

const linkSources: readonly FoundVector['from'][] = [
  'first',
  'nvd',
  'red-hat',
  'metaeffekt',
  'link',
]

/** Where a vector of a text is from; the person's own has no origin. */
export function originOf({ from, name, vector }: FoundVector, isTyped = false): Origin | undefined {
  const isLink = linkSources.includes(from)
  if (isTyped && !isLink) return undefined
  return { from: isLink ? 'link' : 'text', name: name ?? (from === 'nvd' ? 'NVD' : ''), vector }
}

/** Begins an assessment of what was found, all of one finding, with the ID that is tied to it. */
export function loadFound(
  found: readonly FoundVector[],
  {
    cves,
    unreadable,
    unreadableMore = 0,
    ids,
  }: Pick<Choice, 'cves' | 'unreadable' | 'unreadableMore' | 'ids'>,
  isTyped = false,
): void {
  const [shown, ...more] = found
  if (!shown) return
  const { cve } = shown
  const vectors = found.map((each) => ({ vector: each.vector, origin: originOf(each, isTyped) }))
  const current = useCalculator.getState().assessment.cve
  const isSame = isShown({ vectors, cve: cve ?? current })
  if (!isSame) begin({ vectors, cve })
  keepTyped(undefined)
  usePasted.setState({
    text: unreadable.length > 0 ? usePasted.getState().text : '',
    outcome: {
      ...shown,
      kind: isSame ? 'on-screen' : 'loaded',
      // The notice stands while the vector that it speaks of is on screen.
      vector: shownVector(useCalculator.getState()),
      repairs: found.flatMap((each) => each.repairs),
      dropped: found.flatMap((each) => each.dropped),
      left: found.flatMap((each) => each.left),
      others: more,
      unreadable,
      unreadableMore,
      ids,
      cves: cves.filter((each) => each !== cve),
    },
  })
}
