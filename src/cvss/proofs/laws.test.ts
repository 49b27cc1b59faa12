import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  emptyVector,
  formatVector,
  parseVector,
  type Score,
  scoreRange,
  scoreVector,
  type Vector,
  versions,
} from '../index.ts'
import { anyText, complete, disguised, halfFilled } from './reference/arbitraries.ts'
import { vectorOf } from './reference/expectation.ts'
import { mandatoryOf, metricsOf, type TableVersion, textOf } from './reference/metric-tables.ts'
import type { Metrics } from './reference/metrics.ts'

const often = { numRuns: 1000 }

describe.each(versions)('v%s', (version) => {
  const notDefined = version === '2.0' ? 'ND' : 'X'
  const front = version === '2.0' ? 'CVSS:2.0' : `CVSS:${version}`

  test('a formatted vector is read as the same vector, without a repair', () => {
    fc.assert(
      fc.property(halfFilled(version), (metrics) => {
        const vector = vectorOf(version, metrics)
        expect(formatVector(vector)).toBe(textOf(version, metrics))
        expect(reread(vector)).toEqual({ ok: true, vector, repairs: [] })
      }),
      often,
    )
  })

  test('writing Not Defined equals leaving the metric out', () => {
    fc.assert(
      fc.property(halfFilled(version), fc.subarray(optionalOf(version)), (metrics, named) => {
        const text = metricsOf(version)
          .filter((metric) => metrics[metric] !== undefined || named.includes(metric))
          .map((metric) => `${metric}:${metrics[metric] ?? notDefined}`)
        const reading = parseVector([front, ...text].join('/'))
        expect(reading).toEqual({ ok: true, vector: vectorOf(version, metrics), repairs: [] })
      }),
      often,
    )
  })

  test('scores and ranges are multiples of 0.1 from 0 to 10 and never -0', () => {
    fc.assert(
      fc.property(complete(version), halfFilled(version), (whole, half) => {
        const score = scoreVector(vectorOf(version, whole))
        expect(score).toBeDefined()
        const range = scoreRange(vectorOf(version, half))
        for (const number of [...numbersOf(score), range.min, range.max]) expectScore(number)
      }),
      often,
    )
  })

  test('a vector has a score when no mandatory metric is open, and only then', () => {
    fc.assert(
      fc.property(halfFilled(version), (metrics) => {
        const isComplete = mandatoryOf(version).every((metric) => metrics[metric] !== undefined)
        expect(scoreVector(vectorOf(version, metrics)) !== undefined).toBe(isComplete)
      }),
      often,
    )
  })
})

describe.each(['3.0', '3.1'] as const)('v%s', (version) => {
  test('the order of the metrics does not matter', () => {
    fc.assert(
      fc.property(halfFilled(version).chain(shuffled), ({ metrics, order }) => {
        const text = [`CVSS:${version}`, ...order.map((key) => `${key}:${metrics[key]}`)].join('/')
        expect(parseVector(text)).toEqual({
          ok: true,
          vector: vectorOf(version, metrics),
          repairs: [],
        })
      }),
      often,
    )
  })

  test('a modified metric scores as its base metric would', () => {
    fc.assert(
      fc.property(complete(version), fc.constantFrom(...mandatoryOf(version)), (whole, metric) => {
        // A requirement keeps both on the environmental equation; Medium is neutral.
        const environmental: Metrics = { CR: 'M', ...whole }
        const { [`M${metric}`]: modified, ...others } = environmental
        fc.pre(modified !== undefined)
        const moved = vectorOf(version, { ...others, [metric]: modified ?? '' })
        const [score, other] = [scoreVector(vectorOf(version, environmental)), scoreVector(moved)]
        expect(score?.environmental).toBe(other?.environmental)
        expect(score?.modifiedImpact).toBe(other?.modifiedImpact)
      }),
      often,
    )
  })
})

