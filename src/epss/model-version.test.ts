import { expect, test } from 'vitest'

import { modelChanges, modelVersionOn, sameModel } from './model-version.ts'

test.each([
  ['2021-04-13', undefined],
  ['2021-04-14', 'v1'],
  ['2022-02-03', 'v1'],
  ['2022-02-04', 'v2'],
  ['2023-03-06', 'v2'],
  ['2023-03-07', 'v3'],
  ['2025-03-16', 'v3'],
  ['2025-03-17', 'v4'],
  ['2026-06-14', 'v4'],
  ['2026-06-15', 'v5'],
  ['2030-01-01', 'v5'],
  ['', undefined],
])('the scores of %j are from model %s', (date, name) => {
  expect(modelVersionOn(date)?.name).toBe(name)
})

test('scores are comparable up to the day before a change', () => {
  expect(sameModel('2025-03-17', '2026-06-14')).toBe(true)
  expect(sameModel('2026-06-14', '2026-06-15')).toBe(false)
})

test('changes are listed oldest first', () => {
  const dates = modelChanges.map(({ from }) => from)
  expect(dates).toEqual(dates.toSorted())
})
