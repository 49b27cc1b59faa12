import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  type MetricKey,
  type Vector,
  type Version,
  emptyVector,
  metricValue,
  scoreRange,
  scoreVector,
  specOf,
  versions,
  withMetric,
} from '#cvss/index.ts'
import { effectiveValueOf, withAlternatives } from '#cvss/target.ts'
import { applyAnswers, environmentalMetrics } from './apply.ts'
import { type Answers, allQuestions } from './questions.ts'

const metricsOf = (version: Version) => specOf(version).metrics

/** Complete vectors of any version, with or without the metrics that may be left out. */
function complete(version: Version): fc.Arbitrary<Vector> {
  const values = metricsOf(version).map(({ values, mandatory }) =>
    mandatory
      ? fc.integer({ min: 1, max: values.length })
      : fc.oneof(fc.constant(0), fc.integer({ min: 0, max: values.length })),
  )
  return fc.tuple(...values).map((places) => ({ version, values: places }))
}

const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    allQuestions.map(({ id, answers }) => [id, fc.constantFrom(...answers.map((each) => each.id))]),
  ),
  { requiredKeys: [], noNullPrototype: true },
)

const lowering = new Set(['cap', undefined])
/** Of any answers those that lower alone. */
const loweringAnswers = anyAnswers.map((answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([id, given]) => {
      const answer = allQuestions
        .find((question) => question.id === id)!
        .answers.find((each) => each.id === given)!
      return lowering.has(answer.effect)
    }),
  ),
)

const anyVersion = fc.constantFrom(...versions)
const completeOfAny = anyVersion.chain(complete)

/** From most to least severe, typed in: what the specifications' texts say. */
const orders: Readonly<Record<string, string>> = {
  MAV: 'NALP',
  MAC: 'LH',
  MAT: 'NP',
  MPR: 'NLH',
  MUI: 'NPRA',
  MVC: 'HLN',
  MVI: 'HLN',
  MVA: 'HLN',
  MSC: 'HLN',
  MSI: 'SHLN',
  MSA: 'SHLN',
  MS: 'CU',
  MC: 'HLN',
  MI: 'HLN',
  MA: 'HLN',
}

test('without an answer nothing is written', () => {
  fc.assert(
    fc.property(completeOfAny, (vector) => {
      const read = applyAnswers(vector, {})
      expect(read.written).toEqual([])
      for (const { key } of environmentalMetrics(vector))
        expect(metricValue(read.vector, key)).toBeUndefined()
    }),
  )
})

test('an answer that lowers never raises any metric, whatever the others are', () => {
  fc.assert(
    fc.property(completeOfAny, loweringAnswers, (vector, answers) => {
      const read = applyAnswers(vector, answers).vector
      for (const { key, modifies } of environmentalMetrics(vector)) {
        const order = orders[key]
        if (modifies === undefined || order === undefined) continue
        const now = order.indexOf(effectiveValueOf(read, key)!)
        expect(now, key).toBeGreaterThanOrEqual(order.indexOf(metricValue(vector, modifies)!))
      }
    }),
    { numRuns: 1_000 },
  )
})

test('and in v4.0, whose scores never rise as a metric falls, no score', () => {
  fc.assert(
    fc.property(complete('4.0'), loweringAnswers, (vector, answers) => {
      const before = scoreVector(applyAnswers(vector, {}).vector)!.overall
      expect(scoreVector(applyAnswers(vector, answers).vector)!.overall).toBeLessThanOrEqual(before)
    }),
    { numRuns: 1_000 },
  )
})

test('nothing but Environmental metrics changes', () => {
  fc.assert(
    fc.property(completeOfAny, anyAnswers, (vector, answers) => {
      const { vector: read } = applyAnswers(vector, answers)
      const kept = metricsOf(vector.version).filter(({ group }) => group !== 'environmental')
      const values = (of: Vector) => kept.map(({ key }) => metricValue(of, key))
      expect(values(read)).toEqual(values(vector))
    }),
  )
})

