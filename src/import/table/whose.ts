/** Whose a score or vector is, by the name of its column: what a table's writers reckon, or what others claim. */

import { plainName } from './names.ts'
import { others, somebody, writers } from './whose-words.ts'

/** Whether a column has what the table's writers reckon themselves. */
export function isOfWriters(name: string): boolean {
  return writers.test(plainName(name)) && !others.test(plainName(name))
}

/** Who claims what stands in a column, as its name says; the whole name where it names nobody; undefined where it does not say. */
export function sourceNamed(name: string): string | undefined {
  const plain = plainName(name)
  const [, word] = somebody.exec(plain) ?? []
  if (word === undefined) return writers.test(plain) || others.test(plain) ? name.trim() : undefined
  const pattern = new RegExp(word.replaceAll(' ', String.raw`[\W_]*`), 'iu')
  return pattern.exec(name)?.[0]
}
