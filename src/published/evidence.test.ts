import { describe, expect, test } from 'vitest'
import { emptyVector, metricValue, versions, withMetric } from '#cvss/index.ts'
import { suggestedMetric } from './evidence.ts'

const evidence = [
  { kev: { dateAdded: '2026-08-21' } },
  { ssvc: { exploitation: 'active' } },
  { ssvc: { exploitation: 'poc' } },
] as const

describe('a suggestion', () => {
  test.each([
    ['4.0', ['A', 'A', 'P']],
    ['3.1', ['H', 'H', 'P']],
    ['3.0', ['H', 'H', 'P']],
    ['2.0', ['H', 'H', 'POC']],
  ] as const)('in v%s is for KEV, active and poc %j', (version, values) => {
    expect(evidence.map((given) => suggestedMetric(version, given)?.value)).toEqual(values)
  })

  test('is a value that the version has', () => {
    for (const version of versions)
      for (const given of evidence) {
        const { metric, value } = suggestedMetric(version, given)!
        expect(metricValue(withMetric(emptyVector(version), metric, value), metric)).toBe(value)
      }
  })

  test('goes by KEV before SSVC, and names its evidence', () => {
    const both = { kev: {}, ssvc: { exploitation: 'poc' } } as const
    expect(suggestedMetric('4.0', both)).toEqual({ metric: 'E', value: 'A', because: 'kev' })
    expect(evidence.map((given) => suggestedMetric('4.0', given)?.because)).toEqual([
      'kev',
      'ssvc-active',
      'ssvc-poc',
    ])
  })

  test('is never made without evidence', () => {
    for (const version of versions)
      for (const given of [
        {},
        { kev: undefined },
        { ssvc: undefined },
        { ssvc: { exploitation: 'none' } },
        { ssvc: { exploitation: undefined } },
      ] as const)
        expect(suggestedMetric(version, given)).toBeUndefined()
  })
})
