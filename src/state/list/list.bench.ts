/** `npm run bench list`: what a list of 100,000 rows costs without a page, and beside it what the plainest way would cost. */

import { cpus } from 'node:os'
import { gzipSync } from 'node:zlib'

import { dailyLines, nessusReport, spreadsheetLines } from '../../../scripts/long-list.mjs'
import { scoreInFile } from '#epss/daily-file.ts'
import { readDailyFile } from '#epss/read-daily-file.ts'
import type { Finding } from '#import/finding.ts'
import { readFiles } from '#import/read-files.ts'
import { type Columns, columnsOf } from '#rows/columns.ts'
import { filtered, noFilter, toggled } from '#rows/filter.ts'
import { mergeFindings } from '#rows/from-finding.ts'
import { type OrderColumn, placesInOrder, worstFirst } from '#rows/order.ts'
import type { Row } from '#rows/row.ts'
import { counting } from '#rows/rule.ts'
import { summaryOf } from '#rows/summary.ts'
import { scoreOf } from '../scored.ts'

const count = 100_000
const dailyCount = 360_142

function told(name: string, milliseconds: number, more = ''): void {
  console.log(`  ${name.padEnd(52)}${milliseconds.toFixed(1).padStart(8)} ms  ${more}`)
}

/** How long some work takes at its fastest of three times; the first time is told, too, where it is another. */
function time<Result>(
  work: () => Result,
  times = 3,
): { readonly result: Result; readonly best: number } {
  let best = Number.POSITIVE_INFINITY
  for (let at = 1; ; at++) {
    const start = performance.now()
    const result = work()
    best = Math.min(best, performance.now() - start)
    if (at === times) return { result, best }
  }
}

async function read(name: string, text: string): Promise<readonly Finding[]> {
  const data = new Blob([text])
  const findings: Finding[] = []
  const start = performance.now()
  let first = 0
  await readFiles([{ name, data }], {
    finding(finding) {
      if (findings.length === 0) first = performance.now() - start
      findings.push(finding)
    },
    remark() {},
    recognised() {},
    table() {},
    progress() {},
    isCancelled: () => false,
  })
  const all = performance.now() - start
  const lines = time(() => text.split('\n').map((line) => line.split(','))).best
  const ratio = `first after ${first.toFixed(0)} ms; ${(all / lines).toFixed(1)} times splitting it at its signs`
  told(`read ${name}, ${(data.size / 1e6).toFixed(1)} MB, ${findings.length} findings`, all, ratio)
  return findings
}

function compareBy(columns: Columns): (one: number, other: number) => number {
  const { kev, epss, score } = columns
  return (one, other) =>
    kev[other]! - kev[one]! ||
    (Number.isNaN(epss[one]!) ? 1 : 0) - (Number.isNaN(epss[other]!) ? 1 : 0) ||
    epss[other]! - epss[one]! ||
    0 ||
    score[other]! - score[one]! ||
    one - other
}

console.log(`Node ${process.version}, ${cpus()[0]?.model}; fastest of three, reading once\n`)
await read('report.nessus', nessusReport(1_500_000))
const findings = await read('long.csv', spreadsheetLines(count).join('\r\n'))

let last = 0
function vectorsOf(place: number) {
  return rows[place % rows.length]?.found?.vectors ?? []
}
const newRows = { newId: () => `${last++}`, place: 0, now: 1 }
const merging = time(() => mergeFindings([], findings, newRows))
const rows: readonly Row[] = merging.result.added
told(`merge them into ${rows.length} rows`, merging.best)

const asks = { scoreOf, outsideOf: () => undefined }
const scratch = time(() => columnsOf(rows, asks))
told('columns of all rows', scratch.best)
const before = scratch.result
const at = Math.floor(rows.length / 2)
const edited = time(() => columnsOf(rows.with(at, { ...rows[at]! }), asks, before))
told(
  'columns after an edit of one',
  edited.best,
  `${(scratch.best / edited.best).toFixed(1)} times faster`,
)
// Of every third row another source claims a second vector.
const disputed = rows.map((row, place) =>
  row.found && place % 3 === 0
    ? { ...row, found: { ...row.found, vectors: [...row.found.vectors, ...vectorsOf(place + 1)] } }
    : row,
)
const disputedBefore = columnsOf(disputed, asks)
const ruled = time(() => disputed.map(counting('highest', scoreOf)))
told('another rule for which vector counts', ruled.best)
told('columns after it', time(() => columnsOf(ruled.result, asks, disputedBefore)).best)
told('sums', time(() => summaryOf(before)).best)

const worst = time(() => placesInOrder(before, worstFirst))
const compared = time(() => Uint32Array.from(rows.keys()).toSorted(compareBy(before)))
told(
  'KEV, then EPSS, then score',
  worst.best,
  `${(compared.best / worst.best).toFixed(1)} times faster than comparing`,
)
for (const column of ['score', 'status', 'id', 'title'] as const satisfies readonly OrderColumn[]) {
  const sort = () => placesInOrder(before, [{ column, isDescending: false }])
  const first = time(sort, 1).best
  told(`sort by ${column}`, first, `again ${time(sort).best.toFixed(1)} ms`)
}

const critical = toggled(noFilter, 'severity', 0)
const picked = time(() => filtered(before, critical))
told(`filter by severity, ${picked.result.count} rows`, picked.best)
const search = () => filtered(before, { ...noFilter, text: 'openssl overflow' })
const searching = time(search, 1)
told(
  `search, ${searching.result.count} rows`,
  searching.best,
  `again ${time(search).best.toFixed(1)} ms`,
)

const daily = new Blob([Uint8Array.from(gzipSync(dailyLines(dailyCount).join('\n')))])
const start = performance.now()
const reading = await readDailyFile(daily, '', () => {})
if (!reading.ok) throw new Error(JSON.stringify(reading))
const readAfter = performance.now() - start
let known = 0
const joined = columnsOf(
  rows,
  {
    scoreOf,
    outsideOf({ assessment: { cve } }) {
      const score = cve && scoreInFile(reading.file, cve)
      if (!score) return undefined
      known++
      return {
        kev: 'not-asked',
        kevSince: undefined,
        epss: score.probability,
        percentile: score.percentile,
      }
    },
  },
  before,
)
placesInOrder(joined, worstFirst)
told(
  `a daily file of ${reading.file.rows} rows read and joined to ${known}`,
  performance.now() - start,
  `${readAfter.toFixed(0)} ms of it reading`,
)
