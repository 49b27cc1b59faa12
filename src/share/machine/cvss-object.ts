import {
  type Metric,
  type Severity,
  type Vector,
  formatVector,
  metricValue,
  severityOf,
  specOf,
} from '#cvss/index.ts'
import { baseMetricWords } from './base-metric-words.ts'
import type { CompleteResult } from './complete-result.ts'
import type { JsonObject } from './json.ts'

/**
 * A vector as FIRST's JSON schema of its version has it (https://www.first.org/cvss/cvss-v3.1.json
 * and so on). v2 and v3: the whole vector string, the base metrics in words, and the base score,
 * because the schemas have fields of their own for the other scores and validators recompute each
 * by its name. v4: only the four required fields, and the score of the whole vector.
 */
export function cvssObject({ vector, score }: CompleteResult): JsonObject {
  const { version } = vector
  const named = { version, vectorString: formatVector(vector) }
  switch (version) {
    case '4.0':
      return { ...named, baseScore: score.overall, baseSeverity: severityWord(score.severity) }
    case '3.1':
    case '3.0': {
      const baseSeverity = severityWord(severityOf(version, score.base))
      return { ...named, ...baseFields(vector, version), baseScore: score.base, baseSeverity }
    }
    case '2.0':
      return { ...named, ...baseFields(vector, version), baseScore: score.base }
    default:
      return version satisfies never
  }
}

/** A severity as FIRST's schemas write it: `CRITICAL`. */
export function severityWord(severity: Severity): string {
  return severity.toUpperCase()
}

function baseFields(vector: Vector, version: keyof typeof baseMetricWords): JsonObject {
  const { metrics } = specOf(version)
  const words = baseMetricWords[version]
  return Object.fromEntries(metrics.flatMap((metric) => baseField(vector, metric, words)))
}

function baseField(
  vector: Vector,
  { key }: Metric,
  words: (typeof baseMetricWords)['2.0'],
): readonly (readonly [string, string])[] {
  const metric = words[key]
  const word = metric?.words[metricValue(vector, key) ?? '']
  return metric === undefined || word === undefined ? [] : [[metric.name, word]]
}
