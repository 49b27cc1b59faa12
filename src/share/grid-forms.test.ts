import { expect, test } from 'vitest'
import { parse } from 'csv-parse/sync'
import MarkdownIt from 'markdown-it'

import { type Grid, gridForms } from './grid-forms.ts'

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const grid: Grid = {
  head: [
    { text: 'Metric', is: 'words' },
    { text: 'NVD', is: 'written' },
    { text: '=1+1 <b>|`x`{noformat}', is: 'written' },
  ],
  rows: [
    [
      { text: 'Score', is: 'words' },
      { text: '9.8 Critical', is: 'words' },
      { text: '8.8 High', is: 'words' },
    ],
    [
      { text: 'Vector', is: 'words' },
      { text: vector, is: 'vector' },
      { text: vector, is: 'vector' },
    ],
  ],
  tlp: undefined,
}

test('plain text has columns of equal width, and the vectors below', () => {
  expect(gridForms.plain(grid)).toBe(
    [
      'Metric  NVD           =1+1 <b>|`x`{noformat}',
      'Score   9.8 Critical  8.8 High',
      '',
      `NVD: ${vector}`,
      `=1+1 <b>|\`x\`{noformat}: ${vector}`,
    ].join('\n'),
  )
})

test('what somebody has written ends no block of wiki or Slack, and is no markup of Markdown or HTML', () => {
  expect(gridForms.wiki(grid).match(/\{noformat\}/g)).toHaveLength(2)
  const fenced = gridForms.slack({
    ...grid,
    head: grid.head.map((cell) => ({ ...cell, text: '```<!here>' })),
  })
  expect(fenced.match(/```/g)).toHaveLength(2)
  expect(fenced).not.toContain('<!here')
  const html = new MarkdownIt({ html: true, linkify: true }).render(gridForms.markdown(grid))
  expect(html).not.toContain('<b>')
  expect(html.match(/<t[hd]>/g)).toHaveLength(9)
  expect(html).toContain('<code>CVSS:3.1')
  expect(gridForms.html(grid)).toContain('&lt;b&gt;')
  expect(gridForms.html(grid)).toContain('<th>&#39;=1+1')
})

test('spreadsheets get every cell, and no formula', () => {
  const rows: unknown = parse(gridForms.csv(grid))
  expect(rows).toEqual([
    ['Metric', 'NVD', "'=1+1 <b>|`x`{noformat}"],
    ['Score', '9.8 Critical', '8.8 High'],
    ['Vector', vector, vector],
  ])
  expect(
    gridForms
      .tsv(grid)
      .split('\n')
      .map((row) => row.split('\t').length),
  ).toEqual([3, 3, 3])
})

test('a marking leads in every form', () => {
  for (const write of Object.values(gridForms))
    expect(write({ ...grid, tlp: 'AMBER' })).toMatch(/^\W*(?:p><strong>)?TLP:AMBER/)
})

test('no name turns or breaks the cells beside it', () => {
  const name = 'a\u202eb\u0000\nc'
  const hostile = { ...grid, head: grid.head.map((cell) => ({ ...cell, text: name })) }
  for (const form of Object.values(gridForms)) {
    const text = form(hostile)
    expect(text).toContain('ab c')
    for (const unwanted of ['\u202e', '\u0000']) expect(text).not.toContain(unwanted)
  }
})
