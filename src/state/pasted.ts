/** The paste field: what is in it, and what became of it. */

import { create } from 'zustand'

import { isBlankAssessment } from '#assessment/assessment.ts'
import type { Origin } from '#assessment/origin.ts'
import { type CveId, parseCveId } from '#cve-id/cve-id.ts'
import type { CveReading } from '#paste/cve-like.ts'
import type { FoundVector } from '#paste/pasted.ts'
import { type Finding, beginAssessment, isShown } from './beginning.ts'
import { useCalculator } from './calculator.ts'
import { askCve, noteArrived, showCve } from './cve-lookup.ts'
import type { PasteOutcome } from './paste-outcome.ts'
import { shownVector } from './snapshot.ts'
import { keepTyped } from './typed.ts'

export type PastedState = {
  /** Text of the paste field. */
  readonly text: string
  readonly outcome: PasteOutcome | undefined
  /** The assessment for which nothing more is to be offered of the one before. */
  readonly dismissed?: string
}

/** Longest text that the one-line field shows; a longer one is understood without being shown. */
const longestShown = 10_000

/** After the start, in milliseconds. */
const readerDelay = 1_500

type Choice = Extract<PasteOutcome, { kind: 'choice' }>

const empty: PastedState = { text: '', outcome: undefined }

export const usePasted = create<PastedState>(() => empty)

/** Follows the text of the paste field while it is typed. */
export function typePaste(text: string): void {
  usePasted.setState({ text })
}

/** The reader is no part of the first load; undefined where it cannot be had. */
async function loadReader() {
  try {
    return await import('#paste/read-pasted.ts')
  } catch {
    return undefined
  }
}

/** Fetches the reader once the page stands, so that pasting works without the network, too. */
export function startPasting(): void {
  setTimeout(() => void loadReader(), readerDelay)
  endNotices()
}

/** What was read is worth a notice until something else is shown, and not again when it comes back. */
export function endNotices(): void {
  useCalculator.subscribe((state) => {
    const { outcome } = usePasted.getState()
    if (outcome && 'vector' in outcome && outcome.vector !== shownVector(state))
      usePasted.setState({ outcome: undefined })
  })
}

/** Understands what somebody typed or pasted and then confirmed: a bare CVE ID is asked for. */
export async function submitText(text: string): Promise<void> {
  const cve = parseCveId(text)
  if (cve === undefined) return pasteText(text)
  askCve(cve)
  usePasted.setState(empty)
}

/**
 * Understands a text that merely arrived: begins an assessment of the vector in it, or offers the
 * choice between several. A CVE ID in it is shown, not sent.
 */
export async function pasteText(text: string): Promise<void> {
  const kept = text.length > longestShown ? '' : inOneLine(text)
  const reader = await loadReader()
  const read = reader?.readText(text, useCalculator.getState().version)
  if (!read) return usePasted.setState({ text, outcome: { kind: 'not-loaded' } })
  const { pasted, cves, ids } = read
  if (pasted.kind === 'vectors') {
    const { found, unreadable } = pasted
    usePasted.setState({ text: unreadable.length > 0 ? kept : '' })
    if (found.length === 1 || pasted.isOneFinding)
      return loadFound(found, { cves, unreadable, ids })
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

function originOf({ from, name, vector }: FoundVector): Origin {
  const isLink = linkSources.includes(from)
  return { from: isLink ? 'link' : 'text', name: name ?? (from === 'nvd' ? 'NVD' : ''), vector }
}

/** Begins an assessment of what was found, all of one finding, with the ID that is tied to it. */
export function loadFound(
  found: readonly FoundVector[],
  { cves, unreadable, ids }: Pick<Choice, 'cves' | 'unreadable' | 'ids'>,
): void {
  const [shown, ...more] = found
  if (!shown) return
  const { cve } = shown
  const vectors = found.map((each) => ({ vector: each.vector, origin: originOf(each) }))
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
      ids,
      cves: cves.filter((each) => each !== cve),
    },
  })
}

/** Begins an assessment of what came; its CVE ID is sent only where that was chosen for all. */
export function begin(finding: Finding): void {
  beginAssessment(finding)
  if (finding.cve !== undefined) noteArrived(finding.cve)
}

/** Takes the notice away, and a text that could not be read with it. */
export function dismissPaste(): void {
  usePasted.setState({ ...empty, dismissed: useCalculator.getState().assessment.id })
}

/** Takes only the notice away: a text that waits in the field is still the person's. */
export function closeNotice(): void {
  usePasted.setState({ outcome: undefined, dismissed: useCalculator.getState().assessment.id })
}
