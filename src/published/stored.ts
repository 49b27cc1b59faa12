/** Reads what a browser's store holds of published data, as strictly as an answer: anything may be there. */

import * as v from 'valibot'

import { type CveId, isCveId } from '#cve-id/cve-id.ts'
import { isDay, isPastDay } from '#cve-id/day.ts'
import { isWrongDay, mostWrongDays, type WrongDay } from '#cve-id/wrong-day.ts'
import { isVersion, maximumVectorLength, type Version } from '#cvss/index.ts'
import { isCount, type KevCatalogue, mostListings } from './kev.ts'
import type { CveRecord, NvdAnswer, PublishedVector } from './published.ts'
import { cvssData, readPublishedVector } from './published-vector.ts'
import { foreignText, isNumberOfItems, mostVectors } from './schema.ts'

const cve = v.custom<CveId>(isCveId)
const day = v.custom<string>(isDay)
const pastDay = v.custom<string>(isPastDay)
const version = v.custom<Version>((given) => typeof given === 'string' && isVersion(given))
// Earlier builds cleaned less away.
const words = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((given) => foreignText(given, longest)),
  )
const perhaps = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(schema, undefined)

const published = v.pipe(
  v.object({
    source: v.object({ kind: v.picklist(['cna', 'adp', 'nvd']), name: words(1_000) }),
    version,
    field: perhaps(version),
    text: v.pipe(v.string(), v.maxLength(maximumVectorLength)),
    publishedScore: perhaps(v.pipe(v.number(), v.minValue(0), v.maxValue(10))),
    publishedSeverity: cvssData.entries.baseSeverity,
    scenario: perhaps(words(20_000)),
  }),
  // The vector is read again from its text, by the reader of answers.
  v.transform((stored): PublishedVector => {
    const { source, version: read, field, text, publishedScore, publishedSeverity } = stored
    const data = { vectorString: text, baseScore: publishedScore, baseSeverity: publishedSeverity }
    const vector = readPublishedVector(source, field ?? read, data)
    return stored.scenario === undefined ? vector : { ...vector, scenario: stored.scenario }
  }),
)
const vectors = v.pipe(v.array(published), v.maxLength(mostVectors))

const exploitation = v.picklist(['none', 'poc', 'active'])
const automatable = v.picklist(['yes', 'no'])
const technicalImpact = v.picklist(['partial', 'total'])
const several = <Schema extends v.GenericSchema>(value: Schema) =>
  perhaps(v.pipe(v.array(value), v.maxLength(20)))
const ssvc = v.pipe(
  v.object({
    exploitation: perhaps(exploitation),
    automatable: perhaps(automatable),
    technicalImpact: perhaps(technicalImpact),
    mayBe: perhaps(
      v.object({
        exploitation: several(exploitation),
        automatable: several(automatable),
        technicalImpact: several(technicalImpact),
      }),
    ),
    unread: perhaps(
      v.object({
        exploitation: several(words(40)),
        automatable: several(words(40)),
        technicalImpact: several(words(40)),
      }),
    ),
    date: perhaps(pastDay),
    by: words(1_000),
  }),
  v.transform((stored) => ({ ...stored, exploitation: stored.exploitation })),
)

const wrongDays = v.optional(
  v.pipe(v.array(v.custom<WrongDay>(isWrongDay)), v.maxLength(mostWrongDays)),
)

const record = v.object({
  id: cve,
  state: v.picklist(['published', 'rejected', 'reserved']),
  title: perhaps(words(1_000)),
  description: perhaps(words(20_000)),
  datePublished: perhaps(pastDay),
  dateUpdated: perhaps(pastDay),
  dateRejected: perhaps(pastDay),
  rejectedReason: perhaps(words(20_000)),
  vectors,
  omitted: perhaps(v.custom<number>(isNumberOfItems)),
  ssvc: perhaps(ssvc),
  otherSsvc: perhaps(v.pipe(v.array(ssvc), v.maxLength(1_000))),
  kev: perhaps(
    v.object({
      dateAdded: pastDay,
      reference: perhaps(v.pipe(words(2_000), v.url(), v.startsWith('https://'))),
    }),
  ),
  wrongDays,
})

const catalogue = v.object({
  date: perhaps(pastDay),
  isByEntry: v.optional(v.boolean()),
  wrongDay: v.optional(v.custom<WrongDay>(isWrongDay)),
  listings: v.pipe(
    v.array(
      v.object({
        cve,
        dateAdded: perhaps(pastDay),
        dueDate: perhaps(day),
        ransomware: v.picklist(['known', 'unknown']),
        forensicTriage: perhaps(v.picklist(['yes', 'no'])),
        name: perhaps(words(500)),
      }),
    ),
    v.minLength(1),
    v.maxLength(mostListings),
  ),
  count: perhaps(v.custom<number>(isCount)),
  unreadable: perhaps(v.custom<number>(isCount)),
})

const nvdAnswer = v.object({
  id: cve,
  vectors,
  omitted: perhaps(v.custom<number>(isNumberOfItems)),
  status: perhaps(words(100)),
  date: perhaps(pastDay),
  wrongDays,
})

/** A CVE record; undefined where it is none. */
export function readStoredRecord(stored: unknown): CveRecord | undefined {
  return readAs(record, stored)
}

/** A KEV catalogue; undefined where it is none. */
export function readStoredCatalogue(stored: unknown): KevCatalogue | undefined {
  const read = readAs(catalogue, stored)
  return read && { ...read, date: read.date }
}

/** An answer of NVD; undefined where it is none. */
export function readStoredNvdAnswer(stored: unknown): NvdAnswer | undefined {
  const read = readAs(nvdAnswer, stored)
  return read && { ...read, status: read.status, date: read.date }
}

function readAs<Schema extends v.GenericSchema>(
  schema: Schema,
  stored: unknown,
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, stored, { abortEarly: true })
  return result.success ? result.output : undefined
}
