// A zip archive of stored files, by its specification (APPNOTE 6.3.10).

function numbers(...given: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    given.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes)
      buffer.writeUIntLE(value, 0, bytes)
      return buffer
    }),
  )
}

export function zipArchive(files: readonly (readonly [name: string, text: string | Buffer])[]) {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of files) {
    const data = Buffer.from(text)
    const common = numbers(
      [20, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [0, 4],
      [data.length, 4],
      [data.length, 4],
      [name.length, 2],
    )
    const local = Buffer.concat([
      numbers([0x04034b50, 4]),
      common,
      numbers([0, 2]),
      Buffer.from(name),
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
    [0, 2],
  )
  return Buffer.concat([...parts, central, end])
}
