/** Several vectors side by side, of any versions: what differs, what is the same, and what that does. */

import {
  type MetricKey,
  type Range,
  type Vector,
  type Version,
  candidatesOf,
  haveSameMetrics,
  inVersion,
  metricValue,
  scoreRange,
  specOf,
  versions,
  withMetric,
} from '#cvss/index.ts'
import { effectiveValueOf } from '#cvss/target.ts'
import { type Mixed, mixedOf } from './agreement.ts'
import { type Measured, decidingMove, measure, saidOf } from './measure.ts'

/** A metric of one column. */
export type ComparedCell = {
  /** Undefined while it is open or Not Defined. */
  readonly value: string | undefined
  /** The values between which it is undecided, Not Defined as undefined. */
  readonly among: readonly (string | undefined)[] | undefined
  /** What it counts as; undefined while it is open. */
  readonly countsAs: string | undefined
  /** Whether it is another letter than in the column it is compared with. */
  readonly differs: boolean
  /** Whether another letter scores alike all the same: both count as the same value. */
  readonly isAlike: boolean
  /** The score or range of the vector it is compared with, with this metric alone as it is here. */
  readonly alone: Range | undefined
  /** Whether, of several metrics that move the score, this one explains most. */
  readonly decidesMost: boolean
}

/** A metric in which columns differ, with a cell for each member of its family. */
export type ComparedRow = {
  readonly metric: MetricKey
  readonly cells: readonly ComparedCell[]
}

/** A metric that is the same in all members; undefined while it is open in all. */
export type SameMetric = { readonly metric: MetricKey } & Pick<ComparedCell, 'value' | 'among'>

/** Columns whose versions have the same metrics. */
export type ComparedFamily = {
  /** Those of its members, newest first. */
  readonly versions: readonly Version[]
  /** Places of its columns, in order. */
  readonly members: readonly number[]
  /** The column that the others are compared with: the reference, or without it here the first member. */
  readonly base: number
  /** In canonical order. */
  readonly rows: readonly ComparedRow[]
  readonly same: readonly SameMetric[]
  /** Every mix of what the members say; undefined for a single one. */
  readonly mixed: Mixed | undefined
  /** Of several versions: whether each vector scores the same in all of them. */
  readonly isScoredAlike: boolean | undefined
}

/** Columns in order, each measured against the reference; that one is undefined itself. */
export type Comparison = {
  readonly reference: number
  readonly columns: readonly (Measured | undefined)[]
  /** That of the reference first, then those of newer versions. */
  readonly families: readonly ComparedFamily[]
}

/** Compares vectors with one of them; undefined without any. */
export function compare(vectors: readonly Vector[], reference: number): Comparison | undefined {
  const place = vectors[reference] ? reference : 0
  const mine = vectors[place]
  if (!mine) return undefined
  const columns = vectors.map((vector, at) => (at === place ? undefined : measure(mine, vector)))
  return { reference: place, columns, families: familiesOf(vectors, place) }
}

function familiesOf(vectors: readonly Vector[], reference: number): readonly ComparedFamily[] {
  const families: number[][] = []
  const places = [...vectors.keys()]
  const rank = (at: number) => versions.findIndex((version) => version === vectors[at]?.version)
  const inOrder = [reference, ...places.toSorted((one, other) => rank(one) - rank(other))]
  for (const at of new Set(inOrder)) {
    const { version } = vectorAt(vectors, at)
    const family = families.find(([first]) =>
      haveSameMetrics(vectorAt(vectors, first).version, version),
    )
    if (family) family.push(at)
    else families.push([at])
  }
  return families.map((members) => familyOf(vectors, members, reference))
}

function vectorAt(vectors: readonly Vector[], at: number | undefined): Vector {
  const vector = at === undefined ? undefined : vectors[at]
  if (!vector) throw new RangeError('no such column')
  return vector
}

function familyOf(
  vectors: readonly Vector[],
  given: readonly number[],
  reference: number,
): ComparedFamily {
  const members = given.toSorted((one, other) => one - other)
  const base = members.includes(reference) ? reference : (members[0] ?? reference)
  const own = members.map((at) => vectorAt(vectors, at))
  const present = versions.filter((version) => own.some((vector) => vector.version === version))
  const mine = vectorAt(vectors, base)
  const others = own.map((vector) => inVersion(vector, mine.version))
  const measured = own.map((vector) => measure(mine, vector))
  const shown = specOf(mine.version).metrics.filter(
    ({ key, mandatory }) => mandatory || others.some((vector) => saidOf(vector, key) !== ''),
  )
  const isSame = (metric: MetricKey) =>
    others.every((vector) => saidOf(vector, metric) === saidOf(mine, metric))
  return {
    versions: present,
    members,
    base,
    rows: shown
      .filter(({ key }) => !isSame(key))
      .map(({ key }) => ({
        metric: key,
        cells: others.map((vector, at) => cellOf(mine, vector, key, measured[at])),
      })),
    same: shown
      .filter(({ key }) => isSame(key))
      .map(({ key }) => ({
        metric: key,
        value: metricValue(mine, key),
        among: candidatesOf(mine, key),
      })),
    mixed: members.length > 1 ? mixedOf(own, present) : undefined,
    isScoredAlike:
      present.length > 1 ? own.every((vector) => isScoredAlikeIn(vector, present)) : undefined,
  }
}

function cellOf(
  base: Vector,
  vector: Vector,
  metric: MetricKey,
  measured: Measured | undefined,
): ComparedCell {
  const value = metricValue(vector, metric)
  const among = candidatesOf(vector, metric)
  const differs = saidOf(vector, metric) !== saidOf(base, metric)
  const countsAs = effectiveValueOf(vector, metric)
  const row = specOf(base.version).metrics.find(({ key }) => key === metric)
  const isOpen = value === undefined && row?.mandatory === true
  const alone =
    differs && !isOpen && !among && row?.group !== 'supplemental'
      ? scoreRange(withMetric(base, metric, value))
      : undefined
  const deciding = measured && measured.moves.length > 1 ? decidingMove(measured) : undefined
  return {
    value,
    among,
    countsAs,
    differs,
    isAlike:
      differs &&
      !among &&
      !candidatesOf(base, metric) &&
      countsAs !== undefined &&
      countsAs === effectiveValueOf(base, metric),
    alone,
    decidesMost: deciding?.metric === metric,
  }
}

function isScoredAlikeIn(vector: Vector, present: readonly Version[]): boolean {
  const ranges = present.map((version) => scoreRange(inVersion(vector, version)))
  return ranges.every(({ min, max }) => min === ranges[0]?.min && max === ranges[0].max)
}
