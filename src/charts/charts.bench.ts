/** `npm run bench charts`: what the charts of a list compute while a threshold is dragged, of 100,000 rows. */

import { cpus } from 'node:os'

import { bandCounts } from './bands.ts'
import { coverageOf, curveOf } from './coverage.ts'
import { axisOfEpss, extentOf } from './epss-axis.ts'
import { coveredPixels } from './painted.ts'
import { placed } from './population.ts'
import { quadrantCounts } from './quadrants.ts'

const length = 100_000
let state = 7

function next(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}

const figures = {
  rows: [],
  outside: [],
  score: Float64Array.from({ length }, () =>
    next() < 0.03 ? Number.NaN : Math.round(next() * 100) / 10,
  ),
  epss: Float64Array.from({ length }, () => (next() < 0.03 ? Number.NaN : next() ** 6)),
  kev: Uint8Array.from({ length }, () => (next() < 0.01 ? 2 : 1)),
  severity: Uint8Array.from({ length }, () => Math.floor(next() * 6)),
  cve: Int32Array.from({ length }, () => Math.floor(next() * 60_000)),
  cveNumbers: new Map(
    Array.from({ length: 60_000 }, (_, at) => [`CVE-2024-${1e5 + at}`, at] as const),
  ),
}
const places = Uint32Array.from({ length }, (_, at) => at)
const { points } = placed(figures, places)
const axis = axisOfEpss('logit', extentOf(figures.epss, points))
const drawn = {
  x: Float32Array.from(points, (at) => (figures.score[at] ?? 0) * 45),
  y: Float32Array.from(points, (at) => axis.partOf(figures.epss[at] ?? 0) * 250),
}

function told(name: string, work: () => unknown): void {
  let best = Number.POSITIVE_INFINITY
  for (let time = 0; time < 5; time++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  console.log(`  ${name.padEnd(52)}${best.toFixed(1).padStart(8)} ms`)
}

console.log(`charts: ${length} rows, ${cpus()[0]?.model}, Node ${process.version}`)
told('parting rows by the figures they have', () => placed(figures, places))
told('counting quadrants', () => quadrantCounts(figures, points, { score: 7, epss: 0.1 }))
told('counting severities and bands', () => bandCounts(figures, places))
told('coverage of one order', () => coverageOf(figures, places))
told('its curve', () => curveOf(coverageOf(figures, places), 400))
told('places on the logit axis', () => points.map((at) => axis.partOf(figures.epss[at] ?? 0)))
told('points as pixels', () => coveredPixels(drawn, [500, 320], 2.25))
