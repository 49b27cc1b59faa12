/** The text of the vector field while it is edited or cannot be read. */

import { create } from 'zustand'

import { type LenientReading, type Version, readExactly } from '#cvss/index.ts'
import { typeVector, useCalculator } from './calculator.ts'
import { fetchAhead } from './fetch-ahead.ts'

type Read = (text: string, onScreen: Version) => LenientReading

export const useTyped = create<{
  readonly text: string | undefined
  /** Reads the text; undefined until it is loaded, and then the text is not read yet. */
  readonly read: Read | undefined
}>(() => ({ text: undefined, read: undefined }))

fetchAhead(loadReader)

/** Gives what reads typed texts; undefined where it cannot be loaded, and the next key tries again. */
async function loadReader(): Promise<Read | undefined> {
  const late = await import('./read-typed.ts').catch(() => undefined)
  if (late) useTyped.setState({ read: late.readTyped })
  return late?.readTyped
}

/** Keeps a typed text, or lets go of it with `undefined`. */
export function setTyped(text: string | undefined): void {
  useTyped.setState({ text })
  if (text !== undefined && !useTyped.getState().read) void loadReader()
}

/** What the text in the field says; undefined where only what is not loaded yet can tell. */
export function readingOf(text: string, onScreen: Version, read: Read | undefined) {
  const vector = readExactly(text)
  return vector ? ({ ok: true, vector, repairs: [], dropped: [] } as const) : read?.(text, onScreen)
}

/** Keeps a text as it is typed, and follows it where it can be read. */
export function followTyped(text: string): void {
  // A vector string has no line breaks; the field only wraps it.
  const line = text.replaceAll(/[\r\n]+/g, '')
  setTyped(line)
  if (!follow(line)) void loadReader().then(() => useTyped.getState().text === line && follow(line))
}

/** Shows the vector of a text, if it has one; says whether that is known. */
function follow(line: string): boolean {
  const typed = readingOf(line, useCalculator.getState().version, useTyped.getState().read)
  if (typed?.ok) typeVector(typed.vector)
  return typed !== undefined
}
