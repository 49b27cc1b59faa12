import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { CveId } from '#cve-id/cve-id.ts'
import { createDailyFileReader, type DailyFileReading, type Refusal } from './daily-file-reader.ts'
import { type DailyFile, scoreInFile } from './daily-file.ts'

const comment = '#model_version:v2026.06.15,score_date:2026-08-15T12:02:44Z'
const header = 'cve,epss,percentile'
const file = [
  comment,
  header,
  'CVE-2021-44228,0.99999,1.0',
  'CVE-1999-0001,0.03351,0.8765',
  'CVE-2024-1000001,4e-05,0.00012',
  'CVE-2024-3094,0.86,1',
  '',
].join('\n')

/** What comes of a text that arrives in pieces. */
function readingOf(text: string, name = '', length = text.length): DailyFileReading {
  const reader = createDailyFileReader(name)
  for (let at = 0; at < text.length; at += length) {
    if (!reader.read(text.slice(at, at + length))) break
  }
  return reader.end()
}

function fileOf(text: string, name = ''): DailyFile {
  const reading = readingOf(text, name)
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal))
  return reading.file
}

function refusalOf(text: string): Refusal {
  const reading = readingOf(text)
  if (reading.ok) throw new Error('was not refused')
  return reading.refusal
}

describe('a daily file', () => {
  test('gives date, model and the score of every CVE in it', () => {
    const read = fileOf(file)
    expect(read).toMatchObject({ date: '2026-08-15', model: 'v2026.06.15', rows: 4 })
    expect(scoreInFile(read, 'CVE-2021-44228')).toEqual({
      cve: 'CVE-2021-44228',
      date: '2026-08-15',
      probability: 0.99999,
      percentile: 1,
    })
    expect(scoreInFile(read, 'CVE-2024-1000001')).toMatchObject({
      probability: 0.00004,
      percentile: 0.00012,
    })
    expect(scoreInFile(read, 'CVE-1999-0001')).toMatchObject({ percentile: 0.8765 })
    expect(scoreInFile(read, 'CVE-2024-3094')).toMatchObject({ probability: 0.86, percentile: 1 })
  })

  test.each([
    'CVE-1998-9999',
    'CVE-2024-3095',
    'CVE-2024-1000002',
    'CVE-2025-0001',
    'CVE-2024-03094',
    'CVE-2024-0001000001',
    'CVE-2024-1234567890123456789',
  ] as const)('has no score for %s, which is not in it', (id) => {
    expect(scoreInFile(fileOf(file), id)).toBeUndefined()
  })

  test('is read alike whatever the pieces it arrives in', () => {
    const whole = readingOf(file)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: file.length }), (length) => {
        expect(readingOf(file, '', length)).toEqual(whole)
      }),
    )
  })

  test('is read alike whatever the order of its rows', () => {
    const ids = Array.from({ length: 300 }, (_, n): CveId => `CVE-${2000 + (n % 7)}-${1000 + n}`)
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 300 }), (shuffled) => {
        const rows = shuffled.map((id) => `${id},0.${id.slice(-4)},0.5`)
        const read = fileOf([comment, header, ...rows].join('\n'))
        for (const id of ids) {
          expect(scoreInFile(read, id)?.probability).toBe(Number(`0.${id.slice(-4)}`))
        }
      }),
      { numRuns: 10 },
    )
  })

  test('grows with its rows', () => {
    const rows = Array.from({ length: 140_000 }, (_, row) => `CVE-2024-${10_000 + row},0.5,0.5\n`)
    const read = fileOf(`${header}\n${rows.join('')}`)
    expect(read.rows).toBe(140_000)
    expect(read.keys).toHaveLength(140_000)
    expect(scoreInFile(read, 'CVE-2024-149999')).toMatchObject({ probability: 0.5 })
  })
})

