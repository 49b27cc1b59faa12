/** Reads one file of whatever kind by its bytes; archives open their files here, too. */

import { archiveEntries, isArchiveProblem, piecesOf } from '#untrusted/archive.ts'
import { decoded } from './decode.ts'
import type { Sink } from './finding.ts'
import { documentOf, kindOfBytes } from './kinds-of-bytes.ts'
import { readerFor } from './readers.ts'
import { behind, counted, limited, peeked, untilBroken } from './pieces.ts'
import { type Shared, sinkOf, teller } from './reading.ts'
import { isWorkbook, readWorkbook } from './sheet/read-workbook.ts'
import { type Source, sourceIn, sourceOf } from './source.ts'

/** What readers decide by. */
const headLength = 65_536
const deepestArchive = 2
/** What systems leave in archives beside what was put there. */
const leftBehind = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i

/** Reads a file; what cannot be read is told with its reason, and nothing is thrown. */
export async function readBytes(
  source: Source,
  files: readonly string[],
  shared: Shared,
  depth = 0,
): Promise<void> {
  const sink = sinkOf(shared, files)
  const refuse = teller(sink, files, 'file')
  try {
    const isTold = await readKind(source, files, shared, sink, depth)
    if (!isTold && sink.told() === 0 && !sink.isCancelled())
      refuse('no-findings', files.at(-1) ?? '')
  } catch (error) {
    if (!isArchiveProblem(error)) refuse('breaks-off', error instanceof Error ? error.message : '')
    else if (error.code === 'encrypted') refuse('encrypted', files.at(-1) ?? '')
    else
      refuse(
        error.code === 'too-large'
          ? 'too-large'
          : error.code === 'method'
            ? 'unknown-format'
            : 'breaks-off',
        error.code,
      )
  }
  sink.end()
}

/** Whether the files in it have told of themselves. */
async function readKind(
  source: Source,
  files: readonly string[],
  shared: Shared,
  sink: Sink,
  depth: number,
): Promise<boolean> {
  const { head, pieces } = await peeked(counted(source.pieces(), shared, depth))
  const kind = kindOfBytes(head)
  const tell = teller(sink, files, 'file')
  switch (kind.kind) {
    case 'other':
      tell('unknown-format', kind.name)
      return true
    case 'zip':
      await pieces.return()
      return readArchive(await source.whole(), files, shared, sink, depth)
    case 'gzip':
      await pieces.return()
      await readCompressed(await source.whole(), files, shared, depth)
      return true
    case 'text':
      return readText(pieces, files, shared, sink, depth)
    default:
      return kind satisfies never
  }
}

/** Whether files came with it, which tell of themselves. */
async function readText(
  pieces: AsyncIterable<Uint8Array>,
  files: readonly string[],
  shared: Shared,
  sink: Sink,
  depth: number,
): Promise<boolean> {
  let hasFiles = false
  const attached = async (name: string, data: Blob) => {
    hasFiles = true
    const isRead = depth < deepestArchive && shared.takeFile()
    if (isRead) await readBytes(sourceOf(data), [...files, name], shared, depth + 1)
  }
  const text = decoded(untilBroken(pieces, files, sink))
  let head = ''
  while (head.length < headLength) {
    const next = await text.next()
    if (next.done === true) break
    head += next.value
  }
  await readerFor(head.slice(0, headLength)).read(behind(head, text), files, sink, {
    ...shared.options,
    attached,
  })
  return hasFiles
}

async function readArchive(
  archive: Blob,
  files: readonly string[],
  shared: Shared,
  sink: Sink,
  depth: number,
): Promise<boolean> {
  const entries = await archiveEntries(archive, Number.POSITIVE_INFINITY)
  const { unzipped } = shared.limits
  const refuse = () => {
    teller(sink, files, 'file')('too-large', files.at(-1) ?? '')
    return true
  }
  if (isWorkbook(entries)) {
    if (isTooLarge(entries, unzipped)) return refuse()
    const progress = (bytes: number) => depth === 0 && shared.addBytes(bytes)
    await readWorkbook(archive, entries, files, sink, shared.options, progress)
    return false
  }
  const tell = teller(sink, files, 'archive')
  const document = documentOf(entries.map(({ name }) => name))
  if (document !== undefined) {
    tell('unknown-format', document)
    return true
  }
  sink.recognised('ZIP')
  if (depth >= deepestArchive) {
    tell('too-deep', files.at(-1) ?? '')
    return true
  }
  const own = entries.filter(({ name }) => !leftBehind.test(name))
  // One that is too large by itself keeps no other from being read.
  for (const { name, size } of own) if (size > unzipped) tell('too-large', name)
  if (own.length === 0) tell('no-findings', files.at(-1) ?? '')
  let [left, room] = [0, unzipped]
  for (const entry of own.filter(({ size }) => size <= unzipped)) {
    if (sink.isCancelled()) break
    // Of many that are too large together those that fit are read, in their order.
    const isFitting = entry.size <= room
    if (isFitting) room -= entry.size
    if (isFitting && shared.takeFile())
      await readBytes(sourceIn(archive, entry), [...files, entry.name], shared, depth + 1)
    else left++
    if (depth === 0) shared.addBytes(entry.compressed)
  }
  if (left > 0) tell('too-large', '', left)
  return true
}

async function readCompressed(
  data: Blob,
  files: readonly string[],
  shared: Shared,
  depth: number,
): Promise<void> {
  const sink = sinkOf(shared, files)
  const tell = teller(sink, files, 'file')
  if (depth >= deepestArchive) {
    tell('too-deep', files.at(-1) ?? '')
    return
  }
  const name = (files.at(-1) ?? '').replace(/\.t?gz$/i, '')
  const inflated = () =>
    limited(
      piecesOf(data.stream().pipeThrough(new DecompressionStream('gzip'))),
      shared.limits.unzipped,
      () => tell('too-large', name),
    )
  const whole = async () => {
    const pieces: Uint8Array<ArrayBuffer>[] = []
    for await (const piece of inflated()) pieces.push(piece)
    return new Blob(pieces)
  }
  await readBytes(
    { size: data.size, pieces: inflated, whole },
    [...files.slice(0, -1), name],
    shared,
    depth + 1,
  )
}

function isTooLarge(entries: readonly { readonly size: number }[], most: number): boolean {
  return entries.reduce((sum, { size }) => sum + size, 0) > most
}
