import { type Range, type Values, candidatePlaces } from '../scoring.ts'
import { exploitabilityOf, finalTenths, hasEnvironmental, impactOf, row } from './equations.ts'
import { v2 } from './spec.ts'

/**
 * Exact range: for one impact no step falls as Exploitability rises, so only the smallest and
 * the largest product of the open exploitability metrics matter; impacts are tried completely.
 */
export function rangeV2(values: Values): Range {
  const environmental = hasEnvironmental(values)
  const placesOf = (metric: number) =>
    candidatePlaces(values[metric]!, v2.metrics[metric]!.values.length)
  const least = [...values]
  const most = [...values]
  for (const metric of [row.AV, row.AC, row.Au]) {
    // The table lists exploitability values from least to most severe.
    const places = placesOf(metric)
    least[metric] = places[0]!
    most[metric] = places.at(-1)!
  }
  const leastExploitability = exploitabilityOf(least)
  const mostExploitability = exploitabilityOf(most)
  const tried = [...values]
  let min = 100
  let max = 0
  for (tried[row.C] of placesOf(row.C))
    for (tried[row.I] of placesOf(row.I))
      for (tried[row.A] of placesOf(row.A)) {
        const impact = impactOf(tried, environmental)
        min = Math.min(min, finalTenths(impact, leastExploitability, tried))
        max = Math.max(max, finalTenths(impact, mostExploitability, tried))
      }
  return { min: min / 10, max: max / 10 }
}
