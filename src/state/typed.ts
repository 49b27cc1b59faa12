/** The text of the vector field while it is edited or cannot be read. */

import { create } from 'zustand'

import type { LenientReading, Version } from '#cvss/index.ts'
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

/** Keeps a text as it is typed, and follows it where it can be read. */
export function followTyped(text: string): void {
  // A vector string has no line breaks; the field only wraps it.
  const line = text.replaceAll(/[\r\n]+/g, '')
  setTyped(line)
  const { read } = useTyped.getState()
  if (read) follow(read, line)
  else void loadReader().then((loaded) => loaded && follow(loaded, line))
}

/** Shows the vector of the text that is in the field. */
function follow(read: Read, line: string): void {
  if (useTyped.getState().text !== line) return
  const typed = read(line, useCalculator.getState().version)
  if (typed.ok) typeVector(typed.vector)
}
