import { type ArchiveEntry, entryPieces, piecesOf, readEntry } from '#untrusted/archive.ts'

/** Where a file's bytes come from: at once, or as they are decompressed. */
export type Source = {
  readonly size: number
  readonly pieces: () => AsyncIterable<Uint8Array>
  readonly whole: () => Promise<Blob>
}

/** Of a file by itself. */
export function sourceOf(data: Blob): Source {
  return {
    size: data.size,
    pieces: () => piecesOf(data.stream()),
    whole: async () => Promise.resolve(data),
  }
}

/** Of a file in an archive. */
export function sourceIn(archive: Blob, entry: ArchiveEntry): Source {
  return {
    size: entry.size,
    pieces: () => entryPieces(archive, entry),
    whole: async () => readEntry(archive, entry),
  }
}
