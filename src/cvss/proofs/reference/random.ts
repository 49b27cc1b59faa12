/** Pseudo-random numbers that are the same in every run. */
import { mandatoryOf, metricsOf, type TableVersion, valuesOf } from './metric-tables.ts'
import type { Metrics } from './metrics.ts'

/** A generator of integers from 0 to below its argument (mulberry32). */
export type Random = (below: number) => number

export function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** One of some values. */
export function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[random(values.length)]
  if (value === undefined) throw new RangeError('nothing to pick from')
  return value
}

/** A vector with some mandatory metrics open and about every third optional metric set. */
export function randomVector(random: Random, version: TableVersion, open: number): Metrics {
  const left = new Set(mandatoryOf(version))
  while (left.size > mandatoryOf(version).length - open) left.delete(pick(random, [...left]))
  const metrics: { [metric: string]: string } = {}
  const optional = random(4) // 0: bare, 1 to 3: ever more optional metrics
  for (const metric of metricsOf(version)) {
    const isMandatory = mandatoryOf(version).includes(metric)
    const isSet = isMandatory ? left.has(metric) : random(6) < optional
    if (isSet) metrics[metric] = pick(random, valuesOf(version, metric))
  }
  return metrics
}
