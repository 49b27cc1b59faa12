import { describe, expect, test } from 'vitest'
import { explainVector, lowerMacroVectors } from '../explain.ts'
import { emptyVector, versions } from '../index.ts'
import {
  effectiveState,
  effectiveStateCount,
  vectorWithState,
} from './reference/effective-states.ts'
import { exactScore, vectorOf } from './reference/expectation.ts'
import { assignments, mandatoryOf, textOf, type TableVersion } from './reference/metric-tables.ts'
import type { Metrics } from './reference/metrics.ts'
import { randomFrom, randomVector } from './reference/random.ts'
import { readable } from './reference/readings.ts'
import { interpolationFaults } from './reference/redone-interpolation.ts'
import { stepFaults } from './reference/redone-steps.ts'

/** `PLUMB_PROOFS=long npx vitest run explanations`: a million vectors instead of some seconds' worth. */
const isLong = process.env['PLUMB_PROOFS'] === 'long'
const sampleCount = isLong ? 250_000 : 4_000
/** In milliseconds: a quarter of a million takes minutes, and longer on a busy machine. */
const timeout = isLong ? 3_600_000 : 300_000

describe.each(versions)(
  'every step of a v%s explanation follows from the numbers shown',
  (version) => {
    test('of every base vector, and ends on the exact score', () => {
      expect(compareAll(version, assignments(version, mandatoryOf(version)))).toEqual([])
    })

    test(
      'of seeded vectors with other metrics, and ends on the exact score',
      () => {
        expect(compareAll(version, samples(version))).toEqual([])
      },
      timeout,
    )

    test('there is none while a base metric is open', () => {
      expect(explainVector(emptyVector(version))).toBeUndefined()
      const random = randomFrom(90)
      for (let turn = 0; turn < 100; turn += 1)
        expect(explainVector(vectorOf(version, randomVector(random, version, 1)))).toBeUndefined()
    })
  },
)

/** The steps of a text as understand.md writes them: unrounded, and behind an arrow what goes on. */
function stepsOf(text: string): readonly string[] {
  const explained = explainVector(readable(text).vector)
  if (!explained || !('steps' in explained)) throw new Error(`${text} has no steps`)
  return explained.steps.map(({ name, result, rounded }) =>
    rounded === undefined ? `${name} ${result}` : `${name} ${result} -> ${rounded}`,
  )
}

describe('the worked examples of v2 and v3', () => {
  test('v2.0, the adjusted impact capped', () => {
    expect(stepsOf('AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H')).toEqual([
      'Impact 6.8706',
      'Exploitability 9.9968',
      'BaseScore 7.78639 -> 7.8',
      'TemporalScore 6.4467 -> 6.4',
      'AdjustedImpact 10.374606',
      'AdjustedImpact capped 10',
      'AdjustedBaseScore 9.994495 -> 10',
      'AdjustedTemporalScore 8.265 -> 8.3',
      'EnvironmentalScore 9.15 -> 9.2',
    ])
  })

  test('v2.0, the adjusted base below 0', () => {
    expect(
      stepsOf('AV:L/AC:H/Au:M/C:N/I:P/A:N/E:H/RL:OF/RC:UR/CDP:LM/TD:M/CR:M/IR:L/AR:M'),
    ).toEqual([
      'Impact 2.86275',
      'Exploitability 1.24425',
      'BaseScore 0.841252 -> 0.8',
      'TemporalScore 0.6612 -> 0.7',
      'AdjustedImpact 1.431375',
      'AdjustedBaseScore -0.168727 -> -0.2',
      'AdjustedTemporalScore -0.1653 -> -0.2',
      'EnvironmentalScore 2.145 -> 2.1',
    ])
  })

  test('v2.0, the end below 0', () => {
    expect(stepsOf('AV:L/AC:H/Au:M/C:N/I:P/A:N/CDP:N/IR:L').slice(-2)).toEqual([
      'EnvironmentalScore -0.2 -> -0.2',
      'EnvironmentalScore not below 0 0',
    ])
  })

  test('v3.0, a product that is a whole tenth', () => {
    expect(stepsOf('CVSS:3.0/AV:P/AC:H/PR:L/UI:R/S:U/C:L/I:L/A:H/E:H/RL:U/RC:U')).toEqual([
      'ISS 0.732304',
      'Impact 4.701392',
      'Exploitability 0.27806',
      'BaseScore 4.979451 -> 5',
      'TemporalScore 4.6 -> 4.6',
    ])
  })

  test('v3.1, privileges weighed by Modified Scope', () => {
    expect(stepsOf('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:N/MS:C')).toEqual([
      'ISS 0.8064',
      'Impact 5.177088',
      'Exploitability 2.835255',
      'BaseScore 8.012343 -> 8.1',
      'MISS 0.8064',
      'ModifiedImpact 5.746662',
      'ModifiedExploitability 3.109634',
      'ModifiedBaseScore 9.5648 -> 9.6',
      'EnvironmentalScore 9.6 -> 9.6',
    ])
  })

  test.each([
    ['3.0', 6.047219, 6.773177, 6.8, 5.4652416, 5.5],
    ['3.1', 6.127982, 6.860401, 6.9, 5.5456128, 5.6],
  ])('v%s, MISS capped', (version, impact, sum, modified, product, score) => {
    const text = `CVSS:${version}/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:U/RL:T/RC:U/CR:L/IR:L/AR:H/MAV:P/MAC:H/MPR:H/MUI:R/MS:C/MC:H/MI:H/MA:H`
    expect(stepsOf(text).slice(-6)).toEqual([
      'MISS 0.917056',
      'MISS capped 0.915',
      `ModifiedImpact ${impact}`,
      'ModifiedExploitability 0.224242',
      `ModifiedBaseScore ${sum} -> ${modified}`,
      `EnvironmentalScore ${product} -> ${score}`,
    ])
  })

  test('a term names the metric that decides it', () => {
    const { vector } = readable('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:N/E:X/CR:H/MAV:A/MS:C')
    const explained = explainVector(vector)
    const terms = explained && 'steps' in explained && explained.steps.flatMap((step) => step.terms)
    expect(terms).toContainEqual({ symbol: 'MAV', metric: 'MAV', value: 'A', number: 0.62 })
    expect(terms).toContainEqual({ symbol: 'MPR', metric: 'PR', value: 'L', number: 0.68 })
    expect(terms).toContainEqual({ symbol: 'k', metric: 'MS', value: 'C', number: 1.08 })
    expect(terms).toContainEqual({ symbol: 'CR', metric: 'CR', value: 'H', number: 1.5 })
    expect(terms).toContainEqual({ symbol: 'E', metric: 'E', number: 1 })
  })
})

