import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { decoded, encodingOf, isBinary } from '../decode.ts'
import { pieces, readWith } from '../gather.ts'
import { delimiterOf } from './delimiter.ts'
import { readRecord } from './record.ts'
import { records } from './records.ts'
import { delimitedReader } from './read-delimited.ts'

const all = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const some = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:N/A:N'

async function split(text: string, length?: number, delimiter = ',') {
  const rows: (readonly string[])[] = []
  for await (const found of records(pieces(text, length), delimiter))
    for (const { cells } of found) rows.push(cells)
  return rows
}

const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.stringMatching(/^[ab",;\n ]{0,6}$/))

describe('records', () => {
  test('well-formed ones are split as another parser does, wherever the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, length, end) => {
          const quoted = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`))
          const text = quoted.map((row) => row.join(',')).join(end)
          const expected: unknown = parse(text, { relax_column_count: true })
          expect(await split(text, length)).toEqual(expected)
        },
      ),
    )
  })

  test('a quote that is not closed spoils its own line alone', async () => {
    const rows = await split('a,"b\nc,"d",e\nf,g,h\n')
    expect(rows).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
      ['f', 'g', 'h'],
    ])
    expect(await split('a,"b""\n\n')).toEqual([['a', 'b']])
    expect(await split('a,"say "hi" to",b\n')).toEqual([['a', 'say "hi" to', 'b']])
    expect(await split('a,5" disk,b\n')).toEqual([['a', '5" disk', 'b']])
  })

  test('any text at all is split, the same wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[ab",\r\n ]{0,40}$/),
        fc.integer({ min: 1, max: 7 }),
        async (text, length) => {
          expect(await split(text, length)).toEqual(await split(text))
        },
      ),
    )
  })

  test('lines and records are counted', async () => {
    const found = []
    for await (const some of records(pieces('a,b\n\n"c\nd",e\rf,g\r\nh,i'), ','))
      found.push(...some)
    expect(found.map(({ line, number }) => [line, number])).toEqual([
      [1, 1],
      [3, 2],
      [5, 3],
      [6, 4],
    ])
  })

  test('a line of a million columns is cut, and said to be', () => {
    const record = readRecord(',x'.repeat(1_000_000), 0, ',', true)
    expect(record?.cells).toHaveLength(2_000)
    expect(record?.isBroken).toBe(true)
  })

  test('many quotes that are not closed take no longer than their text', async () => {
    expect((await split('"a\n'.repeat(20_000))).length).toBeGreaterThan(0)
    expect((await split(`"${'a\n'.repeat(600_000)}`)).length).toBeGreaterThan(0)
    expect(await split('""'.repeat(600_000))).toEqual([])
  })
})

describe('the delimiter', () => {
  test.each([
    [',', 'CVE,Severity\nCVE-2021-44228,High\n'],
    [';', 'CVE;CVSS;Titel\nCVE-2021-44228;7,5;a, b\nCVE-2021-44229;7,5;c, d, e\n'],
    ['\t', `SQL injection\t${all}\nXSS in a, b\t${some}\n`],
    ['|', 'CVE|CVSS\nCVE-2021-44228|9.8\n'],
    [',', 'Report of 1 May; by me; for you\n\nCVE,Severity,Title\nCVE-2021-44228,High,x\n'],
  ])('%j', (delimiter, text) => expect(delimiterOf(text, true)?.delimiter).toBe(delimiter))

  test.each([
    'Dear all, please see CVE-2021-44228, which is bad, and fix it.\nThanks, me',
    'CVE-2021-44228, CVE-2021-45046\nCVE-2021-44230, CVE-2021-45049\n',
    '{"a": 1, "b": 2}\n{"a": 3, "b": 4}\n',
    '<a b="c,d">\n<e f="g,h">\n',
    'just words\nand more',
    '',
  ])('%j has none', (text) => expect(delimiterOf(text, true)).toBeUndefined())
})

describe('a table', () => {
  test('of German Excel', async () => {
    const { findings } = await readWith(
      delimitedReader,
      'Bezeichnung;Schweregrad;CVSS v3.1 Score;CVSS v3.1 Vektor;Betroffenes System;Status\r\n' +
        `SQL-Injection;hoch;9,8;${all};Händler-Portal;behoben\r\n` +
        `XSS;mittel;04. Mrz;${some};Shop;offen\r\n`,
    )
    expect(findings).toMatchObject([
      {
        title: 'SQL-Injection',
        severity: 'hoch',
        asset: 'Händler-Portal',
        status: { meaning: 'fixed' },
        vectors: [{ version: '3.1', score: 9.8, changes: ['decimal-comma'] }],
      },
      {
        title: 'XSS',
        status: { meaning: 'open' },
        vectors: [{ score: 4.3, changes: ['date-was-score'] }],
      },
    ])
  })

  test('without a header is read by what its cells are', async () => {
    const lines = Array.from(
      { length: 30 },
      (_, at) => `Finding number ${at}\t${at % 2 ? all : some}`,
    )
    const { findings } = await readWith(delimitedReader, lines.join('\n'))
    expect(findings).toHaveLength(30)
    expect(findings.map(({ title }) => title)).toEqual(lines.map((line) => line.split('\t')[0]))
    expect(findings.every(({ vectors }) => vectors.length === 1)).toBe(true)
  })

  test('whose cells are words of headers has none', async () => {
    const { findings } = await readWith(
      delimitedReader,
      'CVE-2021-44228\tSeverity\tHost\nCVE-2021-45046\tStatus\tCVSS Score\n',
    )
    expect(findings.map(({ ids }) => ids[0])).toEqual(['CVE-2021-44228', 'CVE-2021-45046'])
  })

  test('that breaks off keeps its rows and says where', async () => {
    const whole = 'CVE,Title,Severity\nCVE-2021-44228,Log4Shell,Critical\nCVE-2021-45046,Log4j,High'
    expect((await readWith(delimitedReader, whole)).remarks).toEqual([])
    expect((await readWith(delimitedReader, `${whole}\nTotal: 2\n`)).remarks).toMatchObject([
      { kind: 'no-finding' },
    ])
    const { findings, remarks } = await readWith(delimitedReader, whole.slice(0, -6))
    expect(findings).toHaveLength(2)
    expect(remarks).toMatchObject([{ code: 'breaks-off', place: { within: 'row 3' } }])
  })

  test('loses what formats a cell, and nothing that its title is about', async () => {
    const { findings } = await readWith(
      delimitedReader,
      'CVE,Title\n"<a href=""https://x.org"">CVE-2021-44228</a>",XSS by <img src=x onerror=y> in <b>search</b>\n',
    )
    expect(findings).toMatchObject([
      { cves: ['CVE-2021-44228'], title: 'XSS by <img src=x onerror=y> in search' },
    ])
  })

  test('behind a preamble', async () => {
    const { findings } = await readWith(
      delimitedReader,
      'Acme scanner, export\nDate: 1 May 2026, by me\n\nCVE,Package,Installed Version,Severity\nCVE-2021-44228,log4j-core,2.14.1,Critical\n',
    )
    expect(findings).toMatchObject([
      { cves: ['CVE-2021-44228'], component: { name: 'log4j-core', version: '2.14.1' } },
    ])
  })

  test('is shown with its columns, and read again as a person says', async () => {
    const text = 'Kennzeichen,Was,Wo\nCVE-2021-44228,log4j,shop\nCVE-2021-45046,log4j,search\n'
    const first = await readWith(delimitedReader, text)
    expect(first.tables[0]?.columns.map(({ kind }) => kind)).toEqual(['cve', undefined, undefined])
    expect(first.tables[0]?.columns[2]?.first).toEqual(['shop', 'search'])
    const columns = () => new Map([[1, 'component'] as const, [2, 'asset'] as const])
    const { findings } = await readWith(delimitedReader, text, { columns })
    expect(findings[1]).toMatchObject({ component: { name: 'log4j' }, asset: 'search' })
    const none = await readWith(delimitedReader, text, { columns: () => new Map([[0, undefined]]) })
    expect(none.findings).toEqual([])
  })

  test('a flag that says false positive closes; a justification is kept', async () => {
    const { findings } = await readWith(
      delimitedReader,
      'CVE,Status,Justification,False Positive\nCVE-2021-44228,not_affected,code_not_present,false\nCVE-2021-45046,,,true\nCVE-2021-45105,fixed,,\n',
    )
    expect(findings.map(({ status }) => status)).toMatchObject([
      { meaning: 'not-affected', justification: 'code_not_present' },
      { meaning: 'not-affected' },
      { meaning: 'fixed' },
    ])
  })

  test('checks that were passed are counted, and no findings', async () => {
    const { findings, remarks } = await readWith(
      delimitedReader,
      'Ref,Result,Title\nCVE-2021-44228,false,a\nCVE-2021-45046,pass,b\nCVE-2021-45105,true,c\n',
    )
    expect(findings).toHaveLength(1)
    expect(remarks).toMatchObject([{ kind: 'no-finding', code: 'passed-checks', count: 2 }])
  })

  test('EPSS of a column in percent is a probability', async () => {
    const { findings } = await readWith(
      delimitedReader,
      'CVE,EPSS\nCVE-2021-44228,97.5\nCVE-2021-45046,0.04\n',
    )
    expect(findings.map(({ epss }) => epss)).toEqual([0.975, 0.0004])
  })

  test('names that are keys of every object are names', async () => {
    const { findings } = await readWith(
      delimitedReader,
      '__proto__,constructor,CVE,Title\ntoString,hasOwnProperty,CVE-2021-44228,__proto__\n',
    )
    expect(findings).toMatchObject([{ title: '__proto__', cves: ['CVE-2021-44228'] }])
  })
})

describe('bytes', () => {
  const text = 'CVE;Gerät;CVSS\nCVE-2021-44228;Büro „1“;7,5\n'
  async function read(bytes: Uint8Array, length: number) {
    async function* cut() {
      await Promise.resolve()
      for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
    }
    let whole = ''
    for await (const piece of decoded(cut())) whole += piece
    return whole
  }
  const utf16 = (isBig: boolean, withMark: boolean) => {
    const marked = withMark ? `\ufeff${text}` : text
    const signs = Array.from(marked, (sign) => sign.charCodeAt(0))
    return Uint8Array.from(
      signs.flatMap((code) => (isBig ? [code >> 8, code & 255] : [code & 255, code >> 8])),
    )
  }
  const cp1252 = Uint8Array.from(
    Array.from(text, (sign) => ({ '„': 0x84, '“': 0x93 })[sign] ?? sign.charCodeAt(0)),
  )

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16LE', utf16(false, true)],
    ['UTF-16BE', utf16(true, true)],
    ['UTF-16LE without its mark', utf16(false, false)],
    ['UTF-16BE without its mark', utf16(true, false)],
    ['windows-1252', cp1252],
  ])('of %s are its text, wherever they are cut', async (_, bytes) => {
    expect(await read(bytes, 100_000)).toBe(text)
    for (const length of [64, 65, 67]) expect(await read(bytes, length)).toBe(text)
  })

  test('pictures are none', () => {
    expect(isBinary(Uint8Array.from({ length: 200 }, (_, at) => at % 7))).toBe(true)
    expect(isBinary(new TextEncoder().encode(text))).toBe(false)
    expect(isBinary(utf16(false, false))).toBe(false)
    expect(encodingOf(new Uint8Array())).toBe('utf-8')
  })
})

