/** Score ranges by scoring every completion, however many there are. */
import { exactScore } from './expectation.ts'
import { assignments, mandatoryOf, type TableVersion } from './metric-tables.ts'
import type { Metrics } from './metrics.ts'

/** Lowest and highest overall score of all completions. */
export function exactRange(version: TableVersion, metrics: Metrics): { min: number; max: number } {
  const open = mandatoryOf(version).filter((metric) => metrics[metric] === undefined)
  let min = 100
  let max = 0
  for (const completion of assignments(version, open, metrics)) {
    const { overall } = exactScore(version, completion)
    min = Math.min(min, overall)
    max = Math.max(max, overall)
  }
  return { min: min / 10, max: max / 10 }
}
