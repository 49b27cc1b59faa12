import { queryOptions } from '@tanstack/react-query'

import type { CveId } from '#cve-id/cve-id.ts'
import type { Hosts } from '#cve-id/hosts.ts'
import { lookupPause, retryLookup, untilPublication } from '#cve-id/lookup-rules.ts'
import { createEpssBatch } from './batch.ts'

const lookUp = createEpssBatch()

/** The scores of a CVE for react-query; null says that it has none. The last answer is kept while the page or its persister lives. */
export function epssQuery(id: CveId, hosts: Pick<Hosts, 'epss'>) {
  return queryOptions({
    queryKey: ['epss', id],
    queryFn: ({ signal }) => lookUp(id, hosts.epss, signal),
    staleTime: ({ state }) => untilPublication(state.dataUpdatedAt),
    gcTime: Number.POSITIVE_INFINITY,
    retry: retryLookup,
    retryDelay: lookupPause,
    // Without a connection a look-up fails at once instead of waiting for one.
    networkMode: 'always',
    // Returning to the page is not asking.
    refetchOnWindowFocus: false,
  })
}
