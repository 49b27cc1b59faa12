import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readWith } from '../gather.ts'
import { textReader } from './read-text.ts'

const all = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const some = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:N/A:N'
const v4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

const read = async (text: string) => readWith(textReader, text, { pieceLength: 1_000 })
const forty = Array.from({ length: 40 }, (_, at) => `CVE-2021-${44_000 + at}`)

describe('lists', () => {
  test.each([
    ['lines', forty.join('\n')],
    ['commas', forty.join(', ')],
    ['blanks', forty.join(' ')],
    ['bullets', forty.map((id) => `- ${id}`).join('\n')],
    ['numbers', forty.map((id, at) => `${at + 1}. ${id.toLowerCase()}`).join('\r\n')],
    ['lines below a heading', `CVE\n${forty.join('\n')}`],
    ['a sentence', `CVEs: ${forty.slice(0, 39).join(', ')} and ${forty[39]}`],
    ['lines with other hyphens', forty.map((id) => id.replaceAll('-', '\u2011')).join('\n')],
  ])('forty IDs by %s are forty findings', async (_, text) => {
    const { findings } = await read(text)
    expect(findings.map(({ ids }) => ids)).toEqual(forty.map((id) => [id]))
  })

  test.each([
    ['%t – %v', []],
    ['%t - %v', []],
    ['- %t: %v', []],
    ['%t\t%v', []],
    ['%t | %v', []],
    ['%t (%v)', []],
    ['%v %t', []],
    ['%n. **%t** – `%v`', []],
    ['%t\n%v', []],
    ['%t\n%v\n', []],
    ['%t – High (7.5) – %v', ['High', 7.5]],
    ['%t – 7,5 – %v', [undefined, 7.5]],
    ['%t – https://www.first.org/cvss/calculator/3.1#%v', []],
  ])('thirty lines %j are thirty titled findings', async (form, [severity, score]) => {
    const titles = Array.from({ length: 30 }, (_, at) => `Stored XSS in form ${at}, see page`)
    const lines = titles.map((title, at) =>
      form
        .replace('%t', title)
        .replace('%v', at % 2 ? all : some)
        .replace('%n', String(at + 1)),
    )
    const { findings } = await read(lines.join('\n'))
    expect(findings.map(({ title }) => title)).toEqual(titles)
    for (const [at, { vectors, severity: word }] of findings.entries()) {
      expect(vectors.map(({ vector }) => vector)).toEqual([at % 2 ? all : some])
      expect([vectors[0]?.score, word]).toEqual([score, severity])
    }
  })

  test('IDs with words are titled, too', async () => {
    const { findings } = await read(
      'CVE-2021-44228 – Log4Shell\nCVE-2014-0160: Heartbleed (fixed)\n',
    )
    expect(findings).toMatchObject([
      { cves: ['CVE-2021-44228'], title: 'Log4Shell' },
      { cves: ['CVE-2014-0160'], title: 'Heartbleed', status: { meaning: 'fixed' } },
    ])
  })
})

describe('running text', () => {
  test.each([
    'Please look at CVE-2021-44228, which is as bad as CVE-2014-0160 was in its time.',
    'Our template says, e.g. `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H` would be 9.8.\nThat was all for CVE-2021-44228 in this\nreport of ours, which has many\nlines and no findings.',
  ])('%j mentions, and finds nothing', async (text) => {
    const { findings, remarks } = await read(text)
    expect(findings).toEqual([])
    expect(remarks).toMatchObject([
      { kind: 'mentioned', text: expect.stringContaining('CVE-2021-44228') },
    ])
  })

  test('an ID that is none is told', async () => {
    const { remarks } = await read('See CVE-2019-XXXX in the template.')
    expect(remarks[0]).toMatchObject({ code: 'no-cve-id', text: 'CVE-2019-XXXX' })
  })

  test('without anything says so', async () => {
    expect((await read('nothing at all')).remarks).toMatchObject([{ code: 'no-findings' }])
    expect((await read('')).remarks).toMatchObject([{ code: 'no-findings' }])
  })
})

