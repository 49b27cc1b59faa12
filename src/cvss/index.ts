/** The engine's door for what a page starts with: read, write, change and score CVSS vectors of every version. */

export { asciiSign, isInvisible } from './read/look-alikes.ts'
export { readExactly } from './read/exact.ts'
export { parseVector, readVectorLeniently } from './read/parse.ts'
export {
  type LenientReading,
  type Problem,
  type ProblemCode,
  type Reading,
  type Repair,
  type RepairCode,
  maximumVectorLength,
} from './read/reading.ts'
export { deviations } from './deviations.ts'
export {
  type Alternative,
  mostCombinationsTried,
  scoreIfSet,
  scoreRange,
  scoreVector,
  settlesMost,
} from './score.ts'
export {
  type Deviation,
  type DeviationCode,
  type Range,
  type Score,
  type ScoreKind,
  scoreKind,
  scoreNamed,
} from './scoring.ts'
export { severityOf } from './versions.ts'
export type {
  MetricGroup,
  MetricSubgroup,
  Nomenclature,
  ScoreName,
  Severity,
  SeverityBand,
} from './spec.ts'
export { withUndecidedOf } from './undecided.ts'
export type { Undecided, Vector } from './vector-type.ts'
export {
  candidatesOf,
  emptyVector,
  formatUndecided,
  formatVector,
  inVersion,
  metricValue,
  missingMetrics,
  type Progress,
  progressOf,
  sameVector,
  setMetrics,
  withMetric,
} from './vector.ts'
export {
  type Metric,
  type MetricKey,
  type Spec,
  type Version,
  haveSameMetrics,
  isVersion,
  specOf,
  versions,
} from './versions.ts'
