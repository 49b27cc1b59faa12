import { createDailyFileReader, type DailyFileReading } from './daily-file-reader.ts'

/** Reads a daily file, compressed or not whatever its name says; tells the part read so far, from 0 to 1. */
export async function readDailyFile(
  file: Blob,
  name: string,
  progress: (part: number) => void = () => {},
  signal?: AbortSignal,
): Promise<DailyFileReading> {
  const dailyFile = createDailyFileReader(name)
  const compressed = await isGzip(file)
  const reader = textOf(file, compressed, progress).getReader()
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
    return dailyFile.end('gzip')
  } finally {
    reader.cancel().catch(() => {})
  }
}

async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  return first === 0x1f && second === 0x8b
}

function textOf(
  file: Blob,
  compressed: boolean,
  progress: (part: number) => void,
): ReadableStream<string> {
  let bytes = 0
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        bytes += chunk.length
        progress(Math.min(1, bytes / file.size))
        controller.enqueue(chunk)
      },
    }),
  )
  const plain = compressed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted
  return plain.pipeThrough(new TextDecoderStream())
}
