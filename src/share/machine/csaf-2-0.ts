import { type Tlp, tlpText } from '../tlp.ts'
import type { CompleteResult } from './complete-result.ts'
import { csafDocument, placeholderProduct } from './csaf-document.ts'
import { csafNotes, v4Note } from './csaf-notes.ts'
import { cvssObject } from './cvss-object.ts'
import { type JsonObject, sortedKeys } from './json.ts'

/**
 * Members of an item of `vulnerabilities[]` of a CSAF 2.0 document: `scores` with the product
 * `CSAFPID-0001`, and `notes` with what was written. CSAF 2.0 has no place for v4.0, so that is a
 * note: `CVSS-B 9.3 CRITICAL CVSS:4.0/…`. (CSAF 2.0 §3.2.3.8, §3.2.3.13)
 */
export function csaf20Vulnerability(result: CompleteResult): JsonObject {
  const { version } = result.vector
  const written = csafNotes(result)
  const notes = version === '4.0' ? [v4Note(result), ...written] : written
  const member = version === '2.0' ? 'cvss_v2' : 'cvss_v3'
  const scores = [{ [member]: cvssObject(result), products: [placeholderProduct] }]
  return sortedKeys({
    ...(notes.length === 0 ? {} : { notes }),
    ...(version === '4.0' ? {} : { scores }),
  })
}

/** A whole CSAF 2.0 document; without a marking it has no `distribution`. */
export function csaf20Document(result: CompleteResult, now: Date): JsonObject {
  const distribution = result.tlp && csaf20Distribution(result.tlp)
  return csafDocument(result, now, '2.0', distribution, csaf20Vulnerability(result))
}

/** CSAF 2.0 knows the labels of TLP 1.0 only; for AMBER+STRICT it takes the stricter RED and says so in words. */
function csaf20Distribution(tlp: Tlp): JsonObject {
  switch (tlp) {
    case 'AMBER+STRICT':
      return { text: `TLP v2.0: ${tlpText(tlp)}`, tlp: { label: 'RED' } }
    case 'CLEAR':
      return { tlp: { label: 'WHITE' } }
    case 'RED':
    case 'AMBER':
    case 'GREEN':
      return { tlp: { label: tlp } }
    default:
      return tlp satisfies never
  }
}
