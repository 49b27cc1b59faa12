import { describe, expect, test } from 'vitest'
import { type OtherScore, explanationsOf, readShownNumber, whoMayShowElse } from '../another.ts'
import { rightV2, scoreByV2 } from '../another/v2.ts'
import { rightV3, scoreByV3 } from '../another/v3.ts'
import { rightV4, scoreByV4 } from '../another/v4.ts'
import { deviations, emptyVector, scoreVector, type Vector, versions } from '../index.ts'
import { exactScore, vectorOf } from './reference/expectation.ts'
import {
  assignments,
  mandatoryOf,
  metricsOf,
  type TableVersion,
  valuesOf,
} from './reference/metric-tables.ts'
import type { Metrics } from './reference/metrics.ts'
import { randomFrom, randomVector } from './reference/random.ts'

/** A vector as understand.md writes it: letters of the base in canonical order, others behind them. */
function lettered(version: TableVersion, text: string): Vector {
  const [letters = '', ...others] = text.split('/')
  const base = [...letters].map((value, at) => [mandatoryOf(version)[at]!, value])
  const set = others.map((component) => component.split(':'))
  return vectorOf(version, Object.fromEntries([...base, ...set]))
}

/** The reason in one word or two. */
function named(other: OtherScore): string {
  const deviation = 'deviation' in other && other.code !== 'deviation' ? ` ${other.deviation}` : ''
  switch (other.code) {
    case 'deviation':
      return other.deviation
    case 'part':
      return `without ${other.without.join(', ')}${deviation}`
    case 'other-version':
      return `v${other.version}${deviation}`
    case 'misapplied':
      return other.slip
    default:
      return other satisfies never
  }
}

const longV3 = 'NLNNCHHH/E:U/RL:T/RC:U/CR:L/IR:L/AR:H/MAV:P/MAC:H/MPR:H/MUI:R/MS:C/MC:H/MI:H/MA:H'
const below0 = 'LHMNPN/E:H/RL:OF/RC:UR/CDP:LM/TD:M/CR:M/IR:L/AR:M'

