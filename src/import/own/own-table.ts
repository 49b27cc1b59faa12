import { withoutEscapes } from '../table/plain-cell.ts'
import type { Finding, Place, Remark } from '../finding.ts'
import { type OwnName, ownForm, ownNames, readOwnColumn, readOwnParts } from './own-format.ts'
import { lookedUpInCells } from './looked-up.ts'
import { type OwnCells, ownFinding } from './own-row.ts'
import { shownFindings } from './shown-row.ts'

/** A table that Plumb has written, by its header. */
export type OwnTable = {
  /** Places of the parts, in their order; none in a table that is made for people alone. */
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
    const columns = new Map<OwnName, number>()
    for (const [column, name] of row.entries()) {
      const own = namesOfColumns.get(name.trim())
      if (own && !columns.has(own)) columns.set(own, column)
    }
    const [first] = parts
    if (!first && !isShown(row, columns)) continue
    const sorted = parts.toSorted((one, other) => one.part - other.part)
    return {
      at,
      form: first?.form ?? ownForm,
      table: { parts: sorted.map(({ column }) => column), columns },
    }
  }
  return undefined
}

const namesOfColumns = new Map(
  Object.entries(ownNames).map(([key, name]) => [name as string, key as OwnName]),
)

/** Whether a header is ours without the column of parts: no word of it is another's, and our scores are beside their vector. */
function isShown(row: readonly string[], columns: ReadonlyMap<OwnName, number>): boolean {
  const names = row.filter((name) => name.trim() !== '')
  if (names.length < 2 || columns.size < names.length || !columns.has('tlp')) return false
  const isScored = columns.has('score') || columns.has('severity')
  return !isScored || (columns.has('version') && columns.has('vector'))
}

/** What a person is told of a table that only a later build can read; undefined for one of this build's form. */
export function newerForm(form: number, place: Place): Remark | undefined {
  if (form <= ownForm) return undefined
  return { kind: 'not-read', code: 'newer-form', place, text: `${form}` }
}

/** A row of our own; one that somebody has added, or made another one, is read by its cells. */
export function readOwnRow(
  { parts, columns }: OwnTable,
  cells: readonly string[],
  place: Place,
  isMarkdown: boolean,
): readonly Finding[] {
  const stored = readOwnParts(parts.map((at) => cells[at] ?? ''))
  const changeable = ['id', 'title', 'note', 'status', 'tlp', 'vector'] as const
  const given = changeable.flatMap((name) => {
    const at = columns.get(name)
    return at === undefined ? [] : [[name, cells[at] ?? ''] as const]
  })
  const whole =
    stored === undefined
      ? undefined
      : ownFinding(stored, Object.fromEntries(given) as OwnCells, place, true)
  const lookedUp = lookedUpInCells((name) => cells[columns.get(name) ?? -1] ?? '')
  if (whole) return [{ ...whole, lookedUp }]
  const plain = isMarkdown ? withoutEscapes : (text: string) => text
  const shown = shownFindings((name) => plain(cells[columns.get(name) ?? -1] ?? ''), place)
  return shown.map((each) => ({ ...each, lookedUp }))
}
