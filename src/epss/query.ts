import { queryOptions } from '@tanstack/react-query'

import type { CveId } from '#cve-id/cve-id.ts'
import type { Hosts } from '#look-up/hosts.ts'
import { lookupPause, retryLookup, untilPublication } from '#look-up/look-up-rules.ts'
import { createEpssBatch } from './batch.ts'
import { type EpssHistory, joinedHistory } from './epss-score.ts'

const lookUp = createEpssBatch()

/** The scores of a CVE for react-query; null says that it has none. The last answer is kept while the page or its persister lives. */
export function epssQuery(id: CveId, hosts: Pick<Hosts, 'epss'>) {
  return queryOptions({
    queryKey: ['epss', id],
    queryFn: async ({ client, queryKey, signal }) => {
      const answer = await lookUp(id, hosts.epss, signal)
      // The API tells of 30 days; days that an earlier answer told of stay known.
      const before = client.getQueryData<EpssHistory | null>(queryKey)
      if (!answer || !before) return answer
      return { ...answer, history: joinedHistory(before.history, answer.history) }
    },
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
