import type { SingleReading } from '#cvss/another.ts'

/** One metric with every value that it could be read as. */
export type ReadingsOfMetric = Omit<SingleReading, 'to'> & { readonly to: SingleReading['to'][] }

/** Readings, those of one metric together, in their order. */
export function readingsByMetric(readings: readonly SingleReading[]): readonly ReadingsOfMetric[] {
  const groups = new Map<SingleReading['metric'], ReadingsOfMetric>()
  for (const { metric, from, to } of readings) {
    const group = groups.get(metric)
    if (group) group.to.push(to)
    else groups.set(metric, { metric, from, to: [to] })
  }
  return [...groups.values()]
}
