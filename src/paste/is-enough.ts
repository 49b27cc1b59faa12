import { setMetrics, type Vector } from '#cvss/index.ts'

/** Whether so much was read that it is a vector and no chance: with a prefix less is needed. */
export function isEnough(vector: Vector, text: string, withPrefix: number, bare: number): boolean {
  return setMetrics(vector).length >= (/cvss/i.test(text) ? withPrefix : bare)
}
