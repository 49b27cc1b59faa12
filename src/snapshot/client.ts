import { fetchJson } from '#look-up/fetch-json.ts'
import { lookupError } from '#look-up/look-up-error.ts'
import { emptyShard, readShard } from './shard.ts'
import type { PlacedSnapshot } from './snapshot.ts'

/** Where shards stand, beside the page: an address without a slash at the end. */
export function snapshotBase(page: string): string {
  return new URL('snapshot', page).href
}

/**
 * The shard of this name as JSON that `readShard` reads; one that does not exist is not asked for. Throws a
 * LookupError, or the signal's reason.
 */
export async function fetchShard(
  name: string,
  snapshot: PlacedSnapshot,
  signal: AbortSignal,
): Promise<unknown> {
  if (!snapshot.shards.has(name)) return emptyShard(name, snapshot)
  const json = await fetchJson(`${snapshot.base}/${name}.json`, signal)
  if (!readShard(name, json)) throw lookupError('unexpected')
  return json
}
