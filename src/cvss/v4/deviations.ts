import type { Deviation, Values } from '../scoring.ts'
import { first2024Tenths } from './first-2024.ts'
import { isTie } from './interpolation.ts'
import { scoringV4, unitsOf } from './score.ts'

/** FIRST's code can only differ where the exact score is a tie. */
export function deviationsV4(values: Values): readonly Deviation[] {
  if (!isTie(unitsOf(values))) return []
  const shown = first2024Tenths(values) / 10
  return shown === scoringV4.overall(values)
    ? []
    : [{ code: 'first-v4-rounds-tie-down', score: shown }]
}
