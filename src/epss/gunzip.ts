/** Decompresses gzip, and tells data that is damaged from data that ends early. */

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>

/** What comes out, and whether what failed was only that there is no more. */
export type Gunzipped = { readonly bytes: Bytes; readonly endsEarly: () => boolean }

/** `endsEarly` says, once reading has failed, that all there was could be decompressed. */
export function gunzip(compressed: Bytes): Gunzipped {
  const { readable, writable } = new DecompressionStream('gzip')
  const writer = writable.getWriter()
  const reader = compressed.getReader()
  let isRead = false
  async function feed(): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      await writer.write(value)
    }
    isRead = true
    await writer.close()
  }
  // The side that is read tells of a failure, also of one of the file itself.
  feed().catch((error: unknown) => {
    reader.cancel().catch(() => {})
    writer.abort(error).catch(() => {})
  })
  return { bytes: readable, endsEarly: () => isRead }
}
