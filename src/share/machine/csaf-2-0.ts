import { type Tlp, tlpText } from '#assessment/tlp.ts'
import { formatVector } from '#cvss/index.ts'
import { firstLink } from '../calculator-links.ts'
import { type CompleteResult, type MarkedResult, completeVersions } from './complete-result.ts'
import { csafDocument, placeholderProduct } from './csaf-document.ts'
import { csafNotes, v4Note } from './csaf-notes.ts'
import { cvssObject } from './cvss-object.ts'
import { type JsonObject, sortedKeys } from './json.ts'

/**
 * Members of an item of `vulnerabilities[]` of a CSAF 2.0 document: `scores` with the product
 * `CSAFPID-0001`, and `notes` with what was written. CSAF 2.0 has no place for v4.0, so that is a
 * note, `CVSS-B 9.3 CRITICAL CVSS:4.0/…`, and a reference to FIRST's calculator, of which converters
 * to CSAF 2.1 make a `cvss_v4` (CSAF 2.0 §3.2.3.8, §3.2.3.10, §3.2.3.13).
 */
export function csaf20Vulnerability(result: CompleteResult): JsonObject {
  const all = completeVersions(result)
  const v4 = all.filter(({ vector }) => vector.version === '4.0')
  const scored = all.filter(({ vector }) => vector.version !== '4.0')
  const notes = [...v4.map(v4Note), ...csafNotes(result, result)]
  const references = v4.flatMap(v4Reference)
  const scores = scored.map((each) => {
    const member = each.vector.version === '2.0' ? 'cvss_v2' : 'cvss_v3'
    return { [member]: cvssObject(each), products: [placeholderProduct] }
  })
  return sortedKeys({
    ...(notes.length === 0 ? {} : { notes }),
    ...(references.length === 0 ? {} : { references }),
    ...(scores.length === 0 ? {} : { scores }),
  })
}

function v4Reference({ vector }: CompleteResult): readonly JsonObject[] {
  const url = firstLink(vector)
  const summary = `CVSS v4.0 ${formatVector(vector)}`
  return url === undefined ? [] : [{ category: 'external', summary, url }]
}

/** A whole CSAF 2.0 document. */
export function csaf20Document(result: MarkedResult, now: Date): JsonObject {
  const distribution = csaf20Distribution(result.tlp)
  return csafDocument(result, now, '2.0', distribution, csaf20Vulnerability(result))
}

function csaf20Distribution(tlp: Tlp): JsonObject {
  const label = { tlp: { label: csaf20Label(tlp) } }
  return tlp === 'AMBER+STRICT' ? { text: `TLP v2.0: ${tlpText(tlp)}`, ...label } : label
}

/** CSAF 2.0 knows the labels of TLP 1.0 only; for AMBER+STRICT it takes the stricter RED and says so in words (CSAF 2.0 §3.2.1.5.1). */
export function csaf20Label(tlp: Tlp): string {
  switch (tlp) {
    case 'AMBER+STRICT':
      return 'RED'
    case 'CLEAR':
      return 'WHITE'
    case 'RED':
    case 'AMBER':
    case 'GREEN':
      return tlp
    default:
      return tlp satisfies never
  }
}
