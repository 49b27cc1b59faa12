import type { Vector } from '../vector-type.ts'
import { isComplete, rowOf } from '../vector.ts'
import { type MetricKey, scoringOf, specOf } from '../versions.ts'
import { type Lever, leversOf } from './levers.ts'
import { type Target, tenthsBandOf } from './target.ts'

/** One metric given another value; undefined stands for Not Defined. */
export type Change = {
  readonly metric: MetricKey
  readonly from: string | undefined
  readonly to: string | undefined
}

/** Metric changes made together, in the table's order, and the overall score they give. */
export type ChangeSet = { readonly changes: readonly Change[]; readonly score: number }

export type ChangeOptions = {
  /** The metrics that may change; all scored ones unless given. Supplemental ones change no score. */
  readonly metrics?: readonly MetricKey[]
}

/**
 * All minimal sets of one, two and three metric changes that reach a target: no proper subset does.
 * Ordered by number of changes, then by the sum of steps that effective values move in the table's
 * order, then by the table. Vectors with the same effective values are one state in its shortest form
 * (`leversOf`); a v3.1 state has the score of the vector so written, because any environmental metric
 * switches its equation (§7.3).
 *
 * Nothing where no three changes reach it (`nearestTo` tells what they can), one set without changes
 * where it already holds, undefined while a mandatory metric is open. Throws a RangeError for a
 * metric or severity that the version does not have.
 */
export function changesTo(
  vector: Vector,
  target: Target,
  options: ChangeOptions = {},
): readonly ChangeSet[] | undefined {
  return isComplete(vector) ? [...changesBySize(vector, target, options)].flat() : undefined
}

/**
 * The same in up to three portions, sets of one change, of two and of three, each as soon as it is
 * found: what is not asked for any more is not searched. No portions while a mandatory metric is open.
 */
export function* changesBySize(
  vector: Vector,
  target: Target,
  options: ChangeOptions = {},
): Generator<readonly ChangeSet[], void> {
  const { from, to } = tenthsBandOf(vector.version, target)
  const { levers, tenthsWith } = searchOf(vector, options)
  if (!isComplete(vector)) return
  const reaches = (...changed: readonly Lever[]) => {
    const tenths = tenthsWith(changed)
    return tenths >= from && tenths <= to
  }
  const inOrder = (found: readonly (readonly Lever[])[]) =>
    found
      .map(byRow)
      .toSorted(compare)
      .map((changed) => changeSet(vector, changed, tenthsWith(changed)))
  if (reaches()) {
    yield inOrder([[]])
    return
  }

  yield inOrder(levers.filter((lever) => reaches(lever)).map((lever) => [lever]))

  const left = levers.filter((lever) => !reaches(lever))
  const pairs: (readonly Lever[])[] = []
  const reachedWith = left.map(() => new Set<number>())
  for (const [one, first] of left.entries())
    for (let two = one + 1; two < left.length; two++) {
      const second = left[two]!
      if (first.axis === second.axis || !reaches(first, second)) continue
      reachedWith[one]!.add(two)
      pairs.push([first, second])
    }
  yield inOrder(pairs)

  const triples: (readonly Lever[])[] = []
  for (const [one, first] of left.entries())
    for (let two = one + 1; two < left.length; two++) {
      const second = left[two]!
      if (first.axis === second.axis || reachedWith[one]!.has(two)) continue
      for (let three = two + 1; three < left.length; three++) {
        const third = left[three]!
        if (second.axis === third.axis) continue
        if (reachedWith[one]!.has(three) || reachedWith[two]!.has(three)) continue
        if (reaches(first, second, third)) triples.push([first, second, third])
      }
    }
  yield inOrder(triples)
}

/**
 * Of everything that up to three metric changes give, what comes nearest to a target: the set that
 * `changesTo` would list first. Undefined while a mandatory metric is open.
 */
export function nearestTo(
  vector: Vector,
  target: Target,
  options: ChangeOptions = {},
): ChangeSet | undefined {
  if (!isComplete(vector)) return undefined
  const { from, to } = tenthsBandOf(vector.version, target)
  const { levers, tenthsWith } = searchOf(vector, options)
  let best: { readonly changed: readonly Lever[]; readonly away: number } | undefined
  for (const together of upToThree(levers)) {
    const changed = byRow(together)
    const tenths = tenthsWith(changed)
    const away = Math.max(from - tenths, tenths - to, 0)
    if (!best || away < best.away || (away === best.away && compare(changed, best.changed) < 0))
      best = { changed, away }
  }
  return best && changeSet(vector, best.changed, tenthsWith(best.changed))
}

function* upToThree(levers: readonly Lever[]): Generator<readonly Lever[], void> {
  yield []
  for (const [one, first] of levers.entries()) {
    yield [first]
    for (const [two, second] of levers.slice(one + 1).entries()) {
      if (first.axis === second.axis) continue
      yield [first, second]
      for (const third of levers.slice(one + two + 2))
        if (second.axis !== third.axis) yield [first, second, third]
    }
  }
}

/** What may change, and the score in tenths that changes give. */
function searchOf(vector: Vector, { metrics }: ChangeOptions) {
  const allowed = metrics && new Set(metrics.map((metric) => knownRow(vector, metric)))
  const scoring = scoringOf(vector.version)
  const values = [...vector.values]
  return {
    levers: leversOf(vector, (row) => allowed?.has(row) ?? true),
    tenthsWith: (changed: readonly Lever[]) => {
      for (const { row, to } of changed) values[row] = to
      const tenths = Math.round(scoring.overall(values) * 10)
      for (const { row, from } of changed) values[row] = from
      return tenths
    },
  }
}

function knownRow({ version }: Vector, metric: MetricKey): number {
  const row = rowOf(version, metric)
  if (row === undefined) throw new RangeError(`CVSS ${version} has no metric ${metric}`)
  return row
}

function byRow(changed: readonly Lever[]): readonly Lever[] {
  return changed.toSorted((one, other) => one.row - other.row)
}

function stepsIn(changed: readonly Lever[]): number {
  return changed.reduce((sum, { steps }) => sum + Math.abs(steps), 0)
}

/** Of sets in the table's order. */
function compare(one: readonly Lever[], other: readonly Lever[]): number {
  const difference = one.length - other.length || stepsIn(one) - stepsIn(other)
  if (difference !== 0) return difference
  for (const [at, { row, to }] of one.entries()) {
    const apart = row - other[at]!.row || to - other[at]!.to
    if (apart !== 0) return apart
  }
  return 0
}

function changeSet(vector: Vector, changed: readonly Lever[], tenths: number): ChangeSet {
  const { metrics } = specOf(vector.version)
  const changes = changed.map(({ row, from, to }) => {
    const { key: metric, values } = metrics[row]!
    return { metric, from: values[from - 1], to: values[to - 1] }
  })
  return { changes, score: tenths / 10 }
}
