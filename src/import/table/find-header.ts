import { isPlaceholder } from '../cells/placeholder.ts'
import { contentsOf } from './contents.ts'
import { readName } from './names.ts'

const mostLooked = 40
const longestName = 80

/** The row that names the columns, behind whatever a report has in front of it; undefined where none does. */
export function findHeader(rows: readonly (readonly string[])[]): number | undefined {
  let best: { at: number; names: number } | undefined
  for (const [at, row] of rows.slice(0, mostLooked).entries()) {
    const names = namesIn(row)
    // A later row must be clearly more of a header: cells may hold such words, too.
    if (names > 0 && names > (best?.names ?? 0) * 1.5) best = { at, names }
  }
  if (best === undefined) return headerOfOtherWords(rows)
  const filled = rows[best.at]?.filter((cell) => !isPlaceholder(cell)).length ?? 0
  // One word of many may be chance; half of two are none.
  return best.names >= 2 || best.names >= filled / 2 ? best.at : headerOfOtherWords(rows)
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
