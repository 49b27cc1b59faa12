// Zip archives by their specification (APPNOTE 6.3.10, 4.3.7 to 4.3.16), without sums, true or not.
import { deflateRawSync } from 'node:zlib'

export type ArchivedFile = {
  readonly name: string
  readonly text: string | Buffer
  /** 8 deflates; any other one, by default 0, stores. */
  readonly method?: number
  readonly flags?: number
  /** What the directory says, where that is a lie. */
  readonly size?: number
}

function numbers(...given: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    given.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes)
      buffer.writeUIntLE(value, 0, bytes)
      return buffer
    }),
  )
}

export function zipArchive(files: readonly ArchivedFile[], comment = '') {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text, method = 0, flags = 0, size } of files) {
    const data = method === 8 ? deflateRawSync(text) : Buffer.from(text)
    const length = size ?? Buffer.byteLength(text)
    const common = numbers(
      [20, 2],
      [flags, 2],
      [method, 2],
      [0, 4],
      [0, 4],
      [data.length, 4],
      [length, 4],
      [Buffer.byteLength(name), 2],
    )
    // The local header has an extra field that the directory does not have.
    const local = Buffer.concat([
      numbers([0x04034b50, 4]),
      common,
      numbers([3, 2]),
      Buffer.from(`${name}xyz`),
      data,
    ])
    const rest = numbers([0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])
    directory.push(numbers([0x02014b50, 4], [20, 2]), common, rest, Buffer.from(name))
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = numbers(
    [0x06054b50, 4],
    [0, 4],
    [files.length, 2],
    [files.length, 2],
    [central.length, 4],
    [offset, 4],
    [comment.length, 2],
  )
  return Buffer.concat([...parts, central, end, Buffer.from(comment)])
}
