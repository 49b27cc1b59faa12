import * as v from 'valibot'

import { parseCveId, type CveId } from '#cve-id/cve-id.ts'
import { fetchJson } from '#cve-id/fetch-json.ts'
import { lookupError } from '#cve-id/lookup-error.ts'
import type { EpssHistory, EpssPoint } from './epss-score.ts'
import { readFraction } from './fraction.ts'

/** What the API says about the CVEs it was asked for; those in neither have no score. */
export type EpssAnswer = {
  readonly scores: ReadonlyMap<CveId, EpssHistory>
  /** Answered for, but not in a form we understand, or by an answer whose silence says nothing. */
  readonly unreadable: ReadonlySet<CveId>
}

const fraction = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => readFraction(String(value))),
  v.number(),
)
const date = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, 'YYYY-MM-DD'.length)),
  v.isoDate(),
)
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

/** More than the API gives in one answer. */
const mostRows = 20_000

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
  const scores = new Map<CveId, EpssHistory>()
  const unreadable = new Set<CveId>()
  const { data, total = 0 } = answer.output
  let isToUs = total <= data.length
  for (const value of data) {
    const cve = cveOf(value)
    if (!asked.has(cve)) {
      isToUs = false
      continue
    }
    const score = v.safeParse(point, value)
    const known = scores.get(cve)?.score.date ?? ''
    if (!score.success) unreadable.add(cve)
    else if (score.output.date > known) {
      scores.set(cve, { score: { cve, ...score.output }, history: historyOf(value, score.output) })
    }
  }
  // What lacks rows, or has rows that nobody asked for, answers another question: its silence is no "no score".
  if (!isToUs) for (const id of ids) if (!scores.has(id)) unreadable.add(id)
  return { scores, unreadable }
}

/** All scores in an answer of the API that a person has as a file, with or without its envelope; undefined where it is none. */
export function mapEpssFile(json: unknown): readonly EpssHistory[] | undefined {
  const answer = v.safeParse(v.union([envelope, v.array(v.unknown())]), json)
  if (!answer.success) return undefined
  const rows = Array.isArray(answer.output) ? answer.output : answer.output.data
  const scores = new Map<CveId, EpssHistory>()
  for (const value of rows.slice(0, mostRows)) {
    const named = v.safeParse(row, value)
    const cve = named.success ? parseCveId(named.output.cve) : undefined
    const score = v.safeParse(point, value)
    // A score that cannot be read would pass for none.
    if (cve === undefined || !score.success) return undefined
    if (score.output.date <= (scores.get(cve)?.score.date ?? '')) continue
    scores.set(cve, { score: { cve, ...score.output }, history: historyOf(value, score.output) })
  }
  return scores.size === 0 ? undefined : [...scores.values()]
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
  return [...points.values(), score].toSorted((a, b) => (a.date < b.date ? -1 : 1))
}
