/** Rows as a CSAF 2.1 document: what each is, how it is rated, and of which products it is known. */

import type { Tlp } from '#assessment/tlp.ts'
import { type JsonObject, filled, sortedKeys } from '#share/machine/json.ts'
import { lineOf } from '#share/written-text.ts'
import { csafVulnerability } from './csaf-vulnerability.ts'
import { csafPublisher } from './csaf-publisher.ts'
import type { OutList, OutRow } from './out-row.ts'
import { documentText, isInDocument } from './parts-of-documents.ts'
import { type Product, productsOf } from './products.ts'

/**
 * The document: a draft of the moment. Its profile is the base one, because the others want an answer for every
 * product that is affected, which no list has. CSAF wants each CVE ID once: rows of the same one are one vulnerability.
 */
export function csafOf(all: readonly OutRow[], list: OutList): string {
  const rows = all.filter(({ row }) => isInDocument(row))
  const groups = groupsOf(rows)
  const { products, productOf } = productsOf(groups)
  const document = sortedKeys({
    $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json',
    document: aboutDocument(list, list.tlp ?? 'RED'),
    product_tree: { full_product_names: products.map(productName) },
    vulnerabilities: groups.map((group) => csafVulnerability(group, productOf)),
  })
  return documentText(document, rows.length)
}

/** Rows of one CVE ID together, where the first of them stands. */
function groupsOf(rows: readonly OutRow[]): readonly (readonly OutRow[])[] {
  const groups = new Map<string, OutRow[]>()
  for (const [at, out] of rows.entries()) {
    const key = out.row.assessment.cve ?? `row ${at}`
    const group = groups.get(key)
    if (group) group.push(out)
    else groups.set(key, [out])
  }
  return [...groups.values()]
}

function aboutDocument({ name, now, csaf = {} }: OutList, tlp: Tlp): JsonObject {
  const publisher = csafPublisher(csaf)
  return {
    category: 'csaf_base',
    csaf_version: '2.1',
    distribution: { tlp: { label: tlp } },
    publisher: { category: 'other', name: publisher.name, namespace: publisher.namespace },
    title: lineOf(name) || 'List of vulnerabilities',
    tracking: {
      current_release_date: now,
      generator: { date: now, engine: { name: 'Plumb' } },
      id: publisher.trackingId,
      initial_release_date: now,
      revision_history: [{ date: now, number: '0', summary: 'Draft.' }],
      status: 'draft',
      version: '0',
    },
  }
}

function productName({ id, name, purl }: Product): JsonObject {
  const helper = filled({ purls: purl === undefined ? [] : [purl] })
  return filled({ name, product_id: id, product_identification_helper: helper })
}
