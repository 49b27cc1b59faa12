import { type Range, type Values, candidatePlaces } from '../scoring.ts'
import {
  type V3Rules,
  combinedTenths,
  effectiveValues,
  exploitabilityOf,
  hasEnvironmental,
  impactOf,
  isScopeChanged,
  modifiedImpactOf,
  row,
  temporalTenths,
} from './equations.ts'
import { v31 } from './spec.ts'

/**
 * Exact range of a v3 overall score.
 *
 * For one Scope and one impact the score never falls as Exploitability rises (every step is a
 * sum, a minimum, a rounding or a product with a positive factor), so of all open exploitability
 * metrics only the smallest and the largest product matter. Impact itself is tried completely:
 * with Scope Changed it is not monotonic in ISS.
 */
export function rangeV3(rules: V3Rules, values: Values): Range {
  const environmental = hasEnvironmental(values)
  const effective = environmental ? effectiveValues(values) : values
  const placesOf = (metric: number) =>
    candidatePlaces(effective[metric]!, v31.metrics[metric]!.values.length)
  const least = [...effective]
  const most = [...effective]
  for (const metric of [row.AV, row.AC, row.PR, row.UI]) {
    // The table lists exploitability values from most to least severe.
    const places = placesOf(metric)
    most[metric] = places[0]!
    least[metric] = places.at(-1)!
  }
  const tried = [...effective]
  let min = 100
  let max = 0
  for (const scope of placesOf(row.S)) {
    least[row.S] = most[row.S] = tried[row.S] = scope
    const changed = isScopeChanged(tried)
    const leastExploitability = exploitabilityOf(least)
    const mostExploitability = exploitabilityOf(most)
    for (tried[row.C] of placesOf(row.C))
      for (tried[row.I] of placesOf(row.I))
        for (tried[row.A] of placesOf(row.A)) {
          const impact = environmental ? modifiedImpactOf(rules, tried) : impactOf(tried)
          min = Math.min(min, combinedTenths(rules, impact, leastExploitability, changed))
          max = Math.max(max, combinedTenths(rules, impact, mostExploitability, changed))
        }
  }
  return {
    min: temporalTenths(rules, min, values) / 10,
    max: temporalTenths(rules, max, values) / 10,
  }
}
