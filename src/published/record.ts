import { newestFirst } from '#cve-id/newest-first.ts'
import * as v from 'valibot'
import { isPastDay } from '#cve-id/day.ts'
import { parseCveId } from '#cve-id/cve-id.ts'
import type { Version } from '#cvss/index.ts'
import type { CveRecord, KevMention, PublishedVector, Source, Ssvc } from './published.ts'
import { cvssData, readPublishedVector } from './published-vector.ts'
import { countedList, maybe, mostVectors, pastDay, text, translated } from './schema.ts'
import { mapSsvc } from './ssvc.ts'
import { wrongDaysOfRecord } from './wrong-days.ts'

const states = { PUBLISHED: 'published', REJECTED: 'rejected', RESERVED: 'reserved' } as const

const metric = v.object({
  cvssV4_0: maybe(cvssData),
  cvssV3_1: maybe(cvssData),
  cvssV3_0: maybe(cvssData),
  cvssV2_0: maybe(cvssData),
  other: maybe(v.object({ type: text(200), content: v.unknown() })),
  scenarios: translated,
})

// What one container may hold; real ones stay below 20 metrics.
const container = v.object({
  providerMetadata: maybe(v.object({ shortName: text(200) })),
  title: text(1_000),
  descriptions: translated,
  rejectedReasons: translated,
  metrics: countedList(metric, 200),
})

const cveRecord = v.object({
  cveMetadata: v.object({
    cveId: v.pipe(v.string(), v.maxLength(40), v.transform(parseCveId)),
    state: v.pipe(v.string(), v.toUpperCase(), v.picklist(['PUBLISHED', 'REJECTED', 'RESERVED'])),
    assignerShortName: text(200),
    datePublished: pastDay,
    dateUpdated: pastDay,
    dateRejected: pastDay,
  }),
  containers: maybe(v.object({ cna: maybe(container), adp: countedList(container, 50) })),
})

const kevMention = v.object({
  dateAdded: v.custom<string>(isPastDay),
  reference: maybe(v.pipe(v.string(), v.maxLength(2_000), v.url(), v.startsWith('https://'))),
})

type Container = v.InferOutput<typeof container>
type Metric = v.InferOutput<typeof metric>
type Sourced = {
  readonly source: Source
  readonly metrics: readonly Metric[]
  readonly omitted: number
}

/**
 * Reads a CVE JSON 5 record. Parts that are not as the schema has them are left out; undefined
 * where the whole is no CVE record.
 */
export function mapCveRecord(json: unknown): CveRecord | undefined {
  const result = v.safeParse(cveRecord, json, { abortEarly: true })
  if (!result.success) return undefined
  const { cveMetadata, containers } = result.output
  const { cveId: id, assignerShortName } = cveMetadata
  if (id === undefined) return undefined
  const cna = containers?.cna
  const { items = [], omitted: omittedAdps = 0 } = containers?.adp ?? {}
  const adps = items.map((adp) => sourced('adp', adp, adp.title))
  const all: readonly Sourced[] = cna ? [sourced('cna', cna, assignerShortName), ...adps] : adps
  const state = states[cveMetadata.state]
  // What was decided before a record was rejected is about no vulnerability any more.
  const valid = state === 'rejected' ? [] : all
  const given = valid.flatMap(fieldsOf)
  const vectors = given.slice(0, mostVectors)
  const omitted = valid.reduce(
    (sum, each) => sum + each.omitted,
    given.length - vectors.length + (valid.length > 0 ? omittedAdps : 0),
  )
  const [ssvc, ...otherSsvc] = ssvcsOf(valid)
  return {
    id,
    state,
    title: cna?.title,
    description: cna?.descriptions,
    datePublished: cveMetadata.datePublished,
    dateUpdated: cveMetadata.dateUpdated,
    dateRejected: state === 'rejected' ? cveMetadata.dateRejected : undefined,
    rejectedReason: cna?.rejectedReasons,
    vectors: vectors.map(vectorOf),
    ...(omitted > 0 ? { omitted } : {}),
    ssvc,
    ...(otherSsvc.length > 0 ? { otherSsvc } : {}),
    kev: kevOf(adps),
    ...wrongDaysOfRecord(json),
  }
}

function sourced(kind: 'cna' | 'adp', given: Container, otherName: string | undefined): Sourced {
  const name = given.providerMetadata?.shortName ?? otherName ?? ''
  const { items: metrics, omitted } = given.metrics
  return { source: { kind, name }, metrics, omitted }
}

type Field = {
  readonly source: Source
  readonly version: Version
  readonly data: v.InferOutput<typeof cvssData>
  readonly scenario: string | undefined
}

function fieldsOf({ source, metrics }: Sourced): readonly Field[] {
  return metrics.flatMap((metric) => {
    const fields = [
      ['4.0', metric.cvssV4_0],
      ['3.1', metric.cvssV3_1],
      ['3.0', metric.cvssV3_0],
      ['2.0', metric.cvssV2_0],
    ] as const satisfies readonly (readonly [Version, unknown])[]
    // The schema's word for a vector that is about no scenario in particular.
    const scenario = metric.scenarios === 'GENERAL' ? undefined : metric.scenarios
    return fields.flatMap(([version, data]) => (data ? [{ source, version, data, scenario }] : []))
  })
}

function vectorOf({ source, version, data, scenario }: Field): PublishedVector {
  return { ...readPublishedVector(source, version, data), scenario }
}

/**
 * CNAs publish SSVC too and CISA often decides otherwise later: an ADP's goes first, then the newest.
 * Behind it those that say something else.
 */
function ssvcsOf(all: readonly Sourced[]): readonly Ssvc[] {
  const decisions = all.flatMap(({ source, metrics }) =>
    othersOf(metrics, /^ssvc/).flatMap((content) => {
      const ssvc = mapSsvc(content, source.name)
      return ssvc ? [{ rank: source.kind === 'adp' ? 0 : 1, ssvc }] : []
    }),
  )
  const [first, ...rest] = decisions
    // Of one day the later one.
    .toReversed()
    .toSorted((one, other) => one.rank - other.rank || newestFirst(one.ssvc.date, other.ssvc.date))
    .map(({ ssvc }) => ssvc)
  if (first === undefined) return []
  return [first, ...rest.filter(({ by, ...ssvc }) => by !== first.by && !isSameSsvc(ssvc, first))]
}

function isSameSsvc(one: Omit<Ssvc, 'by'>, other: Ssvc): boolean {
  return (['exploitation', 'automatable', 'technicalImpact'] as const).every((point) =>
    [one, other]
      .map((ssvc) => [ssvc[point], ssvc.mayBe?.[point], ssvc.unread?.[point]].join())
      .every((said, _, [first]) => said === first),
  )
}

/** A CNA's word is not enough: the catalogue is CISA's, and CISA writes in an ADP container. */
function kevOf(adps: readonly Sourced[]): KevMention | undefined {
  for (const { metrics } of adps)
    for (const content of othersOf(metrics, /^kev$/)) {
      const result = v.safeParse(kevMention, content)
      if (result.success) return result.output
    }
  return undefined
}

/** What stands in metrics of a kind of its own, by the name of the kind in lower case. */
function othersOf(metrics: readonly Metric[], type: RegExp): readonly unknown[] {
  return metrics.flatMap(({ other }) =>
    type.test(other?.type?.toLowerCase() ?? '') ? [other?.content] : [],
  )
}
