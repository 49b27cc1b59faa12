/** Opens a file that a person gave, by what is in it, whatever its name says. */

import { longestText } from '#published/dropped-file.ts'
import { isKevCsv } from '#published/kev-csv.ts'
import type { Refusal } from '#epss/daily-file-reader.ts'
import { gunzip } from '#epss/gunzip.ts'
import { readDailyFile } from '#epss/read-daily-file.ts'
import {
  type ArchiveCode,
  type ArchiveEntry,
  archiveEntries,
  isArchiveProblem,
  readEntry,
} from '#untrusted/archive.ts'
import { readGivenText } from './given-file.ts'
import type { FileContent } from './data-file.ts'
import { isPacked, lookOf } from './look-of-file.ts'

/** Why a file was not taken. */
export type FileRefusal =
  | { readonly code: 'daily-file'; readonly refusal: Refusal }
  | { readonly code: 'too-many-listings'; readonly count: number }
  | {
      readonly code:
        | 'no-data'
        | 'not-json'
        | 'unexpected'
        | 'contradictory'
        | 'too-long'
        | 'nested'
        | 'ends-early'
        | 'damaged'
        | `archive-${ArchiveCode}`
    }

/** What a file was found to be, as a plain value that a worker can tell. */
export type Opened =
  | { readonly kind: 'content'; readonly content: FileContent }
  | { readonly kind: 'archive'; readonly entries: readonly ArchiveEntry[] }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal }

/** A file, or one within an archive. */
export type ToOpen = {
  readonly data: Blob
  readonly name: string
  readonly entry?: ArchiveEntry | undefined
}

const longestHead = 4_096

/** Reads one file, or tells what is in an archive; rejects where the file cannot be read any more. */
export async function openGiven(
  { data, name, entry }: ToOpen,
  progress: (part: number) => void,
  signal?: AbortSignal,
): Promise<Opened> {
  try {
    const own = entry ? await readEntry(data, entry) : data
    if (isPacked(name)) return refused('no-data')
    if (!(await isArchive(own))) return await read(own, name, progress, signal)
    return entry ? refused('nested') : { kind: 'archive', entries: await archiveEntries(own) }
  } catch (error) {
    if (isArchiveProblem(error)) return refused(`archive-${error.code}`)
    throw error
  }
}

function refused(code: Exclude<FileRefusal['code'], 'daily-file' | 'too-many-listings'>): Opened {
  return { kind: 'refused', refusal: { code } }
}

/** Whether data begins as a zip archive does. */
async function isArchive(data: Blob): Promise<boolean> {
  const [p, k, third] = new Uint8Array(await data.slice(0, 3).arrayBuffer())
  // PK and then the kind of part, which is 3 for a file and 5 for the end of an empty archive.
  return p === 0x50 && k === 0x4b && (third === 3 || third === 5)
}

async function read(
  data: Blob,
  name: string,
  progress: (part: number) => void,
  signal: AbortSignal | undefined,
): Promise<Opened> {
  const { text: head, problem: atOnce } = await textOf(data, longestHead)
  const look = isKevCsv(head) ? 'json' : lookOf(name, head)
  if (look === 'no-json') return refused(atOnce ?? 'not-json')
  if (look === 'none') return refused(atOnce ?? 'no-data')
  if (look === 'lines') {
    const reading = await readDailyFile(data, name, progress, signal)
    return reading.ok
      ? { kind: 'content', content: { kind: 'daily-file', file: reading.file } }
      : { kind: 'refused', refusal: { code: 'daily-file', refusal: reading.refusal } }
  }
  const { text, problem } = await textOf(data, longestText)
  signal?.throwIfAborted()
  if (problem) return refused(problem)
  return text.length >= longestText ? refused('too-long') : contentOf(text)
}

function contentOf(text: string): Opened {
  const given = readGivenText(text)
  switch (given.kind) {
    case 'cve-record':
      return { kind: 'content', content: { kind: 'records', records: [given.record] } }
    case 'kev':
    case 'nvd':
    case 'epss':
      return { kind: 'content', content: given }
    case 'refused':
      if (given.code === 'too-many-listings')
        return { kind: 'refused', refusal: { code: given.code, count: given.count } }
      return refused(isCut(text, given.code) ? 'ends-early' : given.code)
    default:
      return given satisfies never
  }
}

/** JSON that is none, and does not end as JSON does. */
function isCut(text: string, code: string): boolean {
  return code === 'not-json' && !/[\]}]\s*$/.test(text.slice(-1_000))
}

type Text = { readonly text: string; readonly problem?: 'ends-early' | 'damaged' }

/** The beginning of a text, compressed or not; what is compressed and broken ends where it breaks. */
async function textOf(data: Blob, length: number): Promise<Text> {
  const [first, second] = new Uint8Array(await data.slice(0, 2).arrayBuffer())
  const isGzip = first === 0x1f && second === 0x8b
  if (!isGzip) return { text: await data.slice(0, length).text() }
  const { bytes, endsEarly } = gunzip(data.stream())
  const reader = bytes.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  try {
    while (text.length < length) {
      const { done, value } = await reader.read()
      if (done) break
      text += value
    }
  } catch (error) {
    if (error instanceof DOMException) throw error
    return { text, problem: endsEarly() ? 'ends-early' : 'damaged' }
  } finally {
    reader.cancel().catch(() => {})
  }
  return { text: text.slice(0, length) }
}