// Every row of understand.md, section 4, that has a cause: the score, another number, and what gives it.
const rows: readonly (readonly [TableVersion, string, number, number, string])[] = [
  ['4.0', 'NLNNPHLNHHH', 8.6, 8.5, 'first-v4-rounds-tie-down'],
  ['4.0', 'NLNNNNNHNNN', 8.7, 8.8, 'macro-vector-alone'],
  ['4.0', 'NLPHALLLHLN', 4.3, 3.8, 'divided-by-depth'],
  ['4.0', 'NLPHALLLHNN', 4, 4.7, 'mean-of-five'],
  ['4.0', 'NLPHALLLHNN', 4, 3.1, 'mean-without-eq5'],
  ['4.0', 'NLNNNHHNHNN', 9.9, 9.8, 'lower-of-two'],
  ['4.0', 'PLNNNHHHNNN', 7, 8.5, 'physical-in-the-middle'],
  ['4.0', 'NLNNNHHHNNN', 9.3, 8.1, 'maturity-as-unreported'],
  ['4.0', 'NLNNNHHHNNN', 9.3, 9, 'requirements-as-medium'],
  ['4.0', 'ALNNNHHNNNN/MSI:S', 9.7, 9.3, 'safety-as-high'],
  ['4.0', 'ALNNNHHNNNN/MSI:S', 9.7, 8.6, 'safety-ignored'],
  ['4.0', 'LLNLNHHHNNN/MVC:N/MVI:N/MVA:N', 0, 4.8, 'no-impact-by-base'],
  ['4.0', 'NLNNNHHHNNN/E:U/MAV:A', 6.3, 9.3, 'without threat, modified-base'],
  ['4.0', 'NLNNNHHHNNN/E:U/MAV:A', 6.3, 8.1, 'without modified-base'],
  ['4.0', 'NLNNNHHHNNN/E:U/MAV:A', 6.3, 8.7, 'without threat'],
  ['3.1', 'LLLRCHHH', 8.2, 8.3, 'v3.1-environmental-as-base'],
  ['3.1', longV3, 5.6, 5.5, 'v3.0'],
  ['3.0', longV3, 5.5, 5.6, 'v3.1'],
  ['3.0', 'PHLRULLH/E:H/RL:U/RC:U', 4.6, 4.7, 'first-v3.0-float-roundup'],
  ['3.1', 'NLLNUHHN/MS:C', 9.6, 9.3, 'modified-privileges-by-scope'],
  ['3.0', 'NHLNCLLL/CR:H/IR:H/AR:H', 7.4, 6.3, 'modified-scope-as-unchanged'],
  ['3.1', 'NLHRCHHH/CR:H/IR:H/AR:H', 8.5, 7.9, 'miss-uncapped'],
  ['3.1', 'NLNNUHHH/E:P/RL:O/RC:C/MAV:A', 7.9, 7.8, 'rounded-at-the-end'],
  ['3.1', 'NLNNUHHH/E:P/MAV:A', 8.3, 8.8, 'without temporal'],
  ['3.1', 'NLNNUNHN/IR:H', 9.3, 7.5, 'without requirements'],
  ['3.1', 'NLNNUHHH/E:P/RL:O/RC:C', 8.8, 9.8, 'without temporal'],
  ['3.1', 'NLLNUHHN', 8.1, 8, 'rounded-to-nearest'],
  ['3.1', 'NLLNCLLN', 6.4, 6.1, 'privileges-without-scope'],
  ['3.1', 'NLNNCNNN', 0, 4, 'no-impact-not-zero'],
  ['2.0', 'ALNCCC/CDP:H/TD:H/IR:L', 9.1, 9, 'rounded-at-the-end'],
  ['2.0', 'NLNPPP/CDP:H/TD:L', 2.2, 7.8, 'distribution-in-bracket'],
  ['2.0', below0, 2.1, 2.3, 'clamped-early'],
  ['2.0', 'NLNPPN/CR:H/IR:H/AR:H', 7.8, 7.7, 'requirement-as-v3'],
  ['2.0', 'LLNCCC', 7.2, 7.1, 'base-impact-capped'],
  // Others of their kinds: the same slip in another version, metric or part.
  ['4.0', 'ALNNNHHNNNN/MSA:S', 9.7, 9.3, 'safety-as-high'],
  ['3.0', 'NHLNCLLL/CR:H/IR:H/AR:H', 7.4, 6.2, 'modified-scope-as-unchanged'],
  ['3.1', 'NLNNUNNN', 0, 3.9, 'no-impact-not-zero'],
  ['3.1', 'LLLRCHHH/E:P', 7.8, 7.9, 'v3.1-environmental-as-base'],
  ['3.1', 'PHLRULLH/E:H/RL:U/RC:U', 4.6, 4.7, 'v3.0 first-v3.0-float-roundup'],
  ['4.0', 'NLNNPHLNHHH/E:U', 5.8, 8.5, 'without threat first-v4-rounds-tie-down'],
  ['2.0', 'NLNNNC/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H', 9.2, 9.3, 'adjusted-impact-uncapped'],
  ['2.0', 'NLNNNN', 0, 2.9, 'no-impact-not-zero'],
  ['2.0', 'NLNPPP/E:U/CDP:H/TD:L', 2.1, 7.5, 'without temporal, general-modifiers'],
]

describe.each(rows)('v%s %s is %d, and %d by %s', (version, text, score, number, reason) => {
  const vector = lettered(version, text)

  test('is explained', () => {
    expect(scoreVector(vector)?.overall).toBe(score)
    expect(explanationsOf(vector, number)?.causes.map(named)).toContain(reason)
  })

  test('is told of before anybody shows it', () => {
    const told = whoMayShowElse(vector).filter((other) => other.number === number)
    expect(told.map(named)).toContain(reason)
  })
})

describe('one metric read differently', () => {
  const metricsRead = (text: string, number: number) =>
    explanationsOf(lettered('4.0', text), number)?.readings.map(
      ({ metric, from, to }) => `${metric}:${from}>${to}`,
    )

  test('is User Interaction for a number that FIRST misprints, and never its cause', () => {
    expect(metricsRead('NLNLNNNNLLN', 5.1)).toContain('UI:N>P')
    expect(explanationsOf(lettered('4.0', 'NLNLNNNNLLN'), 5.1)?.causes).toEqual([])
  })

  test('is User Interaction where a v3 vector of the same CVE asks for it', () => {
    expect(metricsRead('NLNLNNLNNNN', 5.1)).toContain('UI:N>P')
    expect(metricsRead('NLNLNNLNNNN', 4.8)).toContain('UI:N>A')
  })

  test.each(versions)('of v%s is every one that trying all values finds', (version) => {
    const random = randomFrom(300)
    let found = 0
    for (let turn = 0; turn < 60; turn += 1) {
      const metrics = randomVector(random, version, 0)
      const own = exactScore(version, metrics).overall
      const forced = readingsByForce(version, metrics)
      for (const tenths of new Set([...forced.map((each) => each.tenths), random(101)])) {
        const said = explanationsOf(vectorOf(version, metrics), tenths / 10)?.readings
        const expected = forced.filter((each) => each.tenths === tenths && tenths !== own)
        expect(said).toEqual(expected.map(({ metric, from, to }) => ({ metric, from, to })))
        found += said?.length ?? 0
      }
    }
    expect(found).toBeGreaterThan(500)
  })
})

