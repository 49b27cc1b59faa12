/** Rows as a CycloneDX 1.6 Vulnerability Disclosure Report: what each is, who rates it how, and what it affects. */

import { tlpText } from '#assessment/tlp.ts'
import { formatVector } from '#cvss/index.ts'
import type { ClaimedVector, ClaimedVersion } from '#import/finding.ts'
import type { RowStatus } from '#rows/row.ts'
import type { CompleteResult } from '#share/machine/complete-result.ts'
import { cyclonedxMethods } from '#share/machine/cyclonedx.ts'
import { type JsonObject, filled } from '#share/machine/json.ts'
import { metricNotes, provenanceText } from '#share/machine/rationale-text.ts'
import { cut, lineWithin, textWithin } from '#share/written-text.ts'
import type { OutList, OutRow } from './out-row.ts'
import {
  assetsOf,
  completeVector,
  componentKey,
  documentText,
  isInDocument,
  issuerOf,
  justificationOf,
  nameOf,
  namedIds,
  plainPurl,
} from './parts-of-documents.ts'
import { scoredVersions } from './scored-versions.ts'
import { vdrProperties } from './vdr-properties.ts'

const longestText = 30_000

/** The document. CycloneDX 1.6 has no place for TLP labels, which stand in properties of our own. */
export function vdrOf(all: readonly OutRow[], { name, tlp, now }: OutList): string {
  const rows = all.filter(({ row }) => isInDocument(row))
  const components = componentsOf(rows)
  const properties = [
    { name: 'plumb:list', value: name },
    { name: 'plumb:tlp', value: tlp === undefined ? '' : tlpText(tlp) },
  ].filter(({ value }) => value !== '')
  const metadata = filled({
    timestamp: now,
    tools: { components: [{ type: 'application', name: 'Plumb' }] },
    properties,
  })
  const document = filled({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata,
    components: [...components.values()],
    vulnerabilities: rows.map((row, at) => vulnerabilityOf(row, at, components)),
  })
  return documentText(document, rows.length)
}

type Components = ReadonlyMap<string, JsonObject>

/** A component without a kind is a library: so the schema wants what is not known. */
function componentsOf(rows: readonly OutRow[]): Components {
  const components = new Map<string, JsonObject>()
  for (const { row } of rows) {
    const component = row.found?.component
    if (!component || components.has(componentKey(component))) continue
    const fields = {
      'bom-ref': `component-${components.size + 1}`,
      type: 'library',
      name: nameOf(component.name) ?? '?',
      version: nameOf(component.version),
      purl: plainPurl(component),
    }
    components.set(componentKey(component), filled(fields))
  }
  return components
}

function vulnerabilityOf(out: OutRow, at: number, components: Components): JsonObject {
  const { row, known } = out
  const { title, note } = row.assessment
  const [id, ...others] = namedIds(row)
  const component = row.found?.component
  const ref = component && components.get(componentKey(component))?.['bom-ref']
  return filled({
    'bom-ref': `vulnerability-${at + 1}`,
    id,
    source: issuerOf(id),
    references: others.map((each) => ({ id: each, source: issuerOf(each) ?? {} })),
    ratings: ratingsOf(out),
    description: lineWithin(title, longestText),
    detail: textWithin(note, longestText),
    analysis: analysisOf(out),
    affects: ref === undefined ? [] : [{ ref }],
    properties: vdrProperties(row, known, assetsOf(row)),
  })
}

/** First what Plumb computes, then what each source claims: neither stands for the other. */
function ratingsOf(out: OutRow): readonly JsonObject[] {
  const { vectors = [], scores = [] } = out.row.found ?? {}
  return [
    ...scoredVersions(out).map(computedRating),
    ...vectors.flatMap(claimedRating),
    ...scores.map(({ version, score, source }) =>
      filled({ source: sourceOf(source), score, method: methodOf(version) }),
    ),
  ]
}

function computedRating(result: CompleteResult): JsonObject {
  const { vector, score } = result
  const notes = metricNotes(result, longestText).map((it) => `${it.component} – ${it.text}`)
  const lines = [lineWithin(provenanceText(result), longestText), ...notes].filter(Boolean)
  return filled({
    source: { name: 'Plumb' },
    score: score.overall,
    severity: score.severity,
    method: cyclonedxMethods[vector.version],
    vector: formatVector(vector),
    justification: cut(lines.join('\n'), longestText),
  })
}

function claimedRating(claim: ClaimedVector): readonly JsonObject[] {
  const vector = completeVector(claim.vector)
  const { score, source, version } = claim
  if (!vector && score === undefined) return []
  const method = vector ? cyclonedxMethods[vector.version] : methodOf(version)
  const text = vector && formatVector(vector)
  return [filled({ source: sourceOf(source), score, method, vector: text })]
}

function sourceOf(source: string | undefined): JsonObject {
  return filled({ name: nameOf(source) })
}

/** What leaves the minor version open is not said to be one of them. */
function methodOf(version: ClaimedVersion | undefined): string {
  if (version === undefined || version === '3.x') return 'other'
  if (version === '2.x') return cyclonedxMethods['2.0']
  return cyclonedxMethods[version === '4.x' ? '4.0' : version]
}

const states: Readonly<Record<RowStatus, string>> = {
  open: 'exploitable',
  unknown: 'in_triage',
  fixed: 'resolved',
  'not-affected': 'not_affected',
  accepted: 'exploitable',
}

const justifications: ReadonlySet<string> = new Set([
  'code_not_present',
  'code_not_reachable',
  'requires_configuration',
  'requires_dependency',
  'requires_environment',
  'protected_by_compiler',
  'protected_at_runtime',
  'protected_at_perimeter',
  'protected_by_mitigating_control',
])

/** CycloneDX knows no accepted risk: it is one that will not be fixed. */
function analysisOf({ row }: OutRow): JsonObject {
  const justification = justificationOf(row, justifications)
  return filled({
    state: states[row.status],
    justification,
    response: row.status === 'accepted' ? ['will_not_fix'] : [],
    detail: justification === undefined ? nameOf(row.found?.justification) : undefined,
  })
}
