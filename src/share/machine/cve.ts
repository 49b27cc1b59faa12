import type { Version } from '#cvss/index.ts'
import type { CompleteResult } from './complete-result.ts'
import { cvssObject } from './cvss-object.ts'
import type { JsonObject } from './json.ts'
import { rationaleText } from './rationale-text.ts'

const members: Readonly<Record<Version, string>> = {
  '4.0': 'cvssV4_0',
  '3.1': 'cvssV3_1',
  '3.0': 'cvssV3_0',
  '2.0': 'cvssV2_0',
}

const longestScenario = 4096

/**
 * An item of `containers.cna.metrics[]` or `containers.adp[].metrics[]` of a CVE record (CVE JSON
 * 5.1). All that was written is one scenario, because several would be several situations; where
 * nothing was written it is `GENERAL`, the schema's default.
 */
export function cveMetric(result: CompleteResult): JsonObject {
  const written = rationaleText(result, longestScenario)
  return {
    format: 'CVSS',
    scenarios: [{ lang: 'en', value: written === '' ? 'GENERAL' : written }],
    [members[result.vector.version]]: cvssObject(result),
  }
}
