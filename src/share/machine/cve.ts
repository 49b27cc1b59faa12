import type { Version } from '#cvss/index.ts'
import type { CompleteResult } from './complete-result.ts'
import { cvssObject } from './cvss-object.ts'
import type { JsonObject } from './json.ts'
import { metricNotes, provenanceText } from './rationale-text.ts'
import { lineWithin, textWithin } from '../written-text.ts'

const members: Readonly<Record<Version, string>> = {
  '4.0': 'cvssV4_0',
  '3.1': 'cvssV3_1',
  '3.0': 'cvssV3_0',
  '2.0': 'cvssV2_0',
}

const longestText = 4096

/**
 * An item of `containers.cna.metrics[]` or `containers.adp[].metrics[]` of a CVE record (CVE Record
 * Format 5.2). `scenarios` name situations that a score holds for, so they are `GENERAL`, the
 * schema's default, whatever was written: that stands in `other`, where the format takes any JSON.
 */
export function cveMetric(result: CompleteResult): JsonObject {
  const other = otherContent(result)
  return {
    format: 'CVSS',
    scenarios: [{ lang: 'en', value: 'GENERAL' }],
    [members[result.vector.version]]: cvssObject(result),
    ...(Object.keys(other).length === 0
      ? {}
      : { other: { type: 'cvss-rationale', content: other } }),
  }
}

function otherContent(result: CompleteResult): JsonObject {
  const { rationale } = result
  const title = lineWithin(rationale.title, longestText)
  const note = textWithin(rationale.note, longestText)
  const notes = metricNotes(result, longestText).map(({ component, text }) => ({
    metric: component,
    text,
  }))
  const provenance = lineWithin(provenanceText(result), longestText)
  return {
    ...(title === '' ? {} : { title }),
    ...(note === '' ? {} : { note }),
    ...(notes.length === 0 ? {} : { metrics: notes }),
    ...(provenance === '' ? {} : { provenance }),
  }
}
