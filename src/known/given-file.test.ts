import { expect, test } from 'vitest'

import { mapEpssFile } from '#epss/client.ts'
import { readGivenText } from './given-file.ts'

const row = { cve: 'CVE-2026-10001', epss: '0.151000000', percentile: '0.92', date: '2026-08-15' }
const series = [{ epss: '0.150000000', percentile: '0.91', date: '2026-08-14' }]

test('an answer of the EPSS API is read with and without its envelope, and with its series', () => {
  const score = { cve: row.cve, date: row.date, probability: 0.151, percentile: 0.92 }
  const bare = readGivenText(JSON.stringify([row]))
  expect(bare).toMatchObject({ kind: 'epss', scores: [{ score }] })
  const whole = { status: 'OK', 'status-code': 200, data: [{ ...row, 'time-series': series }] }
  expect(readGivenText(JSON.stringify(whole))).toMatchObject({
    kind: 'epss',
    scores: [{ score, history: [{ date: '2026-08-14' }, { date: '2026-08-15' }] }],
  })
})

test('an answer of the EPSS API is read to its last row', () => {
  const data = Array.from({ length: 50_000 }, (_, at) => ({
    ...row,
    cve: `CVE-2025-${10_000 + at}`,
  }))
  const read = readGivenText(JSON.stringify({ status: 'OK', total: data.length, data }))
  expect(read.kind === 'epss' && read.scores.length).toBe(50_000)
  expect(read.kind === 'epss' && read.scores.at(-1)?.score.cve).toBe('CVE-2025-59999')
  expect(read).not.toHaveProperty('omitted')
})

test('what an answer of the EPSS API holds beyond is counted', () => {
  expect(mapEpssFile([row, { ...row, cve: 'CVE-2026-10002' }, {}, {}], 2)).toMatchObject({
    ok: true,
    scores: [{}, {}],
    omitted: 2,
  })
})

test.each([
  ['without a row, which says nothing of any CVE', { data: [] }],
  ['with a row that cannot be read', { data: [row, { ...row, cve: 'CVE-2026-2', epss: 'high' }] }],
  ['with a row that does not say whose it is', [row, { ...row, cve: 'none' }]],
  ['of an error', { status: 'Bad Request', 'status-code': 400, data: [row] }],
])('an answer %s is refused', (_, json) => {
  expect(readGivenText(JSON.stringify(json))).toEqual({ kind: 'refused', code: 'unexpected' })
})

test('an answer of NVD is told from the KEV catalogue, which has a list of the same name', () => {
  const cve = { id: 'CVE-2026-10001', vulnStatus: 'Deferred' }
  const nvd = {
    format: 'NVD_CVE',
    timestamp: '2026-10-04T10:00:00.000',
    vulnerabilities: [{ cve }],
  }
  expect(readGivenText(JSON.stringify(nvd))).toMatchObject({
    kind: 'nvd',
    answers: [{ id: cve.id, status: 'Deferred', date: '2026-10-04' }],
  })
  const kev = { vulnerabilities: [{ cveID: 'CVE-2026-10001', dateAdded: '2026-07-01' }] }
  expect(readGivenText(JSON.stringify(kev)).kind).toBe('kev')
  expect(readGivenText('cveID,dateAdded\nCVE-2026-10001,2026-07-01\n').kind).toBe('kev')
  expect(readGivenText('{"vulnerabilities":[]}').kind).toBe('refused')
})
