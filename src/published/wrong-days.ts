/** Days that other people's JSON names and nothing can be of: they count nowhere, and are said. */

import * as v from 'valibot'

import { type WrongDay, wrongDaysIn } from '#cve-id/wrong-day.ts'
import { listOf, maybe } from './schema.ts'

const given = maybe(v.unknown())
const metric = v.object({
  other: maybe(v.object({ content: maybe(v.object({ timestamp: given, dateAdded: given })) })),
})
const record = v.object({
  cveMetadata: v.object({ datePublished: given, dateUpdated: given, dateRejected: given }),
  containers: maybe(v.object({ adp: listOf(v.object({ metrics: listOf(metric, 200) }), 50) })),
})
const answer = v.object({ timestamp: given })

type WrongDays = { readonly wrongDays?: readonly WrongDay[] }

/** Those of a CVE record: its own, and those of what is decided and listed in it. */
export function wrongDaysOfRecord(json: unknown): WrongDays {
  const result = v.safeParse(record, json)
  if (!result.success) return {}
  const { cveMetadata, containers } = result.output
  const contents = containers?.adp.flatMap(({ metrics }) =>
    metrics.flatMap(({ other }) => [other?.content?.timestamp, other?.content?.dateAdded]),
  )
  return named([
    cveMetadata.datePublished,
    cveMetadata.dateUpdated,
    cveMetadata.dateRejected,
    ...(contents ?? []),
  ])
}

/** That of an answer of NVD. */
export function wrongDaysOfNvd(json: unknown): WrongDays {
  const result = v.safeParse(answer, json)
  return result.success ? named([result.output.timestamp]) : {}
}

function named(values: readonly unknown[]): WrongDays {
  const wrongDays = wrongDaysIn(values)
  return wrongDays.length > 0 ? { wrongDays } : {}
}
