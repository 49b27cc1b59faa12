import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  type MetricKey,
  type Range,
  type Vector,
  type Version,
  emptyVector,
  formatVector,
  metricValue,
  scoreRange,
  scoreVector,
  setMetrics,
  specOf,
  versions,
  withMetric,
} from '#cvss/index.ts'
import { type JointValues, scoreRangeWithAlternatives, withAlternatives } from '#cvss/target.ts'
import { candidates, short } from './samples.ts'
import { type Translation, translateVector } from './translate-vector.ts'

function rangeOf({ vector }: Translation): Range {
  return scoreRange(vector)
}

function rangeIn(to: Version, text: string): readonly [number, number] {
  const { min, max } = rangeOf(translateVector(short(text), to))
  return [min, max]
}

function vectorOf(version: Version, joint: JointValues): Vector {
  // Keys of a record by metric are metrics.
  const entries = Object.entries(joint) as [MetricKey, string][]
  return entries.reduce(
    (vector, [key, value]) => withMetric(vector, key, value),
    emptyVector(version),
  )
}

/** Every vector of a version's base metrics, or of these values of some of them. */
function* allBases(version: Version, only: Partial<Record<MetricKey, string>> = {}) {
  const metrics = specOf(version).metrics.filter(({ mandatory }) => mandatory)
  function* from(row: number, vector: Vector): Generator<Vector> {
    const metric = metrics[row]
    if (!metric) yield vector
    else
      for (const value of only[metric.key] === undefined ? metric.values : [only[metric.key]])
        yield* from(row + 1, withMetric(vector, metric.key, value))
  }
  yield* from(0, emptyVector(version))
}

/** Neither becomes another metric nor depends on one. */
const aside = { AV: 'A', PR: 'L' } as const

const textsOf = (translation: Translation) =>
  candidates(translation).map((joint) => formatVector(vectorOf(translation.vector.version, joint)))

describe('figures', () => {
  test('joint alternatives of 3.1 in 4.0 are no free product', () => {
    const translation = translateVector(short('3.1:NHNRCHLN'), '4.0')
    expect(candidates(translation)).toHaveLength(18)
    expect(rangeOf(translation)).toEqual({ min: 4.8, max: 7.1 })
    const free = translation.judgements.flatMap(({ metrics, alternatives }) =>
      metrics.map((metric) =>
        [...new Set(alternatives.map((joint) => joint[metric]))].map((value) => ({
          [metric]: value,
        })),
      ),
    )
    const { version, values } = translation.vector
    expect(
      scoreRangeWithAlternatives({ version, values }, free as readonly JointValues[][]),
    ).toMatchObject({ range: { min: 0, max: 8.4 } })
  })

  test('of two impacts one whole one is taken, never a mix', () => {
    expect(rangeIn('3.1', '4:NLNNNHNNNHN')).toEqual([8.6, 8.6])
    expect(scoreVector(short('3.1:NLNNCHHN'))?.overall).toBe(10)
  })

  test('harm outside alone is not lost: FIRST’s own example of cross-site scripting', () => {
    expect(rangeIn('3.1', '4:NLNNANNNLLN')).toEqual([6.1, 6.1])
  })

  test('2.0 in 3.1', () => {
    // With P as Low alone it is 5.0 to 8.3.
    const translation = translateVector(short('2:NMNPPP'), '3.1')
    const low = candidates(translation).filter(({ C, I, A }) => C === 'L' && I === 'L' && A === 'L')
    const scores = low.map((joint) => scoreVector(vectorOf('3.1', joint))?.overall ?? NaN)
    expect([Math.min(...scores), Math.max(...scores)]).toEqual([5, 8.3])
    expect(rangeOf(translation)).toEqual({ min: 5, max: 10 })
  })

  test('counts what is set and what is to be decided', () => {
    const { vector, exact, toDecide, total } = translateVector(short('4:NLPNPHHLLLN'), '3.1')
    expect([exact, toDecide, total]).toEqual([6, 2, 8])
    expect(formatVector(vector)).toBe('CVSS:3.1/AV:N/PR:N/UI:R/C:H/I:H/A:L')
    expect(rangeIn('3.1', '4:NLPNPHHLLLN')).toEqual([7.1, 9.6])
  })

  test('Heartbleed and log4j: one score among those that FIRST gives in the other version', () => {
    expect(rangeIn('3.1', '4:NLNNNHNNNNN')).toEqual([7.5, 7.5])
    expect(rangeIn('4.0', '3.1:NLNNUHNN')).toEqual([8.7, 8.7])
    expect(rangeIn('3.1', '4:NLNNNHHHHHH')).toEqual([9.8, 10])
  })
})

