/** Which shards of EPSS and KEV stand beside the page, as plumb.json tells. */

import { type CveId, isCveId } from '#cve-id/cve-id.ts'
import { isPastDay } from '#cve-id/day.ts'
import { hasFields } from '#untrusted/fields.ts'

/** The form of shards and of what tells of them; another one is of another Plumb. */
export const snapshotForm = 1

/** CVE IDs in a shard: a year's, a thousand by their number. */
export const idsInShard = 1_000

/** What stands beside the page; dates are YYYY-MM-DD. */
export type Snapshot = {
  /** The day of the scores. */
  readonly date: string
  /** The day of the KEV catalogue in it; undefined where it has none. */
  readonly kevDate: string | undefined
  /** The shards that exist, by name. */
  readonly shards: ReadonlySet<string>
}

/** One with the address that its shards stand below, without a slash at the end. */
export type PlacedSnapshot = Snapshot & { readonly base: string }

const cvePattern = /^CVE-(\d{4})-(\d{4,})$/
const shardPattern = /^\d{4}\/(?:0|[1-9]\d{0,7})$/
const rangesPattern = /^\d{1,8}(?:-\d{1,8})?(?:,\d{1,8}(?:-\d{1,8})?){0,200}$/
/** More than there will be for a while; and a range is written out. */
const mostShards = 20_000

/** The shard that a CVE ID is in: "2024/9" has CVE-2024-9000 to CVE-2024-9999. */
export function shardOf(cve: CveId): string {
  const [, year = '', number = ''] = cvePattern.exec(cve) ?? []
  return `${year}/${Math.floor(Number(number) / idsInShard)}`
}

/** Whether a text can be the name of a shard. */
export function isShardName(value: unknown): value is string {
  return typeof value === 'string' && shardPattern.test(value)
}

/** The CVE ID at a place of a shard; undefined where there is none such. */
export function idAt(shard: string, place: number): CveId | undefined {
  const [year = '', thousand = ''] = shard.split('/')
  const id = `CVE-${year}-${String(Number(thousand) * idsInShard + place).padStart(4, '0')}`
  return Number.isInteger(place) && place >= 0 && place < idsInShard && isCveId(id) ? id : undefined
}

/** What plumb.json says of a snapshot; undefined where it is none that can be used. */
export function readSnapshot(json: unknown): Snapshot | undefined {
  if (!hasFields(json)) return undefined
  const { form, date, kevDate, years } = json
  const isOfADay = isPastDay(date) && (kevDate === undefined || isPastDay(kevDate))
  if (form !== snapshotForm || !isOfADay || !hasFields(years)) return undefined
  const shards = new Set<string>()
  for (const [year, ranges] of Object.entries(years)) {
    if (!/^\d{4}$/.test(year) || typeof ranges !== 'string' || !rangesPattern.test(ranges))
      return undefined
    for (const range of ranges.split(',')) {
      const [first = 0, last = first] = range.split('-').map(Number)
      if (last < first || shards.size + last - first >= mostShards) return undefined
      for (let at = first; at <= last; at++) shards.add(`${year}/${at}`)
    }
  }
  return { date, kevDate, shards }
}
