import type { Vector } from '../vector-type.ts'
import { isComplete } from '../vector.ts'
import { explained, type Worked } from './equation.ts'
import type { Explanation, StepName } from './explanation.ts'
import { workOutV2 } from './v2.ts'
import { workOutV3 } from './v3.ts'
import { explainV4 } from './v4.ts'

/**
 * The derivation of a vector's overall score, step by step with the numbers put in (v2 guide §3.2,
 * v3.0 §8, v3.1 §7, v4.0 §8.2); undefined while a mandatory metric is open. Doing each step with
 * the numbers shown gives the next one's and at last the score: unrounded results of v2 and v3 come
 * out within 2e-6, everything rounded and everything of v4 exactly.
 */
export function explainVector(vector: Vector): Explanation | undefined {
  if (!isComplete(vector)) return undefined
  return vector.version === '4.0' ? explainV4(vector) : explained(workedOut(vector))
}

/**
 * The formulas of a complete v2 or v3 vector's steps by name, in the symbols of their terms and free
 * of language: `+ − × ^ ( )`, `min(a, b)`, `max(a, b)`. Without impact a v3 score is the formula 0.
 * What `rounded` does to a result is not part of them. None for v4.0 and incomplete vectors.
 */
export function formulasOf(vector: Vector): ReadonlyMap<StepName, string> {
  if (vector.version === '4.0' || !isComplete(vector)) return new Map()
  return new Map(workedOut(vector).map(({ step, formula }) => [step.name, formula]))
}

function workedOut(vector: Vector): readonly Worked[] {
  const { version } = vector
  return version === '3.0' || version === '3.1' ? workOutV3(version, vector) : workOutV2(vector)
}
