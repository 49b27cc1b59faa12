/** Readings of texts for tests that know which way they go. */
import { parseVector, type Problem, type Repair, type Vector, type Version } from '../../index.ts'

/** The reading of a text that must be read. */
export function readable(
  text: string,
  onScreen?: Version,
): { vector: Vector; repairs: readonly Repair[] } {
  const reading = parseVector(text, onScreen)
  if (!reading.ok) throw new Error(`${text} is refused: ${JSON.stringify(reading.problems)}`)
  return reading
}

/** The problems of a text that must be refused. */
export function refused(text: string): readonly Problem[] {
  const reading = parseVector(text)
  if (reading.ok) throw new Error(`${text.slice(0, 99)} is read`)
  return reading.problems
}

/** The entries that do not quote the text at their position. */
export function misquoted(
  text: string,
  entries: readonly { position: number; text: string }[],
): readonly unknown[] {
  return entries.filter(
    (entry) => text.slice(entry.position, entry.position + entry.text.length) !== entry.text,
  )
}
