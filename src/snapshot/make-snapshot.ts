/** Makes the files of a snapshot from the day's scores and, if given, the KEV catalogue; run by scripts/epss-snapshot.mjs. */

import type { CveId } from '#cve-id/cve-id.ts'
import { grouped } from '#cve-id/grouped.ts'
import { type DailyFile, idOf } from '#epss/daily-file.ts'
import { type KevCatalogue, absenceDoubt } from '#published/kev.ts'
import { type ScoreInShard, longestShard, shardJson } from './shard.ts'
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
  const scores = grouped(daily.keys.keys(), (at) => shardOf(idAtRow(daily, at)))
  const listings = grouped(catalogue?.listings ?? [], ({ cve }) => shardOf(cve))
  const files = new Map<string, string>()
  for (const name of new Set([...listings.keys(), ...scores.keys()])) {
    const own = (scores.get(name) ?? []).map((at) => scoreAtRow(daily, at))
    const kev =
      kevDate === undefined ? undefined : { date: kevDate, listings: listings.get(name) ?? [] }
    const text = JSON.stringify(shardJson(name, daily, own, kev))
    if (new TextEncoder().encode(text).length > longestShard)
      return { code: 'too-long', shard: name }
    files.set(name, text)
  }
  return { snapshot: { date, kevDate, shards: new Set(files.keys()) }, files }
}

function idAtRow({ keys }: DailyFile, at: number): CveId {
  // Keys of a daily file are those of CVE IDs.
  return idOf(keys[at] ?? 0) as CveId
}

function scoreAtRow(daily: DailyFile, at: number): ScoreInShard {
  return {
    place: Number(idAtRow(daily, at).slice('CVE-YYYY-'.length)) % idsInShard,
    probability: daily.probabilities[at] ?? Number.NaN,
    percentile: daily.percentiles[at] ?? Number.NaN,
  }
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
