import { parse } from 'csv-parse/sync'
import { Window } from 'happy-dom'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'

import { forms } from './forms.ts'
import { english, fullResult, v4Text } from './samples.ts'
import type { SharedResult } from './shared-result.ts'
import { tableOf } from './table-form.ts'

const parser = new new Window().DOMParser()

/** What a spreadsheet makes a cell of when it is given HTML. */
function cellsOfHtml(html: string): readonly string[] {
  const parsed = parser.parseFromString(html, 'text/html')
  return [...parsed.querySelectorAll('td, p')]
    .filter((each) => !each.querySelector('p'))
    .map(({ textContent }) => textContent)
}

function htmlOf(name: string, result: SharedResult): string {
  return forms.find((form) => form.name === name)?.write(english, result).html ?? ''
}

/** The cells of each form that a spreadsheet may read. */
const readers: Readonly<Record<string, (result: SharedResult) => readonly string[]>> = {
  'CSV of the dialog': (result) => parse(tableOf.csv(english, [result])).flat(),
  'TSV of the dialog': (result) => tableOf.tsv(english, [result]).split(/[\t\n]/),
  'table as Markdown': (result) =>
    cellsOfHtml(new MarkdownIt().render(tableOf.markdown(english, [result]))),
  'table as HTML': (result) => cellsOfHtml(tableOf.html(english, [result, result])),
  'formatted text': (result) => cellsOfHtml(htmlOf('rich', result)),
}

const formulas = [
  '=HYPERLINK("https://evil.example";"x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '﹦1',
  '﹢1',
  '﹣1',
  '﹫SUM(A1)',
  ' =1',
  '"=1',
  '\ufeff=1',
  '\u202e=1',
]

test.each(Object.keys(readers))('no cell begins with a formula: %s', (name) => {
  for (const formula of formulas) {
    const result = fullResult(v4Text, {
      whose: formula,
      facts: [{ fact: 'kev', text: formula }],
      rationale: {
        title: formula,
        note: `${formula}\nand\n${formula}`,
        metricNotes: new Map([['AV', formula]]),
      },
    })
    const cells = readers[name]?.(result) ?? []
    expect(cells.length).toBeGreaterThan(5)
    expect(
      cells.filter((cell) => /^["\s\0]*[=+\-@＝＋－＠﹦﹢﹣﹫]/.test(cell)),
      formula,
    ).toEqual([])
    expect(
      cells.some((cell) =>
        cell.includes(`'${formula.replace(/^[^=+\-@＝﹦﹢﹣﹫]+/, '')}`.slice(0, 3)),
      ),
    ).toBe(true)
  }
})

test.each([
  ['CSV of the dialog', tableOf.csv],
  ['CSV of a list', (texts, results) => tableOf.csv(texts, [...results, ...results])],
  ['TSV of the dialog', tableOf.tsv],
] satisfies [string, typeof tableOf.csv][])(
  'nor does one where a text paste is divided at tabs: %s',
  (_, write) => {
    const note = 'see\t=HYPERLINK(A1)\t@SUM(1)\n\t-1'
    const title = 'see\t+1'
    const result = fullResult(v4Text, {
      whose: title,
      rationale: { title, note, metricNotes: new Map([['AV', note]]) },
    })
    const pieces = write(english, [result]).split(/[\t\n]/)
    expect(pieces.filter((piece) => /^["\s]*[=+\-@]/.test(piece))).toEqual([])
  },
)

test('a table as Markdown leaves texts as they are that only hold such signs', () => {
  const title = 'a=b; -c, d+e'
  const result = fullResult(v4Text, {
    rationale: { title, note: 'x\n-y', metricNotes: new Map() },
  })
  const cells = cellsOfHtml(new MarkdownIt().render(tableOf.markdown(english, [result])))
  expect(cells).toContain(title)
  expect(cells).toContain('x -y')
})
