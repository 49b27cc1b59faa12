import { fileWords } from './file-words.ts'
import type { From, RecordFact } from './known-of-cve.ts'
import type { KnownTexts } from './known-texts.ts'

type Words = readonly (string | undefined)[]

/** What is said of the CVE record itself, its name first, with its day and where it is from. */
export function recordWords(texts: KnownTexts, record: RecordFact): Words {
  switch (record.kind) {
    case 'published': {
      const scores = record.scores.flatMap(({ version, score }) =>
        score === undefined ? [] : [`${score.toFixed(1)} v${version}`],
      )
      const said = texts.vectors(record.scores.length, scores.slice(0, 4))
      return [texts.published, said, ...whence(texts, record, texts.recordOf)]
    }
    case 'rejected': {
      const said = whence(texts, record, texts.rejectedOf)
      const isMore = record.date === undefined && said.some((each) => each !== undefined)
      return [texts.rejected[isMore ? 'first' : 'alone'], ...said]
    }
    case 'reserved':
      return [texts.reserved, fileWords(texts, record.from, record.from.date)]
    case 'no-record':
      return [texts.noRecord]
    case 'not-asked':
    case 'pending':
    case 'failed':
      return []
    default:
      return record satisfies never
  }
}

/** Of which day a record is, and whence; that of a file is of its own day. */
function whence(
  texts: KnownTexts,
  { from, date }: { readonly from: From; readonly date?: string | undefined },
  dated: (date: string) => string,
): Words {
  const ofRecord = date === undefined ? undefined : dated(date)
  if (from.by === 'look-up') return [ofRecord, from.date && texts.lookedUpOn(from.date)]
  return [date === from.date ? undefined : ofRecord, fileWords(texts, from, from.date)]
}
