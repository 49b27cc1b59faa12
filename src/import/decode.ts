/** Turns the bytes of a file into text, whatever they are encoded in. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const headLength = 4_096

/** The encoding that a file's first bytes show: by its mark, by zeros between letters, or UTF-8. */
export function encodingOf(head: Uint8Array): Encoding {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const seen = head.subarray(0, headLength)
  let [even, odd] = [0, 0]
  for (const [at, byte] of seen.entries()) {
    if (byte !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  const many = seen.length / 5
  if (odd > many && even < odd / 8) return 'utf-16le'
  return even > many && odd < even / 8 ? 'utf-16be' : 'utf-8'
}

/** Whether bytes are no text: many controls that no encoding of texts has. */
export function isBinary(head: Uint8Array): boolean {
  if (encodingOf(head) !== 'utf-8') return false
  const seen = head.subarray(0, headLength)
  let controls = 0
  for (const byte of seen) if (byte < 9 || (byte > 13 && byte < 27)) controls++
  return controls > seen.length / 50
}

/**
 * Decodes pieces of a file one after the other. What claims to be UTF-8 and is not is windows-1252 from
 * there on: nearly every file has only ASCII in front of it.
 */
export async function* decoded(
  pieces: AsyncIterable<Uint8Array>,
  told: (encoding: Encoding) => void = () => {},
): AsyncGenerator<string, void, undefined> {
  let encoding: Encoding | undefined
  let decoder: TextDecoder | undefined
  let held: Uint8Array = new Uint8Array()
  for await (const piece of pieces) {
    let bytes = held.length > 0 ? joined(held, piece) : piece
    held = new Uint8Array()
    if (encoding === undefined) {
      encoding = encodingOf(bytes)
      told(encoding)
    }
    if (encoding === 'utf-8') {
      const whole = wholeLength(bytes)
      held = bytes.slice(whole)
      bytes = bytes.subarray(0, whole)
      const text = strictly(bytes)
      if (text !== undefined) {
        yield text
        continue
      }
      encoding = 'windows-1252'
      bytes = joined(bytes, held)
      held = new Uint8Array()
      told(encoding)
    }
    decoder ??= new TextDecoder(encoding)
    yield decoder.decode(bytes, { stream: true })
  }
  // What a truncated file ends with in the middle of a letter.
  const rest = decoder === undefined ? new TextDecoder().decode(held) : decoder.decode()
  if (rest !== '') yield rest
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** How many bytes end with a whole letter of UTF-8. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return back < length ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
