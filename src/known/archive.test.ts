import { deflateRawSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { archiveEntries } from './archive.ts'

type Given = {
  readonly name: string
  readonly text: string
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

/** A zip archive by its specification (APPNOTE 6.3.10, 4.3.7 to 4.3.16), without sums. */
function zip(files: readonly Given[], comment = ''): Blob {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text, method = 8, flags = 0, size } of files) {
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
    const local = [
      numbers([0x04034b50, 4]),
      common,
      numbers([3, 2]),
      Buffer.from(`${name}xyz`),
      data,
    ]
    directory.push(
      numbers([0x02014b50, 4], [20, 2]),
      common,
      numbers([0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      Buffer.from(name),
    )
    parts.push(...local)
    offset += Buffer.concat(local).length
  }
  const central = Buffer.concat(directory)
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [central.length, 4],
    [offset, 4],
    [comment.length, 2],
  )
  return new Blob([Buffer.concat([...parts, central, end, Buffer.from(comment)])])
}

async function texts(archive: Blob): Promise<readonly (readonly [string, string])[]> {
  const entries = await archiveEntries(archive)
  return Promise.all(
    entries.map(async ({ name, read }) => [name, await (await read()).text()] as const),
  )
}

const code = (expected: string) => expect.objectContaining({ code: expected })

describe('an archive', () => {
  test('gives its files, compressed or stored, without its folders', async () => {
    const files = [
      { name: 'records/', text: '', method: 0 },
      { name: 'records/a.json', text: '{"a":1}'.repeat(5_000) },
      { name: 'ö.csv', text: 'cve,epss', method: 0 },
    ]
    expect(await texts(zip(files, 'made by hand'))).toEqual([
      ['records/a.json', '{"a":1}'.repeat(5_000)],
      ['ö.csv', 'cve,epss'],
    ])
    expect(await texts(zip([]))).toEqual([])
  })

  test('is not decompressed beyond the size that its directory names', async () => {
    const [bomb] = await archiveEntries(
      zip([{ name: 'bomb', text: '0'.repeat(5_000_000), size: 1_000 }]),
    )
    await expect(bomb?.read()).rejects.toEqual(code('broken'))
  })

  test('is refused before anything is read where it names too many bytes', async () => {
    const files = Array.from({ length: 7 }, (_, at) => ({
      name: `${at}`,
      text: '0',
      size: 100_000_000,
    }))
    await expect(archiveEntries(zip(files))).rejects.toEqual(code('too-large'))
  })

  test('that is cut, encrypted or compressed otherwise says so', async () => {
    const whole = zip([{ name: 'a', text: 'text' }])
    await expect(archiveEntries(whole.slice(0, whole.size - 1))).rejects.toEqual(code('broken'))
    await expect(archiveEntries(whole.slice(10))).rejects.toEqual(code('broken'))
    await expect(archiveEntries(new Blob(['text']))).rejects.toEqual(code('broken'))
    const [secret] = await archiveEntries(zip([{ name: 'a', text: 'x', flags: 1 }]))
    await expect(secret?.read()).rejects.toEqual(code('encrypted'))
    const [other] = await archiveEntries(zip([{ name: 'a', text: 'x', method: 12 }]))
    await expect(other?.read()).rejects.toEqual(code('method'))
    const [short] = await archiveEntries(zip([{ name: 'a', text: 'x', size: 2 }]))
    await expect(short?.read()).rejects.toEqual(code('broken'))
  })
})
