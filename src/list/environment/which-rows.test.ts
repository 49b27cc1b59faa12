import { expect, test } from 'vitest'

import { emptyAssessment } from '#assessment/assessment.ts'
import type { Row } from '#rows/row.ts'
import { assetsOf, countOnOthers, rowsOf } from './which-rows.tsx'

function rowOn(id: string, ...assets: readonly (string | undefined)[]): Row {
  const place = { files: ['scan.csv'], within: 'line 2' }
  const seen = assets.map((asset) => ({ asset, place }))
  const none = { component: undefined, severity: undefined, status: undefined } as const
  const rest = {
    ids: [],
    meaning: 'open',
    justification: undefined,
    vectors: [],
    scores: [],
  } as const
  const found = assets.length === 0 ? undefined : { ...none, ...rest, seen }
  const assessment = emptyAssessment(id)
  return { assessment, version: '4.0', place: 1, status: 'open', found, changedAt: 0 }
}

const both = rowOn('both', 'web', 'mail')
const web = rowOn('web', 'web', 'web', undefined)
const kept = rowOn('kept')
const all = [both, web, kept]
const given = { all, shown: [kept], selected: new Set(['web', 'gone']) }

test('assets are those of most rows first, each row counted once', () => {
  expect(assetsOf(all)).toEqual([
    ['web', 2],
    ['mail', 1],
  ])
})

test('rows by selection, by what is shown, and by asset', () => {
  expect(rowsOf({ of: 'selected' }, given)).toEqual([web])
  expect(rowsOf({ of: 'shown' }, given)).toEqual([kept])
  expect(rowsOf({ of: 'asset', asset: 'web' }, given)).toEqual([both, web])
  expect(rowsOf({ of: 'asset', asset: '' }, given)).toEqual([])
})

test('rows that are on other assets, too, are counted where an asset was chosen', () => {
  expect(countOnOthers([both, web], { of: 'asset', asset: 'web' })).toBe(1)
  expect(countOnOthers([both, web], { of: 'shown' })).toBe(0)
})
