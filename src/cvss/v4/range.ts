import { type Range, type Values, candidatePlaces } from '../scoring.ts'
import { row, tables, tenthsOf, unitsAt } from './interpolation.ts'
import type { SeverityTable } from './severity-distance.ts'
import { v4 } from './spec.ts'

/**
 * Exact range of a v4 overall score.
 *
 * No metric belongs to two of the sets EQ1, EQ2, EQ3+EQ6, EQ4, EQ5, so every attainable
 * combination of one set goes with every one of the others. Within one MacroVector a greater
 * severity distance never raises the score (no step is negative), so per set and level only the
 * nearest and the farthest attainable combination matter: at most 270 MacroVectors, twice each.
 * The all-None states that score 0 are the farthest of their level and are met there.
 */

type LevelEnds = { nearest: number; farthest: number }

/** Severity levels that a metric may still take, effective value first. */
function openLevels(values: Values, base: number, modified: number): readonly number[] {
  const places = candidatePlaces(
    values[modified]! || values[base]!,
    v4.metrics[base]!.values.length,
  )
  return places.map((place) => place - 1)
}

/** Likewise for SI and SA, whose modified metrics begin with Safety. */
function openLevelsBelowSafety(values: Values, base: number, modified: number): readonly number[] {
  if (values[modified]) return [values[modified] - 1]
  return candidatePlaces(values[base]!, v4.metrics[base]!.values.length)
}

function levelOrHighest(values: Values, metric: number): readonly number[] {
  return [(values[metric]! || 1) - 1]
}

/** Nearest and farthest attainable combination of each level that can be attained at all. */
function levelEnds(
  table: SeverityTable,
  metrics: readonly (readonly [count: number, levels: readonly number[]])[],
): readonly LevelEnds[] {
  let combinations = [0]
  for (const [count, levels] of metrics) {
    const longer: number[] = []
    for (const left of combinations) for (const level of levels) longer.push(left * count + level)
    combinations = longer
  }
  const ends: LevelEnds[] = []
  for (const combination of combinations) {
    const distance = table.distance[combination]!
    const end = (ends[table.level[combination]!] ??= {
      nearest: combination,
      farthest: combination,
    })
    if (distance < table.distance[end.nearest]!) end.nearest = combination
    if (distance > table.distance[end.farthest]!) end.farthest = combination
  }
  return ends.filter((end) => end !== undefined)
}

export function rangeV4(values: Values): Range {
  const eq1 = levelEnds(tables.eq1, [
    [4, openLevels(values, row.AV, row.MAV)],
    [3, openLevels(values, row.PR, row.MPR)],
    [3, openLevels(values, row.UI, row.MUI)],
  ])
  const eq2 = levelEnds(tables.eq2, [
    [2, openLevels(values, row.AC, row.MAC)],
    [2, openLevels(values, row.AT, row.MAT)],
  ])
  const eq3eq6 = levelEnds(tables.eq3eq6, [
    [3, openLevels(values, row.VC, row.MVC)],
    [3, openLevels(values, row.VI, row.MVI)],
    [3, openLevels(values, row.VA, row.MVA)],
    [3, levelOrHighest(values, row.CR)],
    [3, levelOrHighest(values, row.IR)],
    [3, levelOrHighest(values, row.AR)],
  ])
  const eq4 = levelEnds(tables.eq4, [
    [3, openLevels(values, row.SC, row.MSC)],
    [4, openLevelsBelowSafety(values, row.SI, row.MSI)],
    [4, openLevelsBelowSafety(values, row.SA, row.MSA)],
  ])
  const [eq5] = levelOrHighest(values, row.E)

  let min = Infinity
  let max = 0
  for (const c1 of eq1)
    for (const c2 of eq2)
      for (const c36 of eq3eq6)
        for (const c4 of eq4) {
          max = Math.max(max, unitsAt(c1.nearest, c2.nearest, c36.nearest, c4.nearest, eq5!))
          min = Math.min(min, unitsAt(c1.farthest, c2.farthest, c36.farthest, c4.farthest, eq5!))
        }
  return { min: tenthsOf(min) / 10, max: tenthsOf(max) / 10 }
}
