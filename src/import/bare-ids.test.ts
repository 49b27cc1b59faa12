// IDs that stand by themselves under a host are findings of it, whatever else a file has.
import { expect, test } from 'vitest'

import { readWith } from './gather.ts'
import { readerFor } from './readers.ts'

const v = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const [a, b, c] = ['CVE-2021-44228', 'CVE-2021-45046', 'CVE-2022-0778']
const rated = { id: 'CVE-2023-1111', severity: 'High' }

test.each<[string, string]>([
  ['a list under each host', `10.0.0.5:\n- ${a}\n- ${b}\n\n10.0.0.6 (db):\n- ${c}\n`],
  [
    'Markdown beside a table',
    `| CVE | CVSS |\n|---|---|\n| CVE-2023-1111 | 9.8 |\n\n## 10.0.0.5\n\n* ${a}\n* ${b}\n\n## Host: 10.0.0.6\n\n* ${c}\n`,
  ],
  [
    'text beside a list of titles',
    `XSS – ${v}\nSQL injection – ${v}\nIDOR – ${v}\n\nHost: 10.0.0.5\n${a}\n${b}\nServer 10.0.0.6\n${c}\nThat is all that we have seen on these machines for now.\n`,
  ],
  [
    'JSON by records',
    JSON.stringify({
      hosts: [
        { ip: '10.0.0.5', cves: [a, b] },
        { ip: '10.0.0.6', cves: [c] },
      ],
      findings: [rated],
    }),
  ],
  [
    'JSON by keys',
    JSON.stringify({ findings: [rated], hosts: { '10.0.0.5': [a, b], '10.0.0.6': [c] } }),
  ],
  ['JSON that is a map', JSON.stringify({ '10.0.0.5': [a, b], '10.0.0.6': [c] })],
  [
    'YAML',
    `hosts:\n  10.0.0.5:\n    - ${a}\n    - ${b}\n  10.0.0.6: [${c}]\nfindings:\n  - id: CVE-2023-1111\n    severity: high\n`,
  ],
])('%s', async (_, text) => {
  const { findings } = await readWith(readerFor(text), text)
  const told = findings.flatMap(({ ids, asset }) =>
    asset === undefined ? [] : `${asset} ${ids.join()}`,
  )
  expect(told).toEqual([`10.0.0.5 ${a}`, `10.0.0.5 ${b}`, `10.0.0.6 ${c}`])
})

test.each([
  ['aliases of a finding', JSON.stringify({ vulnerabilities: [{ ...rated, aliases: [a] }] }), 1],
  [
    'a finding with a host and its CVEs',
    JSON.stringify({
      issues: [{ host: '10.0.0.5', title: 'Old kernel', severity: 'High', cves: [a, b] }],
    }),
    1,
  ],
  [
    'a sentence under a host',
    `10.0.0.5\nWe compared it with ${a} and found nothing of the kind.\n`,
    0,
  ],
])('%s is none of these', async (_, text, count) => {
  const { findings } = await readWith(readerFor(text), text)
  expect(findings).toHaveLength(count)
})
