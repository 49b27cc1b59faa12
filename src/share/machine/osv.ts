import { type Version, formatVector } from '#cvss/index.ts'
import type { CompleteResult } from './complete-result.ts'
import type { JsonObject } from './json.ts'

const types: Readonly<Record<Version, string>> = {
  '4.0': 'CVSS_V4',
  '3.1': 'CVSS_V3',
  '3.0': 'CVSS_V3',
  '2.0': 'CVSS_V2',
}

/** An item of `severity[]` of an OSV record (OSV schema 1.7); its `score` is the vector string, not a number. */
export function osvSeverity({ vector }: CompleteResult): JsonObject {
  return { type: types[vector.version], score: formatVector(vector) }
}