describe('every base vector', () => {
  test('of 4.0 has what FIRST’s rubric makes of it among its candidates', () => {
    for (const vector of allBases('4.0', aside))
      expect(textsOf(translateVector(vector, '3.1'))).toContain(formatVector(byRubric(vector)))
  })

  test('of v3 is again among the candidates after 4.0 and back', () => {
    for (const vector of allBases('3.1', aside)) {
      if (metricValue(vector, 'S') === 'C' && /C:N\/I:N\/A:N/.test(formatVector(vector))) continue
      const there = translateVector(vector, '4.0')
      const back = candidates(there).flatMap((joint) =>
        textsOf(translateVector(vectorOf('4.0', joint), '3.1')),
      )
      expect(back).toContain(formatVector(vector))
    }
  })

  test('of 2.0 is again among the candidates after v3 and back, and the other way round', () => {
    for (const vector of allBases('2.0', { AV: 'A', Au: 'S' })) {
      const there = candidates(translateVector(vector, '3.1'))
      for (const joint of there)
        expect(textsOf(translateVector(vectorOf('3.1', joint), '2.0'))).toContain(
          formatVector(vector),
        )
    }
    for (const vector of allBases('3.1', aside))
      for (const joint of candidates(translateVector(vector, '2.0')))
        expect(textsOf(translateVector(vectorOf('2.0', joint), '3.1'))).toContain(
          formatVector(vector),
        )
  })

  test('goes from 2.0 to 4.0 and back over v3', () => {
    for (const [from, to, only] of [
      ['2.0', '4.0', { AV: 'A', C: 'P' }],
      ['4.0', '2.0', { ...aside, SC: 'L', SI: 'N' }],
    ] as const)
      for (const vector of allBases(from, only)) {
        const halves = candidates(translateVector(vector, '3.1')).flatMap((joint) =>
          textsOf(translateVector(vectorOf('3.1', joint), to)),
        )
        expect(new Set(textsOf(translateVector(vector, to)))).toEqual(new Set(halves))
      }
  })
})

/** FIRST's FAQ in other words, with Scope always Changed for harm outside and the more severe impact whole. */
function byRubric(vector: Vector): Vector {
  const value = (metric: MetricKey) => metricValue(vector, metric) ?? ''
  const [inside, outside] = (['V', 'S'] as const).map((system) =>
    (['C', 'I', 'A'] as const).map((letter) => value(`${system}${letter}`)),
  )
  // ISS, which no end of the scale cuts off.
  const left = { H: 0.44, L: 0.78, N: 1 } as Readonly<Record<string, number>>
  const severity = (values: readonly string[] = []) =>
    1 - values.reduce((product, each) => product * (left[each] ?? 1), 1)
  const isOutside = outside?.some((each) => each !== 'N') === true
  const impact = isOutside && severity(outside) > severity(inside) ? outside : inside
  return short(
    `3.1:${value('AV')}${value('AC') === 'H' || value('AT') === 'P' ? 'H' : 'L'}${value('PR')}` +
      `${value('UI') === 'N' ? 'N' : 'R'}${isOutside ? 'C' : 'U'}${impact?.join('')}`,
  )
}

