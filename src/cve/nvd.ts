import * as v from 'valibot'
import type { CveId } from '#cve-id/cve-id.ts'
import { fetchJson } from '#cve-id/fetch-json.ts'
import type { Hosts } from '#cve-id/hosts.ts'
import { lookupError } from '#cve-id/lookup-error.ts'
import type { Version } from '#cvss/index.ts'
import type { PublishedVector } from './published.ts'
import { cvssData, readPublishedVector } from './published-vector.ts'
import { listOf, maybe, text } from './schema.ts'

const itself = 'nvd@nist.gov'

const metrics = listOf(
  // v2 has its severity word beside the data.
  v.object({ source: text(200), cvssData, baseSeverity: cvssData.entries.baseSeverity }),
  50,
)

const vulnerability = v.object({
  cve: v.object({
    id: v.string(),
    metrics: maybe(
      v.object({
        cvssMetricV40: metrics,
        cvssMetricV31: metrics,
        cvssMetricV30: metrics,
        cvssMetricV2: metrics,
      }),
    ),
  }),
})

const answer = v.object({
  vulnerabilities: v.pipe(v.array(v.unknown()), v.maxLength(2_000)),
})

const fields = [
  ['4.0', 'cvssMetricV40'],
  ['3.1', 'cvssMetricV31'],
  ['3.0', 'cvssMetricV30'],
  ['2.0', 'cvssMetricV2'],
] as const satisfies readonly (readonly [Version, string])[]

/**
 * NVD's own vectors of a CVE in an answer of its API 2.0: none where NVD does not know the CVE;
 * undefined where it is no such answer, or one about other CVEs. What NVD repeats from CNAs and
 * ADPs is left out: the CVE record has it.
 */
export function mapNvd(json: unknown, id: CveId): readonly PublishedVector[] | undefined {
  const result = v.safeParse(answer, json, { abortEarly: true })
  if (!result.success) return undefined
  const { vulnerabilities } = result.output
  if (vulnerabilities.length === 0) return []
  for (const item of vulnerabilities) {
    const read = v.safeParse(vulnerability, item, { abortEarly: true })
    if (!read.success || read.output.cve.id !== id) continue
    const given = read.output.cve.metrics
    return fields.flatMap(([version, field]) => (given ? ownVectors(version, given[field]) : []))
  }
  return undefined
}

function ownVectors(
  version: Version,
  given: v.InferOutput<typeof metrics>,
): readonly PublishedVector[] {
  return given
    .filter(({ source }) => source?.toLowerCase() === itself)
    .map(({ cvssData, baseSeverity }) =>
      readPublishedVector({ kind: 'nvd', name: 'NVD' }, version, {
        ...cvssData,
        baseSeverity: cvssData.baseSeverity ?? baseSeverity,
      }),
    )
}

/** Asks NVD for its own vectors. No key: its header would not pass without a preflight request. */
export async function fetchNvdVectors(
  id: CveId,
  hosts: Pick<Hosts, 'nvd'>,
  signal: AbortSignal,
): Promise<readonly PublishedVector[]> {
  const json = await fetchJson(`${hosts.nvd}/rest/json/cves/2.0?cveId=${id}`, signal)
  const vectors = mapNvd(json, id)
  if (!vectors) throw lookupError('unexpected')
  return vectors
}
