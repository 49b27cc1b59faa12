// Points, quadrants, bands and the axis, each against the same asked of every row by itself.
import { expect, test } from 'vitest'

import { severityPlaces } from '#rows/columns.ts'
import { kevPlaces } from '#rows/outside-of-row.ts'
import { rowStatuses } from '#rows/row.ts'
import { bandCounts, bandsOfEpss } from './bands.ts'
import {
  axisOfEpss,
  epssAxes,
  extentOf,
  fromLogit,
  logit,
  roundedProbability,
} from './epss-axis.ts'
import { daysOf } from './days.ts'
import { charted, placed } from './population.ts'
import { pointsWithin, quadrantCounts, quadrantOf, quadrants } from './quadrants.ts'

let seed = 5

function below(end: number): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
  // Its low bits repeat soon.
  return (seed >>> 8) % end
}

const length = 2_000
const figures = {
  score: Float64Array.from({ length }, () => (below(7) === 0 ? Number.NaN : below(101) / 10)),
  epss: Float64Array.from({ length }, () => (below(6) === 0 ? Number.NaN : below(100) / 100)),
  kev: Uint8Array.from({ length }, () => below(kevPlaces.length)),
  status: Uint8Array.from({ length }, () => below(rowStatuses.length)),
  severity: Uint8Array.from({ length }, () => below(severityPlaces.length)),
}
const all = Uint32Array.from({ length }, (_, at) => length - 1 - at)
const isListed = (at: number) => ['listed', 'ransomware'].includes(kevPlaces[figures.kev[at]!]!)

test('open rows are those that nobody has closed; their order stays', () => {
  const open = [...all].filter((at) =>
    ['open', 'unknown'].includes(rowStatuses[figures.status[at]!]!),
  )
  expect([...charted(figures, all, true)]).toEqual(open)
  expect(charted(figures, all, false)).toBe(all)
})

test('the days of scores are told once each, and only of rows that have a score', () => {
  const of = (epss: number | undefined, epssDate: string | undefined) => ({
    kev: 'absent' as const,
    kevSince: undefined,
    epss,
    percentile: undefined,
    epssDate,
  })
  const outside = [
    of(0.1, '2026-08-15'),
    undefined,
    of(undefined, '2026-01-01'),
    of(0.2, '2026-06-13'),
    of(0.3, '2026-08-15'),
    of(0.4, undefined),
    of(0.5, '2025-01-01'),
  ]
  expect(daysOf({ outside }, Uint32Array.of(4, 3, 2, 1, 0, 5))).toEqual([
    '2026-06-13',
    '2026-08-15',
  ])
})

test('every row is a point or is counted by what it lacks, never at 0', () => {
  const parts = placed(figures, all)
  const has = (at: number) => [!Number.isNaN(figures.score[at]!), !Number.isNaN(figures.epss[at]!)]
  const those = (score: boolean, epss: boolean) =>
    [...all].filter((at) => has(at)[0] === score && has(at)[1] === epss)
  expect([...parts.points]).toEqual(those(true, true))
  expect([...parts.withoutScore]).toEqual(those(false, true))
  expect([...parts.withoutEpss]).toEqual(those(true, false))
  expect([...parts.withoutBoth]).toEqual(those(false, false))
})

test('a row that is exactly at a threshold reaches it; each is in one quadrant', () => {
  const { points } = placed(figures, all)
  const at = points[0]!
  const own = { score: figures.score[at]!, epss: figures.epss[at]! }
  expect(quadrantOf(figures, at, own)).toBe('both')
  for (const thresholds of [
    own,
    { score: 7, epss: 0.1 },
    { score: 0, epss: 0 },
    { score: 10, epss: 1 },
  ]) {
    const counts = quadrantCounts(figures, points, thresholds)
    for (const quadrant of quadrants) {
      const [severe, likely] = [
        ['both', 'severe'].includes(quadrant),
        ['both', 'likely'].includes(quadrant),
      ]
      const rows = [...points].filter(
        (at) =>
          figures.score[at]! >= thresholds.score === severe &&
          figures.epss[at]! >= thresholds.epss === likely,
      )
      expect(counts[quadrant]).toEqual({ rows: rows.length, inKev: rows.filter(isListed).length })
    }
  }
})

