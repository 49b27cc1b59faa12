import { expect, test } from 'vitest'

import { type Vector, formatVector, parseVector, scoreRange, scoreVector } from '#cvss/index.ts'
import { applyAnswers } from './apply.ts'
import type { ByHand } from './claims.ts'
import type { Answers } from './questions.ts'
import { environments } from './samples.ts'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

const x4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const x3 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const y4 = 'CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H'
const z3 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'

function suffix(base: string, answers: Answers, byHand?: ByHand): string {
  const { vector } = applyAnswers(vectorOf(base), answers, byHand)
  return formatVector(vector).slice(base.length)
}

function score(base: string, answers: Answers): number | undefined {
  return scoreVector(applyAnswers(vectorOf(base), answers).vector)?.overall
}

test.each([
  ['none', '', '', [9.3, 9.8, 9.3, 7.5]],
  ['web shop', '/CR:H/IR:H/AR:H', '/CR:H/IR:H/AR:H', [9.3, 9.8, 9.3, 9.3]],
  ['office LAN', '/CR:M/IR:M/AR:L/MAV:A', '/CR:M/IR:M/AR:L', [7.4, 8.4, 8.7, 4.7]],
  [
    'pump control',
    '/CR:L/IR:H/AR:H/MAV:A/MPR:H/MSI:S/MSA:S',
    '/CR:L/IR:H/AR:H/MPR:H/MSI:S/MSA:S',
    [9.7, 6.8, 9.3, 6.3],
  ],
  [
    'throw-away test',
    '/CR:L/IR:L/AR:L/MAV:A/MAT:P',
    '/CR:L/IR:L/AR:L/MAT:P/MSC:N/MSI:N/MSA:N',
    [6.4, 5.7, 6.0, 3.5],
  ],
] as const)('%s: metrics and scores of the four environments', (name, ofX, ofY, scores) => {
  const answers = environments[name]
  expect(suffix(x4, answers)).toBe(ofX)
  expect(suffix(y4, answers)).toBe(ofY)
  expect([x4, x3, y4, z3].map((base) => score(base, answers))).toEqual(scores)
})

test('one answer often moves nothing', () => {
  expect(score(x4, { 'data-out': 'limited' })).toBe(9.3)
  expect(score(x4, { 'day-still': 'limited' })).toBe(9.3)
  expect(score(x4, { standby: 'yes' })).toBe(9.3)
  expect(score(x4, { reach: 'own-network' })).toBe(8.7)
  expect(score(x4, { 'tested-block': 'yes' })).toBe(9.2)
  expect(score(x4, { 'log-on-first': 'administrator' })).toBe(8.6)
})

test('what is set by hand counts before an answer, Not Defined too', () => {
  const answers = { reach: 'own-network', 'data-out': 'limited' } as const
  expect(suffix(x4, answers, { MAV: 'P', CR: 'X' })).toBe('/MAV:P')
  const { noEffect, written } = applyAnswers(vectorOf(x4), answers, { MAV: 'P', CR: 'X' })
  expect(noEffect).toMatchObject([
    { reason: { question: 'reach' }, metric: 'MAV', value: 'A', code: 'by-hand', hand: 'P' },
    { reason: { question: 'data-out' }, metric: 'CR', value: 'L', code: 'by-hand', hand: 'X' },
  ])
  expect(written).toEqual([
    { metric: 'CR', values: [], reasons: [], section: '4.1', countsAsNotDefined: false },
    { metric: 'MAV', values: ['P'], reasons: [], section: '4.2', countsAsNotDefined: false },
  ])
})

test('a cap that the base metric has already, or is below, writes nothing', () => {
  const { noEffect, vector } = applyAnswers(vectorOf(y4), { reach: 'own-network' })
  expect(formatVector(vector)).toBe(y4)
  expect(noEffect).toMatchObject([{ metric: 'MAV', value: 'A', code: 'already', at: ['L'] }])
})

test('of two caps the lower one counts, and the other one is named', () => {
  const read = applyAnswers(vectorOf(x3), { 'at-times': 'yes', 'tested-block': 'yes' })
  expect(read.written).toMatchObject([
    {
      metric: 'MAC',
      values: ['H'],
      reasons: [{ question: 'at-times' }, { question: 'tested-block' }],
    },
  ])
  expect(read.noEffect).toEqual([])
})

