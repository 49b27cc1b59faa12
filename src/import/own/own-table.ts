import type { Finding, Place, Remark } from '../finding.ts'
import { type OwnName, ownForm, ownNames, readOwnColumn, readOwnParts } from './own-format.ts'
import { type OwnCells, ownFinding } from './own-row.ts'

/** A table that Plumb has written, by its header. */
export type OwnTable = {
  /** Places of the parts, in their order. */
  readonly parts: readonly number[]
  readonly columns: ReadonlyMap<OwnName, number>
}

/** How many rows may stand before the header. */
const mostBefore = 5

/** The row among the first that names the columns of a table of ours, and in which form it is. */
export function findOwnHeader(
  rows: readonly (readonly string[])[],
): { readonly at: number; readonly form: number; readonly table: OwnTable } | undefined {
  for (const [at, row] of rows.slice(0, mostBefore).entries()) {
    const parts = row.flatMap((name, column) => {
      const found = readOwnColumn(name)
      return found ? [{ ...found, column }] : []
    })
    const [first] = parts
    if (!first) continue
    const columns = new Map<OwnName, number>()
    for (const [column, name] of row.entries()) {
      const own = namesOfColumns.get(name.trim())
      if (own && !columns.has(own)) columns.set(own, column)
    }
    const sorted = parts.toSorted((one, other) => one.part - other.part)
    return { at, form: first.form, table: { parts: sorted.map(({ column }) => column), columns } }
  }
  return undefined
}

const namesOfColumns = new Map(
  Object.entries(ownNames).map(([key, name]) => [name as string, key as OwnName]),
)

/** What a person is told of a table that only a later build can read; undefined for one of this build's form. */
export function newerForm(form: number, place: Place): Remark | undefined {
  if (form <= ownForm) return undefined
  return { kind: 'not-read', code: 'newer-form', place, text: `${form}` }
}

/** A row of our own; undefined for one that somebody has added, or made another one. */
export function readOwnRow(
  { parts, columns }: OwnTable,
  cells: readonly string[],
  place: Place,
): Finding | undefined {
  const stored = readOwnParts(parts.map((at) => cells[at] ?? ''))
  if (stored === undefined) return undefined
  const changeable = ['id', 'title', 'note', 'status', 'tlp', 'vector'] as const
  const given = changeable.flatMap((name) => {
    const at = columns.get(name)
    return at === undefined ? [] : [[name, cells[at] ?? ''] as const]
  })
  return ownFinding(stored, Object.fromEntries(given) as OwnCells, place, true)
}
