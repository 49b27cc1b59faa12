/** Makes the files of a snapshot from the day's scores and, if given, the KEV catalogue; run by scripts/epss-snapshot.mjs. */

import type { CveId } from '#cve-id/cve-id.ts'
import { type DailyFile, idOf } from '#epss/daily-file.ts'
import { type KevCatalogue, absenceDoubt } from '#published/kev.ts'
import { longestShard, writeShard } from './shard.ts'
import { type Snapshot, idsInShard, shardOf, snapshotForm } from './snapshot.ts'

/** The files by the name of their shard, and what plumb.json is to say of them. */
export type MadeSnapshot = {
  readonly snapshot: Snapshot
  readonly files: ReadonlyMap<string, string>
}

/** Why no snapshot is made: silence in it would be taken for "no". */
export type SnapshotFault = {
  readonly code: 'undated-scores' | 'undated-catalogue' | 'incomplete-catalogue' | 'too-long'
  /** The shard that is too long. */
  readonly shard?: string | undefined
}

/** Every CVE of the file and of the catalogue is in one shard. */
export function makeSnapshot(
  daily: DailyFile,
  catalogue: KevCatalogue | undefined,
): MadeSnapshot | SnapshotFault {
  const { date } = daily
  if (date === undefined) return { code: 'undated-scores' }
  const doubt = catalogue && absenceDoubt(catalogue)
  if (doubt)
    return { code: doubt.code === 'undated' ? 'undated-catalogue' : 'incomplete-catalogue' }
  const kevDate = catalogue?.date
  const scores = new Map<string, Parameters<typeof writeShard>[2][number][]>()
  const listings = grouped(catalogue?.listings ?? [], ({ cve }) => shardOf(cve))
  for (const name of listings.keys()) scores.set(name, [])
  daily.keys.forEach((key, at) => {
    // Keys of a daily file are those of CVE IDs.
    const id = idOf(key) as CveId
    const [probability = Number.NaN, percentile = Number.NaN] = [
      daily.probabilities[at],
      daily.percentiles[at],
    ]
    const score = {
      place: Number(id.slice('CVE-YYYY-'.length)) % idsInShard,
      probability,
      percentile,
    }
    const same = scores.get(shardOf(id))
    if (same) same.push(score)
    else scores.set(shardOf(id), [score])
  })
  const files = new Map<string, string>()
  for (const [name, some] of scores) {
    const kev =
      kevDate === undefined ? undefined : { date: kevDate, listings: listings.get(name) ?? [] }
    const text = writeShard(name, daily, some, kev)
    if (new TextEncoder().encode(text).length > longestShard)
      return { code: 'too-long', shard: name }
    files.set(name, text)
  }
  return { snapshot: { date, kevDate, shards: new Set(files.keys()) }, files }
}

/** What plumb.json is to say of a snapshot: names of shards as ranges by year. */
export function writeSnapshot({
  date,
  kevDate,
  shards,
}: Snapshot): Readonly<Record<string, unknown>> {
  const years = grouped(shards, (name) => name.slice(0, 4))
  const ranges = [...years]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([year, names]) => [year, rangesOf(names.map((name) => Number(name.slice(5))))] as const)
  return {
    form: snapshotForm,
    date,
    ...(kevDate === undefined ? {} : { kevDate }),
    years: Object.fromEntries(ranges),
  }
}

function rangesOf(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(',')
}

function grouped<Item>(items: Iterable<Item>, keyFor: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const same = groups.get(keyFor(item))
    if (same) same.push(item)
    else groups.set(keyFor(item), [item])
  }
  return groups
}