test('any text is read without an error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
      await readWith(delimitedReader, text, { pieceLength: 50 })
      expect(delimitedReader.recognises(text)).toBeLessThanOrEqual(1)
    }),
  )
})

test.each([
  '#model_version:v2025.03.14,score_date:2025-03-15T00:00:00+0000\ncve,epss,percentile\n',
  'cve,epss,percentile\r\n',
])('the daily file of EPSS is named, and gives no findings', async (head) => {
  const rows = Array.from({ length: 50 }, (_, at) => `CVE-2024-${1_000 + at},0.1,0.5`)
  const { findings, remarks } = await readWith(delimitedReader, `${head}${rows.join('\n')}`)
  expect(findings).toEqual([])
  expect(remarks).toMatchObject([{ kind: 'not-read', code: 'epss-daily-file' }])
})

test.each([
  ['is_mitigated', 'True', 'fixed'],
  ['Fixed', 'yes', 'fixed'],
  ['Patched', 'Yes', 'fixed'],
  ['duplicate', 'True', 'accepted'],
  ['False Positive', 'true', 'not-affected'],
  ['Fixed', 'no', 'open'],
])('a column %j that says %j is %s', async (name, said, meaning) => {
  const text = `CVE,${name},Title\nCVE-2024-0001,${said},one\nCVE-2024-0002,${said},two\n`
  const { findings } = await readWith(delimitedReader, text)
  expect(findings.map(({ status }) => status.meaning)).toEqual([meaning, meaning])
})
