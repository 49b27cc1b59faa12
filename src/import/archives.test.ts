import { gzipSync } from 'node:zlib'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { zipArchive } from '../../e2e/threat/zip-archive.ts'
import { readGiven } from './gather.ts'
import { limits } from './reading.ts'

const csv = 'CVE,Severity\nCVE-2021-44228,High\nCVE-2021-45046,Low\n'
const all = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const file = (name: string, ...parts: BlobPart[]) => ({ name, data: new Blob(parts) })
const zip = (files: Parameters<typeof zipArchive>[0]) =>
  new Blob([zipArchive(files.map((each) => ({ method: 8, ...each })))])

/** A workbook of sheets by their rows as XML. */
function workbook(
  sheets: Readonly<Record<string, string>>,
  { strings = '', formats = '', hidden = '' } = {},
): Blob {
  const names = Object.keys(sheets)
  return zip([
    { name: '[Content_Types].xml', text: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns:r="x"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at}" r:id="r${at}"${name === hidden ? ' state="veryHidden"' : ''}/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships>${names.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`).join('')}</Relationships>`,
    },
    { name: 'xl/styles.xml', text: `<styleSheet>${formats}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', text: `<sst>${strings}</sst>` },
    ...names.map((name, at) => ({
      name: `xl/worksheets/sheet${at}.xml`,
      text: `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
    })),
  ])
}

const inline = (...cells: readonly string[]) =>
  cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')

