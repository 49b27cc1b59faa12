import type { ReadOptions, TableName } from './finding.ts'
import type { ColumnKind } from './table/column.ts'

/** What a person has chosen for the columns of a table, as a plain value that can be told to a worker. */
export type TableChoice = TableName & {
  readonly columns: readonly (readonly [at: number, kind: ColumnKind | undefined])[]
}

/** How files are read by what was chosen for their tables. */
export function optionsOf(choices: readonly TableChoice[]): ReadOptions {
  const chosen = new Map(choices.map((choice) => [key(choice), new Map(choice.columns)]))
  return { columns: (table) => chosen.get(key(table)) }
}

function key({ files, name }: TableName): string {
  return JSON.stringify([files, name])
}
