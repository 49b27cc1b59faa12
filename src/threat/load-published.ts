import { type Vector, sameVector } from '#cvss/index.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { bestVector } from '#cve/difference.ts'
import type { CveRecord, PublishedVector } from '#cve/published.ts'
import { cveRecordQuery } from '#cve/query.ts'
import { loadVector, useCalculator } from '#state/calculator.ts'
import { shownVector } from '#state/snapshot.ts'
import { useConfiguration } from '#state/configuration.ts'
import { useCveLookup } from '#state/cve-lookup.ts'
import { withOwnContext } from './own-context.ts'
import { queryClient, restored } from './query-client.ts'
import { sourceName } from './source-name.ts'

/** Loads a published vector as its source's, or with one's own context metrics; undo brings back what it replaces. */
export function loadPublished(
  { vector, source }: PublishedVector,
  context: 'theirs' | 'mine' = 'theirs',
): void {
  if (!vector) return
  const own = shownVector(useCalculator.getState())
  const shown = context === 'mine' ? withOwnContext(vector, own) : vector
  loadVector(shown, { name: sourceName(source), vector })
}

/** Looks a CVE up and loads its best published vector into a calculator that nobody has touched. */
export async function loadBestIfUntouched(cve: CveId): Promise<void> {
  if (!isUntouched()) return
  await restored
  const query = cveRecordQuery(cve, useConfiguration.getState().hosts)
  // Without a network the stored record is better than none.
  const stored = () => queryClient.getQueryData(query.queryKey)
  const record = await queryClient.fetchQuery(query).catch(stored)
  const isStillWanted = useCveLookup.getState().cve === cve
  if (record && record !== 'unknown' && isStillWanted) loadRecordIfUntouched(record)
}

/** Loads a record's best vector into a calculator that nobody has touched. */
export function loadRecordIfUntouched(record: CveRecord): void {
  const best = bestVector(record)
  if (best && isUntouched()) loadPublished(best)
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
