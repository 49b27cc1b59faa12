import type { Columns } from './columns.ts'
import { type Row, idsOf } from './row.ts'

/** Whether all words stand in what a row is called by, wherever. */
export function hasWords({ rows, texts }: Columns, at: number, words: readonly string[]): boolean {
  const row = rows[at]
  const text = (texts[at] ??= row ? searchedText(row) : '')
  return words.every((word) => text.includes(word))
}

function searchedText(row: Row): string {
  const { title, note } = row.assessment
  const { component, seen = [] } = row.found ?? {}
  const asset = seen.length === 1 ? seen[0]?.asset : seen.map((each) => each.asset).join(' ')
  return `${idsOf(row).join(' ')} ${title} ${note} ${component?.name ?? ''} ${component?.version ?? ''} ${asset ?? ''}`.toLowerCase()
}
