import type { Vector } from '../vector-type.ts'
import { rowOf } from '../vector.ts'
import { type Metric, type MetricKey, specOf } from '../versions.ts'

/**
 * What scores alike is told by effective values alone: a base metric and the modified one that
 * replaces it are one axis, and so is every other scored metric.
 */
type Axis = {
  readonly own: number
  readonly modified: number | undefined
  /** In the order of the table; of SI and SA with Safety. */
  readonly values: readonly string[]
}

/** One metric change to another effective value, in its shortest form. */
export type Lever = {
  readonly axis: number
  readonly row: number
  /** Value places, 0 for Not Defined. */
  readonly from: number
  readonly to: number
  /** How far the effective value moves in the order of the table; below 0 towards its beginning. */
  readonly steps: number
}

function axesOf(metrics: readonly Metric[]): readonly Axis[] {
  return metrics.flatMap(({ group, modifies, key }, own) => {
    if (group === 'supplemental' || modifies !== undefined) return []
    const found = metrics.findIndex((metric) => metric.modifies === key)
    const modified = found < 0 ? undefined : found
    return { own, modified, values: metrics[modified ?? own]!.values }
  })
}

/** The value that Not Defined counts as: named, or the one whose weight changes nothing (v2). */
function neutralValue({ key, values, notDefinedAs, weights = [] }: Metric): string | undefined {
  return notDefinedAs ?? values[weights.indexOf(key === 'CDP' ? 0 : 1)]
}

/** The effective value of an axis, of a complete vector. */
function effectiveValue(metrics: readonly Metric[], places: readonly number[], axis: Axis): string {
  const { own, modified } = axis
  const replaced = modified !== undefined && metrics[modified]!.values[places[modified]! - 1]
  return replaced || (metrics[own]!.values[places[own]! - 1] ?? neutralValue(metrics[own]!)!)
}

/**
 * Every change of one allowed metric that gives a complete vector another effective value, in the
 * table's order. Where several changes give the same one, the metric itself is changed rather than
 * modified, and Not Defined is given where it says the same. A base metric that a modified one hides
 * is no lever, nor is what only switches the v3.1 equation.
 */
export function leversOf(
  { version, values: places }: Vector,
  isAllowed: (row: number) => boolean,
): readonly Lever[] {
  const { metrics } = specOf(version)
  return axesOf(metrics).flatMap((axis, number) => {
    const { own, modified, values } = axis
    const current = effectiveValue(metrics, places, axis)
    const isHidden = modified !== undefined && places[modified] !== 0
    return values.flatMap((value): readonly Lever[] => {
      if (value === current) return []
      const steps = values.indexOf(value) - values.indexOf(current)
      const ownPlace = metrics[own]!.values.indexOf(value) + 1
      if (!isHidden && isAllowed(own) && ownPlace > 0) {
        const isNeutral = !metrics[own]!.mandatory && value === neutralValue(metrics[own]!)
        return [{ axis: number, row: own, from: places[own]!, to: isNeutral ? 0 : ownPlace, steps }]
      }
      if (modified === undefined || !isAllowed(modified)) return []
      const to = ownPlace > 0 && ownPlace === places[own] ? 0 : values.indexOf(value) + 1
      return [{ axis: number, row: modified, from: places[modified]!, to, steps }]
    })
  })
}

/**
 * What a metric counts as: a base metric the modified one that replaces it, a modified metric the base
 * metric where it is Not Defined, any other the value that Not Defined counts as. Undefined while it
 * is open, and of a supplemental metric that is Not Defined.
 */
export function effectiveValueOf(
  { version, values: places }: Vector,
  metric: MetricKey,
): string | undefined {
  const { metrics } = specOf(version)
  const row = rowOf(version, metric)!
  const axis = axesOf(metrics).find(({ own, modified }) => own === row || modified === row)
  const isOpen = axis && metrics[axis.own]!.mandatory && places[axis.own] === 0
  const isReplaced = axis?.modified !== undefined && places[axis.modified] !== 0
  if (!axis || (isOpen && !isReplaced)) return metrics[row]!.values[places[row]! - 1]
  return effectiveValue(metrics, places, axis)
}

/** How far a metric's change moves the effective value, as in `Lever`. */
export function stepsOf(
  vector: Vector,
  metric: MetricKey,
  from: string | undefined,
  to: string | undefined,
): number {
  const { metrics } = specOf(vector.version)
  const row = rowOf(vector.version, metric)!
  const axis = axesOf(metrics).find(({ own, modified }) => own === row || modified === row)!
  const at = (value: string | undefined) => {
    const place = value === undefined ? 0 : metrics[row]!.values.indexOf(value) + 1
    return axis.values.indexOf(effectiveValue(metrics, vector.values.with(row, place), axis))
  }
  return at(to) - at(from)
}
