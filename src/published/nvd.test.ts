import { describe, expect, test } from 'vitest'
import { mapNvd, mapNvdAnswers } from './nvd.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

function answer(metrics: unknown, id: unknown = 'CVE-2021-26855') {
  return { format: 'NVD_CVE', totalResults: 1, vulnerabilities: [{ cve: { id, metrics } }] }
}

function primary(vectorString: string, baseScore: number, more: object = {}) {
  return {
    source: 'nvd@nist.gov',
    type: 'Primary',
    cvssData: { vectorString, baseScore, ...more },
  }
}

function map(json: unknown) {
  return mapNvd(json, 'CVE-2021-26855')?.vectors
}

describe('an answer of NVD', () => {
  test('gives NVD’s own vectors, newest version first', () => {
    const vectors = map(
      answer({
        cvssMetricV2: [{ ...primary('AV:N/AC:L/Au:N/C:P/I:P/A:P', 7.5), baseSeverity: 'HIGH' }],
        cvssMetricV31: [primary(v31, 9.8, { baseSeverity: 'CRITICAL' })],
      }),
    )
    expect(vectors).toMatchObject([
      { source: { kind: 'nvd', name: 'NVD' }, version: '3.1', publishedSeverity: 'CRITICAL' },
      { version: '2.0', publishedScore: 7.5, publishedSeverity: 'HIGH', repairs: [] },
    ])
  })

  test('leaves out what NVD repeats from others, also as Primary', () => {
    const other = { ...primary(v31, 9.8), source: 'security@huntr.dev' }
    expect(map(answer({ cvssMetricV31: [other], cvssMetricV30: [other] }))).toEqual([])
  })

  test('gives none for a CVE without metrics, and for one it does not know', () => {
    expect(map(answer({}))).toEqual([])
    expect(map(answer(undefined))).toEqual([])
    expect(map({ totalResults: 0, vulnerabilities: [] })).toEqual([])
  })

  test.each([
    undefined,
    null,
    [[]],
    {},
    { vulnerabilities: 'none' },
    { vulnerabilities: [null, {}, { cve: null }] },
    answer({ cvssMetricV31: [primary(v31, 9.8)] }, 'CVE-2022-24646'),
  ])('about something else is no answer', (json) => {
    expect(map(json)).toBeUndefined()
  })

  test('with wrong parts gives the rest', () => {
    const vectors = map(
      answer({
        cvssMetricV40: 'x',
        cvssMetricV31: [null, { source: 'nvd@nist.gov' }, primary(v31, 9.8)],
        cvssMetricV30: [{ ...primary(v31, 9.8), cvssData: { vectorString: ['x'] } }],
      }),
    )
    expect(vectors?.map(({ text }) => text)).toEqual([v31])
  })
})

test('of a list longer than any is read what stands first, and the rest is counted', () => {
  const cvssMetricV31 = Array.from({ length: 40_800 }, () => primary(v31, 9.8))
  const read = mapNvd(answer({ cvssMetricV31 }), 'CVE-2021-26855')
  expect(read).toMatchObject({ vectors: { length: 100 }, omitted: 40_700 })
})

describe('NVD’s status', () => {
  test('is told as NVD writes it, with the day of the answer, for every CVE in it', () => {
    const vulnerabilities = [
      { cve: { id: 'CVE-2026-0001', vulnStatus: 'Deferred' } },
      { cve: { id: 'CVE-2026-0002', vulnStatus: 'Something New ' } },
      { cve: { id: 'CVE-2026-0003', vulnStatus: 5 } },
      { cve: { id: 'no CVE', vulnStatus: 'Rejected' } },
    ]
    expect(
      mapNvdAnswers({ timestamp: '2026-10-04T21:32:13.620', vulnerabilities })?.answers.map(
        ({ id, status, date }) => [id, status, date],
      ),
    ).toEqual([
      ['CVE-2026-0001', 'Deferred', '2026-10-04'],
      ['CVE-2026-0002', 'Something New', '2026-10-04'],
      ['CVE-2026-0003', undefined, '2026-10-04'],
    ])
  })

  test('does not take metrics that are no CVSS for some', () => {
    const ssvcV203 = [{ source: 'cisa', ssvcData: { options: {} } }]
    const metrics = { ssvcV203, cvssMetricV31: [primary(v31, 9.8)] }
    expect(mapNvd(answer(metrics), 'CVE-2021-26855')?.vectors).toHaveLength(1)
  })
})
