import { versionNamed } from '../cells/version-named.ts'
import { isPlaceholder } from '../cells/placeholder.ts'
import { contentsOf } from './contents.ts'
import { readName } from './names.ts'

const mostLooked = 40
const longestName = 80

/** The row that names the columns, behind whatever a report has in front of it; undefined where none does. */
export function findHeader(rows: readonly (readonly string[])[]): number | undefined {
  let best: { at: number; names: number } | undefined
  for (const [at, row] of rows.slice(0, mostLooked).entries()) {
    // What stands below the first findings names no columns of theirs.
    if (best !== undefined && best.names > 1 && isSpeaking(row)) break
    const names = namesIn(row)
    // A later row must be clearly more of a header: cells may hold such words, too.
    if (names > 0 && names > (best?.names ?? 0) * 1.5) best = { at, names }
  }
  if (best === undefined) return headerOfOtherWords(rows)
  const filled = rows[best.at]?.filter((cell) => !isPlaceholder(cell)).length ?? 0
  // One word of many may be chance; half of two are none.
  return best.names >= 2 || best.names >= filled / 2 ? best.at : headerOfOtherWords(rows)
}

/** The names of the columns, of which some tables write a part in a row of its own: `CVSS v3` above `Score` and `Vector`. */
export function namesOfColumns(
  rows: readonly (readonly string[])[],
  at: number,
): { readonly names: readonly string[]; readonly last: number } {
  const own = rows[at] ?? []
  const below = rows[at + 1] ?? []
  if (isPartOfHeader(below) && own.some((name, column) => isGroup(own, below, name, column)))
    return { names: joinedNames(own, below), last: at + 1 }
  const above = rows[at - 1] ?? []
  const isOfVersions = above.some((name) => versionNamed(name) !== undefined)
  return { names: isOfVersions ? joinedNames(above, own) : own, last: at }
}

function isPartOfHeader(row: readonly string[]): boolean {
  const { vectors, ids } = contentsOf(row)
  return vectors === 0 && ids === 0 && namesIn(row) > 1
}

/** A name over several columns stands in the first of them, or in each. */
function isGroup(
  own: readonly string[],
  below: readonly string[],
  name: string,
  column: number,
): boolean {
  const next = own[column + 1]?.trim()
  const isOver = next === '' || next === name.trim()
  return isOver && name.trim() !== '' && (below[column + 1] ?? '').trim() !== ''
}

function joinedNames(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let group = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [own = '', name = ''] = [upper[column]?.trim(), lower[column]?.trim()]
    if (own !== '') group = own
    // What stands over no score or vector is over its own column alone.
    const over = own === '' && !ofGroups.test(name) ? '' : group
    return name === '' || name === over ? over : `${over} ${name}`.trim()
  })
}

const ofGroups =
  /^(?:base |temporal )?(?:score|vector|vektor|vecteur|vector string|severity|base|note|wert|rating)$/i

/** Whether a row within a table names columns anew. */
export function isHeaderAnew(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '')
  return filled.length > 2 && namesIn(row) >= Math.max(3, filled.length * 0.6)
}

function namesIn(row: readonly string[]): number {
  let names = 0
  for (const cell of row) {
    const text = cell.trim()
    if (text.length > longestName || !/\p{L}/u.test(text)) continue
    const [first] = readName(text)
    if (first && first.weight > 1) names++
  }
  if (names === 0) return 0
  // What holds findings itself is none.
  const { vectors, cves } = contentsOf(row)
  return vectors > 0 || cves > 0 ? 0 : names
}

/** Names in words that nobody foresaw: the only row at the start in which no ID and no vector stands. */
function headerOfOtherWords(rows: readonly (readonly string[])[]): number | undefined {
  const [first, ...others] = rows.slice(0, mostLooked)
  if (!first || others.length === 0 || isSpeaking(first)) return undefined
  const isAlike = others.every((row) => row.length <= first.length && isSpeaking(row))
  return isAlike && first.every((cell) => cell.length < longestName) ? 0 : undefined
}

function isSpeaking(row: readonly string[]): boolean {
  const { vectors, ids } = contentsOf(row)
  return vectors > 0 || ids > 0
}
