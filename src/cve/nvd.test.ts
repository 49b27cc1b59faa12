import { describe, expect, test } from 'vitest'
import { mapNvd } from './nvd.ts'

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
  return mapNvd(json, 'CVE-2021-26855')
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