describe('tables in texts', () => {
  test('of Markdown', async () => {
    const { findings } = await read(
      `# Report\n\nSome words.\n\n| ID | Title | CVSS vector | Severity |\n|---|:--|---|--:|\n| [CVE-2021-44228](https://x.org) | **Log4Shell** in \`a\\|b\` | ${all} | Critical |\n| | XSS | ${some} | Low |\n\nThe end.`,
    )
    expect(findings).toMatchObject([
      {
        cves: ['CVE-2021-44228'],
        title: 'Log4Shell in a|b',
        severity: 'Critical',
        place: { within: 'line 7' },
      },
      { cves: [], title: 'XSS', vectors: [{ vector: some }] },
    ])
  })

  test('drawn with signs, a cell over several rows', async () => {
    const { findings } = await read(
      [
        'shop:1.2 (debian 12)',
        '====================',
        '┌─────────┬────────────────┬──────────┐',
        '│ Library │ Vulnerability  │ Severity │',
        '├─────────┼────────────────┼──────────┤',
        '│ openssl │ CVE-2014-0160  │ HIGH     │',
        '│         ├────────────────┤          │',
        '│         │ CVE-2014-0224  │          │',
        '│         ├────────────────┼──────────┤',
        '│         │ CVE-2014-3566  │ LOW      │',
        '└─────────┴────────────────┴──────────┘',
      ].join('\n'),
    )
    expect(findings.map(({ ids, severity }) => [ids[0], severity])).toEqual([
      ['CVE-2014-0160', 'HIGH'],
      ['CVE-2014-0224', 'HIGH'],
      ['CVE-2014-3566', 'LOW'],
    ])
    expect(
      findings.every(
        ({ component, asset }) => component?.name === 'openssl' && asset?.startsWith('shop'),
      ),
    ).toBe(true)
  })

  test('kept apart by blanks', async () => {
    const { findings } = await read(
      [
        'NAME      INSTALLED  FIXED-IN  TYPE  VULNERABILITY   SEVERITY',
        'openssl   1.1.1      1.1.2     deb   CVE-2014-0160   High',
        'zlib      1.2        (none)    deb   CVE-2022-37434  Critical',
      ].join('\n'),
    )
    expect(findings).toMatchObject([
      {
        cves: ['CVE-2014-0160'],
        component: { name: 'openssl', version: '1.1.1' },
        severity: 'High',
      },
      { cves: ['CVE-2022-37434'], component: { name: 'zlib' } },
    ])
  })

  test('of HTML', async () => {
    const { findings } = await read(
      `<html><body><h1>Report</h1><table class="x"><thead><tr><th>CVE</th><th>Title &amp; words</th><th>Score</th></tr></thead>
<tr><td><a href="https://nvd.nist.gov/vuln/detail/CVE-2021-44228">CVE-2021-44228</a></td><td>Log4Shell</td><td>10.0</td></tr>
<tr><td>CVE-2014-0160</td><td>Heart&shy;bleed</td><td>7,5</td></tr></table></body></html>`,
    )
    expect(findings).toMatchObject([
      { cves: ['CVE-2021-44228'], scores: [{ score: 10 }] },
      { cves: ['CVE-2014-0160'], scores: [{ score: 7.5 }] },
    ])
  })
})

test('a report in sections gives a finding for each, joined with its summary', async () => {
  const { findings } = await read(
    `# Report\n\n| # | Finding | Severity | CVSS v3.1 |\n|---|---|---|---|\n| 1 | SQL injection in login | Critical | 9.8 |\n| 2 | Verbose errors | Low | |\n\n## 1. SQL injection in login\n\nCVSS v3.1: 9.8 (CVSS:3.1/AV:N/AC:L/PR:N/UI:N/\nS:U/C:H/I:H/A:H)\nCVSS v4.0: ${v4}\nAsset: shop.example.com\n\nAn example would be ${some} of course, as everyone knows it.\n\n## 2. Verbose errors\n\nText.\n\n## 3. Weak cipher\n\n**Vector:** ${some}\n**Severity:** Medium\n`,
  )
  expect(findings).toMatchObject([
    {
      title: 'SQL injection in login',
      severity: 'Critical',
      asset: 'shop.example.com',
      vectors: [{ vector: all, score: 9.8 }, { vector: v4 }],
    },
    { title: 'Verbose errors', vectors: [] },
    { title: 'Weak cipher', severity: 'Medium', vectors: [{ vector: some }] },
  ])
  expect(findings).toHaveLength(3)
})

