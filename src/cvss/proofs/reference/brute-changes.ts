/** Minimal sets of changes by trying every assignment and every subset, however many there are. */
import { exactScore } from './expectation.ts'
import { mandatoryOf, metricsOf, textOf, type TableVersion, valuesOf } from './metric-tables.ts'
import type { Metrics } from './metrics.ts'

/** Metrics by the value that they are given; undefined makes one Not Defined. */
type Assignment = ReadonlyMap<string, string | undefined>

/** Bounds in tenths, both included. */
type Band = { readonly from: number; readonly to: number }

const neutral: { readonly [version in TableVersion]: Metrics } = {
  '4.0': { E: 'A', CR: 'H', IR: 'H', AR: 'H' },
  '3.1': { E: 'H', RL: 'U', RC: 'C', CR: 'M', IR: 'M', AR: 'M' },
  '3.0': { E: 'H', RL: 'U', RC: 'C', CR: 'M', IR: 'M', AR: 'M' },
  '2.0': { E: 'H', RL: 'U', RC: 'C', CDP: 'N', TD: 'H', CR: 'M', IR: 'M', AR: 'M' },
}
const supplemental = new Set(['S', 'AU', 'R', 'V', 'RE', 'U'])

/** The metrics whose values count, each with its value in effect. */
function stateOf(version: TableVersion, metrics: Metrics): string {
  return metricsOf(version)
    .filter((metric) => !isModified(version, metric))
    .filter((metric) => version !== '4.0' || !supplemental.has(metric))
    .map((metric) => metrics[`M${metric}`] ?? metrics[metric] ?? neutral[version][metric])
    .join(' ')
}

function isModified(version: TableVersion, metric: string): boolean {
  return metric.length > 1 && mandatoryOf(version).some((base) => metric === `M${base}`)
}

/** Every change of up to `most` of the allowed metrics, the one without changes too. */
function* assignmentsOf(
  version: TableVersion,
  metrics: Metrics,
  allowed: readonly string[],
  most: number,
): Generator<Assignment> {
  yield new Map()
  if (most === 0) return
  for (const [at, metric] of allowed.entries()) {
    const values = [
      ...(mandatoryOf(version).includes(metric) ? [] : [undefined]),
      ...valuesOf(version, metric),
    ]
    for (const value of values)
      if (value !== metrics[metric])
        for (const rest of assignmentsOf(version, metrics, allowed.slice(at + 1), most - 1))
          yield new Map([[metric, value], ...rest])
  }
}

function withAssignment(metrics: Metrics, assignment: Assignment): Metrics {
  const entries = Object.entries(metrics).filter(([metric]) => !assignment.has(metric))
  for (const [metric, value] of assignment) if (value !== undefined) entries.push([metric, value])
  return Object.fromEntries(entries)
}

/** States other than the vector's own, each by its shortest form: fewest changes, shortest text. */
function shortestForms(
  version: TableVersion,
  metrics: Metrics,
  allowed: readonly string[],
): readonly Assignment[] {
  const own = stateOf(version, metrics)
  const forms = new Map<string, { assignment: Assignment; length: number }>()
  for (const assignment of assignmentsOf(version, metrics, allowed, 3)) {
    const changed = withAssignment(metrics, assignment)
    const state = stateOf(version, changed)
    if (state === own) continue
    const length = assignment.size * 1000 + textOf(version, changed).length
    const known = forms.get(state)
    if (!known || length < known.length) forms.set(state, { assignment, length })
  }
  return [...forms.values()].map(({ assignment }) => assignment)
}

/** Each set as 'AV:N>A, MSI:X>S = 6.9', in no order. */
export function bruteChanges(
  version: TableVersion,
  metrics: Metrics,
  allowed: readonly string[],
  { from, to }: Band,
): readonly string[] {
  const reaches = (assignment: Assignment) => {
    const { overall } = exactScore(version, withAssignment(metrics, assignment))
    return overall >= from && overall <= to
  }
  if (reaches(new Map())) return [nameOf(version, metrics, new Map())]
  return shortestForms(version, metrics, allowed)
    .filter(reaches)
    .filter((assignment) => !properSubsets(assignment).some(reaches))
    .map((assignment) => nameOf(version, metrics, assignment))
}

/** The least distance in tenths of anything that up to three changes give. */
export function bruteNearest(
  version: TableVersion,
  metrics: Metrics,
  allowed: readonly string[],
  { from, to }: Band,
): number {
  const scores = [new Map(), ...shortestForms(version, metrics, allowed)].map(
    (assignment) => exactScore(version, withAssignment(metrics, assignment)).overall,
  )
  return Math.min(...scores.map((score) => Math.max(0, from - score, score - to)))
}

function properSubsets(assignment: Assignment): readonly Assignment[] {
  const entries = [...assignment]
  const subsets = Array.from({ length: 2 ** entries.length - 1 }, (_, bits) =>
    entries.filter((_, at) => (bits >> at) % 2 === 1),
  )
  return subsets.map((subset) => new Map(subset))
}

function nameOf(version: TableVersion, metrics: Metrics, assignment: Assignment): string {
  const { overall } = exactScore(version, withAssignment(metrics, assignment))
  return named(
    [...assignment].map(([metric, to]) => ({ metric, from: metrics[metric], to })),
    overall / 10,
  )
}

/** A set of changes as one line, its changes in alphabetical order. */
export function named(
  changes: readonly { metric: string; from: string | undefined; to: string | undefined }[],
  score: number,
): string {
  const each = changes.map(({ metric, from = 'X', to = 'X' }) => `${metric}:${from}>${to}`)
  return `${each.toSorted().join(', ')} = ${score}`
}