test('a rectangle holds its edges', () => {
  const { points } = placed(figures, all)
  const at = points[5]!
  const [score, epss] = [figures.score[at]!, figures.epss[at]!]
  expect([
    ...pointsWithin(figures, points, { score: [score, score], epss: [epss, epss] }),
  ]).toContain(at)
  const within = pointsWithin(figures, points, { score: [4, 7], epss: [0.2, 0.6] })
  expect([...within]).toEqual(
    [...points].filter(
      (at) =>
        figures.score[at]! >= 4 &&
        figures.score[at]! <= 7 &&
        figures.epss[at]! >= 0.2 &&
        figures.epss[at]! <= 0.6,
    ),
  )
})

test('the table of bands holds every row once, what is not known in a line of its own', () => {
  const counts = bandCounts(figures, all)
  expect(counts.flat().reduce((sum, { rows }) => sum + rows, 0)).toBe(length)
  bandsOfEpss.forEach((from, line) => {
    const to = [1.1, ...bandsOfEpss][line]!
    severityPlaces.forEach((_, column) => {
      const rows = [...all].filter((at) => {
        const epss = figures.epss[at]!
        const isIn = from === undefined ? Number.isNaN(epss) : epss >= from && epss < to
        return isIn && figures.severity[at] === column
      })
      expect(counts[line]![column]).toEqual({
        rows: rows.length,
        inKev: rows.filter(isListed).length,
      })
    })
  })
})

test('the logit and its inverse agree, and the ends of EPSS are not infinite', () => {
  for (const p of [0.00001, 0.0004, 0.01, 0.36, 0.5, 0.97112, 0.99999])
    expect(fromLogit(logit(p))).toBeCloseTo(p, 12)
  expect(logit(0.5)).toBe(0)
  expect(logit(0.9)).toBeCloseTo(Math.log(9), 12)
  expect([logit(0), logit(1)]).toEqual([logit(0.00001), logit(0.99999)])
})

test.each(epssAxes)(
  'on the %s axis what is likelier lies higher, and places and probabilities agree',
  (name) => {
    const axis = axisOfEpss(name, [0.00004, 0.99999])
    const parts = [0.00004, 0.001, 0.2, 0.5, 0.9, 0.99999].map(axis.partOf)
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...parts)).toBeLessThanOrEqual(1)
    for (const p of [0.001, 0.2, 0.97])
      expect(axis.probabilityAt(axis.partOf(p))).toBeCloseTo(p, 12)
    for (const tick of axis.ticks)
      expect(axis.partOf(tick)).toBeCloseTo(Math.min(1, Math.max(0, axis.partOf(tick))), 12)
  },
)

test('a list of likely CVEs has the usual axis, one with rarer ones a longer one', () => {
  expect(axisOfEpss('logit', [0.2, 0.9]).ticks).toEqual([0.001, 0.01, 0.1, 0.5, 0.9, 0.99])
  expect(axisOfEpss('logit', [0.00005, 0.9995]).ticks).toEqual([
    0.0001, 0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999,
  ])
  expect(extentOf(figures.epss, new Uint32Array())).toEqual([1, 0])
  expect(extentOf(Float64Array.of(0.3, 0.1, 0.7), Uint32Array.of(0, 2))).toEqual([0.3, 0.7])
})

test('a slider of 200 steps never stands still for the rounding of what it gives', () => {
  for (const name of epssAxes) {
    const axis = axisOfEpss(name, [0.00001, 0.99999])
    for (let step = 1; step < 200; step++) {
      const rounded = roundedProbability(axis.probabilityAt(step / 200))
      expect(Math.round(axis.partOf(rounded) * 200)).toBe(step)
    }
  }
  expect(roundedProbability(0.123_456)).toBeCloseTo(0.123, 9)
  expect(roundedProbability(0.998_76)).toBeCloseTo(0.998_76, 9)
})