describe('tolerated', () => {
  test('no comment line: the date is in the name', () => {
    const text = 'cve,epss,percentile\nCVE-2020-5902,0.65117,0.9991638801223942\n'
    const read = fileOf(text, 'epss_scores-2021-04-14 (1).csv.gz')
    expect(read).toMatchObject({ date: '2021-04-14', model: undefined, rows: 1 })
    expect(scoreInFile(read, 'CVE-2020-5902')?.percentile).toBe(0.9991638801223942)
    expect(fileOf(text, 'scores.csv').date).toBeUndefined()
    expect(scoreInFile(fileOf(text), 'CVE-2020-5902')?.date).toBeUndefined()
  })

  test('the date of the comment line counts more than that of the name', () => {
    expect(fileOf(file, 'epss_scores-2020-01-01.csv').date).toBe('2026-08-15')
  })

  test.each(['#', '# EPSS', '#score_date:2026-02-31', '#score_date:2026-99-99', '#score_date:'])(
    'a comment without a date: %s',
    (line) => {
      const text = file.replace(comment, line)
      expect(fileOf(text, 'epss_scores-2026-08-14.csv').date).toBe('2026-08-14')
      expect(fileOf(text, 'epss_scores-current.csv').date).toBeUndefined()
    },
  )

  test.each([
    ['#score_date:2026-02-31T12:03:41Z', 'epss_scores-current.csv', undefined, '2026-02-31', true],
    ['# score_date: 2026-13-01', 'epss_scores-2026-08-14.csv', '2026-08-14', '2026-13-01', true],
    ['#score_date:9999-99-99', '', undefined, '9999-99-99', true],
    ['#score_date:1970-01-01', '', undefined, '1970-01-01', false],
    ['#', 'epss_scores-2026-02-30.csv.gz', undefined, '2026-02-30', true],
    ['#', 'epss_scores-9999-01-01.csv', undefined, '9999-01-01', false],
    ['#score_date:2026-02-31', 'epss_scores-2026-02-30.csv', undefined, '2026-02-31', true],
  ])('a day that none is, which is told: %s in %s', (line, name, date, written, isImpossible) => {
    const read = fileOf(file.replace(comment, line), name)
    expect(read).toMatchObject({ date, wrongDay: { written, isImpossible } })
  })

  test('a wrong day in the name, where the comment line has a good one', () => {
    expect(fileOf(file, 'epss_scores-2026-02-30.csv')).not.toHaveProperty('wrongDay')
  })

  test('the date with any time behind it', () => {
    const older = '#model_version:v2023.03.01,score_date:2025-03-15T00:00:00+0000'
    expect(fileOf(file.replace(comment, older))).toMatchObject({
      date: '2025-03-15',
      model: 'v2023.03.01',
    })
  })

  test('CRLF, in part or throughout', () => {
    expect(readingOf(file.replaceAll('\n', '\r\n'))).toEqual(readingOf(file))
    expect(readingOf(file.replace('\n', '\r\n'))).toEqual(readingOf(file))
    expect(readingOf(file.replaceAll('\n', '\r\n'), '', 1)).toEqual(readingOf(file))
  })

  test('no line end behind the last row, and empty lines', () => {
    expect(readingOf(file.trimEnd())).toEqual(readingOf(file))
    expect(readingOf(`${file.trimEnd()}\r`)).toEqual(readingOf(file))
    expect(readingOf(file.replaceAll('\n', '\n\n'))).toEqual(readingOf(file))
  })

  test('a CVE that comes twice and says the same', () => {
    const read = fileOf(`${file}CVE-2024-3094,0.860,1.0\n`)
    expect(scoreInFile(read, 'CVE-2024-3094')?.probability).toBe(0.86)
  })
})

