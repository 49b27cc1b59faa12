import { type Version, severityOf } from '#cvss/index.ts'
import { type CompleteResult, type MarkedResult, completeVersions } from './complete-result.ts'
import { csafDocument, placeholderProduct } from './csaf-document.ts'
import { csafNotes, v4Note } from './csaf-notes.ts'
import type { SharedResult } from '../shared-result.ts'
import { cvssObject, severityWord } from './cvss-object.ts'
import { type JsonObject, sortedKeys } from './json.ts'

const members: Readonly<Record<Version, string>> = {
  '4.0': 'cvss_v4',
  '3.1': 'cvss_v3',
  '3.0': 'cvss_v3',
  '2.0': 'cvss_v2',
}

/**
 * Members of an item of `vulnerabilities[]` of a CSAF 2.1 document: `metrics` with the vector and
 * the EPSS score for the product `CSAFPID-0001`, and `notes` with what was written. A v4.0 score that
 * is more than the base score is a note, too: see `cvssInCsaf`.
 */
export function csaf21Vulnerability(result: CompleteResult): JsonObject {
  const all = completeVersions(result)
  const moreThanBase = all.filter(isMoreThanBase)
  const scored = all.flatMap((each) => Object.entries(csafMetric(each)))
  const epss = csafEpss(result)
  const content = { ...Object.fromEntries(scored), ...epss }
  // What has a place of its own, with its day, is not told again.
  const told = 'epss' in epss ? withoutEpss(result) : result
  const notes = [...moreThanBase.map(v4Note), ...csafNotes(result, told)]
  return sortedKeys({
    ...(notes.length === 0 ? {} : { notes }),
    metrics: [{ content, products: [placeholderProduct] }],
  })
}

/** The CVSS content of a metric for one version: `cvss_v3` and so on. */
export function csafMetric(result: CompleteResult): JsonObject {
  return { [members[result.vector.version]]: cvssInCsaf(result) }
}

/** Whether CSAF 2.1 has the score of the whole vector only in words. */
export function isMoreThanBase({ vector, score }: CompleteResult): boolean {
  return vector.version === '4.0' && score.nomenclature !== 'CVSS-B'
}

/**
 * CSAF's validators recompute a v4.0 `baseScore` from the base metrics alone (test 6.1.9 of
 * csaf-validator-lib) and refuse a document in which it is the score of the whole vector.
 */
function cvssInCsaf(result: CompleteResult): JsonObject {
  const { vector, score } = result
  const cvss = cvssObject(result)
  if (vector.version !== '4.0') return cvss
  const baseSeverity = severityWord(severityOf(vector.version, score.base))
  return { ...cvss, baseScore: score.base, baseSeverity }
}

/**
 * A whole CSAF 2.1 document. The schema requires a label and has CLEAR as its default, which nobody
 * but a person may choose.
 */
export function csaf21Document(result: MarkedResult, now: Date): JsonObject {
  const distribution = { tlp: { label: result.tlp } }
  const document = csafDocument(result, now, '2.1', distribution, csaf21Vulnerability(result))
  return { $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json', ...document }
}

/**
 * Probability and percentile as strings of nine decimals, as FIRST's API writes them, because the
 * schema allows neither numbers nor `1`. Left out where the day is unknown, which the schema
 * requires, and for the score of another CVE. A score that is older than 15 days is carried:
 * validators warn of it (CSAF 2.1 §6.2.41).
 */
export function csafEpss({ cve, epss }: Pick<SharedResult, 'cve' | 'epss'>): JsonObject {
  if (epss?.date === undefined || epss.cve !== cve || !isDay(epss.date)) return {}
  return {
    epss: {
      percentile: epss.percentile.toFixed(9),
      probability: epss.probability.toFixed(9),
      timestamp: `${epss.date}T00:00:00Z`,
    },
  }
}

function withoutEpss(result: CompleteResult): CompleteResult {
  return { ...result, epss: undefined, facts: result.facts.filter(({ fact }) => fact !== 'epss') }
}

function isDay(date: string): boolean {
  const moment = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${date}T`)
}
