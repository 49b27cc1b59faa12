import { parse } from 'csv-parse/sync'
import { Window } from 'happy-dom'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { orderColumns } from '#rows/order.ts'
import { outColumns } from './cells.ts'
import { anyRows } from './reference/any-rows.ts'
import { outOf, sampleRow } from './reference/samples.ts'
import { csvOf, htmlOf, markdownOf, tsvOf } from './tables.ts'

const parser = new new Window().DOMParser()
const list = { name: '', tlp: undefined, now: '' } as const

/** What each program makes cells of. */
const readers = {
  csv: (...given: Parameters<typeof tsvOf>): readonly (readonly string[])[] =>
    parse(csvOf(...given, true)),
  tsv: (...given: Parameters<typeof tsvOf>) =>
    tsvOf(...given)
      .split('\n')
      .map((line) => line.split('\t')),
  html: (...given: Parameters<typeof tsvOf>) =>
    [...parser.parseFromString(htmlOf(...given, list), 'text/html').querySelectorAll('tr')].map(
      (row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent),
    ),
}

test.each(['csv', 'tsv', 'html'] as const)(
  'other readers of %s find a cell for each column, and no formula in it',
  (form) => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const out = rows.map(outOf)
        const columns = outColumns(orderColumns, out)
        const read = readers[form](columns, out)
        expect(read).toHaveLength(rows.length + 1)
        const widths = new Set(read.map((cells) => cells.length))
        expect(widths.size).toBe(1)
        const cells = read.flat()
        expect(cells.filter((cell) => /^["\s\0]*[=+\-@＝＋－＠﹦﹢﹣﹫]/.test(cell))).toEqual([])
      }),
      { numRuns: 60 },
    )
  },
)

test('Markdown and HTML say of which day they are, below the marking', () => {
  const rows = [outOf(sampleRow())]
  const columns = outColumns(orderColumns, rows)
  const dated = { name: '', tlp: 'AMBER', now: '2026-11-28T03:00:00.000Z' } as const
  expect(markdownOf(columns, rows, dated)).toMatch(/^TLP:AMBER\n\nAs of 2026-11-28\n\n\| /)
  expect(htmlOf(columns, rows, dated)).toContain('</strong></p><p>As of 2026-11-28</p><table>')
})
