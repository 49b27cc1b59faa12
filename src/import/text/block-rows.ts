import type { Block } from './blocks.ts'
import type { Line } from './line.ts'
import type { TextRow } from './text-table.ts'

/** Whether nearly all of a text is blocks: their lines read like those of a list, too. */
export function areMostOf(blocks: readonly Block[], lines: readonly Line[]): boolean {
  const filled = lines.filter(({ text }) => text.trim() !== '').length
  const keys = blocks.reduce((sum, { fields }) => sum + fields.size, 0)
  return blocks.length > 0 && keys >= filled * 0.8
}

/** Blocks as the rows of a table, whose columns are their keys. */
export function rowsOf(blocks: readonly Block[], lines: readonly Line[]): readonly TextRow[] {
  if (blocks.length === 0) return []
  const keys = [...new Set(blocks.flatMap(({ fields }) => [...fields.keys()]))]
  const row = ({ fields, line }: Block): TextRow => ({
    cells: keys.map((key) => fields.get(key) ?? ''),
    line: lines[line]?.at ?? 0,
  })
  return [{ cells: keys, line: lines[blocks[0]?.line ?? 0]?.at ?? 0 }, ...blocks.map(row)]
}
