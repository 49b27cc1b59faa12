/** The engine's door for what could be otherwise; asked for late, so that no first load carries it. */

export {
  type AlternativesProblem,
  type AlternativesRange,
  type JointValues,
  maximumAlternatives,
  maximumCombinations,
  scoreRangeWithAlternatives,
  type WithAlternatives,
  withAlternatives,
} from './alternatives.ts'
export { combinationsOf } from './undecided.ts'
export { withCandidate } from './candidates.ts'
export {
  type Change,
  type ChangeOptions,
  type ChangeSet,
  changesBySize,
  changesTo,
  nearestTo,
} from './target/changes-to.ts'
export { effectiveValueOf } from './target/levers.ts'
export { withSmallestSteps } from './target/smallest-steps.ts'
export { type Target } from './target/target.ts'