describe('archives', () => {
  test('are read with their folders, and what systems leave in them is not', async () => {
    const data = zip([
      { name: 'a/', text: '', method: 0 },
      { name: 'a/b/one.txt', text: csv },
      { name: '__MACOSX/a/b/._one.txt', text: csv },
      { name: 'a/.DS_Store', text: csv },
      { name: 'README.md', text: '# Reports\n\nThese are ours.\n' },
    ])
    const { findings, remarks } = await readGiven([{ name: 'all.zip', data }])
    expect(findings.map(({ place }) => place)).toEqual([
      { files: ['all.zip', 'a/b/one.txt'], within: 'row 2' },
      { files: ['all.zip', 'a/b/one.txt'], within: 'row 3' },
    ])
    expect(remarks).toMatchObject([
      { code: 'no-findings', place: { files: ['all.zip', 'README.md'] } },
    ])
  })

  test('in archives are read, those in them are not', async () => {
    const inner = async (text: Blob) => Buffer.from(await text.arrayBuffer())
    const one = zip([{ name: 'one.csv', text: csv }])
    const two = zip([{ name: 'one.zip', text: await inner(one) }])
    const three = zip([{ name: 'two.zip', text: await inner(two) }])
    expect((await readGiven([{ name: 'two.zip', data: two }])).findings).toHaveLength(2)
    const { findings, remarks } = await readGiven([{ name: 'three.zip', data: three }])
    expect(findings).toEqual([])
    expect(remarks).toMatchObject([
      { code: 'too-deep', place: { files: ['three.zip', 'two.zip', 'one.zip'] } },
    ])
  })

  test('of too many files are read so far, and the rest is counted', async () => {
    const data = zip(Array.from({ length: 103 }, (_, at) => ({ name: `${at}.csv`, text: csv })))
    const { findings, remarks } = await readGiven([{ name: 'all.zip', data }])
    expect(findings).toHaveLength(99 * 2)
    expect(remarks).toMatchObject([{ code: 'too-large', count: 4 }])
  })

  test('that are bombs are refused: by what they say, and where that is a lie', async () => {
    const honest = zip(
      Array.from({ length: 11 }, (_, at) => ({ name: `${at}`, text: 'x', size: 100_000_000 })),
    )
    // Ten of them fit, and end before they are as long as they say; the last would be too much.
    const told = (await readGiven([{ name: 'a.zip', data: honest }])).remarks
    expect(told.filter((each) => 'code' in each && each.code === 'too-large')).toMatchObject([
      { code: 'too-large', count: 1 },
    ])
    const liar = zip([{ name: 'bomb.csv', text: `${csv}${'0'.repeat(5_000_000)}`, size: 60 }])
    const { remarks } = await readGiven([{ name: 'b.zip', data: liar }])
    expect(remarks).toContainEqual(expect.objectContaining({ code: 'breaks-off' }))
    const packed = new Uint8Array(gzipSync(Buffer.alloc(3_000_000, 'a,b\n')))
    const most = { ...limits, unzipped: 1_000_000 }
    expect((await readGiven([file('c.csv.gz', packed)], most)).remarks).toContainEqual(
      expect.objectContaining({ code: 'too-large' }),
    )
  })

  test('that are encrypted or cut say so', async () => {
    const locked = zip([{ name: 'a.csv', text: csv, flags: 1 }])
    expect((await readGiven([{ name: 'a.zip', data: locked }])).remarks).toMatchObject([
      { code: 'encrypted' },
    ])
    const whole = zip([{ name: 'a.csv', text: csv }])
    const { remarks } = await readGiven([{ name: 'a.zip', data: whole.slice(0, whole.size - 30) }])
    expect(remarks).toMatchObject([{ code: 'breaks-off' }])
  })

  test('of one file are it, whole or cut', async () => {
    const packed = new Uint8Array(gzipSync(csv.repeat(1_000)))
    const { findings } = await readGiven([file('a.csv.gz', packed)])
    expect(findings[0]?.place.files).toEqual(['a.csv'])
    expect(findings.length).toBeGreaterThan(1_999)
    const cut = await readGiven([file('a.csv.gz', packed.slice(0, -20))])
    expect(cut.findings.length).toBeGreaterThan(0)
    expect(cut.remarks).toContainEqual(expect.objectContaining({ code: 'breaks-off' }))
  })

  test('cut anywhere, or spoilt, throw nothing', async () => {
    const whole = new Uint8Array(
      await zip([
        { name: 'a.csv', text: csv },
        { name: 'b.json', text: '{"a":[1]}' },
      ]).arrayBuffer(),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.nat(whole.length - 1),
        fc.nat(255),
        async (end, at, byte) => {
          const spoilt = whole.slice(0, end)
          if (at < end) spoilt[at] = byte
          const { findings, remarks } = await readGiven([file('a.zip', spoilt)])
          expect(findings.length + remarks.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})

test('attachments of mail are read as files', async () => {
  const attached = Buffer.from(csv).toString('base64')
  const packed = Buffer.from(gzipSync(csv)).toString('base64')
  const mail = `From: a@example.org\nTo: b@example.org\nSubject: report of CVE-2020-0001\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\nSee the file.\n--x\nContent-Type: text/csv; name="=?utf-8?Q?b=C3=A4?=.csv"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n${attached}\n--x\nContent-Type: application/gzip\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=c.csv.gz\n\n${packed}\n--x--\n`
  const { findings, remarks } = await readGiven([file('a.eml', mail)])
  expect(findings.map(({ place }) => place.files.join(' › '))).toEqual([
    'a.eml › bä.csv',
    'a.eml › bä.csv',
    'a.eml › c.csv',
    'a.eml › c.csv',
  ])
  expect(remarks).toEqual([])
})

describe('workbooks', () => {
  test('say which sheets are hidden, and take the state of findings from the names of sheets', async () => {
    const sheet = (cve: string, status = '') =>
      `<row r="1">${inline('CVE', 'Title', 'Status')}</row><row r="2">${inline(cve, 'Foo', status)}</row>`
    const data = workbook(
      {
        Findings: sheet('CVE-2021-0001'),
        'Closed findings': sheet('CVE-2021-0002'),
        'False positives': sheet('CVE-2021-0003'),
        'Fixed 2024': sheet('CVE-2021-0004', 'Reopened'),
        'Accepted risks': sheet('CVE-2021-0005'),
        'Fix versions': sheet('CVE-2021-0006'),
        Old: sheet('CVE-2021-0007'),
      },
      { hidden: 'Old' },
    )
    const { findings, remarks } = await readGiven([{ name: 'a.xlsx', data }])
    expect(findings.map(({ status }) => status)).toMatchObject([
      { meaning: 'open', written: undefined },
      { meaning: 'fixed', written: 'Closed findings' },
      { meaning: 'not-affected', written: 'False positives' },
      { meaning: 'open', written: 'Reopened' },
      { meaning: 'accepted', written: 'Accepted risks' },
      { meaning: 'open', written: undefined },
      { meaning: 'open', written: undefined },
    ])
    const told = { kind: 'changed', count: 1 }
    expect(remarks).toMatchObject([
      { ...told, code: 'status-of-name', text: 'Closed findings' },
      { ...told, code: 'status-of-name', text: 'False positives' },
      { ...told, code: 'status-of-name', text: 'Accepted risks' },
      { ...told, code: 'hidden-sheet', text: 'Old' },
    ])
  })

  test('give the rows of each sheet, and scores that were taken for dates', async () => {
    const formats =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-407]d/\\ mmm;@"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="16"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
    const strings =
      '<si><t>CVE-2021-44228</t></si><si><r><t>Log4</t></r><r><t>Shell</t></r><rPh><t>x</t></rPh></si>'
    const data = workbook(
      {
        Summary: `<row r="1">${inline('For internal use')}</row>`,
        Findings: `<row r="3">${inline('CVE', 'Title', 'CVSS v3.1', 'Found on')}</row>
          <row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5" t="s"><v>1</v></c><c r="C5" s="1"><v>45354</v></c><c r="D5" s="2"><v>45417</v></c></row>
          <row r="6"><c r="C6" s="3"><v>9.8000000000000007</v></c><c r="A6" t="str"><v>CVE-2021-45046</v></c><c r="D6" s="1"><v>45417.5</v></c></row>`,
      },
      { strings, formats },
    )
    const { findings, remarks, formats: told } = await readGiven([{ name: 'a.xlsx', data }])
    expect(told).toEqual(['a.xlsx: XLSX'])
    expect(findings).toMatchObject([
      {
        cves: ['CVE-2021-44228'],
        title: 'Log4Shell',
        scores: [{ version: '3.1', score: 3.3 }],
        foundOn: '2024-05-05',
        place: { within: 'sheet Findings, row 5' },
      },
      { cves: ['CVE-2021-45046'], scores: [{ score: 9.8 }], foundOn: '2024-05-05T12:00:00' },
    ])
    expect(remarks.map((remark) => ('code' in remark ? remark.code : remark.kind))).toEqual([
      'no-known-columns',
      'date-was-score',
      'rounded-noise',
    ])
  })

  test('of many empty rows and cells far away cost nothing', async () => {
    const rows = '<row/>'.repeat(300_000)
    const far = `<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c><c r="A1048576" t="str"><v>CVE-2021-44228</v></c></row>`
    const data = workbook({ One: `<row r="1">${inline('CVE', 'Title')}</row>${rows}${far}` })
    const { findings, parts } = await readGiven([{ name: 'a.xlsx', data }])
    expect(findings).toMatchObject([{ place: { within: 'sheet One, row 1048576' } }])
    expect(parts.length).toBeGreaterThan(5)
  })

  test('that are hostile are read as far as they go', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    const header = `<row>${inline('CVE', 'Title')}</row>`
    const row = `<row>${inline('CVE-2021-44228', '&b; __proto__')}</row>`
    const cases = [
      `${entities}${header}${row}`,
      `${header}${row}<row><c`,
      `${'<row>'.repeat(20_000)}${header}${row}`,
      `${header}<row r="-5"><c r="A" t="s"><v>999999</v></c></row>${row}`,
      `${header}${row}<row><c t="e"><v>#REF!</v></c><c s="99"><v>1e999</v></c></row>`,
    ]
    for (const sheet of cases) {
      const { findings } = await readGiven([{ name: 'a.xlsx', data: workbook({ One: sheet }) }])
      expect(findings).toMatchObject([{ cves: ['CVE-2021-44228'] }])
    }
  })
})

describe('files', () => {
  test('are known by their content, whatever their name is', async () => {
    const { formats, findings } = await readGiven([
      file('a.json', csv),
      file(
        'b.csv',
        JSON.stringify({ vulnerabilities: [{ id: 'CVE-2021-44228', severity: 'High' }] }),
      ),
      file('c.xlsx', `SQL injection – ${all}\n`),
      file('d', `<?xml version="1.0"?><report><cve>CVE-2021-44228</cve></report>`),
    ])
    expect(formats.map((format) => format.replace(/ \(.*/, ''))).toMatchObject([
      'a.json: CSV',
      expect.stringContaining('b.csv: '),
      'c.xlsx: text',
      expect.stringContaining('XML'),
    ])
    expect(findings.length).toBeGreaterThanOrEqual(4)
  })

  test.each([
    ['PDF', '%PDF-1.7 x'],
    ['XLS, DOC', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['binary', Uint8Array.from({ length: 500 }, (_, at) => at % 8)],
  ])('%s is said not to be read', async (name, content) => {
    const { remarks } = await readGiven([file('x.csv', content)])
    expect(remarks).toMatchObject([{ code: 'unknown-format', text: name }])
  })

  test('of documents that are archives are named', async () => {
    const data = zip([
      { name: '[Content_Types].xml', text: '<x/>' },
      { name: 'word/document.xml', text: '<x/>' },
    ])
    expect((await readGiven([{ name: 'a.docx', data }])).remarks).toMatchObject([
      { code: 'unknown-format', text: 'Word' },
    ])
  })

  test('without anything say so', async () => {
    expect((await readGiven([file('a.csv', '')])).remarks).toMatchObject([{ code: 'no-findings' }])
  })

  test('behind the limits are counted', async () => {
    const most = { ...limits, findings: 3, files: 3, bytes: 100_000 }
    const big = csv + 'x'.repeat(100_000)
    const given = [file('1', csv), file('big', big), file('2', csv), file('3', csv), file('4', csv)]
    const { findings, remarks, summary } = await readGiven(given, most)
    expect(findings).toHaveLength(3)
    expect(summary).toEqual({ findings: 3, more: 3, files: 3 })
    expect(remarks).toMatchObject([
      { code: 'too-large', text: 'big' },
      { code: 'too-large', count: 1 },
      { code: 'too-many-rows', count: 3 },
    ])
  })

  test('of random bytes are read without an error, and how far is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const { findings, remarks, parts } = await readGiven([file('x', bytes)])
        expect(findings.length + remarks.length).toBeGreaterThan(0)
        expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true)
      }),
    )
  })
})

