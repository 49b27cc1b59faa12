import { parse } from 'csv-parse/sync'
import { Window } from 'happy-dom'
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
      cells.filter((cell) => /^["\s\0]*[=+\-@＝＋－＠]/.test(cell)),
      formula,
    ).toEqual([])
    expect(
      cells.some((cell) => cell.includes(`'${formula.replace(/^[^=+\-@＝]+/, '')}`.slice(0, 3))),
    ).toBe(true)
  }
})
