import { type Version, specOf, versions } from './versions.ts'

/**
 * The fast path of reading: a vector string that is already canonical.
 *
 * One pass over the characters, row by row of the version's table: where the text goes on with
 * this row's key and one of its one-letter values the row takes it, otherwise the row stays
 * unset. Whatever is left at the end, or a value of several letters, means "not canonical" and
 * the careful reader decides. About ten times as fast as splitting the text into a Map.
 */

const slash = 47
const longestCharCode = 128

type CanonicalRow = {
  /** Character codes of 'AV:' for AV. */
  readonly opening: readonly number[]
  /** Place by character code of a one-letter value, 0 where the letter is no value. */
  readonly places: Uint8Array
}

type CanonicalTable = {
  readonly version: Version
  readonly opening: string
  readonly rows: readonly CanonicalRow[]
  readonly unset: readonly number[]
}

const tables: readonly CanonicalTable[] = versions.map((version) => {
  const { prefix, metrics } = specOf(version)
  return {
    version,
    opening: prefix === '' ? '' : `${prefix}/`,
    rows: metrics.map(({ key, values }) => {
      const places = new Uint8Array(longestCharCode)
      for (const [index, value] of values.entries())
        if (value.length === 1) places[value.charCodeAt(0)] = index + 1
      return { opening: Array.from(`${key}:`, (letter) => letter.charCodeAt(0)), places }
    }),
    unset: metrics.map(() => 0),
  }
})

/** Value places of a text in one version's canonical form from `start` on, else undefined. */
function readRows(table: CanonicalTable, text: string, start: number): number[] | undefined {
  const values = table.unset.slice()
  const { rows } = table
  const end = text.length + 1
  let at = start
  for (let row = 0; row < rows.length && at < end; row++) {
    const { opening, places } = rows[row]!
    let letter = 0
    while (letter < opening.length && text.charCodeAt(at + letter) === opening[letter]) letter++
    if (letter < opening.length) continue
    at += letter
    const place = places[text.charCodeAt(at)]
    if (!place) return undefined
    values[row] = place
    at += 2
    if (at < end && text.charCodeAt(at - 1) !== slash) return undefined
  }
  return at === end ? values : undefined
}

/** The vector of a canonical text with a prefix; undefined where the careful reader must look. */
export function readCanonical(
  text: string,
): { readonly version: Version; readonly values: readonly number[] } | undefined {
  for (const table of tables) {
    if (table.opening === '' || !text.startsWith(table.opening)) continue
    const values = readRows(table, text, table.opening.length)
    return values && { version: table.version, values }
  }
  return undefined
}
