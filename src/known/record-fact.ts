/** Which CVE record counts, and what it says of itself, of SSVC and of published vectors. */

import { newestFirst } from '#cve-id/newest-first.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import type { CveRecord } from '#published/published.ts'
import { type Asked, unanswered } from './asked.ts'
import { ofCve } from '#cve-id/by-cve.ts'
import type { DataFile } from './data-file.ts'
import type { Aside, From, RecordFact, SsvcFact, Unanswered } from './known-of-cve.ts'

/** The record that counts, if there is one. */
export type RecordAnswer = {
  readonly record: CveRecord | undefined
  /** Undefined where nothing has answered. */
  readonly from: From | undefined
  readonly aside?: Aside | undefined
  readonly isPending: boolean
}

/** The record of the newest update; without dates, and of one day, the looked-up one. */
export function recordAnswer(
  cve: CveId,
  asked: Asked<CveRecord | 'unknown'>,
  files: readonly DataFile[],
): RecordAnswer {
  const { answer, answeredOn } = asked
  const isPending = unanswered(asked).kind === 'pending' && answer === undefined
  const lookedUp: RecordAnswer = {
    record: answer === 'unknown' ? undefined : answer,
    from: answer && { by: 'look-up', date: answeredOn },
    isPending,
  }
  const [given, older] = recordsInFiles(cve, files)
  if (!given) return lookedUp
  const { record, from } = lookedUp
  const isNewer = (given.record.dateUpdated ?? '') > (record?.dateUpdated ?? '')
  if (record && (!isNewer || record.dateUpdated === undefined))
    return { ...lookedUp, aside: { from: given.from } }
  const behind = from ? { from, isNone: record === undefined } : older && { from: older.from }
  return { ...given, isPending, ...(behind ? { aside: behind } : {}) }
}

function recordsInFiles(cve: CveId, files: readonly DataFile[]) {
  return newestSaid(files, ({ content, name }) =>
    content.kind === 'records'
      ? ofCve(content.records, cve, ({ id }) => id).map((record) => ({
          record,
          from: fileOf(name, record.dateUpdated),
        }))
      : [],
  )
}

/** What NVD says in files, of the newest day. */
export function nvdInFiles(cve: CveId, files: readonly DataFile[]) {
  const [newest] = newestSaid(files, ({ content, name }) =>
    content.kind === 'nvd'
      ? content.answers
          .filter(({ id }) => id === cve)
          .map((answer) => ({ answer, from: fileOf(name, answer.date) }))
      : [],
  )
  return newest
}

function fileOf(name: string, date: string | undefined): From {
  return { by: 'file', date, name }
}

/** What files say, newest first; of two of one day, or without a date, the later file's. */
function newestSaid<Said extends { readonly from: From }>(
  files: readonly DataFile[],
  said: (file: DataFile) => readonly Said[],
): readonly Said[] {
  return files
    .flatMap(said)
    .toReversed()
    .toSorted((one, other) => newestFirst(one.from.date, other.from.date))
}

/** The state of a record that speaks of no vulnerability, or of none at all. */
function stateOf({ record, from, aside }: RecordAnswer, asked: Asked<unknown>) {
  const trouble = {
    ...(asked.trouble ? { trouble: asked.trouble } : {}),
    ...(aside ? { aside } : {}),
  }
  if (!from) return unanswered(asked) satisfies Unanswered
  if (!record) return { kind: 'no-record', from, ...trouble } as const
  if (record.state === 'published') return { kind: 'published', record, from, ...trouble } as const
  const { state: kind, rejectedReason: reason, dateRejected, dateUpdated } = record
  return { kind, reason, date: dateRejected ?? dateUpdated, from, ...trouble } as const
}

/** What the record is, and which vectors were published in it. */
export function recordFact(answer: RecordAnswer, asked: Asked<unknown>): RecordFact {
  const state = stateOf(answer, asked)
  if (state.kind !== 'published') return state
  const { record, ...rest } = state
  const scores = record.vectors.map(({ source, version, publishedScore: score }) => ({
    source,
    version,
    score,
  }))
  return { ...rest, title: record.title, date: record.dateUpdated, scores }
}

/** The SSVC decision in the record; that there is none can be said of a record only. */
export function ssvcFact(answer: RecordAnswer, asked: Asked<unknown>): SsvcFact {
  const state = stateOf(answer, asked)
  if (state.kind === 'no-record' || state.kind === 'rejected' || state.kind === 'reserved') {
    const { kind, from } = state
    return { kind, from, ...(state.trouble ? { trouble: state.trouble } : {}) }
  }
  if (state.kind !== 'published') return state
  const { record, kind: _, aside: __, ...rest } = state
  if (!record.ssvc) return { kind: 'none', ...rest }
  return { kind: 'decided', decision: record.ssvc, others: record.otherSsvc ?? [], ...rest }
}
