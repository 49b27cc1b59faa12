/** Title and notes as a tag behind the vector of a link: `&text=…`, deflated, in letters that survive mail. */

import type { Version } from '#cvss/index.ts'
import { type Rationale, plainRationale, readRationale } from './rationale.ts'

/** Characters of JSON that a tag may unfold to; more is not a rationale. */
const longestText = 200_000

/** Links end in a letter, because some tools cut a trailing `-` or `_`. */
const end = 'x'

/** The tag for a link, `&text=…`. A link with it may be longer than 8,000 characters: that is the caller's to see. */
export async function rationaleTag(rationale: Rationale): Promise<string> {
  const text = JSON.stringify(plainRationale(rationale))
  const deflated = await allOf(
    new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')),
  )
  const binary = Array.from(deflated, (byte) => String.fromCharCode(byte)).join('')
  const letters = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return `&text=${letters}${end}`
}

/** Title and notes of what stands behind `&text=`; undefined where that cannot be read. */
export async function rationaleOfTag(
  tag: string,
  version: Version,
): Promise<Rationale | undefined> {
  const [, letters] = /^([\w-]+)x/.exec(tag) ?? []
  if (letters === undefined) return undefined
  try {
    const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.codePointAt(0) ?? 0)
    const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    const text = new TextDecoder().decode(await allOf(inflated))
    return readRationale(version, JSON.parse(text))
  } catch {
    return undefined
  }
}

/** All bytes of a stream; throws beyond the limit, so that a small tag cannot fill the memory. */
async function allOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length
    if (length > longestText) {
      await reader.cancel()
      throw new RangeError('too long')
    }
    chunks.push(read.value)
  }
  const all = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    all.set(chunk, offset)
    offset += chunk.length
  }
  return all
}
