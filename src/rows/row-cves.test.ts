// A row of several CVEs is counted, and asked for, by each of them.
import { expect, test } from 'vitest'

import { emptyAssessment } from '#assessment/assessment.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { scoreVector } from '#cvss/index.ts'
import { columnsOf } from './columns.ts'
import type { OutsideOfRow } from './outside-of-row.ts'
import { cvesOf } from './row-cves.ts'
import { type Row, type RowStatus } from './row.ts'
import { readRow, storedRow } from './stored-row.ts'
import { summaryOf } from './summary.ts'

const [a, b, c]: readonly CveId[] = ['CVE-2024-1001', 'CVE-2024-1002', 'CVE-2024-1003']

function rowOf(
  ids: readonly string[],
  status: RowStatus = 'open',
  cve = ids[0] as CveId | undefined,
): Row {
  return {
    assessment: {
      ...emptyAssessment(`row-${ids.length}`),
      cve: cve?.startsWith('CVE-') ? cve : undefined,
    },
    version: '4.0',
    place: 0,
    status,
    found: {
      ids,
      component: undefined,
      severity: undefined,
      meaning: status,
      status: undefined,
      justification: undefined,
      vectors: [],
      scores: [],
      seen: [{ asset: undefined, place: { files: ['a'], within: 'row 2' } }],
    },
    changedAt: 0,
  }
}

test('all CVE IDs of a row are known, that of its assessment first, each once', () => {
  expect(cvesOf(rowOf([a!, b!, 'GHSA-xxxx-xxxx-xxxx', a!]))).toEqual([a, b])
  expect(cvesOf(rowOf([a!, b!], 'open', c))).toEqual([c, a, b])
  expect(cvesOf(rowOf(['GHSA-xxxx-xxxx-xxxx', b!]))).toEqual([b])
  expect(cvesOf(rowOf(['QID-1']))).toEqual([])
  expect(cvesOf({ ...rowOf([a!]), found: undefined })).toEqual([a])
})

test('93 CVE IDs are kept with a row', () => {
  const ids = Array.from({ length: 93 }, (_, at) => `CVE-2024-${2_000 + at}`)
  expect(cvesOf(readRow(JSON.parse(JSON.stringify(storedRow(rowOf(ids)))))!)).toEqual(ids)
})

const said = (epss: number | undefined, kev: OutsideOfRow['kev'] = 'absent'): OutsideOfRow => ({
  kev,
  kevSince: undefined,
  epss,
  percentile: undefined,
})

test('sums are of every CVE of a row, each once and by what is said of it', () => {
  const rows = [
    rowOf([a!, b!]),
    rowOf([b!, c!]),
    rowOf([c!], 'fixed'),
    rowOf([], 'open', undefined),
  ]
  const each = new Map([
    [a!, said(0.02)],
    [b!, said(0.5, 'listed')],
    [c!, said(undefined, 'ransomware')],
  ])
  const outside = new Map<Row, OutsideOfRow>([
    [rows[0]!, { ...said(0.5, 'listed'), each }],
    [rows[1]!, { ...said(0.5, 'ransomware'), each }],
    [rows[2]!, said(undefined, 'ransomware')],
  ])
  const columns = columnsOf(rows, { scoreOf: scoreVector, outsideOf: (row) => outside.get(row) })
  const summary = summaryOf(columns)
  expect(summary).toMatchObject({
    rows: 4,
    cves: 3,
    open: 3,
    inKev: 2,
    epssKnown: 2,
    epssAtLeastTenth: 1,
  })
  expect(summary.expected).toBeCloseTo(0.52, 12)
  expect(summary.atLeastOne).toBeCloseTo(1 - 0.98 * 0.5, 12)
  expect(
    summaryOf(
      columnsOf(
        rows.with(0, { ...rows[0]! }),
        { scoreOf: scoreVector, outsideOf: () => undefined },
        columns,
      ),
    ).cves,
  ).toBe(3)
})