type Forced = { metric: string; from: string | undefined; to: string | undefined; tenths: number }

/** Every other value of every scored metric, with the exact score that it gives. */
function readingsByForce(version: TableVersion, metrics: Metrics): readonly Forced[] {
  const supplemental = version === '4.0' ? ['S', 'AU', 'R', 'V', 'RE', 'U'] : []
  return metricsOf(version)
    .filter((metric) => !supplemental.includes(metric))
    .flatMap((metric) => {
      const from = metrics[metric]
      const open = mandatoryOf(version).includes(metric) ? [] : [undefined]
      return [...open, ...valuesOf(version, metric)]
        .filter((to) => to !== from)
        .map((to) => {
          const { [metric]: _, ...others } = metrics
          const read = to === undefined ? others : { ...others, [metric]: to }
          return { metric, from, to, tenths: exactScore(version, read).overall }
        })
    })
}

/** Metrics beyond base, by the subgroups of the specifications. */
const subgroups: Readonly<Record<TableVersion, Readonly<Record<string, string>>>> = {
  '4.0': {
    threat: 'E',
    requirements: 'CR IR AR',
    'modified-base': 'MAV MAC MAT MPR MUI MVC MVI MVA MSC MSI MSA',
  },
  '3.1': {
    temporal: 'E RL RC',
    requirements: 'CR IR AR',
    'modified-base': 'MAV MAC MPR MUI MS MC MI MA',
  },
  '3.0': {
    temporal: 'E RL RC',
    requirements: 'CR IR AR',
    'modified-base': 'MAV MAC MPR MUI MS MC MI MA',
  },
  '2.0': { temporal: 'E RL RC', 'general-modifiers': 'CDP TD', requirements: 'CR IR AR' },
}

describe.each(versions)('of a v%s vector', (version) => {
  const random = randomFrom(301)
  const samples = Array.from({ length: 400 }, () => randomVector(random, version, 0))

  test('every part has the exact score of what is left, and none is missing', () => {
    for (const metrics of samples) {
      const own = exactScore(version, metrics).overall
      const expected = Object.entries(subgroups[version])
        .filter(([, keys]) => keys.split(' ').some((key) => metrics[key] !== undefined))
        .reduce<readonly (readonly [string, string])[][]>(
          (all, group) => [...all, ...all.map((some) => [...some, group])],
          [[]],
        )
        .filter(({ length }) => length > 0)
        .map((left) => {
          const keys = left.flatMap(([, some]) => some.split(' '))
          const rest = Object.entries(metrics).filter(([key]) => !keys.includes(key))
          const tenths = exactScore(version, Object.fromEntries(rest)).overall
          return { without: left.map(([name]) => name).join(), tenths }
        })
        .filter(({ tenths }) => tenths !== own)
      const told = whoMayShowElse(vectorOf(version, metrics)).flatMap((other) =>
        other.code === 'part' && other.deviation === undefined
          ? { without: other.without.join(), tenths: Math.round(other.number * 10) }
          : [],
      )
      const inOrder = (all: typeof told) =>
        all.toSorted((one, other) => one.without.localeCompare(other.without))
      expect(inOrder(told)).toEqual(inOrder(expected))
    }
  })

  test('the other 3.x scores the same metrics exactly', () => {
    const other = { '3.0': '3.1', '3.1': '3.0', '2.0': undefined, '4.0': undefined }[version]
    for (const metrics of samples) {
      const told = whoMayShowElse(vectorOf(version, metrics)).filter(
        ({ code, ...rest }) => code === 'other-version' && !('deviation' in rest),
      )
      const theirs = other && exactScore(other as '3.0' | '3.1', metrics).overall
      const differs = theirs !== undefined && theirs !== exactScore(version, metrics).overall
      expect(told.map(({ number }) => Math.round(number * 10))).toEqual(differs ? [theirs] : [])
    }
  })

  test('formulas that are not misapplied give the exact score', () => {
    for (const metrics of samples) {
      const vector = vectorOf(version, metrics)
      const score = {
        '2.0': () => scoreByV2(vector, rightV2),
        '3.0': () => scoreByV3('3.0', vector, rightV3),
        '3.1': () => scoreByV3('3.1', vector, rightV3),
        '4.0': () => scoreByV4(vector, rightV4),
      }[version]()
      expect(score, JSON.stringify(metrics)).toBe(exactScore(version, metrics).overall / 10)
    }
  })

  test('who may show else is told in ranked order, by numbers that are scores and not its own', () => {
    const ranks = ['deviation', 'part', 'other-version', 'misapplied']
    for (const metrics of samples) {
      const vector = vectorOf(version, metrics)
      const others = whoMayShowElse(vector)
      const order = others.map(({ code }) => ranks.indexOf(code))
      expect(order).toEqual(order.toSorted((one, other) => one - other))
      for (const { number } of others) {
        expect(number).toBe(Math.round(number * 10) / 10)
        expect(number).toBeGreaterThanOrEqual(0)
        expect(number).toBeLessThanOrEqual(10)
        expect(number).not.toBe(scoreVector(vector)?.overall)
        const { causes } = explanationsOf(vector, number)!
        expect(causes).toEqual(others.filter((other) => other.number === number))
      }
      expect(new Set(others.map((other) => `${named(other)} ${other.number}`)).size).toBe(
        others.length,
      )
    }
  })

  test('there is nothing to explain while a metric is open', () => {
    expect(whoMayShowElse(emptyVector(version))).toEqual([])
    expect(explanationsOf(emptyVector(version), 5)).toBeUndefined()
  })
})