describe('v4.0', () => {
  test('metrics in any other order are put in order, and that is a repair', () => {
    fc.assert(
      fc.property(halfFilled('4.0').chain(shuffled), ({ metrics, order }) => {
        const segments = order.map((key) => `${key}:${metrics[key]}`)
        const reading = parseVector(['CVSS:4.0', ...segments].join('/'))
        if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
        expect(reading.vector).toEqual(vectorOf('4.0', metrics))
        const rows = order.map((key) => metricsOf('4.0').indexOf(key))
        const late = segments.filter((_, at) =>
          rows.slice(0, at).some((row) => row > (rows[at] ?? 0)),
        )
        expect(reading.repairs.map(({ code }) => code)).toEqual(late.map(() => 'order'))
        expect(reading.repairs.map(({ text }) => text)).toEqual(late)
      }),
      often,
    )
  })

  test('a modified metric scores as its base metric would', () => {
    fc.assert(
      fc.property(complete('4.0'), fc.constantFrom(...mandatoryOf('4.0')), (whole, metric) => {
        const { [`M${metric}`]: modified, ...others } = whole
        fc.pre(modified !== undefined && modified !== 'S')
        const moved = vectorOf('4.0', { ...others, [metric]: modified ?? '' })
        const [score, other] = [scoreVector(vectorOf('4.0', whole)), scoreVector(moved)]
        expect(score?.overall).toBe(other?.overall)
        expect(score?.macroVector).toBe(other?.macroVector)
      }),
      often,
    )
  })

  test('supplemental metrics never change a score', () => {
    fc.assert(
      fc.property(complete('4.0'), (whole) => {
        const scored = Object.entries(whole).filter(([metric]) => !supplemental.includes(metric))
        const bare = vectorOf('4.0', Object.fromEntries(scored))
        expect(scoreVector(vectorOf('4.0', whole))).toEqual(scoreVector(bare))
      }),
      often,
    )
  })
})

describe('any text', () => {
  test('that a vector was wrapped, encoded or spaced into is read as that vector', () => {
    fc.assert(
      fc.property(fc.constantFrom(...versions).chain(disguised), ({ metrics, version, text }) => {
        const reading = parseVector(text)
        if (!reading.ok) throw new Error(`${text}: ${JSON.stringify(reading.problems)}`)
        expect(reading.vector).toEqual(vectorOf(version, metrics))
        for (const { position, text: quoted } of reading.repairs) {
          expect(text.slice(position, position + quoted.length)).toBe(quoted)
        }
      }),
      { numRuns: 5000 },
    )
  })

  test('is read or refused, with every entry quoting the text at its position', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...versions), (text, onScreen) => {
        const reading = parseVector(text, onScreen)
        const entries = reading.ok ? reading.repairs : reading.problems
        expect(reading.ok || entries.length > 0).toBe(true)
        for (const entry of entries) {
          expect(entry.position).toBeGreaterThanOrEqual(0)
          expect(text.slice(entry.position, entry.position + entry.text.length)).toBe(entry.text)
          expect(entry.position).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 20_000 },
    )
  })

  test('that is read gives a vector whose text is read without a repair', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...versions), (text, onScreen) => {
        const reading = parseVector(text, onScreen)
        if (!reading.ok) return
        expect(reread(reading.vector)).toEqual({ ok: true, vector: reading.vector, repairs: [] })
      }),
      { numRuns: 20_000 },
    )
  })
})

const supplemental = ['S', 'AU', 'R', 'V', 'RE', 'U']

/** Reads a vector's own text; v2.0 needs a prefix where no metric tells the version. */
function reread(vector: Vector): unknown {
  const text = formatVector(vector)
  if (vector.version !== '2.0') return parseVector(text)
  return text === ''
    ? { ok: true, vector: emptyVector('2.0'), repairs: [] }
    : parseVector(`CVSS:2.0/${text}`)
}

function optionalOf(version: TableVersion): string[] {
  return metricsOf(version).slice(mandatoryOf(version).length)
}

function shuffled(metrics: Metrics): fc.Arbitrary<{ metrics: Metrics; order: string[] }> {
  const keys = Object.keys(metrics)
  return fc.shuffledSubarray(keys, { minLength: keys.length }).map((order) => ({ metrics, order }))
}

function numbersOf(score: Score | undefined): readonly number[] {
  return Object.values(score ?? {}).filter((field) => typeof field === 'number')
}

function expectScore(number: number): void {
  expect(number).toBeGreaterThanOrEqual(0)
  expect(number).toBeLessThanOrEqual(10)
  expect(Object.is(number, -0)).toBe(false)
  expect(number).toBe(Math.round(number * 10) / 10)
}
