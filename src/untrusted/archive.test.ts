import { describe, expect, test } from 'vitest'

import { type ArchivedFile, zipArchive } from '../../e2e/threat/zip-archive.ts'
import { archiveEntries, readEntry } from './archive.ts'

/** A zip archive, its files deflated unless another method is named. */
function zip(files: readonly ArchivedFile[], comment?: string): Blob {
  return new Blob([
    zipArchive(
      files.map((file) => ({ method: 8, ...file })),
      comment,
    ),
  ])
}

async function firstOf(archive: Blob): Promise<Blob> {
  const [entry] = await archiveEntries(archive)
  if (!entry) throw new Error('an archive without files')
  return readEntry(archive, entry)
}

async function texts(archive: Blob): Promise<readonly (readonly [string, string])[]> {
  const entries = await archiveEntries(archive)
  return Promise.all(
    entries.map(
      async (entry) => [entry.name, await (await readEntry(archive, entry)).text()] as const,
    ),
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
    const bomb = zip([{ name: 'bomb', text: '0'.repeat(5_000_000), size: 1_000 }])
    await expect(firstOf(bomb)).rejects.toEqual(code('broken'))
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
    await expect(archiveEntries(whole.slice(0, whole.size - 1))).rejects.toEqual(code('cut-short'))
    await expect(archiveEntries(whole.slice(10))).rejects.toEqual(code('broken'))
    await expect(archiveEntries(new Blob(['text']))).rejects.toEqual(code('cut-short'))
    const secret = zip([{ name: 'a', text: 'x', flags: 1 }])
    await expect(firstOf(secret)).rejects.toEqual(code('encrypted'))
    const other = zip([{ name: 'a', text: 'x', method: 12 }])
    await expect(firstOf(other)).rejects.toEqual(code('method'))
    const short = zip([{ name: 'a', text: 'x', size: 2 }])
    await expect(firstOf(short)).rejects.toEqual(code('broken'))
  })
})
