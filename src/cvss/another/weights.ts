import { type MetricKey, type Version, specOf } from '../versions.ts'

/** What a value weighs in the equations of v2 and v3; what is Not Defined leaves its term out. */
export function weightOf(
  version: Version,
  key: MetricKey,
  value: string | undefined,
  isScopeChanged = false,
): number {
  // Of all metrics Collateral Damage alone is a summand.
  if (value === undefined) return key === 'CDP' ? 0 : 1
  const {
    values,
    weights = [],
    weightsScopeChanged,
  } = specOf(version).metrics.find((metric) => metric.key === key)!
  const inEffect = isScopeChanged ? (weightsScopeChanged ?? weights) : weights
  return inEffect[values.indexOf(value)]!
}
