/** The engine's door for what explains a score; asked for late, so that no first load carries it. */

export {
  type Because,
  type EquivalenceSetName,
  type ExplainedMacroVector,
  type ExplainedSet,
  type ExplainedSteps,
  type Explanation,
  type Step,
  type StepName,
  type Term,
} from './explain/explanation.ts'
export { explainVector, formulasOf } from './explain/explain-vector.ts'
export { type Fraction } from './explain/fraction.ts'
export { type LowerMacroVector, lowerMacroVectors } from './explain/v4.ts'
