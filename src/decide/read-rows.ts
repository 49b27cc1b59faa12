import { combinationsOf, type DecisionPoint, keysOfRow } from './decision-table.ts'
import type { TableProblem } from './table-problem.ts'

const maxProblems = 20

/** Rows of a mapping by the place of their combination, and what is wrong with them. */
export function arrange(
  inputs: readonly DecisionPoint[],
  outcome: DecisionPoint,
  mapping: readonly unknown[],
) {
  const errors: TableProblem[] = []
  const warnings: TableProblem[] = []
  const placed = new Map<number, { readonly place: number; readonly row: number }>()
  for (const [at, given] of mapping.entries()) {
    if (errors.length >= maxProblems) break
    const row = at + 1
    const read = placesOf([...inputs, outcome], given, row)
    errors.push(...read.errors)
    if (read.errors.length > 0) continue
    const place = read.places.at(-1) ?? 0
    const combination = inputs.reduce(
      (count, { values }, each) => count * values.length + (read.places[each] ?? 0),
      0,
    )
    const earlier = placed.get(combination)
    if (!earlier) placed.set(combination, { place, row })
    else if (earlier.place === place) warnings.push({ code: 'repeated', row, earlier: earlier.row })
    else errors.push({ code: 'contradicts', row, earlier: earlier.row })
  }
  const rows = Array.from(
    { length: combinationsOf(inputs) },
    (_, at) => placed.get(at)?.place ?? -1,
  )
  const missing = rows.filter((place) => place < 0).length
  if (errors.length === 0 && missing > 0) {
    const keys = keysOfRow({ id: '', name: '', inputs, outcome, rows }, rows.indexOf(-1))
    errors.push({ code: 'no-row-for', keys, count: missing })
  }
  if (errors.length === 0)
    warnings.push(...notMonotone(inputs, rows, (at) => placed.get(at)?.row ?? 0))
  return {
    rows,
    errors: errors.slice(0, maxProblems),
    warnings: warnings.slice(0, maxProblems),
  }
}

function placesOf(points: readonly DecisionPoint[], given: unknown, row: number) {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { places: [], errors: [{ code: 'not-a-row', row } as const] }
  const cells = new Map<string, unknown>(Object.entries(given))
  const errors: TableProblem[] = []
  const places = points.map(({ id, values }) => {
    const place = values.findIndex(({ key }) => key === cells.get(id))
    if (!cells.has(id)) errors.push({ code: 'missing-cell', row, point: id })
    else if (place < 0) errors.push({ code: 'unknown-value', row, point: id })
    cells.delete(id)
    return place
  })
  const [unknown] = cells.keys()
  if (unknown !== undefined) errors.push({ code: 'unknown-point', row, point: unknown })
  return { places, errors }
}

/** The first pair of rows of each input that goes down where it should go up. */
function notMonotone(
  inputs: readonly DecisionPoint[],
  rows: readonly number[],
  rowAt: (at: number) => number,
): readonly TableProblem[] {
  return inputs.flatMap(({ id, values }, each) => {
    const step = combinationsOf(inputs.slice(each + 1))
    const at = rows.findIndex((place, at) => {
      const isLast = Math.floor(at / step) % values.length === values.length - 1
      return !isLast && (rows[at + step] ?? place) < place
    })
    if (at < 0) return []
    return [{ code: 'not-monotone', row: rowAt(at), higher: rowAt(at + step), point: id } as const]
  })
}
