/** Reads zip archives by their directory, so that every size is known before anything is decompressed. */

/** A file inside an archive, as the directory has it: a plain value that can be told to a worker. */
export type ArchiveEntry = {
  readonly name: string
  readonly size: number
  /** In the archive. */
  readonly offset: number
  readonly compressed: number
  readonly method: number
  readonly isEncrypted: boolean
}

export type ArchiveCode =
  /** Without the directory at the end of an archive. */
  | 'cut-short'
  /** Not the entries it counts, or others than it says. */
  | 'broken'
  | 'encrypted'
  /** Compressed by another method than deflate. */
  | 'method'
  /** More files or bytes than are read. */
  | 'too-large'

const mostEntries = 20_000
const mostBytesAtOnce = 600_000_000
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 65_535

/** What reading an archive throws; nothing else but a failure of the file itself comes out. */
export type ArchiveProblem = Error & { readonly code: ArchiveCode }

const problemName = 'ArchiveProblem'

function problem(code: ArchiveCode): ArchiveProblem {
  return Object.assign(new Error(code), { name: problemName, code })
}

/** Tells a problem of an archive from any other failure. */
export function isArchiveProblem(error: unknown): error is ArchiveProblem {
  return error instanceof Error && error.name === problemName
}

async function viewOf(blob: Blob): Promise<DataView> {
  return new DataView(await blob.arrayBuffer())
}

/** The files in an archive, folders left out. */
export async function archiveEntries(
  archive: Blob,
  mostBytes = mostBytesAtOnce,
): Promise<readonly ArchiveEntry[]> {
  const tail = await viewOf(archive.slice(-(endLength + longestComment)))
  let end = tail.byteLength - endLength
  while (end >= 0 && tail.getUint32(end, true) !== endSignature) end--
  if (end < 0) throw problem('cut-short')
  const count = tail.getUint16(end + 10, true)
  const length = tail.getUint32(end + 12, true)
  const start = tail.getUint32(end + 16, true)
  // 0xffff and 0xffffffff send on to the larger form, which only archives over the limits need.
  if (count > mostEntries || length === 0xffffffff || start === 0xffffffff)
    throw problem('too-large')
  const directory = await viewOf(archive.slice(start, start + length))
  const entries: ArchiveEntry[] = []
  let at = 0
  let bytes = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== entrySignature)
      throw problem('broken')
    const { entry, next } = entryAt(directory, at)
    bytes += entry.size
    if (bytes > mostBytes) throw problem('too-large')
    if (!entry.name.endsWith('/')) entries.push(entry)
    at = next
  }
  return entries
}

function entryAt(directory: DataView, at: number) {
  const isEncrypted = (directory.getUint16(at + 8, true) & 1) !== 0
  const method = directory.getUint16(at + 10, true)
  const compressed = directory.getUint32(at + 20, true)
  const size = directory.getUint32(at + 24, true)
  const nameLength = directory.getUint16(at + 28, true)
  const extra = directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true)
  const offset = directory.getUint32(at + 42, true)
  const bytes = new Uint8Array(
    directory.buffer,
    at + 46,
    Math.min(nameLength, directory.byteLength - at - 46),
  )
  const name = new TextDecoder().decode(bytes)
  const entry: ArchiveEntry = { name, size, offset, compressed, method, isEncrypted }
  return { entry, next: at + 46 + nameLength + extra }
}

/** Decompresses a file of an archive; throws an ArchiveProblem where it is not what the directory says. */
export async function readEntry(archive: Blob, entry: ArchiveEntry): Promise<Blob> {
  const data = await compressedData(archive, entry)
  if (entry.method === 0) return data
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of inflated(data, entry.size)) pieces.push(piece)
  return new Blob(pieces)
}

/** The same, piece by piece, so that no more of it is held than what is being read. */
export async function* entryPieces(
  archive: Blob,
  entry: ArchiveEntry,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const data = await compressedData(archive, entry)
  if (entry.method === 0) yield* piecesOf(data.stream())
  else yield* inflated(data, entry.size)
}

async function compressedData(archive: Blob, entry: ArchiveEntry): Promise<Blob> {
  const { offset, compressed, method, isEncrypted } = entry
  if (isEncrypted) throw problem('encrypted')
  if (method !== 0 && method !== 8) throw problem('method')
  const local = await viewOf(archive.slice(offset, offset + 30))
  if (local.byteLength < 30 || local.getUint32(0, true) !== localSignature) throw problem('broken')
  const start = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true)
  return archive.slice(start, start + compressed)
}

/** The pieces of a stream; who stops reading lets go of it. */
export async function* piecesOf(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield new Uint8Array(value)
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

/** Stops at the size that the directory names: what goes on behind it is a bomb. */
async function* inflated(
  data: Blob,
  size: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  let bytes = 0
  try {
    for await (const piece of piecesOf(
      data.stream().pipeThrough(new DecompressionStream('deflate-raw')),
    )) {
      bytes += piece.byteLength
      if (bytes > size) throw problem('broken')
      yield piece
    }
  } catch (error) {
    throw isArchiveProblem(error) ? error : problem('broken')
  }
  if (bytes !== size) throw problem('broken')
}