test('what a page’s programs hold is mentioned, and no finding', async () => {
  const { findings, remarks } = await read(
    `<html><head><style>p {}</style><script>\nconst x = 'CVE-2014-0160'\n</script></head><body><table><tr><th>CVE</th><th>Title</th></tr><tr><td>CVE-2021-44228</td><td>XSS by &lt;img src=x&gt;</td></tr></table></body></html>`,
  )
  expect(findings).toMatchObject([{ title: 'XSS by <img src=x>', place: { within: 'line 3' } }])
  expect(remarks).toMatchObject([{ kind: 'mentioned', text: 'CVE-2014-0160' }])
})

test('HTML without tables is read as what it shows', async () => {
  const { findings } = await read(
    `<html><body><h2>1. SQL injection</h2><p>Severity: <b>High</b></p><p>CVSS: 9.8 (${all})</p><h2>2. XSS</h2><p>CVSS: 6.1 (${some})</p></body></html>`,
  )
  expect(findings).toMatchObject([
    { title: 'SQL injection', severity: 'High', vectors: [{ vector: all, score: 9.8 }] },
    { title: 'XSS', vectors: [{ vector: some, score: 6.1 }] },
  ])
})

test.each<[string, readonly string[], object]>([
  [
    'with a rule that shows its columns',
    [
      'Name   Version ID             Fix Versions',
      '------ ------- -------------- ------------',
      'flask  0.5     PYSEC-2019-179 1.0',
    ],
    { ids: ['PYSEC-2019-179'], component: { name: 'flask', version: '0.5' } },
  ],
  [
    'of keys, a score in its severity',
    [
      'Crate:     time',
      'Version:   0.1.43',
      'Title:     Segfault',
      'ID:        RUSTSEC-2020-0071',
      'Severity:  6.2 (medium)',
    ],
    {
      ids: ['RUSTSEC-2020-0071'],
      title: 'Segfault',
      component: { name: 'time' },
      scores: [{ score: 6.2 }],
    },
  ],
  [
    'of keys, its title above',
    ['1. SQL injection', 'Severity: High', `CVSS vector: ${all}`, 'And words of it.'],
    { title: 'SQL injection', severity: 'High', vectors: [{ vector: all }] },
  ],
  [
    'in brackets',
    ['[CVE-2021-44228] [http] [critical] https://example.com/'],
    { ids: ['CVE-2021-44228'], severity: 'critical' },
  ],
])('what programs print %s', async (_, lines, expected) => {
  expect((await read(lines.join('\n'))).findings).toMatchObject([expected])
})

test('rated IDs below each other are a list, whatever is around them', async () => {
  const { findings } = await read(
    'PORT   STATE SERVICE VERSION\n22/tcp open  ssh     OpenSSH 7.4\n| vulners: \n|   cpe:/a:openbsd:openssh:7.4: \n|     \tCVE-2018-15919\t5.0\thttps://x.org/\n|     \tCVE-2017-15906\t5.0\thttps://x.org/\n|_    \tCVE-2021-41617\t4.4\thttps://x.org/\n',
  )
  expect(findings.map(({ ids, scores }) => [ids[0], scores[0]?.score])).toEqual([
    ['CVE-2018-15919', 5],
    ['CVE-2017-15906', 5],
    ['CVE-2021-41617', 4.4],
  ])
})

test('blocks of keys and values are findings', async () => {
  const { findings } = await read(
    'Name: rack\nVersion: 1.6.13\nCVE: CVE-2020-8161\nCriticality: High\nTitle: Traversal\n\nName: nokogiri\nVersion: 1.15.2\nGHSA: GHSA-xc9x-jj77-9p9j\nTitle: Types\n\nVulnerabilities found!\n',
  )
  expect(findings).toMatchObject([
    { ids: ['CVE-2020-8161'], title: 'Traversal', component: { name: 'rack', version: '1.6.13' } },
    { ids: ['GHSA-xc9x-jj77-9p9j'], title: 'Types', component: { name: 'nokogiri' } },
  ])
})

