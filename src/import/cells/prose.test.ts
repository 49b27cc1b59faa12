// What a sentence mentions is no claim, but where a finding has nothing else.
import { expect, test } from 'vitest'

import { readWith } from '../gather.ts'
import { readerFor } from '../readers.ts'

const own = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N'
const said = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const id = 'CVE-2024-1111'

async function vectorsIn(text: string) {
  const { findings } = await readWith(readerFor(text), text)
  return findings.map(({ vectors }) =>
    vectors.map(({ vector, changes }) => (changes.includes('from-prose') ? `~${vector}` : vector)),
  )
}

const sentences = [
  `Rated ${said} before the fix.`,
  `Unlike the issue before (${said}), this one needs a local user.`,
  `NVD: ${said}`,
]
const forms: readonly (readonly [string, (vector: string, sentence: string) => string])[] = [
  [
    'JSON',
    (vector, sentence) =>
      JSON.stringify({
        vulnerabilities: [{ id, severity: 'High', description: sentence, cvss: { vector } }],
      }),
  ],
  [
    'JSON of another product',
    (vector, sentence) =>
      JSON.stringify({
        issues: [
          { cve: id, risk: 'High', remediation: { comment: sentence }, cvssV3Vector: vector },
        ],
      }),
  ],
  [
    'XML',
    (vector, sentence) =>
      `<scan><vulnerabilities><vulnerability><id>${id}</id><severity>High</severity><solution>${sentence}</solution><cvss_vector>${vector}</cvss_vector></vulnerability></vulnerabilities></scan>`,
  ],
  [
    'YAML',
    (vector, sentence) =>
      `findings:\n  - id: ${id}\n    severity: High\n    details: ${JSON.stringify(sentence)}\n    vector: ${JSON.stringify(vector)}\n`,
  ],
  [
    'CSV',
    (vector, sentence) =>
      `CVE,Severity,CVSS vector,Description\n${id},High,${vector},"${sentence}"\n`,
  ],
  [
    'TSV',
    (vector, sentence) => `ID\tComment\tSeverity\tVector\n${id}\t${sentence}\tHigh\t${vector}\n`,
  ],
  [
    'Markdown',
    (vector, sentence) =>
      `| CVE | Severity | Vector | Notes |\n|---|---|---|---|\n| ${id} | High | ${vector} | ${sentence} |\n`,
  ],
  [
    'blocks',
    (vector, sentence) =>
      `CVE: ${id}\nSeverity: High\nDescription: ${sentence}\nVector: ${vector}\n`,
  ],
]
const all = forms.flatMap(([name, form]) =>
  sentences.map((sentence) => [name, sentence, form] as const),
)

test.each(all)('%s: %s', async (_, sentence, form) => {
  expect(await vectorsIn(form(own, sentence))).toEqual([[own]])
  expect(await vectorsIn(form('', sentence))).toEqual([[`~${said}`]])
  expect(await vectorsIn(form('', `Like CVE-2023-4444 (${said}) in all of it.`))).toEqual([[]])
})

test('a field of sentences that holds a vector alone is one', async () => {
  expect(await vectorsIn(JSON.stringify({ vulnerabilities: [{ id, description: said }] }))).toEqual(
    [[said]],
  )
  expect(await vectorsIn(`CVE,Notes\n${id},${said}\nCVE-2024-1112,${own}\n`)).toEqual([
    [said],
    [own],
  ])
})

test('in sections of a report, too', async () => {
  const text = `## One\nDescription: ${sentences[1]}\nVector: ${own}\n\n## Two\nVector: ${said}\nComment: ${own} is what they said at first\n`
  expect(await vectorsIn(text)).toEqual([[own], [said]])
})
