import type { TextTable } from './text-table.ts'

const rule = /^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)+\|?\s*$|^\s*\|\s*:?-{2,}:?\s*\|\s*$/

/** The Markdown table whose header stands in a line, with a rule below it. */
export function markdownTableAt(lines: readonly string[], from: number): TextTable | undefined {
  if (!isRow(lines[from]) || !rule.test(lines[from + 1] ?? '')) return undefined
  let to = from + 2
  while (isRow(lines[to])) to++
  const rows = lines
    .slice(from, to)
    .map((line, at) => ({ cells: cellsOf(line), line: from + at }))
    .filter((_, at) => at !== 1)
  return { rows, from, to }
}

function isRow(line: string | undefined): boolean {
  return line !== undefined && line.includes('|') && line.length < 100_000
}

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim())
}