test('no answer writes what must not be derived', () => {
  const never = ['MAV:P', 'MVC:N', 'MVI:N', 'MVA:N', 'MC:N', 'MI:N', 'MA:N', 'MSC:H', 'MSI:H']
  never.push('MSA:H', 'MAV:N', 'MAC:L', 'MS:C', 'MUI:N', 'CDP:N', 'TD:N')
  fc.assert(
    fc.property(completeOfAny, anyAnswers, (vector, answers) => {
      const { written } = applyAnswers(vector, answers)
      const pairs = written.flatMap(({ metric, values }) =>
        values.map((value) => `${metric}:${value}`),
      )
      expect(pairs.filter((pair) => never.includes(pair))).toEqual([])
      const isSlow = ['at-times', 'unusual-setting', 'tested-block'].some(
        (id) => answers[id as keyof Answers] === 'yes',
      )
      const unasked = [
        answers['deliberate-step'] === 'yes' ? /^never$/ : /^MUI/,
        isSlow ? /^never$/ : /^MAC/,
        answers.dependents === 'none' ? /^never$/ : /^MS(?:[CIA]:N|:U)/,
      ]
      expect(pairs.filter((pair) => unasked.some((each) => each.test(pair)))).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})

test('every answer that says something is written, or it is told why not', () => {
  fc.assert(
    fc.property(completeOfAny, anyAnswers, (vector, answers) => {
      const { written, noEffect } = applyAnswers(vector, answers)
      const told = new Set([
        ...written.flatMap(({ reasons }) => reasons.map(({ question }) => question)),
        ...noEffect.map(({ reason }) => reason.question),
      ])
      const saying = allQuestions.filter((question) =>
        question.answers.some(({ id, says }) => id === answers[question.id] && says),
      )
      expect([...told].toSorted()).toEqual(saying.map(({ id }) => id).toSorted())
      expect(written.every(({ reasons }) => reasons.length > 0)).toBe(true)
    }),
  )
})

/** The lowest and the highest score of all vectors that are left when each is applied to alone. */
function rangeByHand(vectors: readonly Vector[], answers: Answers) {
  const scores = vectors.map((each) => scoreVector(applyAnswers(each, answers).vector)!.overall)
  return { min: Math.min(...scores), max: Math.max(...scores) }
}

const mandatoryOf = (version: Version) => metricsOf(version).filter(({ mandatory }) => mandatory)

test.each(versions)('over open base metrics of v%s the score is the exact range', (version) => {
  const opened = fc.subarray([...mandatoryOf(version)], { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(complete(version), opened, anyAnswers, (vector, open, answers) => {
      const half = open.reduce<Vector>((each, { key }) => withMetric(each, key, undefined), vector)
      const all = open.reduce<readonly Vector[]>(
        (vectors, { key, values }) =>
          vectors.flatMap((each) => values.map((value) => withMetric(each, key, value))),
        [half],
      )
      expect(scoreRange(applyAnswers(half, answers).vector)).toEqual(rangeByHand(all, answers))
    }),
    { numRuns: 200 },
  )
})

test.each(versions)('over base metrics of v%s undecided together, too', (version) => {
  const row = fc.shuffledSubarray([...mandatoryOf(version)], { minLength: 2, maxLength: 2 })
  const place = fc.integer({ min: 0, max: 4 })
  const pairs = fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(complete(version), row, pairs, anyAnswers, (vector, rows, places, answers) => {
      const alternatives = places.map((each) =>
        Object.fromEntries(
          rows.map(({ key, values }, at) => [key, values[each[at]! % values.length]!]),
        ),
      )
      const open = rows.reduce<Vector>((each, { key }) => withMetric(each, key, undefined), vector)
      const reading = withAlternatives(open, [alternatives])
      fc.pre(reading.ok)
      const all = alternatives.map((joint) =>
        Object.entries(joint).reduce(
          (each, [key, value]) => withMetric(each, key as MetricKey, value),
          open,
        ),
      )
      const { vector: read } = applyAnswers(reading.ok ? reading.vector : open, answers)
      expect(scoreRange(read)).toEqual(rangeByHand(all, answers))
    }),
    { numRuns: 200 },
  )
})

test('an empty vector takes every answer', () => {
  fc.assert(
    fc.property(anyVersion, anyAnswers, (version, answers) => {
      const { noEffect } = applyAnswers(emptyVector(version), answers)
      expect(noEffect.filter(({ code }) => code === 'too-many-combinations')).toEqual([])
    }),
  )
})
