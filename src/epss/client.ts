import { newestFirst } from '#cve-id/newest-first.ts'
import * as v from 'valibot'

import { parseCveId, type CveId } from '#cve-id/cve-id.ts'
import { dayIn, hasBegun } from '#cve-id/day.ts'
import { wrongDaysIn } from '#cve-id/wrong-day.ts'
import { fetchJson } from '#look-up/fetch-json.ts'
import { lookupError } from '#look-up/look-up-error.ts'
import type { EpssHistory, EpssPoint } from './epss-score.ts'
import { readFraction } from './fraction.ts'

/** What the API says about the CVEs it was asked for; those in neither have no score. */
export type EpssAnswer = {
  readonly scores: ReadonlyMap<CveId, EpssHistory>
  /** Answered for, but not in a form we understand, or by an answer whose silence says nothing. */
  readonly unreadable: ReadonlySet<CveId>
  /** Answered for by rows of one day that differ, or by one of a day that does not exist or has not come. */
  readonly contradictory: ReadonlySet<CveId>
}

const fraction = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => readFraction(String(value))),
  v.number(),
)
const date = v.pipe(v.string(), v.transform(dayIn), v.string())
const point = v.pipe(
  v.object({ date, epss: fraction, percentile: fraction }),
  v.transform(({ date, epss, percentile }) => ({ date, probability: epss, percentile })),
)
// What is no list reads as an empty one: the score stands without its history.
const timeSeries = v.object({ 'time-series': v.fallback(v.array(v.unknown()), []) })
const row = v.object({ cve: v.string() })
const envelope = v.object({
  'status-code': v.optional(v.picklist([200, '200'])),
  total: v.fallback(v.optional(v.number()), undefined),
  data: v.array(v.unknown()),
})

/** More than there are scores of one day; the rest of a file is counted. */
export const mostScores = 500_000

/** The address that asks FIRST's API for CVEs and their last 30 days. */
export function epssUrl(ids: readonly CveId[], host: string): string {
  return `${host}/data/v1/epss?cve=${ids.join(',')}&scope=time-series`
}

/** Scores by CVE; throws a LookupError, or the signal's reason. */
export async function fetchEpss(
  ids: readonly CveId[],
  host: string,
  signal: AbortSignal,
): Promise<EpssAnswer> {
  const answer = v.safeParse(envelope, await fetchJson(epssUrl(ids, host), signal))
  if (!answer.success) throw lookupError('unexpected')
  const asked = new Set(ids)
  const unreadable = new Set<CveId>()
  const { data, total = 0 } = answer.output
  const ofNoDay = new Set<CveId>()
  let isToUs = total <= data.length
  const rows: Row[] = []
  for (const value of data) {
    const cve = cveOf(value)
    const score = v.safeParse(point, value)
    if (!asked.has(cve)) isToUs = false
    else if (score.success) rows.push({ cve, score: score.output, value })
    else if (hasWrongDay(value)) ofNoDay.add(cve)
    else unreadable.add(cve)
  }
  const { scores, contradictory } = newestOf(rows, ofNoDay)
  // What lacks rows, or has rows that nobody asked for, answers another question: its silence is no "no score".
  if (!isToUs) for (const id of ids) if (!scores.has(id)) unreadable.add(id)
  return { scores, unreadable, contradictory }
}

type Row = { readonly cve: CveId; readonly score: EpssPoint; readonly value: unknown }

/** Whether a row is of a day that does not exist. */
function hasWrongDay(value: unknown): boolean {
  const read = v.safeParse(v.object({ date: v.string() }), value)
  return read.success && wrongDaysIn([read.output.date]).length > 0
}

/** The newest score of each CVE, and the CVEs whose rows cannot all be true, with those of no day. */
function newestOf(rows: readonly Row[], ofNoDay: ReadonlySet<CveId> = new Set()) {
  const scores = new Map<CveId, EpssHistory>()
  const contradictory = new Set(ofNoDay)
  const ofDays = new Map<string, EpssPoint>()
  for (const { cve, score, value } of rows) {
    const key = `${cve} ${score.date}`
    const other = ofDays.get(key) ?? score
    ofDays.set(key, score)
    const isSame = other.probability === score.probability && other.percentile === score.percentile
    if (!isSame || !hasBegun(score.date)) contradictory.add(cve)
    if (score.date > (scores.get(cve)?.score.date ?? ''))
      scores.set(cve, { score: { cve, ...score }, history: historyOf(value, score) })
  }
  for (const cve of contradictory) scores.delete(cve)
  return { scores, contradictory }
}

/** What an answer of the API that a person has as a file was found to be. */
export type EpssFile =
  | {
      readonly ok: true
      readonly scores: readonly EpssHistory[]
      /** How many rows were not looked at. */
      readonly omitted: number
    }
  | { readonly ok: false; readonly code: 'contradictory' }

/** All scores in such a file, with or without its envelope; undefined where it is none. */
export function mapEpssFile(json: unknown, most = mostScores): EpssFile | undefined {
  const answer = v.safeParse(v.union([envelope, v.array(v.unknown())]), json)
  if (!answer.success) return undefined
  const given = Array.isArray(answer.output) ? answer.output : answer.output.data
  const rows: Row[] = []
  for (const value of given.slice(0, most)) {
    const named = v.safeParse(row, value)
    const cve = named.success ? parseCveId(named.output.cve) : undefined
    const score = v.safeParse(point, value)
    if (cve !== undefined && hasWrongDay(value)) return { ok: false, code: 'contradictory' }
    // A score that cannot be read would pass for none.
    if (cve === undefined || !score.success) return undefined
    rows.push({ cve, score: score.output, value })
  }
  const { scores, contradictory } = newestOf(rows)
  if (contradictory.size > 0) return { ok: false, code: 'contradictory' }
  const omitted = Math.max(0, given.length - most)
  return scores.size === 0 ? undefined : { ok: true, scores: [...scores.values()], omitted }
}

/** A row that does not say whose it is leaves every CVE that was asked for in doubt. */
function cveOf(value: unknown): CveId {
  const read = v.safeParse(row, value)
  const cve = read.success ? parseCveId(read.output.cve) : undefined
  if (cve === undefined) throw lookupError('unexpected')
  return cve
}

/** Oldest first, one point a day up to the score's; what is no point is a missing day. */
function historyOf(value: unknown, score: EpssPoint): readonly EpssPoint[] {
  const series = v.safeParse(timeSeries, value)
  const entries = series.success ? series.output['time-series'] : []
  const points = new Map<string, EpssPoint>()
  for (const entry of entries) {
    const read = v.safeParse(point, entry)
    if (read.success && read.output.date < score.date) points.set(read.output.date, read.output)
  }
  return [...points.values(), score].toSorted((a, b) => newestFirst(b.date, a.date))
}
