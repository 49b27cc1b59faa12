import { expect, test } from 'vitest'
import { severityOf, specOf, versions } from '../index.ts'
import { mandatoryOf, metricsOf, valuesOf } from './reference/metric-tables.ts'
import { severityOfTenths } from './reference/expectation.ts'

test('versions are listed newest first', () => {
  expect(versions).toEqual(['4.0', '3.1', '3.0', '2.0'])
})

test.each(versions)(
  'the v%s table has the metrics of the specification in canonical order',
  (version) => {
    expect(specOf(version).metrics.map(({ key }) => key)).toEqual(metricsOf(version))
  },
)

test.each(versions)('every v%s metric has the values of the specification', (version) => {
  for (const { key, values } of specOf(version).metrics) {
    expect([key, ...values].toSorted()).toEqual([key, ...valuesOf(version, key)].toSorted())
  }
})

test.each(versions)('the base metrics of v%s are mandatory, and no others', (version) => {
  const { metrics } = specOf(version)
  const mandatory = metrics.filter((metric) => metric.mandatory)
  expect(mandatory.map(({ key }) => key)).toEqual(mandatoryOf(version))
  expect(mandatory).toEqual(metrics.filter(({ group }) => group === 'base'))
})

test.each(versions)(
  'a v%s metric with M in front modifies the base metric of that name',
  (version) => {
    for (const { key, modifies } of specOf(version).metrics) {
      const base = mandatoryOf(version).find((metric) => key === `M${metric}`)
      expect([key, modifies]).toEqual([key, base])
    }
  },
)

test.each(versions)('every v%s score has the severity rating of the scale', (version) => {
  for (let tenths = 0; tenths <= 100; tenths += 1) {
    expect([tenths, severityOf(version, tenths / 10)]).toEqual([
      tenths,
      severityOfTenths(version, tenths),
    ])
  }
})