/** Any metrics of a version, of the mandatory ones all, or most. */
function anyVector(version: Version, isComplete = false): fc.Arbitrary<Vector> {
  const { metrics } = specOf(version)
  const each = metrics.map(({ values, mandatory }) =>
    fc.oneof(
      { weight: mandatory ? 9 : 1, arbitrary: fc.constantFrom<string | undefined>(...values) },
      { weight: mandatory && isComplete ? 0 : 1, arbitrary: fc.constant(undefined) },
    ),
  )
  return fc
    .tuple(...each)
    .map((values) =>
      metrics.reduce(
        (vector, { key }, row) => withMetric(vector, key, values[row]),
        emptyVector(version),
      ),
    )
}

function expectWithin(some: Translation, all: Translation): void {
  const { min, max } = rangeOf(some)
  const range = rangeOf(all)
  expect(range.min).toBeLessThanOrEqual(min)
  expect(range.max).toBeGreaterThanOrEqual(max)
}

/** The values of some metrics; what is Not Defined is left out. */
function valuesOf(vector: Vector, metrics: readonly MetricKey[]): JointValues {
  return Object.fromEntries(
    metrics.flatMap((metric) => {
      const value = metricValue(vector, metric)
      return value === undefined ? [] : [[metric, value]]
    }),
  )
}

const withValues = (vector: Vector, metrics: readonly MetricKey[], values: JointValues) =>
  metrics.reduce((given, metric) => withMetric(given, metric, values[metric]), vector)

const directions = versions.flatMap((from) =>
  versions.filter((to) => to !== from).map((to) => [from, to] as const),
)

describe.each(directions)('any vector from %s to %s', (from, to) => {
  const { metrics } = specOf(from)
  const complete = anyVector(from, true)

  test('is set, undecided for a reason or open, metric by metric, within the limits', () => {
    fc.assert(
      fc.property(anyVector(from), (vector) => {
        const { exact, toDecide, total, ...translation } = translateVector(vector, to)
        const set = setMetrics(translation.vector).map(({ key }) => key)
        const undecided = translation.judgements.flatMap((judgement) => judgement.metrics)
        expect([set.length, undecided.length]).toEqual([exact, toDecide])
        expect(new Set([...set, ...undecided]).size).toBe(exact + toDecide)
        expect(total).toBeGreaterThanOrEqual(exact + toDecide)
        for (const { alternatives, reasons } of translation.judgements) {
          expect(alternatives.length).toBeGreaterThan(1)
          expect(reasons.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('has nothing open once it is complete, and what it was told says everything', () => {
    fc.assert(
      fc.property(complete, (vector) => {
        const { exact, toDecide, total, judgements, dropped } = translateVector(vector, to)
        expect(exact + toDecide).toBe(total)
        const codes = judgements.flatMap(({ reasons }) => reasons.map(({ code }) => code))
        expect(codes).not.toContain('undecided-before')
        expect(codes).not.toContain('open-before')
        expect(dropped.map(({ reason }) => reason)).not.toContain('too-many')
      }),
    )
  })

  test('may be anything that it may be once open metrics are answered', () => {
    const some = fc.subarray(metrics.filter(({ mandatory }) => mandatory))
    fc.assert(
      fc.property(complete, some, (vector, opened) => {
        const keys = opened.map(({ key }) => key)
        const open = withValues(vector, keys, {})
        expectWithin(translateVector(vector, to), translateVector(open, to))
      }),
    )
  })

  test('may be anything that one of its own alternatives may be', () => {
    fc.assert(
      fc.property(complete, complete, fc.nat(metrics.length), (one, other, at) => {
        const keys = metrics
          .filter(({ key }) => metricValue(one, key) !== metricValue(other, key))
          .map(({ key }) => key)
          .slice(at, at + 3)
        if (keys.length === 0) return
        const alternatives = [valuesOf(one, keys), valuesOf(other, keys)]
        const undecided = withAlternatives(withValues(one, keys, {}), [alternatives])
        if (!undecided.ok) throw new Error(JSON.stringify(undecided.problems))
        const all = translateVector(undecided.vector, to)
        for (const values of alternatives)
          expectWithin(translateVector(withValues(one, keys, values), to), all)
      }),
    )
  })
})
