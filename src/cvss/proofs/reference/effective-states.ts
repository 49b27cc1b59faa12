/** The 15,116,544 states of v4.0 that score differently by definition, and vectors that have them. */
import { severityOrder } from './equivalence-sets.ts'
import { mandatoryOf, valuesOf } from './metric-tables.ts'
import { type Metrics, valueOf } from './metrics.ts'
import { pick, type Random } from './random.ts'

const axes = Object.entries(severityOrder)
const isBase = new Set(mandatoryOf('4.0'))

/** The number of all effective states. */
export const effectiveStateCount = axes.reduce((count, [, values]) => count * values.length, 1)

/** The n-th effective state: effective value by base, threat and requirement metric. */
export function effectiveState(index: number): Metrics {
  const state: { [metric: string]: string } = {}
  let rest = index
  for (const [metric, values] of axes) {
    state[metric] = values[rest % values.length] ?? ''
    rest = Math.floor(rest / values.length)
  }
  return state
}

/**
 * A vector with that effective state: values stand in the base metric or in the modified one, which
 * then hides another base value; Attacked and High are written or left Not Defined.
 */
export function vectorWithState(random: Random, state: Metrics): Metrics {
  const metrics: { [metric: string]: string } = {}
  const howManyModified = random(3) // 0: only where it must be, 2: about all
  for (const [metric] of axes) {
    const value = valueOf(state, metric)
    if (!isBase.has(metric)) {
      const isDefault = value === (metric === 'E' ? 'A' : 'H')
      if (!isDefault || random(2) === 0) metrics[metric] = value
    } else if (value === 'S' || random(3) < howManyModified) {
      metrics[metric] = pick(random, valuesOf('4.0', metric))
      metrics[`M${metric}`] = value
    } else {
      metrics[metric] = value
    }
  }
  return metrics
}
