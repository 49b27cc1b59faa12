// What a reply quotes is read as what it was.
import { expect, test } from 'vitest'

import { readWith } from '../gather.ts'
import { readerFor } from '../readers.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const mail = (body: string, more = '', subject = 'Re: your report') =>
  `From: a@example.com\nTo: b@example.com\nSubject: ${subject}\nDate: Tue, 1 Oct 2024 10:00:00 +0000\n${more}\n${body}\n`

async function read(text: string) {
  return readWith(readerFor(text), text)
}

const lines = (vector: string) => [
  `CVE-2024-1234 SQL injection - ${vector}`,
  `CVE-2024-1235 XSS - ${v40}`,
]
const expected = [
  { ids: ['CVE-2024-1234'], title: 'SQL injection', vectors: [{ vector: v31 }] },
  { ids: ['CVE-2024-1235'], title: 'XSS', vectors: [{ vector: v40 }] },
]

test.each<[string, string]>([
  [
    'once',
    lines(v31)
      .map((line) => `> ${line}`)
      .join('\n'),
  ],
  [
    'without a blank',
    lines(v31)
      .map((line) => `>${line}`)
      .join('\n'),
  ],
  [
    'again and again',
    lines(v31)
      .map((line, at) => `${'> '.repeat(at + 2)}${line}`)
      .join('\n'),
  ],
  [
    'broken behind a slash',
    lines(v31.replace('/C:', '/\n> C:'))
      .map((line) => `> ${line}`)
      .join('\n'),
  ],
  [
    'broken before a slash',
    lines(v31.replace('/C:', '\n>> /C:'))
      .map((line) => `>> ${line}`)
      .join('\n'),
  ],
  [
    'broken behind a colon',
    lines(v31.replace('/C:H', '/C:\n> H'))
      .map((line) => `> ${line}`)
      .join('\n'),
  ],
  [
    'broken twice',
    lines(v31.replace('/S:', '/\n> S:').replace('/I:', '/\n> I:'))
      .map((line) => `> ${line}`)
      .join('\n'),
  ],
])('a list that is quoted %s', async (_, body) => {
  for (const text of [
    mail(body),
    mail(`Agreed.\n\nOn Monday, Bob wrote:\n${body}`),
    body,
    body.replaceAll('\n', '\r\n'),
  ])
    expect((await read(text)).findings).toMatchObject(expected)
})

test('soft breaks of quoted-printable within quoted lines', async () => {
  const [first = '', second = ''] = lines(v31)
  const body = `> ${first.replace('/UI', '=\n/UI').replace(' - ', ' =E2=80=93 ')}\n>> ${second.replace('/SC:N', '/SC:=\nN')}`
  const { findings } = await read(mail(body, 'Content-Transfer-Encoding: quoted-printable\n'))
  expect(findings).toMatchObject(expected)
})

test('a table, and sections, in a quotation', async () => {
  const table = `| CVE | Score | Vector |\n|---|---|---|\n| CVE-2024-1234 | 9.8 | ${v31} |`
  const quoted = (text: string) => text.replaceAll(/^/gm, '> ')
  for (const text of [mail(quoted(table)), quoted(table), `See:\n\n${quoted(table)}\n`])
    expect((await read(text)).findings).toMatchObject([
      { ids: ['CVE-2024-1234'], vectors: [{ vector: v31, score: 9.8 }] },
    ])
  const report = `## SQL injection\nCVSS: 9.8\nVector: ${v31}\n\n## XSS\nVector: ${v40}\n`
  expect((await read(mail(quoted(report)))).findings).toMatchObject([
    { title: 'SQL injection', vectors: [{ vector: v31, score: 9.8 }] },
    { title: 'XSS', vectors: [{ vector: v40 }] },
  ])
})

test('a vector in the text of a mail is of what its subject names, unless others are named', async () => {
  const said = `Hello,\n\n> we rate this one as\n> ${v31.replace('/S:', '/\n> S:')} because of its reach.\n`
  const { findings } = await read(mail(said, '', '[ANN] CVE-2024-7777: RCE in thing'))
  expect(findings).toMatchObject([{ ids: ['CVE-2024-7777'], vectors: [{ vector: v31 }] }])
  const two = await read(mail(`${said}\nUnlike CVE-2024-8888.`, '', 'CVE-2024-7777'))
  expect(two.findings).toMatchObject([{ ids: ['CVE-2024-7777'], vectors: [] }])
  expect(two.remarks).toMatchObject([{ kind: 'mentioned', text: `CVE-2024-8888, ${v31}` }])
})

test('vectors of sentences are mentioned, as IDs are', async () => {
  const { findings, remarks } = await read(
    `On Tuesday, Alice wrote:\n> The vector of CVE-2024-1234 is\n> ${v31.replace('/C:', '/\n> C:')}, I think,\n> while others say nothing.\n\nNo, it is not.\n`,
  )
  expect(findings).toEqual([])
  expect(remarks).toMatchObject([{ kind: 'mentioned', text: `CVE-2024-1234, ${v31}` }])
})
