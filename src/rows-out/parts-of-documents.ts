/** What both kinds of documents, CycloneDX and CSAF, want of rows. */

import { type Vector, parseVector, scoreVector } from '#cvss/index.ts'
import type { Component } from '#import/finding.ts'
import type { KevFact } from '#known/known-of-cve.ts'
import { type Row, idsOf } from '#rows/row.ts'
import type { Json, JsonObject } from '#share/machine/json.ts'
import { lineOf, lineWithin } from '#share/written-text.ts'

const longestName = 500
/** Documents of more are not laid out in lines, which doubles them. */
const mostLaidOut = 1_000

/** Whether a document has a place for a row: it is known by an ID, or rated by a vector that has a score. */
export function isInDocument(row: Row): boolean {
  const vectors = Object.values(row.assessment.vectors)
  return namedIds(row).length > 0 || vectors.some((vector) => scoreVector(vector) !== undefined)
}

/** The text of a document of so many rows. */
export function documentText(document: Json, count: number): string {
  return `${JSON.stringify(document, undefined, count > mostLaidOut ? 0 : 2)}\n`
}

/** A name in one line; undefined for a blank one. */
export function nameOf(text: string | undefined): string | undefined {
  return lineWithin(text ?? '', longestName) || undefined
}

/** Names a component among others. */
export function componentKey({ name, version, purl }: Component): string {
  return JSON.stringify([name, version, purl])
}

/** A package URL that any reader takes; undefined for what only looks like one. */
export function plainPurl({ purl = '' }: Component): string | undefined {
  return /^pkg:[a-z][a-z0-9.]*(?:\/[\w.~+-]+)+(?:@[\w.~+-]+)?$/.test(purl) ? purl : undefined
}

/** On what a row was seen, each once. */
export function assetsOf({ found }: Row): readonly string[] {
  return [...new Set(found?.seen.flatMap(({ asset }) => nameOf(asset) ?? []))]
}

/** A claimed vector that can be read and has a score. */
export function completeVector(text: string | undefined): Vector | undefined {
  const reading = text === undefined ? undefined : parseVector(text)
  return reading?.ok && scoreVector(reading.vector) ? reading.vector : undefined
}

/** What KEV says in words, with its dates; undefined where nothing is known. */
export function kevText(kev: KevFact | undefined): string | undefined {
  if (kev?.kind !== 'listed' && kev?.kind !== 'absent') return undefined
  const asOf = kev.catalogueDate ?? kev.from.date
  const dated = asOf === undefined ? '' : `, as of ${asOf}`
  if (kev.kind === 'absent') return `Not in CISA's KEV catalogue${dated}`
  const since = kev.since === undefined ? '' : ` since ${kev.since}`
  const due = kev.due === undefined ? '' : `, due ${kev.due}`
  const ransomware = kev.ransomware === 'known' ? ', known in ransomware campaigns' : ''
  return `In CISA's KEV catalogue${since}${due}${ransomware}${dated}`
}

/** Who gives an ID out, where its form says so, and the address of its record. */
export function issuerOf(id = ''): JsonObject | undefined {
  if (/^CVE-\d{4}-\d{4,}$/.test(id))
    return { name: 'CVE', url: `https://www.cve.org/CVERecord?id=${id}` }
  if (/^GHSA(?:-[a-z0-9]{4}){3}$/.test(id))
    return { name: 'GitHub', url: `https://github.com/advisories/${id}` }
  return undefined
}

/** The IDs of a row, the CVE ID first, each in one line. */
export function namedIds(row: Row): readonly string[] {
  return [...new Set(idsOf(row).map(lineOf))].filter((id) => id !== '')
}

/** The justification of what is not affected, where it is a word of a vocabulary. */
export function justificationOf(
  { status, found }: Row,
  words: ReadonlySet<string>,
): string | undefined {
  const word = nameOf(found?.justification)
    ?.toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
  return status === 'not-affected' && word !== undefined && words.has(word) ? word : undefined
}
