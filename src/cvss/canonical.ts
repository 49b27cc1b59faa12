import { type Vector, isComplete } from './vector.ts'
import { type Version, specOf, versions } from './versions.ts'

/**
 * The fast path of reading: a vector string that is already canonical.
 *
 * One pass over the characters, row by row of the version's table: where the text goes on with
 * this row's key the row takes the value behind it, otherwise the row stays unset. Whatever is
 * left over at the end, or a value that the row does not have, means "not canonical" and the
 * careful reader decides. Many times as fast as splitting the text into a Map.
 */

const slash = 47
const asciiCodes = 128

type CanonicalRow = {
  /** Length of 'AV:' for AV, and its up to four character codes. */
  readonly length: number
  readonly first: number
  readonly second: number
  readonly third: number
  readonly fourth: number
  readonly values: readonly string[]
  /** Place by character code of a one-letter value, 0 where the letter is no value. */
  readonly places: Uint8Array
}

type CanonicalTable = {
  readonly version: Version
  /** Character codes of 'CVSS:4.0/'. */
  readonly opening: readonly number[]
  readonly rows: readonly CanonicalRow[]
  readonly unset: readonly number[]
}

const tables: readonly CanonicalTable[] = versions.map((version) => {
  const { metrics } = specOf(version)
  return {
    version,
    opening: characterCodes(`CVSS:${version}/`),
    rows: metrics.map(({ key, values }) => {
      const [first = 0, second = 0, third = 0, fourth = 0] = characterCodes(`${key}:`)
      const places = new Uint8Array(asciiCodes)
      for (const [index, value] of values.entries())
        if (value.length === 1) places[value.charCodeAt(0)] = index + 1
      return { length: key.length + 1, first, second, third, fourth, values, places }
    }),
    unset: metrics.map(() => 0),
  }
})

/** v2's own form has no prefix. */
const bareTable = tables.find(({ version }) => specOf(version).prefix === '')

function characterCodes(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}

/** Compares from the end, because the versions differ there. */
function opensWith(text: string, opening: readonly number[]): boolean {
  if (text.length < opening.length) return false
  for (let at = opening.length - 1; at >= 0; at--)
    if (text.charCodeAt(at) !== opening[at]) return false
  return true
}

/** Written out, because a loop over so few characters takes twice as long. */
function goesOnWith(text: string, at: number, row: CanonicalRow): boolean {
  return (
    text.charCodeAt(at) === row.first &&
    text.charCodeAt(at + 1) === row.second &&
    (row.length === 2 ||
      (text.charCodeAt(at + 2) === row.third &&
        (row.length === 3 || text.charCodeAt(at + 3) === row.fourth)))
  )
}

/** The vector of a text in one version's canonical form from `start` on, else undefined. */
function readRows(table: CanonicalTable, text: string, start: number): Vector | undefined {
  const { version, rows } = table
  const values = table.unset.slice()
  const { length } = text
  let at = start
  for (let index = 0; index < rows.length && at < length; index++) {
    const row = rows[index]!
    const from = at + row.length
    if (from >= length || !goesOnWith(text, at, row)) continue
    let end = from + 1
    while (end < length && text.charCodeAt(end) !== slash) end++
    const isOneLetter = end === from + 1
    const place = isOneLetter
      ? row.places[text.charCodeAt(from)]
      : row.values.indexOf(text.slice(from, end)) + 1
    if (!place) return undefined
    values[index] = place
    at = end + 1
  }
  // Behind every value, also the last one, a slash has been skipped.
  return at === length + 1 ? { version, values } : undefined
}

/** The vector of a canonical text; undefined where the careful reader must look. */
export function readCanonical(text: string): Vector | undefined {
  for (let index = 0; index < tables.length; index++) {
    const table = tables[index]!
    if (opensWith(text, table.opening)) return readRows(table, text, table.opening.length)
  }
  const bare = bareTable && readRows(bareTable, text, 0)
  // Without all of v2's mandatory metrics a bare text may be another version's.
  return bare && isComplete(bare) ? bare : undefined
}
