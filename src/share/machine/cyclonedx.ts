import { type Version, formatVector } from '#cvss/index.ts'
import type { Tlp } from '#assessment/tlp.ts'
import { type CompleteResult, type MarkedResult, completeVersions } from './complete-result.ts'
import type { JsonObject } from './json.ts'
import { rationaleText } from './rationale-text.ts'
import { lineWithin } from '../written-text.ts'

/** How CycloneDX calls the versions of CVSS. */
export const cyclonedxMethods: Readonly<Record<Version, string>> = {
  '4.0': 'CVSSv4',
  '3.1': 'CVSSv31',
  '3.0': 'CVSSv3',
  '2.0': 'CVSSv2',
}

const longestSource = 1000
const longestJustification = 30_000

/**
 * An item of `vulnerabilities[].ratings[]` of a CycloneDX 1.7 document. Score and severity are those
 * of the whole vector, which the rating names; `source` says whose vector it is, where that is
 * known, and `justification` what was written and the provenance.
 */
export function cyclonedxRating(result: CompleteResult): JsonObject {
  const { score, vector } = result
  const { isNamed = true, whose = '' } = result
  const name = isNamed ? lineWithin(whose, longestSource) : ''
  const justification = rationaleText(result, longestJustification)
  return {
    ...(name === '' ? {} : { source: { name } }),
    score: score.overall,
    severity: score.severity,
    method: cyclonedxMethods[vector.version],
    vector: formatVector(vector),
    ...(justification === '' ? {} : { justification }),
  }
}

/**
 * The smallest CycloneDX 1.7 document with the ratings: one vulnerability, named by its CVE ID or
 * `VULN-0001`, and the marking in `metadata.distributionConstraints.tlp`; the schema counts a
 * document without one as CLEAR, which nobody but a person may choose.
 */
export function cyclonedxDocument(result: MarkedResult, now: Date): JsonObject {
  const { cve, tlp } = result
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.7',
    version: 1,
    metadata: {
      timestamp: now.toISOString(),
      distributionConstraints: { tlp: tlpWord(tlp) },
    },
    vulnerabilities: [
      { id: cve ?? 'VULN-0001', ratings: completeVersions(result).map(cyclonedxRating) },
    ],
  }
}

function tlpWord(tlp: Tlp): string {
  return tlp === 'AMBER+STRICT' ? 'AMBER_AND_STRICT' : tlp
}
