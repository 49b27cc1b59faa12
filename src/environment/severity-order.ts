import type { Metric } from '#cvss/index.ts'

/** The tables list Scope from Unchanged to Changed, and it has no weights of its own. */
const leastSevereFirst: ReadonlySet<string> = new Set(['S', 'MS'])

/** How severe a value of a metric is; a larger number is more severe. */
function severityIn({ key, values, weights }: Metric, value: string): number {
  const at = values.indexOf(value)
  if (weights) return weights[at] ?? 0
  return leastSevereFirst.has(key) ? at : -at
}

/** Whether one value of a metric is more severe than another, by its weights or its place in the table. */
export function isMoreSevere(metric: Metric, one: string, other: string): boolean {
  return severityIn(metric, one) > severityIn(metric, other)
}
