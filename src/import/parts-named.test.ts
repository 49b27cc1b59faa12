// What a part is called says what is in it; what a title says stays as it stands.
import { expect, test } from 'vitest'

import { readWith } from './gather.ts'
import { readerFor } from './readers.ts'

const v = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const read = async (text: string) => (await readWith(readerFor(text), text)).findings

test('tables under headings, and lists by their names, have the state that these say', async () => {
  const table = (cve: string) => `| CVE | Title |\n|---|---|\n| ${cve} | Foo |\n`
  const text = `## Open findings\n\n${table('CVE-2021-0001')}\n## Closed findings\n\n${table('CVE-2021-0002')}\n**False positives**\n\n${table('CVE-2021-0003')}`
  expect((await read(text)).map(({ status }) => status.meaning)).toEqual([
    'open',
    'fixed',
    'not-affected',
  ])
  const list = (cve: string) => [{ cve, title: 'Foo', severity: 'High' }]
  const json = JSON.stringify({
    findings: list('CVE-2021-0001'),
    closedFindings: list('CVE-2021-0002'),
    falsePositives: list('CVE-2021-0003'),
    accepted_vulnerabilities: list('CVE-2021-0004'),
  })
  expect((await read(json)).map(({ status }) => status.meaning)).toEqual([
    'open',
    'fixed',
    'not-affected',
    'accepted',
  ])
})

const titles = [
  '<img src=x>',
  '<script>alert(1)</script> in the name',
  'XSS through <svg onload=x> upload',
  '<iframe> allowed',
]

test.each<[string, (title: string) => string]>([
  ['JSON', (title) => JSON.stringify({ findings: [{ id: 'F-1', title, severity: 'High' }] })],
  [
    'JSON of a description',
    (description) => JSON.stringify({ findings: [{ id: 'F-1', description, severity: 'High' }] }),
  ],
  [
    'XML',
    (title) =>
      `<report><issues><issue><id>F-1</id><title><![CDATA[${title}]]></title><severity>High</severity></issue><issue><id>F-2</id></issue></issues></report>`,
  ],
  ['CSV', (title) => `Title,Severity\n${title},High\n`],
  ['Markdown', (title) => `| Title | Severity |\n|---|---|\n| ${title} | High |\n`],
  ['a heading', (title) => `## ${title}\nVector: ${v}\n`],
  ['a list', (title) => `${title} – ${v}\n`],
  [
    'HTML',
    (title) =>
      `<html><body><table><tr><th>Title</th><th>Severity</th></tr><tr><td>${title.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</td><td>High</td></tr></table></body></html>`,
  ],
])('in %s a title about an element is a title', async (_, form) => {
  for (const title of titles) expect((await read(form(title)))[0]).toMatchObject({ title })
})

test('GitLab: what is flagged as a likely false positive is not called open', async () => {
  const text = JSON.stringify({
    version: '15.0.4',
    vulnerabilities: [
      {
        id: 'a',
        name: 'SQL injection in query',
        severity: 'High',
        identifiers: [{ type: 'cve', name: 'CVE-2021-1234', value: 'CVE-2021-1234' }],
        location: { file: 'a.py' },
        flags: [
          { type: 'flagged-as-likely-false-positive', origin: 'x', description: 'not reachable' },
        ],
      },
    ],
  })
  expect(await read(text)).toMatchObject([
    {
      title: 'SQL injection in query',
      status: {
        meaning: 'unknown',
        written: 'flagged-as-likely-false-positive',
        justification: 'not reachable',
      },
    },
  ])
})

test('Semgrep: of a dependency the severity of its advisory counts, and not how the rule reports', async () => {
  const metadata = { 'sca-severity': 'CRITICAL', 'sca-vuln-database-identifier': 'CVE-2021-23337' }
  const text = JSON.stringify({
    results: [
      {
        check_id: 'ssc-1',
        path: 'package-lock.json',
        extra: { severity: 'WARNING', message: 'lodash is vulnerable', metadata },
      },
    ],
  })
  expect(await read(text)).toMatchObject([{ cves: ['CVE-2021-23337'], severity: 'CRITICAL' }])
})

test('Acunetix: IDs stand among tags, and a name of one word is a name', async () => {
  const info = (name: string, tags: readonly string[]) => ({
    info: { name, severity: 3, tags, affects_url: 'https://a.example/x' },
  })
  const text = JSON.stringify({
    export: {
      scans: [
        {
          vulnerabilities: [
            info('Apache path traversal', ['CVE-2021-41773', 'CWE-22', 'apache', 'confidence.95']),
            info('XSS', ['xss', 'verified']),
          ],
        },
      ],
    },
  })
  expect(await read(text)).toMatchObject([
    { cves: ['CVE-2021-41773'], title: 'Apache path traversal' },
    { cves: [], title: 'XSS' },
  ])
})
