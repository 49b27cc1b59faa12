/** Reads a decision table of one's own: SSVC decision-table JSON 2.0.0, with the checks its schema leaves out. */

import { combinationsOf, type DecisionPoint, type DecisionTable } from './decision-table.ts'
import { type Fields, hasFields } from '#untrusted/fields.ts'
import { legible } from '#cve-id/legible-text.ts'
import { arrange } from './read-rows.ts'
import type { TableProblem } from './table-problem.ts'

const maxCombinations = 10_000
const maxPoints = 50
const maxValues = 100
const maxText = 1_000
const maxRows = 20_000
/** A longer text is not read, in UTF-16 units. */
export const longestTable = 10_000_000

/** A table that can be asked, with warnings; or why it cannot. */
export type TableReading =
  | {
      readonly kind: 'table'
      readonly table: DecisionTable
      readonly warnings: readonly TableProblem[]
    }
  | { readonly kind: 'refused'; readonly errors: readonly TableProblem[] }

/** Reads text as a decision table. Nothing in it is trusted. */
export function readTable(text: string): TableReading {
  if (text.length > longestTable) return refused({ code: 'too-long' })
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return refused({ code: 'not-json' })
  }
  if (!hasFields(given)) return refused({ code: 'not-a-table' })
  if (own(given, 'schemaVersion') !== '2.0.0') return refused({ code: 'other-schema' })
  const id = idOf(given)
  const name = textOf(given, 'name')
  const points = pointsOf(own(given, 'decision_points'))
  if (id === undefined || name === undefined || points === undefined)
    return refused({ code: 'not-a-table' })
  if (points.problems.length > 0) return { kind: 'refused', errors: points.problems }
  return tableOf(id, name, points.points, given)
}

function tableOf(
  id: string,
  name: string,
  points: readonly DecisionPoint[],
  given: Fields,
): TableReading {
  const outcome = points.find((point) => point.id === own(given, 'outcome'))
  if (!outcome) return refused({ code: 'outcome-is-no-point' })
  const inputs = points.filter((point) => point !== outcome)
  if (inputs.length === 0) return refused({ code: 'no-inputs' })
  const combinations = combinationsOf(inputs)
  if (combinations > maxCombinations)
    return refused({ code: 'too-many-combinations', count: combinations })
  const mapping = own(given, 'mapping')
  if (!Array.isArray(mapping) || mapping.length === 0) return refused({ code: 'no-rows' })
  if (mapping.length > maxRows) return refused({ code: 'too-many-rows', count: mapping.length })
  const { rows, errors, warnings } = arrange(inputs, outcome, mapping)
  if (errors.length > 0) return { kind: 'refused', errors }
  return { kind: 'table', table: { id, name, inputs, outcome, rows }, warnings }
}

function refused(problem: TableProblem): TableReading {
  return { kind: 'refused', errors: [problem] }
}

function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

function textOf(fields: Fields, name: string): string | undefined {
  const text = own(fields, name)
  if (typeof text !== 'string' || text.length > maxText) return undefined
  // What turns the direction of a text, or cannot be seen, would rearrange the page's own words.
  const read = legible(text).trim()
  return read === '' ? undefined : read
}

function idOf(fields: Fields): string | undefined {
  const parts = ['namespace', 'key', 'version'].map((name) => textOf(fields, name))
  return parts.includes(undefined) ? undefined : parts.join(':')
}

/** Undefined where there is no map of points. */
function pointsOf(given: unknown) {
  if (!hasFields(given)) return undefined
  const entries = Object.entries(given)
  if (entries.length > maxPoints)
    return { points: [], problems: [{ code: 'too-many-points', count: entries.length } as const] }
  const problems: TableProblem[] = []
  const points: DecisionPoint[] = []
  for (const [id, value] of entries) {
    const point = hasFields(value) ? pointOf(value) : undefined
    if (!point) problems.push({ code: 'not-a-point', point: id })
    else if (point.id !== id) problems.push({ code: 'other-id', point: id, expected: point.id })
    else points.push(point)
  }
  return { points, problems }
}

function pointOf(fields: Fields): DecisionPoint | undefined {
  const id = idOf(fields)
  const name = textOf(fields, 'name')
  const given = own(fields, 'values')
  if (id === undefined || name === undefined || !Array.isArray(given)) return undefined
  const values = given.slice(0, maxValues + 1).flatMap((value: unknown) => {
    const key = hasFields(value) ? textOf(value, 'key') : undefined
    const name = hasFields(value) ? textOf(value, 'name') : undefined
    return key === undefined || name === undefined ? [] : [{ key, name }]
  })
  const isWhole = values.length === given.length && values.length > 0
  const areApart = new Set(values.map(({ key }) => key)).size === values.length
  return isWhole && areApart && values.length <= maxValues ? { id, name, values } : undefined
}