describe('the worked examples of v4.0', () => {
  test('with a lower MacroVector in every set', () => {
    const text = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H'
    const lowest = { distance: 0, share: { numerator: 0, denominator: 1 } }
    const less = (fraction: [number, number], available: [number, number]) => ({
      lower: { numerator: fraction[0], denominator: fraction[1] },
      available: { numerator: available[0], denominator: available[1] },
    })
    expect(explainVector(readable(text).vector)).toMatchObject({
      macroVector: '101100',
      value: { numerator: 43, denominator: 5 },
      sets: [
        { name: 'EQ1', level: '1', depth: 3, ...lowest, ...less([36, 5], [7, 5]) },
        { name: 'EQ2', level: '0', depth: 0, ...lowest, ...less([37, 5], [6, 5]) },
        {
          name: 'EQ3+EQ6',
          level: '10',
          because: [
            { metric: 'VC', value: 'H' },
            { metric: 'VI', value: 'L' },
            { metric: 'VA', value: 'N' },
            { metric: 'CR', value: 'H' },
            { metric: 'IR', value: 'H' },
            { metric: 'AR', value: 'H' },
          ],
          depth: 7,
          distance: 2,
          share: { numerator: 1, denominator: 4 },
          ...less([38, 5], [1, 1]),
        },
        { name: 'EQ4', level: '1', depth: 4, ...lowest, ...less([36, 5], [7, 5]) },
        { name: 'EQ5', level: '0', depth: 0, ...lowest, ...less([37, 5], [6, 5]) },
      ],
      mean: { numerator: 1, denominator: 20 },
      unrounded: { numerator: 171, denominator: 20 },
      overall: { numerator: 43, denominator: 5 },
    })
  })

  test('with nothing below in one set, and two neighbours in another', () => {
    const text = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N/CR:M'
    const explained = explainVector(readable(text).vector)
    if (!explained || 'steps' in explained) throw new Error('no v4.0 explanation')
    expect(explained.macroVector).toBe('000200')
    expect(explained.sets[2]?.share).toEqual({ numerator: 9, denominator: 70 })
    expect(explained.sets[3]).not.toHaveProperty('share')
    expect(explained.mean).toEqual({ numerator: 9, denominator: 280 })
    expect(lowerMacroVectors('000200', 'EQ3+EQ6')).toEqual([
      { macroVector: '000201', value: { numerator: 9, denominator: 1 } },
      { macroVector: '001200', value: { numerator: 44, denominator: 5 } },
    ])
    expect(lowerMacroVectors('000200', 'EQ4')).toEqual([])
    expect(() => lowerMacroVectors('999999', 'EQ1')).toThrow(RangeError)
  })

  test('with nothing below at all, and with no impact', () => {
    const lowest = 'CVSS:4.0/AV:P/AC:H/AT:N/PR:N/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N/E:U'
    expect(explainVector(readable(lowest).vector)).toMatchObject({
      macroVector: '212221',
      mean: { numerator: 0, denominator: 1 },
      overall: { numerator: 1, denominator: 10 },
    })
    const none = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/MVC:N'
    const zero = { numerator: 0, denominator: 1 }
    expect(explainVector(readable(none).vector)).toEqual({
      macroVector: '002201',
      value: zero,
      sets: [],
      mean: zero,
      unrounded: zero,
      overall: zero,
    })
  })
})

/** Random vectors; for v4.0 half of them with effective states of the whole space. */
function* samples(version: TableVersion): Generator<Metrics> {
  const random = randomFrom(91)
  for (let turn = 0; turn < sampleCount; turn += 1)
    yield version === '4.0' && turn % 2 === 0
      ? vectorWithState(random, effectiveState(random(effectiveStateCount)))
      : randomVector(random, version, 0)
}

/** The first few faults, each behind its vector. */
function compareAll(version: TableVersion, all: Iterable<Metrics>): readonly string[] {
  const wrong: string[] = []
  for (const metrics of all) {
    const faults = faultsOf(version, metrics)
    if (faults.length > 0) wrong.push(`${textOf(version, metrics)}: ${faults.join('; ')}`)
    if (wrong.length > 4) break
  }
  return wrong
}

function faultsOf(version: TableVersion, metrics: Metrics): readonly string[] {
  const vector = vectorOf(version, metrics)
  const [explained, exact] = [explainVector(vector), exactScore(version, metrics)]
  if (!explained) return ['is not explained']
  if ('steps' in explained)
    return 'macroVector' in exact
      ? ['is explained in steps']
      : stepFaults(vector, metrics, explained, exact)
  return 'macroVector' in exact
    ? interpolationFaults(metrics, explained, exact)
    : ['is explained by a MacroVector']
}
