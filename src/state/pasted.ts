/** The paste field: what is in it, and what became of it. */

import { create } from 'zustand'

import { type CveId, findCveIds, parseCveId } from '#cve-id/cve-id.ts'
import { type Problem, type Repair, type Vector, sameVector } from '#cvss/index.ts'
import type { FoundVector } from '#paste/read-pasted.ts'
import type { PermalinkReading } from '#url/permalink.ts'
import { loadVector, useCalculator } from './calculator.ts'
import { shownVector } from './snapshot.ts'
import { askCve, forgetCve, showCve } from './cve-lookup.ts'
import { keepTyped } from './typed.ts'

export type PasteOutcome =
  | {
      readonly kind: 'loaded'
      readonly from: FoundVector['from']
      readonly vector: Vector
      readonly repairs: readonly Repair[]
    }
  | { readonly kind: 'choice'; readonly found: readonly FoundVector[]; readonly omitted: number }
  | {
      readonly kind: 'unreadable'
      readonly what: 'paste' | 'link'
      readonly problems: readonly Problem[]
    }
  /** No vector, but a CVE ID that is shown now, or several to choose from. */
  | { readonly kind: 'cve'; readonly cves: readonly CveId[] }
  | { readonly kind: 'nothing' }
  /** The part of Plumb that reads pasted text could not be loaded. */
  | { readonly kind: 'not-loaded' }
  | { readonly kind: 'too-long'; readonly limit: number }

export type PastedState = {
  /** Text of the paste field. */
  readonly text: string
  readonly outcome: PasteOutcome | undefined
}

/** Longest text that the one-line field shows; a longer one is understood without being shown. */
const longestShown = 10_000

/** Longest text in which CVE IDs are looked for; longer ones are refused as a whole. */
const longestText = 1_000_000

/** After the start, in milliseconds. */
const readerDelay = 1_500

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
}

/** Understands what somebody typed or pasted and then confirmed: a bare CVE ID is asked for. */
export async function submitText(text: string): Promise<void> {
  const cve = parseCveId(text)
  if (cve === undefined) return pasteText(text)
  askCve(cve)
  usePasted.setState(empty)
}

/**
 * Understands a text that merely arrived: loads the vector in it, or offers the choice between
 * several. A CVE ID in it is shown, not sent.
 */
export async function pasteText(text: string): Promise<void> {
  const [cve, ...otherCves] = text.length <= longestText ? findCveIds(text) : []
  if (cve !== undefined && otherCves.length === 0) showCve(cve)
  const reader = await loadReader()
  const pasted = reader?.readPasted(text, useCalculator.getState().version)
  if (!pasted) return usePasted.setState({ text, outcome: { kind: 'not-loaded' } })
  if (pasted.kind === 'vectors') {
    const [only, ...others] = pasted.found
    if (only && others.length === 0) return loadFound(only)
    usePasted.setState({ text: '', outcome: { ...pasted, kind: 'choice' } })
    return
  }
  if (pasted.kind === 'nothing' && cve !== undefined) {
    const cves = otherCves.length === 0 ? [] : [cve, ...otherCves]
    return usePasted.setState({ text: '', outcome: { kind: 'cve', cves } })
  }
  const shown = text.length > longestShown ? '' : text
  if (pasted.kind !== 'unreadable') return usePasted.setState({ text: shown, outcome: pasted })
  const { problems } = pasted
  usePasted.setState({
    text: pasted.text,
    outcome: { kind: 'unreadable', what: 'paste', problems },
  })
}

/** Loads a vector that was found. */
export function loadFound({ vector, from, repairs }: FoundVector): void {
  loadVector(vector)
  keepTyped(undefined)
  usePasted.setState({ text: '', outcome: { kind: 'loaded', from, vector, repairs } })
}

/** Takes the notice away, and a text that could not be read with it. */
export function dismissPaste(): void {
  usePasted.setState(empty)
}

/** Shows an address: its vector replaces the one on screen, or its text waits to be mended. */
export function openLink(reading: PermalinkReading): void {
  if (reading.cve !== undefined) showCve(reading.cve)
  else if (reading.kind === 'vector') forgetCve()
  if (reading.kind === 'none') return
  if (reading.kind === 'unreadable') {
    const { text, problems } = reading
    usePasted.setState({ text, outcome: { kind: 'unreadable', what: 'link', problems } })
    return
  }
  const { vector, repairs } = reading
  // A reload reads the vector that is on screen already, and must not forget whose it is.
  if (!sameVector(shownVector(useCalculator.getState()), vector)) loadVector(vector)
  keepTyped(undefined)
  const outcome = { kind: 'loaded', from: 'link', vector, repairs } as const
  usePasted.setState({ text: '', outcome: repairs.length > 0 ? outcome : undefined })
}