test('of an archive whose files are too large together those that fit are read, and the rest is counted', async () => {
  const data = zip(
    Array.from({ length: 5 }, (_, at) => ({
      name: `${at}.csv`,
      text: csv.replaceAll('2021', `202${at}`),
    })),
  )
  const { findings, remarks, summary } = await readGiven([{ name: 'a.zip', data }], {
    ...limits,
    unzipped: 3 * csv.length,
  })
  expect(findings.map(({ place }) => place.files[1])).toEqual([
    '0.csv',
    '0.csv',
    '1.csv',
    '1.csv',
    '2.csv',
    '2.csv',
  ])
  expect(remarks).toMatchObject([{ code: 'too-large', count: 2, place: { files: ['a.zip'] } }])
  expect(summary.files).toBe(4)
})

test('one file of an archive that is too large is named, and the others are read', async () => {
  const data = zip([
    { name: 'a.csv', text: csv },
    { name: 'big.bin', text: 'x', size: 1_100_000_000 },
    { name: 'b.csv', text: csv },
  ])
  const { findings, remarks } = await readGiven([{ name: 'a.zip', data }])
  expect(findings).toHaveLength(4)
  expect(remarks).toMatchObject([{ code: 'too-large', text: 'big.bin' }])
})

test('what was done to vectors to read them is told, the first of each kind by its place', async () => {
  const rows = [
    'cvss:3.1/av:n/ac:l/pr:n/ui:n/s:u/c:h/i:h/a:h',
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:X',
    'AV:N/Au:N/AC:L/C:P/I:P/A:P',
    ...Array.from({ length: 9 }, () => all.toLowerCase()),
  ].map((vector, at) => `CVE-2021-${1000 + at},${vector}`)
  const { remarks } = await readGiven([file('a.csv', `CVE,CVSS\n${rows.join('\n')}\n`)])
  const told = remarks.map((remark) => [
    'code' in remark ? remark.code : undefined,
    remark.place.within,
    'count' in remark ? remark.count : undefined,
  ])
  expect(told).toEqual([
    ['letters-repaired', 'row 2', undefined],
    ['values-dropped', 'row 3', undefined],
    ['reordered', 'row 4', undefined],
    ['letters-repaired', 'row 5', undefined],
    ['letters-repaired', 'row 6', undefined],
    ['letters-repaired', 'row 13', 7],
  ])
})
