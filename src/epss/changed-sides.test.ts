import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { changedSides } from './changed-sides.ts'
import { keyOf } from './daily-file.ts'
import { sameShare } from './same-share.ts'

function scores(given: ReadonlyMap<number, number>) {
  const keys = Float64Array.from(given.keys()).toSorted()
  return { keys, probabilities: keys.map((key) => given.get(key)!) }
}

test('each CVE of either file is counted by what becomes of it', () => {
  const older = scores(
    new Map([
      [1, 0.5],
      [2, 0.5],
      [3, 0.1],
      [4, 0.1],
      [6, 0.5],
      [7, 0.1],
    ]),
  )
  const newer = scores(
    new Map([
      [1, 0.4],
      [2, 0.1],
      [3, 0.3],
      [4, 0.1],
      [5, 0.9],
      [8, 0.1],
    ]),
  )
  expect(changedSides(older, 0.5, newer, 0.3)).toEqual({
    stay: 1,
    leave: 1,
    come: 1,
    gone: 1,
    added: 1,
  })
  expect(changedSides(older, 0.5, older, 0.5)).toEqual({
    stay: 3,
    leave: 0,
    come: 0,
    gone: 0,
    added: 0,
  })
  expect(changedSides(scores(new Map()), 0.5, newer, 0.3)).toMatchObject({ added: 3 })
})

/** Daily files as FIRST publishes them; not part of the project. */
const files = new URL('../../../shared/data/epss/', import.meta.url)

function fileOf(day: string) {
  const text = gunzipSync(readFileSync(new URL(`epss_scores-${day}.csv.gz`, files))).toString()
  const lines = text.split('\n').filter((line) => line.startsWith('CVE-'))
  return new Map(
    lines.map((line) => line.split(',')).map(([cve = '', epss]) => [keyOf(cve), Number(epss)]),
  )
}

describe.runIf(existsSync(files))(
  '0.36 of v4 on 2026-06-13, carried over to v5 on 2026-08-15',
  () => {
    test('6,571 of 9,543 stay above; the others are counted as one by one', () => {
      const [before, now] = [fileOf('2026-06-13'), fileOf('2026-08-15')]
      const [older, newer] = [scores(before), scores(now)]
      const share = sameShare(0.36, older.probabilities, newer.probabilities)!
      const sides = changedSides(older, 0.36, newer, share.newer)
      const above = [...before].filter(([, p]) => p >= 0.36).map(([key]) => key)
      const come = [...now].filter(([, p]) => p >= share.newer).map(([key]) => key)
      expect(above.length).toBe(9_543)
      expect(sides).toEqual({
        stay: 6_571,
        leave: above.filter((key) => now.has(key) && now.get(key)! < share.newer).length,
        come: come.filter((key) => before.has(key) && before.get(key)! < 0.36).length,
        gone: above.filter((key) => !now.has(key)).length,
        added: come.filter((key) => !before.has(key)).length,
      })
      expect(sides.stay + sides.leave + sides.gone).toBe(share.above.older)
      expect(sides.stay + sides.come + sides.added).toBe(share.above.newer)
    })
  },
)