describe('mail', () => {
  const head = 'From: a@example.org\nTo: b@example.org\nDate: Mon, 1 Jan 2024 00:00:00 +0000\n'
  test('is about what its subject names', async () => {
    const { findings, remarks, formats } = await read(
      `${head}Subject: CVE-2021-44228: bad\n\nAs CVE-2014-0160 was.\n`,
    )
    expect(formats).toEqual(['mail'])
    expect(findings).toMatchObject([{ cves: ['CVE-2021-44228'], title: 'CVE-2021-44228: bad' }])
    expect(remarks).toMatchObject([{ kind: 'mentioned', text: 'CVE-2014-0160' }])
  })

  test('in parts and encoded holds its table', async () => {
    const table =
      '<table><tr><th>CVE</th><th>Titel</th></tr><tr><td>CVE-2021-44228</td><td>Gerät</td></tr></table>'
    const encoded = Buffer.from(table).toString('base64')
    const { findings } = await read(
      `${head}Subject: =?utf-8?Q?f=C3=BCr_dich?=\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="xx"\n\n--xx\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nHallo =C3=A4\n--xx\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${encoded}\n--xx--\n`,
    )
    expect(findings).toMatchObject([{ cves: ['CVE-2021-44228'], title: 'Gerät' }])
  })
})

describe('hostile texts', () => {
  test('any text is read, with a sentence', async () => {
    const sign = fc.constantFrom(
      '|',
      '-',
      '+',
      '│',
      '─',
      '\n',
      ' ',
      '#',
      ':',
      '/',
      'AV:N/AC:L',
      'CVE-2021-44228',
      '<td>',
      '<table',
      '=',
      '*',
      '`',
      'Title',
      'CVSS',
      '9.8',
      '\u0000',
      '__proto__',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(sign, { maxLength: 60 }), async (signs) => {
        const { findings, remarks } = await read(signs.join(''))
        expect(findings.length + remarks.length).toBeGreaterThan(0)
      }),
    )
  })

  test.each([
    '|',
    '*',
    '`',
    '#',
    '<',
    '<td>',
    '<table>',
    '+-',
    'AV:N/',
    'CVE-',
    ': ',
    'a ',
    '\n',
    '\n- ',
    '[](',
    '=',
    '| -',
    '=3D',
  ])('a million signs of %j are read in bounds', async (piece) => {
    await read(piece.repeat(1_000_000 / piece.length))
  })
})

test.each([
  'TLS 1.0 supported',
  'Python 2.7 end of life',
  'Windows 7 host without patches',
  'OWASP Top 10 issue',
  '5.2 Weak TLS',
  'XSS, 2 places',
  'Port 8 open',
  '3 accounts with old passwords',
])('a number in the title "%s" is no score that somebody claims', async (title) => {
  const { findings } = await read(`${title} - ${all}\nSomething else - ${some}`)
  expect(findings).toHaveLength(2)
  expect(findings.flatMap(({ vectors }) => vectors.map(({ score }) => score))).toEqual([
    undefined,
    undefined,
  ])
})

test.each([
  [`XSS (6.1) ${some}`, 6.1],
  [`XSS - 6,1 - ${some}`, 6.1],
  [`XSS - ${some} - 3.7`, 3.7],
  [`XSS - ${some}, 3.7`, 3.7],
  [`XSS - ${some} (9.8 Critical)`, 9.8],
  [`XSS | High 8.1 | ${some}`, 8.1],
  [`XSS | 10 | ${some}`, 10],
])('in "%s" the score %d is claimed', async (line, score) => {
  const { findings } = await read(`${line}\nSomething else - ${all}`)
  expect(findings[0]?.vectors.map((each) => each.score)).toEqual([score])
})

