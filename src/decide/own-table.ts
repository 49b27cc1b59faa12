import { type TableReading, readTable } from './read-table.ts'
import { publishedTables } from './tables/published-tables.ts'

/** Whether an id is that of a table that is offered to everybody. */
export function isPublished(id: string): boolean {
  return publishedTables.some((table) => table.id === id)
}

/** Reads a table of one's own: one that would pass for a published table is none. */
export function readOwnTable(text: string): TableReading {
  const read = readTable(text)
  return read.kind === 'table' && isPublished(read.table.id)
    ? { kind: 'refused', errors: [{ code: 'published-id' }] }
    : read
}