test('a raise beats a cap, Safety beats None, and both are shown', () => {
  const read = applyAnswers(vectorOf(y4), { dependents: 'none', 'standstill-injures': 'yes' })
  expect(formatVector(read.vector)).toBe(`${y4}/MSC:N/MSI:N/MSA:S`)
  expect(read.noEffect).toEqual([
    {
      reason: { question: 'dependents', answer: 'none' },
      metric: 'MSA',
      value: 'N',
      code: 'raised',
      by: { question: 'standstill-injures', answer: 'yes' },
    },
  ])
  const everyone = { 'log-on-first': 'administrator', 'all-administrators': 'yes' } as const
  expect(suffix('CVSS:4.0/PR:L', everyone)).toBe('/MPR:N')
  expect(applyAnswers(vectorOf(x4), everyone).noEffect.map(({ code }) => code)).toEqual([
    'raised',
    'already',
  ])
})

test('one safeguard counts once, and again where the other answer was set aside by hand', () => {
  const answers = { 'data-out': 'limited-by-control', 'keys-elsewhere': 'yes' } as const
  expect(suffix(x4, answers)).toBe('/CR:L')
  expect(applyAnswers(vectorOf(x4), answers).noEffect).toMatchObject([
    { metric: 'MVC', code: 'counted-once', by: { question: 'data-out' } },
  ])
  expect(suffix(x4, answers, { CR: 'H' })).toBe('/CR:H/MVC:L')
  expect(suffix(x4, { ...answers, 'data-out': 'limited' })).toBe('/CR:L/MVC:L')
})

test('monitoring lifts a requirement that is there, and gives none', () => {
  expect(suffix(x4, { monitoring: 'yes' })).toBe('')
  expect(suffix(x4, { monitoring: 'yes', 'day-still': 'limited' })).toBe('/AR:M')
  expect(suffix(x4, { monitoring: 'yes', 'day-still': 'catastrophe' })).toBe('/AR:H')
  const codes = (answers: Answers) =>
    applyAnswers(vectorOf(x4), answers).noEffect.map(({ code }) => code)
  expect(codes({ monitoring: 'yes' })).toEqual(['nothing-to-lift'])
  expect(codes({ monitoring: 'yes', 'day-still': 'limited' })).toEqual(['raised'])
  expect(codes({ monitoring: 'yes', 'day-still': 'serious' })).toEqual(['already'])
})

test('catastrophe counts as Not Defined in v4.0, serious does in v3.1, and both are written', () => {
  const counts = (base: string, answer: 'catastrophe' | 'serious') =>
    applyAnswers(vectorOf(base), { 'data-out': answer }).written[0]?.countsAsNotDefined
  expect([counts(x4, 'catastrophe'), counts(x4, 'serious')]).toEqual([true, false])
  expect([counts(x3, 'catastrophe'), counts(x3, 'serious')]).toEqual([false, true])
})

test('an answer for which the version has no metric says so', () => {
  const { noEffect } = applyAnswers(vectorOf(x3), { 'misbehaviour-injures': 'yes' })
  expect(noEffect).toEqual([
    { reason: { question: 'misbehaviour-injures', answer: 'yes' }, code: 'not-in-version' },
  ])
})

test('over an open base metric a cap is undecided between all that it can come to', () => {
  const { vector, written } = applyAnswers(vectorOf(x4.replace('AV:N/', '')), {
    reach: 'own-network',
    'at-times': 'yes',
  })
  expect(written.map(({ metric, values }) => [metric, values])).toEqual([
    ['MAV', ['A', 'L', 'P']],
    ['MAT', ['P']],
  ])
  expect(scoreRange(vector).max).toBeLessThan(9.3)
})

test('without dependents Changed Scope is Unchanged, and Unchanged stays', () => {
  const changed = x3.replace('S:U', 'S:C')
  expect(suffix(changed, { dependents: 'none' })).toBe('/MS:U')
  expect(suffix(x3, { dependents: 'none' })).toBe('')
})
