import { gunzip } from './gunzip.ts'
import { createDailyFileReader, type DailyFileReading } from './daily-file-reader.ts'

// The browser's own pieces may be as long as the file: no progress, and all of it in memory.
const pieceLength = 64 * 1024

/** Reads a daily file, compressed or not whatever its name says; tells the part read so far, from 0 to 1. */
export async function readDailyFile(
  file: Blob,
  name: string,
  progress: (part: number) => void = () => {},
  signal?: AbortSignal,
): Promise<DailyFileReading> {
  const dailyFile = createDailyFileReader(name)
  const compressed = await isGzip(file)
  const pieces = piecesOf(file, progress)
  const gunzipped = compressed ? gunzip(pieces) : undefined
  const reader = (gunzipped?.bytes ?? pieces).pipeThrough(new TextDecoderStream()).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      signal?.throwIfAborted()
      if (done) return dailyFile.end()
      if (!dailyFile.read(value)) return dailyFile.end()
    }
  } catch (error) {
    signal?.throwIfAborted()
    // A file that cannot be read, or no longer: not a matter of its content.
    if (!compressed || error instanceof DOMException) throw error
    return dailyFile.end(gunzipped?.endsEarly() ? 'gzip-end' : 'gzip')
  } finally {
    reader.cancel().catch(() => {})
  }
}

async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  return first === 0x1f && second === 0x8b
}

function piecesOf(
  file: Blob,
  progress: (part: number) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const piece = await file.slice(at, at + pieceLength).arrayBuffer()
      at += piece.byteLength
      controller.enqueue(new Uint8Array(piece))
      progress(at / file.size)
      if (at >= file.size) controller.close()
    },
  })
}
