// What our own files say of EPSS, KEV and their day is what a later list is compared with.
import { expect, test } from 'vitest'

import type { Finding } from '#import/finding.ts'
import { lookedUpInCells, lookedUpInRow } from '#import/own/looked-up.ts'
import { saidInFile } from '#rows/said-in-file.ts'
import { outOf, sampleRow } from './reference/samples.ts'

test.each<[string, object, unknown, object]>([
  [
    'saved later than its figures',
    { epss: { probability: 0.04, date: '2026-08-14' }, kev: { listed: false, asOf: '2026-08-13' } },
    '2026-08-15T09:00:00.000Z',
    { epss: 0.04, inKev: false, day: '2026-08-15' },
  ],
  ['without any answer', {}, '2026-08-15T09:00:00.000Z', { day: '2026-08-15' }],
  [
    'of no day that can be',
    { epss: { probability: 7, date: 'x' }, kev: { listed: 'no', asOf: '2999-01-01' } },
    '2999-01-01',
    {},
  ],
])('a row of JSON %s', (_, row, saved, said) => {
  expect(lookedUpInRow(row, saved)).toEqual(said)
})

test('cells of a table say the same, an empty one nothing', () => {
  const cells = { epss: '0.04', epssDate: '2026-08-14', kev: 'no', kevDate: '2026-08-13' }
  const cell = (given: Partial<typeof cells>) => (name: string) =>
    (given as Record<string, string>)[name] ?? ''
  expect(lookedUpInCells(cell(cells))).toEqual({ epss: 0.04, inKev: false, day: '2026-08-14' })
  expect(lookedUpInCells(cell({ ...cells, kev: '' })).inKev).toBeUndefined()
  expect(lookedUpInCells(cell({}))).toEqual({})
})

test('what findings say is said of the row of the same IDs, by the latest day', () => {
  const { row } = outOf(sampleRow())
  const ids = [...new Set([row.assessment.cve ?? [], row.found?.ids ?? []].flat())]
  const finding = { ids, lookedUp: { epss: 0.04, inKev: false, day: '2026-08-14' } }
  const other = { ids: ['CVE-1999-0001'], lookedUp: { day: '2026-08-15' } }
  const said = saidInFile([finding, other] as unknown as Finding[])
  expect(said.day).toBe('2026-08-15')
  expect(said.outsideOf(row)).toMatchObject({ kev: 'absent', epss: 0.04 })
  const none = saidInFile([{ ids }] as unknown as Finding[])
  expect(none.day).toBeUndefined()
  expect(none.outsideOf(row)).toMatchObject({ kev: 'not-asked', epss: undefined })
})