describe('a wrong file is refused with the line and what was expected there', () => {
  test.each<[string, string, number, Refusal['expected'], string]>([
    ['nothing', '', 1, 'header', ''],
    ['rows that differ', `${file}\nCVE-2024-3094,0.1,0.1\n`, 8, 'one-score', 'CVE-2024-3094'],
    [
      'a day to come',
      file.replace('2026-08-15', '2199-08-15'),
      1,
      'past-day',
      comment.replace('2026-08-15', '2199-08-15').slice(0, 60),
    ],
    ['a year to come', '#score_date:9999-01-01\n', 1, 'past-day', '#score_date:9999-01-01'],
    [
      'another notation',
      `${header}\nCVE-2024-3094,0x1,1\n`,
      2,
      'probability',
      'CVE-2024-3094,0x1,1',
    ],
    ['a comment alone', `${comment}\n`, 2, 'header', ''],
    ['a header alone', `${comment}\n${header}\n`, 3, 'row', ''],
    ['JSON', '{"vulnerabilities": [', 1, 'header', '{"vulnerabilities": ['],
    ['HTML', '<!doctype html>\n<title>404</title>', 1, 'header', '<!doctype html>'],
    ['other columns', 'CVE,CVSS\nCVE-2024-3094,10.0', 1, 'header', 'CVE,CVSS'],
    ['columns swapped', 'cve,percentile,epss\n', 1, 'header', 'cve,percentile,epss'],
    ['semicolons', 'cve;epss;percentile\n', 1, 'header', 'cve;epss;percentile'],
    ['no header', 'CVE-2024-3094,0.86,1', 1, 'header', 'CVE-2024-3094,0.86,1'],
    ['a short row', `${file}CVE-2024-3095,0.1`, 7, 'row', 'CVE-2024-3095,0.1'],
    ['a long row', `${file}CVE-2024-3095,0,1,0.2`, 7, 'row', 'CVE-2024-3095,0,1,0.2'],
    ['another ID', `${file}\nGHSA-1,0.1,0.2`, 8, 'cve-id', 'GHSA-1,0.1,0.2'],
    ['a filled ID', `${file}CVE-2024-03094,0.1,0.2`, 7, 'cve-id', 'CVE-2024-03094,0.1,0.2'],
    ['a word', `${file}CVE-2024-3095,n/a,0.2`, 7, 'probability', 'CVE-2024-3095,n/a,0.2'],
    ['percent', `${file}CVE-2024-3095,15.3,0.2`, 7, 'probability', 'CVE-2024-3095,15.3,0.2'],
    ['a gap', `${file}CVE-2024-3095,,0.2`, 7, 'probability', 'CVE-2024-3095,,0.2'],
    ['a gap at the end', `${file}CVE-2024-3095,0.1,`, 7, 'percentile', 'CVE-2024-3095,0.1,'],
    ['a rank', `${file}CVE-2024-3095,0.1,92`, 7, 'percentile', 'CVE-2024-3095,0.1,92'],
  ])('%s', (_title, text, line, expected, found) => {
    expect(refusalOf(text)).toEqual({ line, expected, found })
  })

  test('a text without line ends, before all of it is read', () => {
    const reader = createDailyFileReader()
    expect(reader.read('#'.repeat(1000))).toBe(false)
    expect(reader.end()).toMatchObject({ ok: false, refusal: { line: 1, expected: 'header' } })
    expect(refusalOf(`${file}${'CVE-2024-3095'.repeat(100)}`)).toMatchObject({
      line: 7,
      expected: 'row',
    })
  })

  test('with the beginning of the line in letters that can be shown', () => {
    expect(refusalOf('PK\u0003\u0004\u0000\uFFFD\u202Ecve').found).toBe('PK·cve')
    expect(refusalOf('x'.repeat(100)).found).toBe('x'.repeat(60))
  })

  test('by what was wrong first', () => {
    const reader = createDailyFileReader()
    expect(reader.read(`${header}\nx\ny\n`)).toBe(false)
    expect(reader.read('z\n')).toBe(false)
    expect(reader.end()).toMatchObject({ refusal: { line: 2, found: 'x' } })
  })

  test('any text at all is read or refused, never thrown at', () => {
    const line = fc.constantFrom(comment, header, 'CVE-2024-3094,0.1,0.2', '', '\r', ',,', 'é,1,2')
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 8 }), (lines) => {
        const reading = readingOf(lines.join('\n'))
        return reading.ok || reading.refusal.line <= lines.length + 1
      }),
    )
  })
})
