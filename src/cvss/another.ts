/** The engine's door for what gives another number; asked for late, so that no first load carries it. */

export { type Explanations, explanationsOf } from './another/explanations-of.ts'
export {
  type ContextSubgroup,
  type OtherReason,
  type OtherScore,
  type SingleReading,
  type SlipCode,
} from './another/other-score.ts'
export { type ShownNumberProblem, readShownNumber } from './another/shown-number.ts'
export { whoMayShowElse } from './another/who-may-show-else.ts'
