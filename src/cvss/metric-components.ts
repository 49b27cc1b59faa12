import type { Component } from './components.ts'
import type { Problem, ProblemCode, Repair } from './reading.ts'
import { rowOf } from './vector.ts'
import { type Metric, type Version, specOf, versions } from './versions.ts'

/** What the components behind the prefix say. */
export type MetricsReading = {
  readonly values: readonly number[]
  readonly problems: readonly Problem[]
  readonly repairs: readonly Repair[]
  /** Every component that was read, with its canonical text. */
  readonly read: readonly { readonly component: Component; readonly became: string }[]
}

/** Rows by key in lower case; no version has two keys that differ in case alone. */
const rowsByLowerCase = new Map(
  versions.map((version) => [
    version,
    new Map(specOf(version).metrics.map(({ key }, row) => [key.toLowerCase(), row])),
  ]),
)

/** Reads components as metrics of a version, reporting every problem and repair among them. */
export function readMetrics(version: Version, components: readonly Component[]): MetricsReading {
  const { metrics, ordered } = specOf(version)
  const values = metrics.map(() => 0)
  const problems: Problem[] = []
  const repairs: Repair[] = []
  const read: { component: Component; became: string }[] = []
  const given = new Set<number>()
  let furthestRow = -1
  for (const [index, component] of components.entries()) {
    const { position, text, plain } = component
    if (plain === '' && index === components.length - 1 && index > 0) {
      repairs.push({ code: 'trailing-slash', position, text, became: '' })
      continue
    }
    const reading = readMetric(version, plain)
    if ('code' in reading) {
      problems.push({ ...reading, position, text })
      continue
    }
    const { row, place } = reading
    const metric = metrics[row]!
    if (given.has(row)) {
      problems.push({ code: 'duplicate-metric', position, text, metric: metric.key, allowed: [] })
      continue
    }
    given.add(row)
    values[row] = place
    const became = place === 0 ? '' : `${metric.key}:${metric.values[place - 1]!}`
    read.push({ component, became })
    if (reading.caseRepaired) repairs.push({ code: 'letter-case', position, text, became })
    if (place === 0 && metric.mandatory)
      repairs.push({ code: 'mandatory-not-defined', position, text, became })
    if (ordered && row < furthestRow) repairs.push({ code: 'order', position, text, became })
    furthestRow = Math.max(furthestRow, row)
  }
  return { values, problems, repairs, read }
}

type MetricReading = {
  readonly row: number
  readonly place: number
  readonly caseRepaired: boolean
}
type Refusal = Omit<Problem, 'position' | 'text'>

function refuse(code: ProblemCode, allowed: readonly string[] = []): Refusal {
  return { code, allowed }
}

function readMetric(version: Version, plain: string): MetricReading | Refusal {
  if (plain === '') return refuse('empty-component')
  const parts = plain.split(':')
  if (parts.length === 1) return refuse('no-colon')
  if (parts.length > 2) return refuse('two-colons')
  const { metrics, notDefined } = specOf(version)
  const [key, value] = [parts[0]!, parts[1]!]
  const exactRow = rowOf(version, key)
  const row = exactRow ?? rowsByLowerCase.get(version)!.get(key.toLowerCase())
  if (row === undefined) {
    return refuse(
      'unknown-metric',
      metrics.map((metric) => metric.key),
    )
  }
  const metric = metrics[row]!
  const place = placeOf(metric, notDefined, value)
  if (place === undefined) {
    const { key: metricKey, mandatory, values } = metric
    const allowed = mandatory ? values : [notDefined, ...values]
    return { code: 'unknown-value', metric: metricKey, allowed }
  }
  const canonical = place === 0 ? notDefined : metric.values[place - 1]!
  return { row, place, caseRepaired: exactRow === undefined || value !== canonical }
}

/** Place of a value in its row, also in another case; 0 for Not Defined. */
function placeOf(metric: Metric, notDefined: string, value: string): number | undefined {
  const places = [notDefined, ...metric.values]
  const exact = places.indexOf(value)
  if (exact !== -1) return exact
  const lower = places.findIndex((place) => place.toLowerCase() === value.toLowerCase())
  return lower === -1 ? undefined : lower
}
