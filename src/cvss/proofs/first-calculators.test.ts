import { CVSS40 } from '@secvisogram/csaf-validator-lib/lib/shared/first/cvss40.js'
import first30 from '@secvisogram/csaf-validator-lib/lib/shared/first/cvsscalc30.js'
import first31 from '@secvisogram/csaf-validator-lib/lib/shared/first/cvsscalc31.js'
import { describe, expect, test } from 'vitest'
import { deviations, emptyVector, scoreVector, versions } from '../index.ts'
import {
  effectiveState,
  effectiveStateCount,
  vectorWithState,
} from './reference/effective-states.ts'
import { vectorOf } from './reference/expectation.ts'
import { firstV4 } from './reference/first-v4.ts'
import {
  assignments,
  mandatoryOf,
  optionalAssignments,
  textOf,
  type TableVersion,
} from './reference/metric-tables.ts'
import type { Metrics } from './reference/metrics.ts'
import { pick, randomFrom, randomVector } from './reference/random.ts'

describe("FIRST's v4.0 code of 2024", () => {
  test('rounds a tie down in exactly 522 base vectors', () => {
    const bases = assignments('4.0', mandatoryOf('4.0'))
    expect(deviationsFrom('4.0', bases, firstV4)).toEqual({ differing: 522, wrong: [] })
  })

  test('differs just where deviations says, of 100,000 effective states', () => {
    const random = randomFrom(15)
    const states = Array.from({ length: 100_000 }, (_, turn) =>
      vectorWithState(random, effectiveState((turn * 151) % effectiveStateCount)),
    )
    const { differing, wrong } = deviationsFrom('4.0', states, firstV4)
    expect(wrong).toEqual([])
    expect(differing).toBeGreaterThan(200)
  })

  test('as mended in November 2024 differs nowhere, of every 23rd base vector', () => {
    const bases = assignments('4.0', mandatoryOf('4.0')).filter((_, at) => at % 23 === 0)
    expect(bases.filter((base) => overall('4.0', base) !== mended(base))).toEqual([])
    const random = randomFrom(16)
    const vectors = Array.from({ length: 3000 }, () => randomVector(random, '4.0', 0))
    expect(vectors.filter((metrics) => overall('4.0', metrics) !== mended(metrics))).toEqual([])
  })
})

describe("FIRST's v3.0 calculator", () => {
  const temporal = optionalAssignments('3.0', ['E', 'RL', 'RC'])
  const bases = assignments('3.0', mandatoryOf('3.0'))

  test('differs just where deviations says, in no base vector', () => {
    expect(deviationsFrom('3.0', bases, calculator30)).toEqual({ differing: 0, wrong: [] })
  })

  test('differs just where deviations says, of all temporal states', () => {
    const vectors = bases.flatMap((base) => temporal.map((state) => ({ ...base, ...state })))
    expect(deviationsFrom('3.0', vectors, calculator30)).toEqual({ differing: 228, wrong: [] })
  })

  test('differs with a base of 2.5, 5.0 or 10.0 and only Report Confidence Unknown', () => {
    for (const base of bases) {
      const vector = vectorOf('3.0', { ...base, E: 'H', RL: 'U', RC: 'U' })
      const expected = [2.5, 5, 10].includes(scoreVector(vector)?.base ?? 0) ? 1 : 0
      expect(deviations(vector)).toHaveLength(expected)
    }
  })

  test('differs just where deviations says, of environmental states', () => {
    const random = randomFrom(17)
    const vectors = Array.from({ length: 40_000 }, () => {
      const metrics = randomVector(random, '3.0', 0)
      return random(2) === 0 ? metrics : { ...metrics, ...pick(random, neutralUnknown) }
    })
    expect(deviationsFrom('3.0', vectors, calculator30).wrong).toEqual([])
  })
})

const neutralUnknown = [{ RC: 'U', E: 'H', RL: 'U' }]

describe("FIRST's v3.1 calculator", () => {
  test('gives the same scores, of random vectors', () => {
    const random = randomFrom(18)
    const vectors = Array.from({ length: 40_000 }, () => randomVector(random, '3.1', 0))
    expect(vectors.filter((metrics) => overall('3.1', metrics) !== calculator31(metrics))).toEqual(
      [],
    )
  })

  test('shows an environmental score other than the base in exactly 80 base vectors', () => {
    const bases = assignments('3.1', mandatoryOf('3.1'))
    const shownAsBase = (metrics: Metrics) => tenths(result31(metrics).environmentalMetricScore)
    expect(deviationsFrom('3.1', bases, shownAsBase)).toEqual({ differing: 80, wrong: [] })
  })

  test('is not said to differ once an environmental metric is set', () => {
    const random = randomFrom(19)
    for (let turn = 0; turn < 2000; turn += 1) {
      const vector = vectorOf('3.1', { ...randomVector(random, '3.1', 0), CR: 'M' })
      expect(deviations(vector)).toEqual([])
    }
  })
})

test.each(versions)('a v%s vector with open metrics deviates nowhere', (version) => {
  expect(deviations(emptyVector(version))).toEqual([])
})

/**
 * Vectors in which another calculator's score differs, and vectors of which `deviations` says
 * anything else than that it differs and what it shows.
 */
function deviationsFrom(
  version: TableVersion,
  vectors: readonly Metrics[],
  other: (metrics: Metrics) => number,
): { differing: number; wrong: readonly string[] } {
  const code = {
    '4.0': 'first-v4-rounds-tie-down',
    '3.1': 'v3.1-environmental-as-base',
    '3.0': 'first-v3.0-float-roundup',
    '2.0': '',
  }[version]
  const wrong: string[] = []
  let differing = 0
  for (const metrics of vectors) {
    const vector = vectorOf(version, metrics)
    const theirs = other(metrics)
    const differs = theirs !== Math.round((scoreVector(vector)?.overall ?? Number.NaN) * 10)
    if (differs) differing += 1
    const expected = JSON.stringify(differs ? [{ code, score: theirs / 10 }] : [])
    const said = JSON.stringify(deviations(vector).map(({ code, score }) => ({ code, score })))
    if (said !== expected && wrong.length < 5) {
      wrong.push(`${textOf(version, metrics)}: ${said} instead of ${expected}`)
    }
  }
  return { differing, wrong }
}

function overall(version: TableVersion, metrics: Metrics): number {
  return Math.round((scoreVector(vectorOf(version, metrics))?.overall ?? Number.NaN) * 10)
}

function mended(metrics: Metrics): number {
  return tenths(new CVSS40(textOf('4.0', metrics)).score)
}

/** The most specific score that FIRST's calculator gives. */
function calculator30(metrics: Metrics): number {
  return mostSpecific(metrics, first30.calculateCVSSFromVector(textOf('3.0', metrics)))
}

function result31(metrics: Metrics): FirstResult {
  return first31.calculateCVSSFromVector(textOf('3.1', metrics))
}

function calculator31(metrics: Metrics): number {
  return mostSpecific(metrics, result31(metrics))
}

function mostSpecific(metrics: Metrics, result: FirstResult): number {
  const set = Object.keys(metrics)
  const environmental = set.some((metric) => /^([CIA]R|M.+)$/.test(metric))
  if (environmental) return tenths(result.environmentalMetricScore)
  const isTemporal = set.some((metric) => ['E', 'RL', 'RC'].includes(metric))
  return tenths(isTemporal ? result.temporalMetricScore : result.baseMetricScore)
}

function tenths(score: string | number): number {
  return Math.round(Number(score) * 10)
}
