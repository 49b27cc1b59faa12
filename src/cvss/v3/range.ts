import { type Range, type Values, candidatePlaces } from '../scoring.ts'
import {
  type V3Rules,
  combinedTenths,
  effectivePlace,
  hasEnvironmental,
  impactOf,
  impactSubScore,
  isScopeChanged,
  privilegesWeight,
  requirementWeight,
  row,
  temporalTenths,
  weightOf,
} from './equations.ts'
import { v31 } from './spec.ts'

function extremes(weights: readonly number[]): { readonly least: number; readonly most: number } {
  return { least: Math.min(...weights), most: Math.max(...weights) }
}

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
  const places = (base: number, modified: number) =>
    candidatePlaces(
      effectivePlace(values, base, modified, environmental),
      v31.metrics[base]!.values.length,
    )
  const demanded = (base: number, modified: number, requirement: number) =>
    places(base, modified).map(
      (place) => weightOf(base, place) * requirementWeight(values, requirement, environmental),
    )
  const weighed = (base: number, modified: number) =>
    extremes(places(base, modified).map((place) => weightOf(base, place)))

  const vector = weighed(row.AV, row.MAV)
  const complexity = weighed(row.AC, row.MAC)
  const interaction = weighed(row.UI, row.MUI)
  const confidentiality = demanded(row.C, row.MC, row.CR)
  const integrity = demanded(row.I, row.MI, row.IR)
  const availability = demanded(row.A, row.MA, row.AR)

  let min = 100
  let max = 0
  for (const scope of places(row.S, row.MS)) {
    const changed = isScopeChanged(scope)
    const privileges = extremes(
      places(row.PR, row.MPR).map((place) => privilegesWeight(place, changed)),
    )
    const least = 8.22 * vector.least * complexity.least * privileges.least * interaction.least
    const most = 8.22 * vector.most * complexity.most * privileges.most * interaction.most
    for (const c of confidentiality)
      for (const i of integrity)
        for (const a of availability) {
          const impact = impactOf(rules, impactSubScore(c, i, a), changed, environmental)
          min = Math.min(min, combinedTenths(rules, impact, least, changed))
          max = Math.max(max, combinedTenths(rules, impact, most, changed))
        }
  }
  return {
    min: temporalTenths(rules, min, values) / 10,
    max: temporalTenths(rules, max, values) / 10,
  }
}
