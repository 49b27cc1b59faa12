import { expect, test } from 'vitest'

import { delimitedReader } from '../delimited/read-delimited.ts'
import { readWith } from '../gather.ts'
import { textReader } from '../text/read-text.ts'

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const head = 'ID\tTitle\tCVSS\tVector\tStatus\n'
const rated = `F-01\tSQL injection\t9.8\t${vector}\topen\n`

test.each([
  ['an ID and a title with 0.0', 'F-03\tInfo\t0.0\t\topen', { ids: ['F-03'], title: 'Info' }],
  ['an ID and a title alone', 'F-03\tBanner\t\t\t', { ids: ['F-03'], title: 'Banner' }],
  ['an ID with 0.0', 'F-03\t\t0.0\t\t', { ids: ['F-03'] }],
  ['a title with n/a', '\tBanner\tn/a\t-\t', { title: 'Banner' }],
  ['a title with a status', '\tBanner\t\t\tfixed', { title: 'Banner' }],
])('%s is a finding without a score', async (_, row, expected) => {
  const { findings, remarks } = await readWith(delimitedReader, `${head}${rated}${row}\n`)
  expect(findings).toHaveLength(2)
  expect(findings[1]).toMatchObject({ ...expected, scores: [], vectors: [] })
  expect(remarks).toEqual([])
})

test('a row of a table of findings that is none is named by where it stands and what it says', async () => {
  const { findings, remarks } = await readWith(
    delimitedReader,
    `${head}${rated}\tWeb servers\t\t\t\n`,
  )
  expect(findings).toHaveLength(1)
  expect(remarks).toEqual([
    {
      kind: 'no-finding',
      code: 'unrated-rows',
      place: { files: ['file'], within: 'row 3' },
      text: 'Web servers',
    },
  ])
})

test('of many such rows the first are named, and the others are counted', async () => {
  const others = '\tWeb servers\t\t\t\n'.repeat(120)
  const { remarks } = await readWith(delimitedReader, head + rated + others)
  expect(remarks).toHaveLength(51)
  expect(remarks.at(-1)).toMatchObject({ code: 'unrated-rows', count: 70 })
})

test('a Markdown table in a text loses no row unsaid', async () => {
  const rows = [
    '| Title | CVSS | Vector |',
    '|---|---|---|',
    `| SQL injection | 9.8 | ${vector} |`,
    `| XSS | 9.8 | ${vector} |`,
    '| Missing header | n/a | - |',
    '| Others | | |',
  ]
  const { findings, remarks } = await readWith(textReader, rows.join('\n'))
  expect(findings.map(({ title }) => title)).toEqual(['SQL injection', 'XSS', 'Missing header'])
  expect(remarks).toMatchObject([{ place: { within: 'line 6' }, text: 'Others' }])
})
