/** A list against its earlier self: what is new, gone, scored otherwise, has crossed a threshold of EPSS, and is in KEV now. */

import type { Columns } from '#rows/columns.ts'
import type { MoreGroup } from '#rows/filter.ts'
import { kevPlaces } from '#rows/outside-of-row.ts'
import { type Row, type RowStatus, idOf, idsOf } from '#rows/row.ts'

/** What is kept of a row to compare it with later; undefined is unknown, never no. */
export type Entry = {
  readonly id: string
  /** The finding whatever its row is called: its ID, component and version, or without an ID its title. */
  readonly key: string
  readonly name: string
  readonly score: number | undefined
  readonly epss: number | undefined
  readonly inKev: boolean | undefined
  readonly status?: RowStatus | undefined
}

/** A list as it was on a day (YYYY-MM-DD). */
export type Earlier = { readonly day: string; readonly entries: readonly Entry[] }

/** What can have become of a row, a bit for each; none where it is as it was, or nothing is known. */
export const changes = ['new', 'score', 'epss-up', 'epss-down', 'in-kev', 'status'] as const

export type Change = (typeof changes)[number]

/** How a file or a day came to nothing, or that it is being read. */
export type SinceTold = 'reading' | 'nothing-in-file' | 'not-there' | 'not-stored' | 'remembered'

/** What has changed since. */
export type Since = {
  readonly earlier: Earlier
  /** Bits by `changes`, by the index of the columns. */
  readonly held: Uint32Array
  /** Entries that no row is any more. */
  readonly gone: readonly Entry[]
  /** Rows that were there before and of which EPSS was not known both times. */
  readonly unknownEpss: number
  /** The same of KEV, where its own day does not tell either. */
  readonly unknownKev: number
  /** Rows that were there before. */
  readonly again: number
}

/** What of rows is kept to compare them with later. */
export function entriesOf(columns: Columns): readonly Entry[] {
  return columns.rows.map((_, at) => entryAt(columns, at))
}

/** Compares rows with what they were: the same row by its ID, else the same finding, each once. */
export function sinceOf(columns: Columns, earlier: Earlier, threshold: number): Since {
  const byId = new Map(earlier.entries.map((entry) => [entry.id, entry]))
  const byKey = new Map<string, Entry[]>()
  const now = entriesOf(columns)
  const ids = new Set(now.map(({ id }) => id))
  // An entry whose row is still there stands for no other row.
  for (const entry of earlier.entries) {
    if (ids.has(entry.id)) continue
    const same = byKey.get(entry.key)
    if (same) same.push(entry)
    else byKey.set(entry.key, [entry])
  }
  const held = new Uint32Array(now.length)
  const met = new Set<Entry>()
  let [unknownEpss, unknownKev] = [0, 0]
  for (const [at, entry] of now.entries()) {
    const before = byId.get(entry.id) ?? byKey.get(entry.key)?.shift()
    if (!before) {
      held[at] = bitOf.new
      continue
    }
    met.add(before)
    if (before.epss === undefined || entry.epss === undefined) unknownEpss++
    const kevSince = columns.outside[at]?.kevSince
    if (isKevUnknown(before, entry, kevSince)) unknownKev++
    held[at] = changesOf(before, entry, kevSince, earlier.day, threshold)
  }
  const gone = earlier.entries.filter((entry) => !met.has(entry))
  return { earlier, held, gone, unknownEpss, unknownKev, again: met.size }
}

/** Rows by what has become of them. */
export function sinceGroup({ held }: Since): MoreGroup {
  return { key: 'since', size: changes.length, held }
}

const bitOf = Object.fromEntries(changes.map((change, at) => [change, 1 << at])) as Readonly<
  Record<Change, number>
>

function changesOf(
  before: Entry,
  now: Entry,
  kevSince: string | undefined,
  day: string,
  threshold: number,
): number {
  let bits = 0
  const isScored = before.score !== undefined && now.score !== undefined
  if (isScored && before.score !== now.score) bits |= bitOf.score
  if (before.epss !== undefined && now.epss !== undefined) {
    if (before.epss < threshold && now.epss >= threshold) bits |= bitOf['epss-up']
    if (before.epss >= threshold && now.epss < threshold) bits |= bitOf['epss-down']
  }
  const isStatusKnown = before.status !== undefined && now.status !== undefined
  if (isStatusKnown && before.status !== now.status) bits |= bitOf.status
  // Where nobody had asked, the catalogue's own day says whether it is since.
  const wasOut = before.inKev === false || (before.inKev === undefined && isLater(kevSince, day))
  if (now.inKev === true && wasOut) bits |= bitOf['in-kev']
  return bits
}

/** What is not in KEV now has not come to it; what is tells by its own day. */
function isKevUnknown(before: Entry, now: Entry, kevSince: string | undefined): boolean {
  if (now.inKev === undefined) return true
  return before.inKev === undefined && now.inKev && kevSince === undefined
}

function isLater(kevSince: string | undefined, day: string): boolean {
  return kevSince !== undefined && kevSince > day
}

function entryAt({ rows, score, epss, kev }: Columns, at: number): Entry {
  const row = rows[at]
  const kevNow = kevPlaces[kev[at] ?? 0]
  return {
    id: row ? idOf(row) : '',
    key: row ? keyOf(row) : '',
    name: row ? nameOf(row) : '',
    score: known(score[at]),
    epss: known(epss[at]),
    inKev: kevNow === 'not-asked' ? undefined : kevNow !== 'absent',
    status: row?.status === 'unknown' ? undefined : row?.status,
  }
}

function known(value = Number.NaN): number | undefined {
  return Number.isNaN(value) ? undefined : value
}

function keyOf(row: Row): string {
  const [id] = idsOf(row)
  const { name, version } = row.found?.component ?? {}
  const named = id === undefined ? ['title', row.assessment.title.trim().toLowerCase()] : ['id', id]
  return JSON.stringify([...named, name ?? null, version ?? null])
}

function nameOf(row: Row): string {
  const [id] = idsOf(row)
  const { name = '' } = row.found?.component ?? {}
  return [id ?? row.assessment.title, name].filter(Boolean).join(' ')
}

/** How many rows have changed in each way. */
export function countsOf({ held }: Since): Readonly<Record<Change, number>> {
  const counts = changes.map((_, at) => held.filter((bits) => (bits & (1 << at)) !== 0).length)
  return Object.fromEntries(changes.map((change, at) => [change, counts[at] ?? 0])) as Record<
    Change,
    number
  >
}