describe('several IDs in a line', () => {
  const [one, other] = [
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    'CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  ]
  test.each([
    `CVE-2021-1001 ${one} CVE-2021-1002 ${other}`,
    `CVE-2021-1001 (${one}), CVE-2021-1002 (${other})`,
    `${one} CVE-2021-1001; ${other} CVE-2021-1002`,
    `CVE-2021-1001 9.8 ${one} CVE-2021-1002 8.4 ${other}`,
    `CVE-2021-1001 | ${one} | CVE-2021-1002 | ${other}`,
  ])('with a vector each are findings each: %s', async (line) => {
    const { findings } = await readWith(textReader, `${line}\nCVE-2021-1003 ${one}\n`)
    expect(findings.map(({ ids, vectors }) => [ids, vectors.map(({ vector }) => vector)])).toEqual([
      [['CVE-2021-1001'], [one]],
      [['CVE-2021-1002'], [other]],
      [['CVE-2021-1003'], [one]],
    ])
  })

  test('behind words or commented out are mentioned', async () => {
    const { findings, remarks } = await readWith(
      textReader,
      '; CVE-2020-0001 old\n# CVE-2020-0002\n// CVE-2020-0003\nCVE-2024-11111\nCVE-2024-11112 # was CVE-2020-0004\nCVE-2024-11113, CVE-2024-11114\n',
    )
    expect(findings.map(({ ids }) => ids.join(' '))).toEqual([
      'CVE-2024-11111',
      'CVE-2024-11112',
      'CVE-2024-11113',
      'CVE-2024-11114',
    ])
    expect(remarks).toMatchObject([
      {
        kind: 'mentioned',
        text: 'CVE-2020-0001, CVE-2020-0002, CVE-2020-0003, CVE-2020-0004',
      },
    ])
  })
})

const titlesIn = async (text: string) => {
  const { findings } = await readWith(textReader, text)
  return findings.map(({ title, ids, severity, scores, status, asset }) => [
    ids.join(' '),
    title,
    severity,
    scores[0]?.score,
    status.meaning,
    asset,
  ])
}

test('sections that rate what their headings name are findings without a vector, too', async () => {
  expect(
    await titlesIn(
      '# Report\n\n## 1. SQL injection\n\n**Severity:** High\n**Affected host:** shop\n\ntext\n\n## 2. XSS in search\n\nSeverity: Medium\nCVE: CVE-2021-1002\n\n## F-3 Weak TLS\n\n- Risk: Low\n- CVSS: 3.7\n- Status: Fixed\n\n## Appendix\n\ntext\n',
    ),
  ).toEqual([
    ['', 'SQL injection', 'High', undefined, 'open', 'shop'],
    ['CVE-2021-1002', 'XSS in search', 'Medium', undefined, 'open', undefined],
    ['', 'Weak TLS', 'Low', 3.7, 'fixed', undefined],
  ])
  const printed = await titlesIn(
    '## Packages\n\n  ✗ CRITICAL CVE-2023-0001 [Out-of-bounds Write]\n    CVSS Score : 9.8\n\n  ✗ HIGH CVE-2023-0002 [Foo]\n    CVSS Score : 7.5\n',
  )
  expect(printed.map(([id, , severity, score]) => [id, severity, score])).toEqual([
    ['CVE-2023-0001', 'CRITICAL', 9.8],
    ['CVE-2023-0002', 'HIGH', 7.5],
  ])
})

test('cells of HTML over several rows and columns stand in each, and entities are signs', async () => {
  const { findings } = await readWith(
    textReader,
    '<table><tr><th rowspan=2>Host</th><th rowspan=2>CVE</th><th colspan="2">CVSS v3</th></tr><tr><th>Score</th><th>Vector</th></tr><tr><td rowspan="2">web&eacute;</td><td>CVE&#45;2021-1001</td><td>9&#46;8</td><td>CVSS:3&#x2e;1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H</td></tr><tr><td>CVE-2021-1002</td><td>7.5</td><td>CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N</td></tr></table>',
  )
  expect(findings).toMatchObject([
    { ids: ['CVE-2021-1001'], asset: 'webé', vectors: [{ version: '3.1', score: 9.8 }] },
    { ids: ['CVE-2021-1002'], asset: 'webé', vectors: [{ version: '3.1', score: 7.5 }] },
  ])
})

test.each([
  ['is not affected here.', 'not-affected'],
  ['are not vulnerable', 'not-affected'],
  ['ist nicht betroffen', 'not-affected'],
  ['is not affected by the patch: it fails', 'open'],
  ['is affected here', 'open'],
])('a list that says "CVE-2022-22965 %s" says that it is %s', async (said, meaning) => {
  const { findings } = await read(`CVE-2022-22965 ${said}\nCVE-2022-22966\nCVE-2022-22967\n`)
  const found = findings.find(({ ids }) => ids.includes('CVE-2022-22965'))
  expect(found?.status.meaning).toBe(meaning)
})
