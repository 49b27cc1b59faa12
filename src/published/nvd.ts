import * as v from 'valibot'
import { type CveId, parseCveId } from '#cve-id/cve-id.ts'
import { fetchJson } from '#look-up/fetch-json.ts'
import type { Hosts } from '#look-up/hosts.ts'
import { lookupError } from '#look-up/look-up-error.ts'
import type { Version } from '#cvss/index.ts'
import type { NvdAnswer, PublishedVector } from './published.ts'
import { cvssData, readPublishedVector } from './published-vector.ts'
import { countedList, maybe, pastDay, text } from './schema.ts'
import { wrongDaysOfNvd } from './wrong-days.ts'

const itself = 'nvd@nist.gov'

/** NVD repeats what CNAs and ADPs say; more than these are counted. */
const mostMetrics = 100
const metrics = countedList(
  // v2 has its severity word beside the data.
  v.object({ source: text(200), cvssData, baseSeverity: cvssData.entries.baseSeverity }),
  mostMetrics,
)

const vulnerability = v.object({
  cve: v.object({
    id: v.pipe(v.string(), v.maxLength(40)),
    vulnStatus: text(100),
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

/** NVD gives 2,000 at once, and in its feeds as many as changed; more are counted. */
const mostAnswers = 20_000
const answer = v.object({ timestamp: pastDay, vulnerabilities: v.array(v.unknown()) })

const fields = [
  ['4.0', 'cvssMetricV40'],
  ['3.1', 'cvssMetricV31'],
  ['3.0', 'cvssMetricV30'],
  ['2.0', 'cvssMetricV2'],
] as const satisfies readonly (readonly [Version, string])[]

/**
 * What an answer of NVD's API 2.0 says of the CVEs in it, and of how many it cannot be read; undefined
 * where it is no such answer. What NVD repeats from CNAs and ADPs is left out: the CVE record has it.
 */
export function mapNvdAnswers(json: unknown):
  | (Pick<NvdAnswer, 'date' | 'wrongDays'> & {
      readonly answers: readonly NvdAnswer[]
      readonly unreadable: number
      /** How many were not looked at. */
      readonly omitted: number
    })
  | undefined {
  const result = v.safeParse(answer, json, { abortEarly: true })
  if (!result.success) return undefined
  const { timestamp: date, vulnerabilities: given } = result.output
  const wrong = wrongDaysOfNvd(json)
  const vulnerabilities = given.slice(0, mostAnswers)
  const answers = vulnerabilities.flatMap((item): readonly NvdAnswer[] => {
    const read = v.safeParse(vulnerability, item, { abortEarly: true })
    const id = read.success ? parseCveId(read.output.cve.id) : undefined
    if (!read.success || id === undefined) return []
    const { metrics: given, vulnStatus: status } = read.output.cve
    const vectors = fields.flatMap(([version, field]) =>
      given ? ownVectors(version, given[field].items) : [],
    )
    const omitted = fields.reduce((sum, [, field]) => sum + (given?.[field].omitted ?? 0), 0)
    return [{ id, vectors, status, date, ...(omitted > 0 ? { omitted } : {}), ...wrong }]
  })
  const unreadable = vulnerabilities.length - answers.length
  return { date, answers, unreadable, omitted: given.length - vulnerabilities.length, ...wrong }
}

/**
 * What an answer of NVD's API 2.0 says of one CVE: no vector and no status where NVD does not know
 * it; undefined where it is no such answer, or one about other CVEs.
 */
export function mapNvd(json: unknown, id: CveId): NvdAnswer | undefined {
  const read = mapNvdAnswers(json)
  if (!read) return undefined
  const { date, answers, unreadable, wrongDays } = read
  const wrong = wrongDays ? { wrongDays } : {}
  if (answers.length + unreadable === 0)
    return { id, vectors: [], status: undefined, date, ...wrong }
  return answers.find((each) => each.id === id)
}

function ownVectors(
  version: Version,
  given: v.InferOutput<typeof metrics>['items'],
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

/** Asks NVD. No key: its header would not pass without a preflight request. */
export async function fetchNvd(
  id: CveId,
  hosts: Pick<Hosts, 'nvd'>,
  signal: AbortSignal,
): Promise<NvdAnswer> {
  const json = await fetchJson(`${hosts.nvd}/rest/json/cves/2.0?cveId=${id}`, signal)
  const answer = mapNvd(json, id)
  if (!answer) throw lookupError('unexpected')
  return answer
}
