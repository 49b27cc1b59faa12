import type { MetricKey } from '#cvss/index.ts'
import type { JointValues } from '#cvss/target.ts'
import { metricsOf } from './undecided.ts'

/** The same alternatives for some of their metrics only, each once. */
export function projected(
  alternatives: readonly JointValues[],
  metrics: readonly MetricKey[],
): readonly JointValues[] {
  const byText = new Map<string, JointValues>()
  for (const joint of alternatives) {
    const entries = metrics.flatMap((metric) =>
      joint[metric] === undefined ? [] : [[metric, joint[metric]]],
    )
    const kept: JointValues = Object.fromEntries(entries)
    byText.set(JSON.stringify(kept), kept)
  }
  return [...byText.values()]
}

/** The value that a metric has in every alternative. */
export function commonValue(
  alternatives: readonly JointValues[],
  metric: MetricKey,
): string | undefined {
  const value = alternatives[0]?.[metric]
  return alternatives.every((joint) => joint[metric] === value) ? value : undefined
}

/** Parts of joint alternatives that have nothing to do with each other, so that each is decided alone. */
export function independent(
  alternatives: readonly JointValues[],
): readonly (readonly JointValues[])[] {
  const metrics = metricsOf(alternatives)
  for (const metric of metrics) {
    const own = projected(alternatives, [metric])
    const others = projected(
      alternatives,
      metrics.filter((each) => each !== metric),
    )
    if (
      metrics.length > 1 &&
      own.length * others.length === projected(alternatives, metrics).length
    )
      return [own, ...independent(others)]
  }
  return [projected(alternatives, metrics)]
}
