import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { parseCveId } from '#cve-id/cve-id.ts'
import { scoreInFile } from './daily-file.ts'
import { readDailyFile } from './read-daily-file.ts'

const rows = Array.from({ length: 20_000 }, (_, row) => `CVE-2024-${10_000 + row},0.5,0.${row}\n`)
const text = `#model_version:v2026.06.15,score_date:2026-08-15T12:02:44Z\ncve,epss,percentile\n${rows.join('')}`

function compressed(content: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(gzipSync(content))
}

describe('a file is read', () => {
  test.each([
    ['compressed', compressed(text)],
    ['as plain text', text],
  ])('%s, whatever its name', async (_title, content) => {
    const reading = await readDailyFile(new Blob([content]), 'epss_scores-current.csv.gz')
    expect(reading).toMatchObject({ ok: true, file: { date: '2026-08-15', rows: 20_000 } })
  })

  test('with a byte order mark', async () => {
    expect(await readDailyFile(new Blob([`\uFEFF${text}`]), '')).toMatchObject({ ok: true })
  })

  test('telling how much of it is read, up to all', async () => {
    const parts: number[] = []
    await readDailyFile(new Blob([text]), '', (part) => parts.push(part))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(parts.at(-1)).toBe(1)
  })
})

describe('a file is refused', () => {
  test('where its compressed data breaks off', async () => {
    const whole = compressed(text)
    const reading = await readDailyFile(new Blob([whole.slice(0, whole.length / 2)]), '')
    expect(reading).toMatchObject({
      ok: false,
      refusal: { line: expect.toSatisfy((line: number) => line > 1_000), expected: 'gzip-end' },
    })
  })

  test('where its compressed data is damaged', async () => {
    const damaged = compressed(text).fill(0, 30, 60)
    expect(await readDailyFile(new Blob([damaged]), '')).toMatchObject({
      ok: false,
      refusal: { expected: 'gzip' },
    })
  })

  test('at its first wrong line, compressed or not, without the rest being read', async () => {
    const wrong = text.replace('CVE-2024-10001,0.5', 'CVE-2024-10001,1.5')
    for (const content of [wrong, compressed(wrong)]) {
      expect(await readDailyFile(new Blob([content]), '')).toEqual({
        ok: false,
        refusal: { line: 4, expected: 'probability', found: 'CVE-2024-10001,1.5,0.1' },
      })
    }
  })

  test.each([
    ['empty', new Uint8Array()],
    ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 8, 8])],
  ])('that is %s', async (_title, bytes) => {
    expect(await readDailyFile(new Blob([bytes]), '')).toMatchObject({
      ok: false,
      refusal: { line: 1, expected: 'header' },
    })
  })
})

test('reading ends with an abort', async () => {
  const controller = new AbortController()
  const reading = readDailyFile(
    new Blob([compressed(text)]),
    '',
    () => controller.abort(),
    controller.signal,
  )
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
})

test('a file that cannot be opened any more is an error, not a refusal', async () => {
  const blob = new Blob([compressed(text)])
  const gone = new DOMException('gone', 'NotReadableError')
  blob.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(gone) })
  await expect(readDailyFile(blob, '')).rejects.toBe(gone)
})

const folder = fileURLToPath(new URL('../../../shared/data/epss', import.meta.url))
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.csv.gz'))
  : []

test.runIf(files.length > 0)('real files are read, row by row', async () => {
  for (const name of files) {
    const bytes = readFileSync(`${folder}/${name}`)
    const reading = await readDailyFile(new Blob([bytes]), name)
    if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.refusal)}`)
    expect(name).toContain(reading.file.date)
    const [, , ...lines] = gunzipSync(bytes).toString().trimEnd().split('\n')
    expect(reading.file.rows).toBe(lines.length)
    const different = lines.filter((line, index) => {
      if (index % 10 > 0) return false
      const [id = '', epss, percentile] = line.split(',')
      const score = scoreInFile(reading.file, parseCveId(id) ?? 'CVE-0-0')
      return score?.probability !== Number(epss) || score.percentile !== Number(percentile)
    })
    expect(different).toEqual([])
  }
})
