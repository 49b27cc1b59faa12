import type { SharedResult } from '../shared-result.ts'
import { csafTitle } from './csaf-notes.ts'
import { type JsonObject, sortedKeys } from './json.ts'

/** The product that scores and metrics name, until a person puts their own in its place. */
export const placeholderProduct = 'CSAFPID-0001'

const trackingId = 'DRAFT-0001'

/** The name that the document's tracking ID asks for (CSAF 2.0 and 2.1 §5.1). */
export const csafFileName = `${trackingId.toLowerCase()}.json`

/**
 * The smallest valid CSAF document around a vulnerability: profile `csaf_base`, a draft of version 0
 * of `now`, with placeholders for publisher, tracking ID and product. Its title is the person's, the
 * CVE ID, or `Vulnerability`. Keys are sorted, as CSAF recommends (2.0 §5.3, 2.1 §5.3).
 */
export function csafDocument(
  result: SharedResult,
  now: Date,
  csafVersion: '2.0' | '2.1',
  distribution: JsonObject,
  vulnerability: JsonObject,
): JsonObject {
  const date = now.toISOString()
  const { cve } = result
  return sortedKeys({
    document: {
      category: 'csaf_base',
      csaf_version: csafVersion,
      distribution,
      publisher: { category: 'other', name: 'Publisher', namespace: 'https://www.example.com' },
      title: csafTitle(result) ?? cve ?? 'Vulnerability',
      tracking: {
        current_release_date: date,
        id: trackingId,
        initial_release_date: date,
        revision_history: [{ date, number: '0', summary: 'Draft.' }],
        status: 'draft',
        version: '0',
      },
    },
    product_tree: { full_product_names: [{ name: 'Product', product_id: placeholderProduct }] },
    vulnerabilities: [{ ...(cve === undefined ? {} : { cve }), ...vulnerability }],
  })
}
