import { type Vector, sameVector } from '#cvss/index.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { bestVector } from '#cve/difference.ts'
import type { PublishedVector } from '#cve/published.ts'
import { cveRecordQuery } from '#cve/query.ts'
import type { Messages } from '#i18n/en.ts'
import { loadVector, shownVector, useCalculator } from '#state/calculator.ts'
import { useConfiguration } from '#state/configuration.ts'
import { useCveLookup } from '#state/cve-lookup.ts'
import { withOwnContext } from './own-context.ts'
import { queryClient, restored } from './query-client.ts'

/** Loads a published vector as its source's; undo brings back what it replaces. */
export function loadPublished(messages: Messages, published: PublishedVector, keep: boolean): void {
  const { vector, source } = published
  if (!vector) return
  const own = shownVector(useCalculator.getState())
  const isSameVersion = own.version === vector.version
  const shown = keep && isSameVersion ? withOwnContext(vector, own) : vector
  const name = messages.threat.record.source(source.kind, source.name)
  loadVector(shown, { name, vector })
}

/** Loads the best published vector of a CVE into a calculator that nobody has touched. */
export async function loadBestIfUntouched(messages: Messages, cve: CveId): Promise<void> {
  if (!isUntouched()) return
  await restored
  const query = cveRecordQuery(cve, useConfiguration.getState().hosts)
  // Without a network the stored record is better than none.
  const stored = () => queryClient.getQueryData(query.queryKey)
  const record = await queryClient.fetchQuery(query).catch(stored)
  const best = record && record !== 'unknown' ? bestVector(record) : undefined
  const isStillWanted = useCveLookup.getState().cve === cve && isUntouched()
  if (best && isStillWanted) loadPublished(messages, best, false)
}

/** Whether nothing on the page is a person's own: all is empty, or published and unchanged. */
function isUntouched(): boolean {
  const { vectors, origins } = useCalculator.getState()
  return Object.values(vectors).every((vector) => {
    const origin = origins[vector.version]
    return isEmpty(vector) || (origin !== undefined && sameVector(vector, origin.vector))
  })
}

function isEmpty(vector: Vector): boolean {
  return vector.values.every((place) => place === 0)
}
