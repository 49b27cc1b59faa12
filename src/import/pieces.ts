/** Streams of pieces: looked at, counted, and ended in time. */

import type { Sink } from './finding.ts'
import type { Shared } from './reading.ts'

const headBytes = 4_096

/** Ends where so many bytes have come: what goes on behind them is a bomb. */
export async function* limited<Piece extends Uint8Array>(
  pieces: AsyncIterable<Piece>,
  most: number,
  isPassed: () => void,
): AsyncGenerator<Piece, void, undefined> {
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.byteLength
    if (bytes > most) {
      isPassed()
      return
    }
    yield piece
  }
}

/** A file that breaks off keeps what was read of it. */
export async function* untilBroken(
  pieces: AsyncIterable<Uint8Array>,
  files: readonly string[],
  sink: Sink,
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0
  try {
    for await (const piece of pieces) {
      bytes += piece.byteLength
      if (sink.isCancelled()) return
      yield piece
    }
  } catch {
    const place = { files, within: `byte ${bytes}` }
    sink.remark({ kind: 'not-read', code: 'breaks-off', place, text: files.at(-1) ?? '' })
  }
}

/** Of files in archives the archive's bytes are counted. */
export async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  { addBytes }: Shared,
  depth: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of pieces) {
    if (depth === 0) addBytes(piece.byteLength)
    yield piece
  }
}

/** The first bytes of a file, and all of its pieces. */
export async function peeked(pieces: AsyncGenerator<Uint8Array, void, undefined>) {
  const held: Uint8Array[] = []
  let length = 0
  while (length < headBytes) {
    const next = await pieces.next()
    if (next.done === true) break
    held.push(next.value)
    length += next.value.byteLength
  }
  const head = new Uint8Array(length)
  let at = 0
  for (const piece of held) {
    head.set(piece, at)
    at += piece.byteLength
  }
  return { head, pieces: behind(head, pieces) }
}

/** What was taken to look at it, and what follows. */
export async function* behind<Piece>(
  head: Piece,
  rest: AsyncGenerator<Piece, void, undefined>,
): AsyncGenerator<Piece, void, undefined> {
  yield head
  yield* rest
}
