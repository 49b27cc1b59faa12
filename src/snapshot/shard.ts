/** One file of a snapshot: the scores of a thousand CVE IDs, and what KEV says of them. */

import { createColumns } from '#epss/daily-file-columns.ts'
import { type DailyFile, keyOf } from '#epss/daily-file.ts'
import { readFraction } from '#epss/fraction.ts'
import { type KevCatalogue, type KevListing, mapKevCatalogue } from '#published/kev.ts'
import { type Fields, fieldsOf } from '#untrusted/fields.ts'
import { isPastDay } from '#cve-id/day.ts'
import { type Snapshot, idAt, idsInShard, isShardName, shardOf, snapshotForm } from './snapshot.ts'

/** What a shard says; a CVE of its thousand that is in neither has no score, or is not in KEV, on these days. */
export type Shard = {
  readonly name: string
  readonly scores: DailyFile
  /** What the catalogue of a day says of these IDs; undefined where the snapshot was made without one. */
  readonly catalogue: KevCatalogue | undefined
}

/** A static host sends it to everybody who looks up one ID: no shard is longer, in bytes. */
export const longestShard = 20_000

/** Fractions are written as hundred-thousandths, as FIRST gives them; those with more places as they are. */
const places = 1e5

function written(fraction: number): string {
  const whole = Math.round(fraction * places)
  return whole / places === fraction ? String(whole) : String(fraction)
}

function fractionOf(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text) / places
  return readFraction(text)
}

/** A score by its place in the shard. */
export type ScoreInShard = {
  readonly place: number
  readonly probability: number
  readonly percentile: number
}

/** A shard as JSON has it. Scores stand in the order of their places. */
export function shardJson(
  name: string,
  { date, model }: Pick<DailyFile, 'date' | 'model'>,
  scores: readonly ScoreInShard[],
  kev: { readonly date: string; readonly listings: readonly KevListing[] } | undefined,
): object {
  const lines = scores.map(
    ({ place, probability, percentile }) =>
      `${place} ${written(probability)} ${written(percentile)}`,
  )
  return {
    form: snapshotForm,
    shard: name,
    date,
    ...(model === undefined ? {} : { model }),
    scores: lines.join('\n'),
    ...(kev
      ? { kev: { dateReleased: kev.date, vulnerabilities: kev.listings.map(asCatalogued) } }
      : {}),
  }
}

/** A listing by CISA's names, so that the reader of the catalogue reads it. */
function asCatalogued({ cve, dateAdded, dueDate, ransomware, forensicTriage, name }: KevListing) {
  return {
    cveID: cve,
    dateAdded,
    dueDate,
    knownRansomwareCampaignUse: ransomware === 'known' ? 'Known' : 'Unknown',
    forensicTriage:
      forensicTriage === undefined ? undefined : forensicTriage === 'yes' ? 'Yes' : 'No',
    vulnerabilityName: name,
  }
}

const read = new WeakMap<object, Shard>()

/**
 * Reads a shard, whatever a host or a store gives; undefined where it is not wholly the one of this name. The same
 * object is read once.
 */
export function readShard(name: string, json: unknown): Shard | undefined {
  const fields = fieldsOf(json)
  const before = read.get(fields)
  if (before?.name === name) return before
  const shard = shardIn(name, fields)
  if (shard) read.set(fields, shard)
  return shard
}

function shardIn(name: string, json: Fields): Shard | undefined {
  const { form, shard, date, model, scores, kev } = json
  if (form !== snapshotForm || shard !== name || !isShardName(name)) return undefined
  if (!isPastDay(date)) return undefined
  if (typeof scores !== 'string' || scores.length > 2 * longestShard) return undefined
  const columns = scoresIn(name, scores)
  const catalogue = kev === undefined ? undefined : catalogueIn(name, kev)
  if (!columns || (kev !== undefined && !catalogue)) return undefined
  const isModel = typeof model === 'string' && /^[\w.-]{1,30}$/.test(model)
  return {
    name,
    scores: { date, model: isModel ? model : undefined, rows: columns.keys.length, ...columns },
    catalogue,
  }
}

function scoresIn(
  name: string,
  text: string,
): Pick<DailyFile, 'keys' | 'probabilities' | 'percentiles'> | undefined {
  const columns = createColumns()
  let before = -1
  for (const line of text === '' ? [] : text.split('\n')) {
    const [place = '', probability = '', percentile = '', ...more] = line.split(' ')
    const id = /^\d{1,3}$/.test(place) ? idAt(name, Number(place)) : undefined
    const score = [fractionOf(probability), fractionOf(percentile)] as const
    const isInOrder = Number(place) > before
    if (more.length > 0 || id === undefined || !isInOrder || !score.every(isInRange))
      return undefined
    before = Number(place)
    columns.add(keyOf(id), ...score)
  }
  return columns.finish().columns
}

function isInRange(fraction: number): boolean {
  return fraction >= 0 && fraction <= 1
}

/** An empty catalogue is none of CISA's, but it is one of a thousand IDs of which none is listed. */
function catalogueIn(name: string, json: unknown): KevCatalogue | undefined {
  const { dateReleased, vulnerabilities } = fieldsOf(json)
  if (!isPastDay(dateReleased) || !Array.isArray(vulnerabilities)) return undefined
  if (vulnerabilities.length > idsInShard) return undefined
  if (vulnerabilities.length === 0) return { date: dateReleased, listings: [] }
  const read = mapKevCatalogue(json)
  const isWhole = read?.listings.length === vulnerabilities.length
  return read && isWhole && read.listings.every(({ cve }) => shardOf(cve) === name)
    ? read
    : undefined
}

/** Whether a shard, as JSON, is of the days of a snapshot. */
export function isCurrent(
  name: string,
  json: unknown,
  { date, kevDate }: Pick<Snapshot, 'date' | 'kevDate'>,
): boolean {
  const shard = readShard(name, json)
  return shard?.scores.date === date && shard.catalogue?.date === kevDate
}

/** What a snapshot says of a thousand IDs of which it has no shard, as JSON: none has a score, and none is in KEV. */
export function emptyShard(name: string, { date, kevDate }: Snapshot): unknown {
  const kev = kevDate === undefined ? undefined : { date: kevDate, listings: [] }
  return shardJson(name, { date, model: undefined }, [], kev)
}
