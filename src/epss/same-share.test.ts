import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { sameShare } from './same-share.ts'

/** Daily files as FIRST publishes them; not part of the project. */
const files = new URL('../../../shared/data/epss/', import.meta.url)

function scoresOf(day: string): readonly number[] {
  const text = gunzipSync(readFileSync(new URL(`epss_scores-${day}.csv.gz`, files))).toString()
  const lines = text.split('\n').filter((line) => line.startsWith('CVE-'))
  return lines.map((line) => Number(line.split(',')[1]))
}

describe.runIf(existsSync(files))('v4 of 2026-06-13 against v5 of 2026-08-15', () => {
  const older = existsSync(files) ? scoresOf('2026-06-13') : []
  const newer = existsSync(files) ? scoresOf('2026-08-15') : []
  test('the files have as many rows as they had', () => {
    expect([older.length, newer.length]).toEqual([341_309, 360_142])
  })
  test.each([
    [0.01, 76_811, 0.0187, 4, 88],
    [0.05, 34_238, 0.041, 3, -11],
    [0.088, 24_793, 0.06, 3, -23],
    [0.1, 23_071, 0.066, 3, -25],
    [0.2, 14_924, 0.114, 3, -33],
    [0.36, 9_543, 0.2, 3, -37],
    [0.5, 7_194, 0.274, 3, -40],
    [0.9, 1_362, 0.81, 2, -43],
  ])('%f, with %i above, is now %f', (threshold, above, expected, digits, percent) => {
    const share = sameShare(threshold, older, newer)!
    expect(share.above.older).toBe(above)
    expect(share.newer.toFixed(digits)).toBe(expected.toFixed(digits))
    expect(Math.round((share.above.kept / above - 1) * 100)).toBe(percent)
  })
})

test('a model against itself keeps its threshold, or the next score above it', () => {
  const scores = [0.1, 0.2, 0.2, 0.3, 0.9]
  expect(sameShare(0.3, scores, scores)).toMatchObject({ newer: 0.3, above: { newer: 2, kept: 2 } })
  expect(sameShare(0.25, scores, scores)).toMatchObject({ newer: 0.3 })
  expect(sameShare(0.5, [], scores)).toBeUndefined()
  expect(sameShare(0.5, scores, [])).toBeUndefined()
})
