import { deviations } from '../deviations.ts'
import { scoreVector } from '../score.ts'
import { scoreKind } from '../scoring.ts'
import type { Vector } from '../vector-type.ts'
import { setMetrics, withMetric } from '../vector.ts'
import { type Metric } from '../versions.ts'
import type { ContextSubgroup, OtherScore } from './other-score.ts'

const contextSubgroups: readonly string[] = [
  'threat',
  'temporal',
  'requirements',
  'modified-base',
  'general-modifiers',
] satisfies readonly ContextSubgroup[]

function isOf({ subgroup }: Metric, left: readonly ContextSubgroup[]): boolean {
  return (left as readonly string[]).includes(subgroup)
}

/** The subgroups beyond the base metrics of which something is set, in the table's order. */
function setSubgroups(vector: Vector): readonly ContextSubgroup[] {
  const names = setMetrics(vector).map(({ subgroup }) => subgroup)
  return [...new Set(names)].filter((name): name is ContextSubgroup =>
    contextSubgroups.includes(name),
  )
}

/** Every choice of some of a few things, the most first: who scores a part mostly scores the base. */
function choicesOf<Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] {
  const all = things.reduce<readonly (readonly Thing[])[]>(
    (chosen, thing) => [...chosen, ...chosen.map((some) => [...some, thing])],
    [[]],
  )
  const [most, ...others] = all
    .filter(({ length }) => length > 0)
    .toSorted((one, other) => other.length - one.length)
  // Behind the base alone: what leaves least out is the likeliest.
  return most ? [most, ...others.toReversed()] : []
}

/** The scores of parts of a complete vector, the base alone first, and then what is known to deviate from them. */
export function scoresOfParts(vector: Vector): readonly OtherScore[] {
  const parts = choicesOf(setSubgroups(vector)).map((without) => {
    const left = setMetrics(vector).filter((metric) => isOf(metric, without))
    const part = left.reduce((rest, { key }) => withMetric(rest, key, undefined), vector)
    return { without, part, score: scoreVector(part)! }
  })
  const named = parts.map(({ without, score }): OtherScore => {
    return { code: 'part', number: score.overall, without, kind: scoreKind(score) }
  })
  const deviating = parts.flatMap(({ without, part, score }) =>
    deviations(part).map(({ code: deviation, score: number }): OtherScore => {
      return { code: 'part', number, without, kind: scoreKind(score), deviation }
    }),
  )
  return [...named, ...deviating]
}
