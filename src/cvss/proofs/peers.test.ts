import { Cvss3P1, Cvss4P0 } from 'ae-cvss-calculator'
import { expect, test } from 'vitest'
import { scoreVector } from '../index.ts'
import { vectorOf } from './reference/expectation.ts'
import { textOf } from './reference/metric-tables.ts'
import { randomFrom, randomVector } from './reference/random.ts'

test('ae-cvss-calculator gives the same v4.0 scores', () => {
  expect(differing('4.0', 8000, (text) => new Cvss4P0(text).calculateScores().overall)).toEqual([])
})

test('ae-cvss-calculator gives the same v3.1 scores', () => {
  expect(differing('3.1', 20_000, (text) => new Cvss3P1(text).calculateScores().overall)).toEqual(
    [],
  )
})

/** The random vectors whose overall score a peer sees differently. */
function differing(
  version: '4.0' | '3.1',
  count: number,
  theirs: (text: string) => number,
): readonly string[] {
  const random = randomFrom(20)
  const vectors = Array.from({ length: count }, () => randomVector(random, version, 0))
  return vectors.flatMap((metrics) => {
    const text = textOf(version, metrics)
    return scoreVector(vectorOf(version, metrics))?.overall === theirs(text) ? [] : [text]
  })
}