test('the 522 ties of v4.0 that FIRST’s code lets fall are ties to the other arithmetic, too', () => {
  const ties = assignments('4.0', mandatoryOf('4.0')).filter(
    (metrics) => deviations(vectorOf('4.0', metrics)).length > 0,
  )
  expect(ties).toHaveLength(522)
  for (const metrics of ties)
    expect(scoreByV4(vectorOf('4.0', metrics), rightV4)).toBe(
      exactScore('4.0', metrics).overall / 10,
    )
})

test('the vector’s own score is told as such, with the base that it may pass for', () => {
  const temporal = lettered('3.1', 'NLNNUHHH/E:P/RL:O/RC:C')
  const own = { own: { kind: 'temporal', base: 9.8 }, causes: [], readings: [] }
  expect(explanationsOf(temporal, 8.8)).toEqual(own)
  const threat = lettered('4.0', 'NLNNNHHHNNN/E:U/MAV:A')
  expect(explanationsOf(threat, 6.3)?.own).toEqual({ kind: 'CVSS-BTE', base: 9.3 })
})

test('nothing simple gives a number that no other page would show', () => {
  const vector = lettered('2.0', 'NLNCCC')
  expect(explanationsOf(vector, 0.3)).toEqual({ causes: [], readings: [] })
})

describe('a number that somebody has read elsewhere', () => {
  test.each([
    ['8.5', 8.5],
    ['8,5', 8.5],
    [' 9 ', 9],
    ['10', 10],
    ['10.0', 10],
    ['0', 0],
    ['0.0', 0],
    ['-0', 0],
    ['.5', 0.5],
    ['8.', 8],
    ['07.1', 7.1],
    ['\uff18\uff0e\uff15', 8.5],
  ])('%s is read', (text, number) => {
    expect(readShownNumber(text)).toEqual({ ok: true, number })
  })

  test.each([
    ['', 'nothing-entered'],
    ['  ', 'nothing-entered'],
    ['high', 'not-a-number'],
    ['8.5 High', 'not-a-number'],
    ['.', 'not-a-number'],
    ['-', 'not-a-number'],
    ['1e1', 'not-a-number'],
    ['0x8', 'not-a-number'],
    ['8.5.1', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1'.repeat(400), 'not-a-number'],
    ['-1', 'below-0'],
    ['\u22120.1', 'below-0'],
    ['10.1', 'above-10'],
    ['85', 'above-10'],
    ['10.01', 'above-10'],
  ])('%s is refused: %s', (text, code) => {
    expect(readShownNumber(text)).toEqual({ ok: false, problem: { code } })
  })

  test.each([
    ['8.50', 8.5],
    ['8.55', 8.6],
    ['8.587', 8.6],
    ['0.04', 0],
    ['9,96', 10],
  ])('%s has too many decimals and may mean %d', (text, rounded) => {
    const problem = { code: 'more-than-one-decimal', rounded }
    expect(readShownNumber(text)).toEqual({ ok: false, problem })
  })
})

test('a Modified Scope that is set is not told as one that is not', () => {
  const vector = lettered('3.1', 'NLLNUHHN/MS:C')
  const slips = whoMayShowElse(vector).map((each) => ('slip' in each ? each.slip : each.code))
  expect(slips).toContain('modified-privileges-by-scope')
  expect(slips).not.toContain('modified-scope-as-unchanged')
})
