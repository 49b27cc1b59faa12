/** The paste field: what is in it, and what became of it. */

import { create } from 'zustand'

import type { Problem, Repair, Vector } from '#cvss/index.ts'
import { type FoundVector, readPasted } from '#paste/read-pasted.ts'
import type { PermalinkReading } from '#url/permalink.ts'
import { loadVector, useCalculator } from './calculator.ts'
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
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too-long'; readonly limit: number }

export type PastedState = {
  /** Text of the paste field. */
  readonly text: string
  readonly outcome: PasteOutcome | undefined
}

/** Longest text that the one-line field shows; a longer one is understood without being shown. */
const longestShown = 10_000

const empty: PastedState = { text: '', outcome: undefined }

export const usePasted = create<PastedState>(() => empty)

/** Follows the text of the paste field while it is typed. */
export function typePaste(text: string): void {
  usePasted.setState({ text })
}

/** Understands a text and loads the vector in it, or offers the choice between several. */
export function pasteText(text: string): void {
  const pasted = readPasted(text, useCalculator.getState().version)
  if (pasted.kind === 'vectors') {
    const [only, ...others] = pasted.found
    if (only && others.length === 0) return loadFound(only)
    usePasted.setState({ text: '', outcome: { ...pasted, kind: 'choice' } })
    return
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
  if (reading.kind === 'none') return
  if (reading.kind === 'unreadable') {
    const { text, problems } = reading
    usePasted.setState({ text, outcome: { kind: 'unreadable', what: 'link', problems } })
    return
  }
  const { vector, repairs } = reading
  loadVector(vector)
  keepTyped(undefined)
  const outcome = { kind: 'loaded', from: 'link', vector, repairs } as const
  usePasted.setState({ text: '', outcome: repairs.length > 0 ? outcome : undefined })
}
