/** Which CVE record counts, and what it says of itself, of SSVC and of published vectors. */

import type { CveId } from '#cve-id/cve-id.ts'
import type { CveRecord } from '#cve/published.ts'
import { type Asked, unanswered } from './asked.ts'
import type { KeptFile } from './kept-file.ts'
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
  files: readonly KeptFile[],
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

/** Newest first; of two without a date the later file's. */
function recordsInFiles(cve: CveId, files: readonly KeptFile[]) {
  const found = files.flatMap(({ content, name }) =>
    content.kind === 'records'
      ? content.records
          .filter(({ id }) => id === cve)
          .map((record) => {
            const from: From = { by: 'file', date: record.dateUpdated, name }
            return { record, from }
          })
      : [],
  )
  return found
    .toReversed()
    .toSorted(({ from: one }, { from: other }) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1))
}

/** What NVD says in files, of the newest day. */
export function nvdInFiles(cve: CveId, files: readonly KeptFile[]) {
  const found = files.flatMap(({ content, name }) =>
    content.kind === 'nvd'
      ? content.answers
          .filter(({ id }) => id === cve)
          .map((answer) => {
            const from: From = { by: 'file', date: answer.date, name }
            return { answer, from }
          })
      : [],
  )
  return found.toSorted(({ from: one }, { from: other }) =>
    (one.date ?? '') < (other.date ?? '') ? 1 : -1,
  )[0]
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
