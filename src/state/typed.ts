/** The text of the vector field while it is edited or cannot be read. */

import { create } from 'zustand'

import { readVectorLeniently } from '#cvss/index.ts'
import { typeVector, useCalculator } from './calculator.ts'

export const useTyped = create<{ readonly text: string | undefined }>(() => ({ text: undefined }))

/** Keeps a typed text, or lets go of it with `undefined`. */
export function setTyped(text: string | undefined): void {
  useTyped.setState({ text })
}

/** Keeps a text as it is typed, and follows it where it can be read. */
export function followTyped(text: string): void {
  // A vector string has no line breaks; the field only wraps it.
  const line = text.replaceAll(/[\r\n]+/g, '')
  setTyped(line)
  const typed = readVectorLeniently(line, useCalculator.getState().version)
  if (typed.ok) typeVector(typed.vector)
}
