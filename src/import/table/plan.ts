import type { ClaimedVersion } from '../finding.ts'
import type { ColumnKind, ColumnReading } from './column.ts'
import { plainName } from './names.ts'
import { isOfWriters, sourceNamed } from './whose.ts'

/** A vector's column with those that belong to it. */
export type VectorPlan = {
  readonly at: number
  readonly version: ClaimedVersion | undefined
  readonly score: number | undefined
  readonly temporal: number | undefined
  readonly temporalScore: number | undefined
  /** Who claims it, as the names of its columns say. */
  readonly source: string | undefined
}

/** A score's column, and the place among the vectors' of the one it says again. */
export type ScorePlan = {
  readonly at: number
  readonly version: ClaimedVersion | undefined
  /** Where its name states several. */
  readonly versions: readonly ClaimedVersion[] | undefined
  readonly vector: number | undefined
  readonly source: string | undefined
}

/** Which columns of a table give what of a finding. */
export type Plan = {
  readonly ids: readonly number[]
  readonly flags: readonly ColumnReading[]
  readonly statuses: readonly ColumnReading[]
  /** Of days on which a finding was closed. */
  readonly closed: readonly ColumnReading[]
  readonly vectors: readonly VectorPlan[]
  readonly scores: readonly ScorePlan[]
  /** Columns of sentences in which vectors stand. */
  readonly prose: readonly number[]
  readonly one: ReadonlyMap<ColumnKind, ColumnReading>
}

/** Joins each vector's column with the score, temporal vector and temporal score of the same version. */
export function planOf(columns: readonly ColumnReading[]): Plan {
  const of = (kind: ColumnKind) => columns.filter((column) => column.kind === kind)
  const taken = new Set<number>()
  const take = (kind: ColumnKind, version: ClaimedVersion | undefined, name: string) => {
    const [found] = of(kind)
      .filter(({ at, version: own }) => !taken.has(at) && major(own) === major(version))
      .toSorted((one, other) => likeness(other, name) - likeness(one, name))
    if (found) taken.add(found.at)
    return found?.at
  }
  const paired = of('vector').map(({ at, version, name }) => ({
    at,
    version,
    name,
    score: take('score', version, name),
  }))
  // Without a version it is told whose both are.
  for (const each of paired) {
    const whose = sourceNamed(each.name)
    if (each.score !== undefined || each.version !== undefined || whose === undefined) continue
    const same = of('score').find(({ at, name }) => !taken.has(at) && isSameSource(name, each.name))
    if (!same) continue
    each.score = same.at
    each.version = same.version
    taken.add(same.at)
  }
  // What names no version goes with the only one that is left.
  const alone = paired.filter(({ score }) => score === undefined)
  const [only] = alone
  const [first] = of('score')
    .filter(({ at, version }) => {
      const fits = version === undefined || only?.version === undefined
      return !taken.has(at) && fits
    })
    .toSorted((one, other) => likeness(other, only?.name ?? '') - likeness(one, only?.name ?? ''))
  if (only && first && alone.length === 1) {
    only.score = first.at
    only.version ??= first.version
    taken.add(first.at)
  }
  const vectors = paired.map(({ name, ...each }): VectorPlan => {
    const temporal = take('temporal-vector', each.version, name)
    const ofScore = columns.find(({ at }) => at === each.score)?.name
    return {
      ...each,
      temporal,
      temporalScore: take('temporal-score', each.version, name),
      source: sourceNamed(name) ?? sourceNamed(ofScore ?? ''),
    }
  })
  const scores = of('score')
    .filter(({ at }) => !vectors.some(({ score }) => score === at))
    .map(({ at, version, versions, name }): ScorePlan => {
      const place = vectors.findIndex((each) => major(each.version) === major(version))
      return {
        at,
        version,
        versions,
        vector: place < 0 ? (vectors.length === 1 ? 0 : undefined) : place,
        source: sourceNamed(name),
      }
    })
  const one = new Map(
    columns.flatMap((column): readonly (readonly [ColumnKind, ColumnReading])[] =>
      column.kind === undefined ? [] : [[column.kind, column]],
    ),
  )
  return {
    ids: of('cve').map(({ at }) => at),
    flags: of('closed-flag'),
    statuses: of('status'),
    closed: of('closed-on'),
    vectors,
    scores,
    prose: columns.flatMap(({ at, mentionsVectors }) => (mentionsVectors ? [at] : [])),
    one,
  }
}

/**
 * How many words of a vector's name a column's has: `NVD` and `Vendor` have one each. `CVSS` beside `CVSS Base Score` may
 * be anything, and what the table's writers reckon themselves is no claim, unless the vector is theirs.
 */
function likeness({ name }: ColumnReading, other: string): number {
  const words = new Set(plainName(other).split(' '))
  const own = plainName(name).split(' ')
  const shared = own.filter((word) => words.has(word)).length
  return shared + (/base|basis/i.test(name) ? 0.5 : 0) - (isOfWriters(name) ? 0.9 : 0)
}

function isSameSource(one: string, other: string): boolean {
  return isOfWriters(one) ? isOfWriters(other) : sourceNamed(one) === sourceNamed(other)
}

function major(version: ClaimedVersion | undefined): string {
  return version?.slice(0, 1) ?? ''
}
