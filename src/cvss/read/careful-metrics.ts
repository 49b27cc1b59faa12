import type { Segment } from './segments.ts'
import type { Problem, ProblemCode, Repair } from './reading.ts'
import { rowOf } from '../vector.ts'
import { type Metric, type Version, specOf, versions } from '../versions.ts'

/** What the segments behind the prefix say. */
export type MetricsReading = {
  readonly values: readonly number[]
  readonly problems: readonly Problem[]
  readonly repairs: readonly Repair[]
  /** Every segment that was read, with its canonical text. */
  readonly read: readonly { readonly segment: Segment; readonly became: string }[]
}

/**
 * A letter that is none of the Latin 26, nor a form of one: it may look like the right one, and
 * nobody could see why the metric is not known.
 */
const foreignLetter =
  /(?![\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}])(?=[^\0-\x7f])[\p{L}\p{M}]/u

/** Rows by key in lower case; no version has two keys that differ in case alone. */
const rowsByLowerCase = new Map(
  versions.map((version) => [
    version,
    new Map(specOf(version).metrics.map(({ key }, row) => [key.toLowerCase(), row])),
  ]),
)

/** Reads segments as metrics of a version, reporting every problem and repair among them. */
export function readMetrics(version: Version, segments: readonly Segment[]): MetricsReading {
  const { metrics, ordered } = specOf(version)
  const values = metrics.map(() => 0)
  const problems: Problem[] = []
  const repairs: Repair[] = []
  const read: { segment: Segment; became: string }[] = []
  const given = new Set<number>()
  let furthestRow = -1
  for (const [index, segment] of segments.entries()) {
    const { position, text, plain } = segment
    if (plain === '' && index === segments.length - 1) {
      repairs.push({ code: 'trailing-slash', position, text, became: '' })
      continue
    }
    const foreign = foreignLetter.exec(text)
    if (foreign) {
      const letter = foreign[0]
      const place = position + foreign.index
      problems.push({ code: 'foreign-letter', position: place, text: letter, allowed: [] })
      continue
    }
    const reading = readMetric(version, plain)
    const { row } = reading
    const metric = row === undefined ? undefined : metrics[row]
    if (metric && row !== undefined) {
      if (given.has(row)) {
        problems.push({ code: 'duplicate-metric', position, text, metric: metric.key, allowed: [] })
      }
      given.add(row)
    }
    if ('code' in reading) {
      const { code, allowed } = reading
      problems.push({ code, position, text, ...(metric && { metric: metric.key }), allowed })
      continue
    }
    const { place, caseRepaired } = reading
    const { key, values: names, mandatory } = metrics[reading.row]!
    values[reading.row] = place
    const became = place === 0 ? '' : `${key}:${names[place - 1]!}`
    read.push({ segment, became })
    if (caseRepaired) repairs.push({ code: 'letter-case', position, text, became })
    if (place === 0 && mandatory)
      repairs.push({ code: 'mandatory-not-defined', position, text, became })
    if (ordered && reading.row < furthestRow)
      repairs.push({ code: 'order', position, text, became })
    furthestRow = Math.max(furthestRow, reading.row)
  }
  return { values, problems, repairs, read }
}

type MetricReading = {
  readonly row: number
  readonly place: number
  readonly caseRepaired: boolean
}
type Refusal = {
  readonly code: ProblemCode
  readonly allowed: readonly string[]
  /** Row of the metric, where it is known and only its value is not. */
  readonly row?: number
}

function readMetric(version: Version, plain: string): MetricReading | Refusal {
  if (plain === '') return { code: 'empty-segment', allowed: [] }
  const [key, value, ...more] = plain.split(':')
  if (key === undefined || value === undefined) return { code: 'no-colon', allowed: [] }
  if (more.length > 0) return { code: 'two-colons', allowed: [] }
  const { metrics, notDefined } = specOf(version)
  const exactRow = rowOf(version, key)
  const row = exactRow ?? rowsByLowerCase.get(version)!.get(key.toLowerCase())
  if (row === undefined) {
    return { code: 'unknown-metric', allowed: metrics.map((metric) => metric.key) }
  }
  const metric = metrics[row]!
  const place = placeOf(metric, notDefined, value)
  if (place === undefined) {
    const { mandatory, values } = metric
    return { code: 'unknown-value', allowed: mandatory ? values : [notDefined, ...values], row }
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
