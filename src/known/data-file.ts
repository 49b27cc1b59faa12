/** What a person's own files hold, kept until they are deleted. */

import type { CveId } from '#cve-id/cve-id.ts'
import type { WrongDay } from '#cve-id/wrong-day.ts'
import { type KevCatalogue, entriesOf } from '#published/kev.ts'
import type { CveRecord, NvdAnswer } from '#published/published.ts'
import type { DailyFile } from '#epss/daily-file.ts'
import { mostScores } from '#epss/client.ts'
import type { EpssHistory } from '#epss/epss-score.ts'

export type FileContent =
  | { readonly kind: 'daily-file'; readonly file: DailyFile }
  | {
      readonly kind: 'epss'
      readonly scores: readonly EpssHistory[]
      readonly unreadable?: number | undefined
      readonly omitted?: number | undefined
    }
  | { readonly kind: 'kev'; readonly catalogue: KevCatalogue }
  | { readonly kind: 'records'; readonly records: readonly CveRecord[] }
  | {
      readonly kind: 'nvd'
      readonly answers: readonly NvdAnswer[]
      readonly unreadable?: number | undefined
      readonly omitted?: number | undefined
    }

const mostRecords = 20_000

/** How many records, answers or scores of one file are kept, or of many that came together. */
export function mostOf(kind: 'epss' | 'records' | 'nvd'): number {
  return kind === 'epss' ? mostScores : mostRecords
}

/** Something read from a file, or from many of one kind that came together. */
export type DataFile = {
  readonly id: string
  /** Of the file, the folder or the archive. */
  readonly name: string
  /** In milliseconds since 1970. */
  readonly keptAt: number
  readonly content: FileContent
  /** It is no person's file but stands beside the page. */
  readonly isSnapshot?: boolean | undefined
  /** How many files of the same folder or archive could not be read. */
  readonly leftOut?: number | undefined
}

/** The newest day that a content is of, YYYY-MM-DD; undefined where it does not say. */
export function dateOf(content: FileContent): string | undefined {
  switch (content.kind) {
    case 'daily-file':
      return content.file.date
    case 'epss':
      return newest(content.scores.map(({ score }) => score.date))
    case 'kev':
      return content.catalogue.date
    case 'records':
      return newest(content.records.map(({ dateUpdated }) => dateUpdated))
    case 'nvd':
      return newest(content.answers.map(({ date }) => date))
    default:
      return content satisfies never
  }
}

/** Whether the day of a content is inferred: that of a catalogue's newest entry. */
export function isByEntry(content: FileContent): boolean {
  return content.kind === 'kev' && content.catalogue.isByEntry === true
}

/** The day that a file of one day names, where nothing can be of it. */
export function wrongDayOf(content: FileContent): WrongDay | undefined {
  if (content.kind === 'daily-file') return content.file.wrongDay
  return content.kind === 'kev' ? content.catalogue.wrongDay : undefined
}

/** The days that its records or answers name and nothing can be of, each once. */
export function wrongDaysOf(content: FileContent): readonly WrongDay[] {
  if (content.kind !== 'records' && content.kind !== 'nvd') return []
  const all = content.kind === 'records' ? content.records : content.answers
  const days = all.flatMap(({ wrongDays = [] }) => wrongDays)
  return [...new Map(days.map((day) => [day.written, day])).values()]
}

/** How many scores, entries, records or CVEs a content has. */
export function countOf(content: FileContent): number {
  switch (content.kind) {
    case 'daily-file':
      return content.file.rows
    case 'epss':
      return content.scores.length
    case 'kev':
      return content.catalogue.listings.length
    case 'records':
      return content.records.length
    case 'nvd':
      return content.answers.length
    default:
      return content satisfies never
  }
}

/** How many entries of it could not be read, or are missing of those it counts. */
export function unreadableIn(content: FileContent): number {
  switch (content.kind) {
    case 'kev':
      return entriesOf(content.catalogue) - content.catalogue.listings.length
    case 'epss':
    case 'nvd':
      return content.unreadable ?? 0
    case 'daily-file':
    case 'records':
      // One that cannot be read is refused whole.
      return 0
    default:
      return content satisfies never
  }
}

/** How many entries of it were not looked at, because there are too many. */
export function omittedIn(content: FileContent): number {
  return content.kind === 'epss' || content.kind === 'nvd' ? (content.omitted ?? 0) : 0
}

/** The CVEs of which files have records, each once. */
export function recordIds(files: readonly DataFile[]): readonly CveId[] {
  return [
    ...new Set(files.flatMap(({ content }) => (content.kind === 'records' ? idsIn(content) : []))),
  ]
}

/** Of which CVEs a content speaks, where it is not one of all CVEs. */
function idsIn(content: FileContent): readonly CveId[] {
  switch (content.kind) {
    case 'epss':
      return content.scores.map(({ score }) => score.cve)
    case 'records':
      return content.records.map(({ id }) => id)
    case 'nvd':
      return content.answers.map(({ id }) => id)
    case 'daily-file':
    case 'kev':
      return []
    default:
      return content satisfies never
  }
}

function newest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((one, other) => ((other ?? '') > (one ?? '') ? other : one), undefined)
}

/** Whether a file takes the place of one that is kept already: the same day's, or the same again, of all its CVEs. */
export function replaces(file: DataFile, earlier: DataFile): boolean {
  const { kind } = file.content
  if (kind !== earlier.content.kind) return false
  const date = dateOf(file.content)
  const isOneADay = kind === 'daily-file' || kind === 'kev'
  if (isOneADay && date !== undefined) return date === dateOf(earlier.content)
  const ids = new Set(idsIn(file.content))
  return file.name === earlier.name && idsIn(earlier.content).every((id) => ids.has(id))
}
