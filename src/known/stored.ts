/** Reads what the browser's store holds of answers and files, as strictly as an answer or a file: anything may be there. */

import { fieldsOf } from '#untrusted/fields.ts'
import { type CveId, isCveId } from '#cve-id/cve-id.ts'
import { legible } from '#cve-id/legible-text.ts'
import { isNumberOfItems } from '#published/schema.ts'
import { readStoredCatalogue, readStoredNvdAnswer, readStoredRecord } from '#published/stored.ts'
import { readShard } from '#snapshot/shard.ts'
import { isShardName } from '#snapshot/snapshot.ts'
import { historyReader, readStoredDailyFile, readStoredHistory } from '#epss/stored.ts'
import { type FileContent, type DataFile, mostOf } from './data-file.ts'

/** An answer of a look-up by the key of its question. */
export type StoredAnswer = {
  readonly key: readonly unknown[]
  readonly answer: unknown
  /** In milliseconds since 1970. */
  readonly at: number
}

const longestName = 200
/** A clock that was set back makes the last answers ones of later today. */
const ahead = 24 * 60 * 60 * 1000

/** An answer of an earlier visit; undefined where it is none. */
export function readStoredAnswer(stored: unknown): StoredAnswer | undefined {
  const { key, answer, at } = fieldsOf(stored)
  if (!Array.isArray(key) || !isMoment(at)) return undefined
  const [source, id, ...more] = key
  if (more.length > 0) return undefined
  const read =
    source === 'snapshot' && isShardName(id)
      ? readShard(id, answer) && answer
      : answerOf(source, isCveId(id) ? id : undefined, answer)
  return read === undefined
    ? undefined
    : { key: id === undefined ? [source] : [source, id], answer: read, at }
}

function answerOf(source: unknown, cve: CveId | undefined, answer: unknown): unknown {
  if (source === 'kev') return cve === undefined ? readStoredCatalogue(answer) : undefined
  if (cve === undefined) return undefined
  switch (source) {
    case 'epss': {
      const history = readStoredHistory(answer)
      return answer === null ? null : history?.score.cve === cve ? history : undefined
    }
    case 'cve-record': {
      const record = readStoredRecord(answer)
      return answer === 'unknown' ? answer : record?.id === cve ? record : undefined
    }
    case 'nvd-answer': {
      const said = readStoredNvdAnswer(answer)
      return said?.id === cve ? said : undefined
    }
    default:
      return undefined
  }
}

/** A file that a person gave; undefined where it is none. */
export function readStoredFile(stored: unknown): DataFile | undefined {
  const { id, name, keptAt, content: given, leftOut } = fieldsOf(stored)
  const content = contentOf(given)
  if (typeof id !== 'string' || !/^[\w-]{1,60}$/.test(id) || !isMoment(keptAt)) return undefined
  if (typeof name !== 'string' || !content) return undefined
  const file = { id, name: legible(name).slice(0, longestName), keptAt, content }
  return isNumberOfItems(leftOut) ? { ...file, leftOut } : file
}

function contentOf(given: unknown): FileContent | undefined {
  const {
    kind,
    file: storedFile,
    scores,
    catalogue: storedCatalogue,
    records,
    answers,
    unreadable,
    omitted,
  } = fieldsOf(given)
  const rest = {
    ...(isNumberOfItems(unreadable) ? { unreadable } : {}),
    ...(isNumberOfItems(omitted) ? { omitted } : {}),
  }
  switch (kind) {
    case 'daily-file': {
      const file = readStoredDailyFile(storedFile)
      return file && { kind, file }
    }
    case 'kev': {
      const catalogue = readStoredCatalogue(storedCatalogue)
      return catalogue && { kind, catalogue }
    }
    case 'epss': {
      const read = all(scores, historyReader(), mostOf(kind))
      return read && { kind, scores: read, ...rest }
    }
    case 'records': {
      const read = all(records, readStoredRecord, mostOf(kind))
      return read && { kind, records: read }
    }
    case 'nvd': {
      const read = all(answers, readStoredNvdAnswer, mostOf(kind))
      return read && { kind, answers: read, ...rest }
    }
    default:
      return undefined
  }
}

/** All items, or none where one of them is not what it should be. */
function all<Item>(
  stored: unknown,
  readItem: (item: unknown) => Item | undefined,
  most: number,
): readonly Item[] | undefined {
  if (!Array.isArray(stored) || stored.length === 0 || stored.length > most) return undefined
  const items = stored.flatMap((each) => readItem(each) ?? [])
  return items.length === stored.length ? items : undefined
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= Date.now() + ahead
}
