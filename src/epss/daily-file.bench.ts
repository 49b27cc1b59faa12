/** Prints what reading a daily file of 360,000 rows costs, as the worker reads it. Aim: 700 ms and 40 MB. */

import { gzipSync } from 'node:zlib'

import { readDailyFile } from './read-daily-file.ts'

const rows = 360_000
const megabyte = 1024 * 1024

/** A repeatable sequence of numbers from 0 to 1. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A number as the file's authors write it: five decimals, tiny ones with an exponent. */
function written(value: number): string {
  const rounded = Math.round(value * 1e5) / 1e5
  return rounded > 0 && rounded < 1e-4
    ? rounded.toExponential().replace('e-5', 'e-05')
    : `${rounded}`
}

/** As many rows as the file of August 2026, in an order that is not quite that of the IDs. */
function generated(): Uint8Array<ArrayBuffer> {
  const next = sequence(1)
  const lines = [
    '#model_version:v2026.06.15,score_date:2026-08-15T12:02:44Z',
    'cve,epss,percentile',
  ]
  for (let row = 0; row < rows; row++) {
    const year = 1999 + Math.floor((row / rows) * 28)
    // Four apart and at most three off, so that no ID comes twice.
    const number = (row % 12_858) * 4 + Math.floor(next() * 4)
    lines.push(
      `CVE-${year}-${String(number).padStart(4, '0')},${written(next() ** 6)},${written(next())}`,
    )
  }
  return Uint8Array.from(gzipSync(`${lines.join('\n')}\n`))
}

function inUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / megabyte
}

async function run(file: Blob): Promise<{ time: number; kept: number; peak: number }> {
  globalThis.gc?.()
  // What the collector gave up is subtracted a little later.
  await new Promise((resolve) => setTimeout(resolve, 100))
  const before = inUse()
  let peak = before
  const start = performance.now()
  const reading = await readDailyFile(file, '', () => {
    peak = Math.max(peak, inUse())
  })
  const time = performance.now() - start
  peak = Math.max(peak, inUse())
  if (!reading.ok || reading.file.rows !== rows) throw new Error(JSON.stringify(reading))
  const { keys, probabilities, percentiles } = reading.file
  const kept = (keys.byteLength + probabilities.byteLength + percentiles.byteLength) / megabyte
  return { time, kept, peak: peak - before }
}

const file = new Blob([generated()])
const runs = []
for (let count = 0; count < 5; count++) runs.push(await run(file))

console.log(`\nreadDailyFile, ${rows} rows, ${(file.size / megabyte).toFixed(1)} MB compressed`)
for (const [index, { time, kept, peak }] of runs.entries()) {
  const figures = [
    `${time.toFixed(0)} ms`,
    `${kept.toFixed(1)} MB kept`,
    `${peak.toFixed(1)} MB at most`,
  ]
  console.log(
    `  ${index === 0 ? 'first' : 'again'}${figures.map((text) => text.padStart(18)).join('')}`,
  )
}
