import type { Deviation, Values } from '../scoring.ts'
import { hasEnvironmental, row, temporalTenths, v30Rules, v31Rules, weightOf } from './equations.ts'
import { scoringV30, scoringV31, tenthsBeforeTemporal } from './score.ts'

/**
 * FIRST's v3.0 page takes the ceiling of a double: 5 x 0.92 is 4.6000000000000005 there and
 * becomes 4.7.
 */
export function deviationsV30(values: Values): readonly Deviation[] {
  const tenths = tenthsBeforeTemporal(v30Rules, values, hasEnvironmental(values))
  const product =
    (tenths / 10) * weightOf(values, row.E) * weightOf(values, row.RL) * weightOf(values, row.RC)
  const shown = Math.ceil(product * 10) / 10
  if (shown === scoringV30.overall(values)) return []
  return [{ code: 'first-v3.0-float-roundup', score: shown }]
}

/** Some publish the environmental equation's result where no environmental metric is set. */
export function deviationsV31(values: Values): readonly Deviation[] {
  if (hasEnvironmental(values)) return []
  const tenths = tenthsBeforeTemporal(v31Rules, values, true)
  const shown = temporalTenths(v31Rules, tenths, values) / 10
  if (shown === scoringV31.overall(values)) return []
  return [{ code: 'v3.1-environmental-as-base', score: shown }]
}
