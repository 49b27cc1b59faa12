import { isPlaceholder } from '../cells/placeholder.ts'
import type { Place, Remark } from '../finding.ts'

type LeftRow = { readonly cells: readonly string[]; readonly within: string }

/** So many are named; the rest of a table is counted. */
const mostNamed = 50
const longestText = 200

/** Rows of a table of findings that are none, each by where it stands and what it says. */
export function leftRows() {
  const named: { readonly within: string; readonly text: string }[] = []
  let count = 0

  function add({ cells, within }: LeftRow): void {
    count++
    if (named.length >= mostNamed) return
    const text = cells
      .filter((cell) => !isPlaceholder(cell))
      .map((cell) => cell.replace(/\s+/g, ' ').trim())
      .join(' | ')
    named.push({ within, text: text.slice(0, longestText) })
  }

  function remarks(files: Place['files'], table: Place): readonly Remark[] {
    const code = 'unrated-rows'
    const told = named.map(({ within, text }): Remark => ({
      kind: 'no-finding',
      code,
      place: { files, within },
      text,
    }))
    const more = count - named.length
    const rest: Remark = { kind: 'no-finding', code, count: more, place: table, text: '' }
    return more > 0 ? [...told, rest] : told
  }

  return { add, remarks, count: () => count }
}
