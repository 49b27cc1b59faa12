import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { cellsOf, columnsOf } from './columns.ts'
import { draftText, english, fullResult, sampleResult, v2Text, v4Text } from './samples.ts'
import { withCandidate } from '#cvss/target.ts'
import { type SharedResult, sharedResult } from './shared-result.ts'
import { csvOf, tsvOf } from './spreadsheet-form.ts'

function withWriting(title: string, note = '', whose = ''): SharedResult {
  return fullResult(v4Text, { whose, rationale: { title, note, metricNotes: new Map() } })
}

function csvRows(results: readonly SharedResult[]): string[][] {
  return parse(csvOf(english, results), { record_delimiter: '\r\n' })
}

test('the severities of what is undecided stand in their column, and what it is in that of the status', () => {
  const vector = withCandidate(sampleResult(v2Text).vector, 'AC', 'H')
  const [header = [], row = []] = csvRows([sharedResult(vector, sampleResult(v2Text))])
  const cell = (column: string) => row[header.indexOf(column)]
  expect(cell('Severity')).toMatch(/^(Low|Medium|High)( to (Medium|High))?$/)
  expect(cell('Status')).toBe(
    'Draft, undecided: AC · own vector · AC undecided between High and Low',
  )
})

test('a header and a row for each result', () => {
  const results = [fullResult(v4Text), sampleResult(draftText), sampleResult(v2Text)]
  const [header, full, draft, v2] = csvRows(results)
  expect(header).toEqual([
    'TLP',
    'Title',
    'CVE',
    'Version',
    'Score',
    'Severity',
    'Vector',
    'Source',
    'EPSS',
    'EPSS percentile',
    'EPSS date',
    'Link',
    'Note',
    'KEV',
    'SSVC',
    'Status',
  ])
  expect(full).toEqual([
    'TLP:AMBER+STRICT',
    'Backdoor in our gateway',
    'CVE-2024-3094',
    'CVSS-B, v4.0',
    '9.3',
    'Critical',
    v4Text,
    'CNA Acme, 2 metrics changed',
    '94.4%',
    '99th',
    '2026-11-20',
    `https://plumb.example/tools/#${v4Text}&cve=CVE-2024-3094`,
    'Seen in two builds.\nSee *report* 7.\nAV: The port is open\nto everybody.\nAC: No race to win.',
    'In KEV since 2026-11-03',
    'SSVC active, total (CISA-ADP, 2026-11-04)',
    'TLP:AMBER+STRICT · Final · CNA Acme, 2 metrics changed: AC, PR · In KEV since 2026-11-03 · SSVC active, total (CISA-ADP, 2026-11-04) · EPSS 94.4% (99th), 2026-11-20',
  ])
  expect(draft!.slice(3, 7)).toEqual([
    'CVSS v4.0',
    '7.4 to 10.0',
    'Incomplete: 6 of 11 metrics open',
    draftText,
  ])
  expect(v2!.slice(3, 7)).toEqual(['CVSS v2.0', '7.5', 'High', v2Text])
})

test('line ends are those of RFC 4180, between rows only', () => {
  expect(csvOf(english, [sampleResult(v2Text)]).match(/\r\n/g)).toHaveLength(1)
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '  =1', '\t=1', '\r=1', '\0=1', '\ufeff=1'])(
  'the formula %j is text',
  (formula) => {
    const [, row] = csvRows([withWriting(formula, formula, formula)])
    const cells = [row![1], row![7], row![12]]
    const [, tsvRow] = tsvOf(english, [withWriting(formula, formula, formula)]).split('\n')
    const tsvCells = tsvRow!.split('\t')
    for (const cell of [...cells, tsvCells[1], tsvCells[7], tsvCells[12]]) {
      expect(cell).toMatch(/^'[=+\-@＝]/)
    }
  },
)

test('a quote at the start of a TSV cell takes no other cell with it', () => {
  const [, row] = tsvOf(english, [withWriting('"open', 'x')]).split('\n')
  expect(row!.split('\t')[1]).toBe(`'"open`)
})

const piece = fc.oneof(
  fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', '"', "'", ',', ';', ' ', '＝', '|'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const writing = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
const hostile = fc.tuple(writing, writing, writing).map((given) => withWriting(...given))

test('a CSV parser gives every cell back, the guard aside, and none is a formula', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (results) => {
      const [, ...rows] = csvRows(results)
      expect(rows).toHaveLength(results.length)
      for (const [at, row] of rows.entries()) {
        const cells = cellsOf(english, results[at]!)
        const unguarded = (text: string) => text.replaceAll("'", '')
        // A tab within a note is a space: at tabs a text that is pasted is divided.
        expect(row.map(unguarded)).toEqual(
          columnsOf(english).map((name) => unguarded(cells[name].replaceAll('\t', ' '))),
        )
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/)
      }
    }),
    { numRuns: 500 },
  )
})

test('nor where a program divides cells at semicolons or tabs and takes no notice of quotes', () => {
  fc.assert(
    fc.property(hostile, (result) => {
      for (const cell of csvOf(english, [result]).split(/[;\t\r\n]/)) {
        expect(cell.replace(/^[" \t]+/, '')).not.toMatch(/^[=+\-@＝＋－＠﹦﹢﹣﹫]/)
      }
    }),
    { numRuns: 500 },
  )
})

test('TSV: a line for each result, as many cells in each, none a formula', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (results) => {
      const lines = tsvOf(english, results).split(/[\r\n\u2028\u2029]/)
      expect(lines).toHaveLength(results.length + 1)
      for (const line of lines) {
        expect(line.split('\t')).toHaveLength(16)
        for (const cell of line.split('\t')) expect(cell).not.toMatch(/^["=+\-@\r\0＝＋－＠]/)
      }
    }),
    { numRuns: 500 },
  )
})
