import { expect, test } from 'vitest'

import { charts } from './charts.ts'

test.each([
  [0, '0%'],
  [0.0004, '0.1%'],
  [0.004, '0.4%'],
  [0.304, '30%'],
  [0.995, '99.5%'],
  [0.9999, '99.9%'],
  [1, '100%'],
])('a share of %d is %s: only nothing is 0 %% and only all of it 100 %%', (share, text) => {
  expect(charts.coverage.share(share)).toBe(text)
})

test.each([
  [0.36, 'from 36%'],
  [0.199_62, 'from 19.96%'],
  [0.000_04, 'from 0.004%'],
  [0.999_99, 'from 99.999%'],
  [1, 'from 100%'],
])('a threshold of %d is said %s', (value, text) => {
  expect(charts.scatter.epssValue(value)).toBe(text)
})

test('one and many are told apart in every figure of a threshold that was carried over', () => {
  const [older, newer] = [
    { model: 'v4', date: '2026-06-13' },
    { model: 'v5', date: '2026-08-15' },
  ]
  const share = { percent: 2.8, decimals: 1, isLess: false } as const
  expect(charts.carry.offer(older, 0.36, 9_543, share)).toBe(
    'Was 36% set for v4? On 2026-06-13 9,543 CVEs, 2.8% of all, reached it.',
  )
  expect(charts.carry.newer(newer, 0.2, 0.36, 5_988, 9_543)).toBe(
    'In v5 on 2026-08-15 the same share reaches 20%; 36% is reached by 5,988, 37% fewer than then.',
  )
  expect(charts.carry.newer(newer, 0.2, 0.36, 5, 0)).toContain(
    'by 5, where nothing reached it before',
  )
  const sides = { above: 9_543, stay: 6_571, leave: 2_972, gone: 0, come: 3_476, added: 23 }
  expect(charts.carry.sides(sides)).toBe(
    'The same work, not the same CVEs: of 9,543 that reached it 6,571 still do, 2,972 no longer; 3,476 others do instead, and 23 that had no score then.',
  )
  expect(charts.carry.sides({ above: 3, stay: 1, leave: 1, gone: 1, come: 1, added: 0 })).toBe(
    'The same work, not the same CVEs: of 3 that reached it 1 still does, 1 no longer, 1 has no score now; 1 other does instead.',
  )
})
