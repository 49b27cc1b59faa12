import { queryOptions } from '@tanstack/react-query'

import { lookupPause, retryLookup } from '#look-up/look-up-rules.ts'
import { fetchShard } from './client.ts'
import { isCurrent } from './shard.ts'
import type { PlacedSnapshot } from './snapshot.ts'

/** The shard of this name for react-query; one of the days that plumb.json names is not asked for again. */
export function shardQuery(name: string, snapshot: PlacedSnapshot) {
  return queryOptions({
    queryKey: ['snapshot', name],
    queryFn: ({ signal }) => fetchShard(name, snapshot, signal),
    staleTime: ({ state }) =>
      isCurrent(name, state.data, snapshot) ? Number.POSITIVE_INFINITY : 0,
    retry: retryLookup,
    retryDelay: lookupPause,
  })
}
