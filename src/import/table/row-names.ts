import type { CveId } from '#cve-id/cve-id.ts'
import { type IdsReading, readIdCell, readIds } from '../cells/ids.ts'
import { isPlaceholder } from '../cells/placeholder.ts'
import { plainName } from './names.ts'
import type { Plan } from './plan.ts'

/** What names the vulnerability of a row. */
export type RowNames = IdsReading & {
  /** Whether one of them is no number of the product's own. */
  readonly isKnown: boolean
}

const describing = /desc|beschreibung|detail|output|evidence|result/
const meaningless = /^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{32,})$/i
/** A vendor's ID has a digit and no blanks: `see above` is none. */
const vendors = /^(?=.*\d)\S{2,120}$/

/** The IDs in a row: of the columns that hold them, or else of its title, or the product's own. */
export function namesOf(plan: Plan, cell: (at: number | undefined) => string): RowNames {
  const found = plan.ids.map((at) => idsIn(cell(at)))
  if (found.every(({ ids }) => ids.length === 0)) found.push(idsOfTitle(plan, cell))
  const own = ownId(plan, cell)
  const ids = new Set(found.flatMap((each) => each.ids))
  const isKnown = ids.size > 0 || own.isKnown
  if (ids.size === 0 || own.isKnown) for (const id of own.ids) ids.add(id)
  const cves = new Set<CveId>([...found, own].flatMap((each) => each.cves))
  const refused = found.flatMap((each) => each.refused)
  const sorted = [...ids].toSorted((one, other) => rank(one) - rank(other))
  return { ids: sorted, cves: [...cves], refused, isKnown }
}

function idsIn(cell: string): IdsReading {
  const found = readIds(cell)
  return found.ids.length > 0 || vendors.test(cell.trim()) ? readIdCell(cell) : found
}

function idsOfTitle({ one }: Plan, cell: (at: number | undefined) => string): IdsReading {
  const column = one.get('title')
  // A description names others, too.
  const isNaming = column !== undefined && !describing.test(plainName(column.name))
  return { ...readIds(isNaming ? cell(column.at) : ''), refused: [] }
}

/** The product's own ID, unless it is nothing but the number of the row or of the record. */
function ownId({ one }: Plan, cell: (at: number | undefined) => string): RowNames {
  const column = one.get('id')
  const text = cell(column?.at).trim()
  const found = readIds(text)
  if (found.ids.length > 0) return { ...found, isKnown: true }
  const isCount =
    /^\d{1,4}$/.test(text) && /^(?:id|nr|no|key|)$/.test(plainName(column?.name ?? ''))
  const isNone = isPlaceholder(text) || text.length > 120 || meaningless.test(text) || isCount
  // Qualys' own numbers are known by this name.
  const id = /^qid$/i.test(column?.name ?? '') ? `QID-${text}` : text
  return { ids: isNone ? [] : [id], cves: [], refused: [], isKnown: false }
}

function rank(id: string): number {
  if (id.startsWith('CVE-')) return 0
  return id.startsWith('GHSA-') ? 1 : 2
}
