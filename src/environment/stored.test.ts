import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type Vector, formatVector, parseVector, scoreRange } from '#cvss/index.ts'
import { applyAnswers } from './apply.ts'
import { type Environment, inEach } from './environment.ts'
import { environments } from './samples.ts'
import {
  environmentsOfSets,
  longestFile,
  longestName,
  longestNote,
  mostEnvironments,
  readEnvironments,
  writeEnvironments,
} from './stored.ts'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

const x4 = vectorOf('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N')
const named = Object.entries(environments).map(([name, answers]): Environment => ({
  name,
  answers,
  byHand: {},
  note: '',
}))
const problems = (text: string) => readEnvironments(text, '4.0').problems
const codes = (text: string, taken?: readonly string[]) =>
  readEnvironments(text, '4.0', taken).problems.map(({ code }) => code)
const file = (...all: readonly unknown[]) =>
  JSON.stringify({ plumb: 'environments', version: 1, environments: all })

test('a vector in each environment, and which answers move it there', () => {
  const each = inEach(x4, named)
  expect(each.map(({ range }) => range.max)).toEqual([9.3, 9.3, 7.4, 9.7, 6.4])
  expect(each[1]?.moving).toEqual([])
  expect(each[2]?.moving.map(({ question }) => question)).toContain('reach')
  const pump = each[3]
  // Either of the two alone keeps the score where it is.
  const injuries = ['misbehaviour-injures', 'standstill-injures'] as const
  expect(pump?.moving.map(({ question }) => question)).not.toContain(injuries[0])
  const {
    'misbehaviour-injures': _,
    'standstill-injures': __,
    ...others
  } = environments['pump control']
  const without = scoreRange(applyAnswers(x4, others).vector)
  expect(without.max).toBeLessThan(9.7)
  expect(pump?.movingTogether).toContainEqual({ questions: injuries, without })
  expect(inEach(x4, named.slice(0, 1), { 'tested-block': 'yes' })[0]?.range.max).toBe(9.2)
})

test('what is written is read back, without the answers about a finding', () => {
  const hand = { '4.0': { MAV: 'P', CR: 'X' } } as const
  const all = [...named, { name: 'By hand', answers: {}, byHand: hand, note: 'why' }]
  expect(readEnvironments(writeEnvironments(all), '4.0')).toEqual({
    environments: all,
    problems: [],
  })
  const [read] = readEnvironments(
    writeEnvironments([{ ...named[0]!, answers: { 'tested-block': 'yes', reach: 'internet' } }]),
    '4.0',
  ).environments
  expect(read?.answers).toEqual({ reach: 'internet' })
})

test('what cannot be taken has a code each', () => {
  const hand = { MAV: 'L' }
  expect(codes('{')).toEqual(['damaged'])
  expect(codes(' '.repeat(longestFile + 1))).toEqual(['too-long'])
  expect(codes('{"plumb":"list"}')).toEqual(['no-environments'])
  expect(codes('{"plumb":"environments","version":2,"environments":[]}')).toEqual(['newer-form'])
  expect(
    problems('{"plumb":"environments","version":"plumb-environments/99","environments":[]}'),
  ).toEqual([{ code: 'newer-form', form: 'plumb-environments/99' }])
  expect(codes('{"plumb":"environments","version":null,"environments":[]}')).toEqual(['damaged'])
  expect(problems(file({ name: 'A', answers: { 'tested-block': 'yes' } }))).toEqual([
    { code: 'answer-of-finding', name: 'A', part: 'tested-block' },
  ])
  expect(codes(file({ name: 'A', answers: { 'tested-block': 'perhaps' } }))).toEqual([
    'unknown-part',
  ])
  expect(codes(file({ name: 'A' }, { name: 'A' }))).toEqual(['same-name'])
  expect(codes(file({ name: 'A' }), ['A'])).toEqual(['same-name'])
  expect(codes(file({ name: 5 }, { name: 'x'.repeat(longestName + 1) }))).toEqual([
    'damaged-environment',
    'damaged-environment',
  ])
  expect(codes(file({ name: 'A', byHand: { '3.1': hand } }))).toEqual(['other-version'])
  expect(codes(file({ name: 'A', byHand: { '5.0': hand, '4.0': { AV: 'N' } } }))).toEqual([
    'unknown-part',
    'unknown-part',
    'other-version',
  ])
  const many = Array.from({ length: mostEnvironments + 1 }, (_, at) => ({ name: `${at}` }))
  expect(codes(file(...many))).toEqual(['too-many'])
  const long = file({ name: 'A', note: 'x'.repeat(longestNote + 1) })
  expect(readEnvironments(long, '4.0').environments[0]?.note).toHaveLength(longestNote)
})

test('keys of prototypes are unknown parts, and no text throws', () => {
  const hostile =
    '{"plumb":"environments","version":1,"environments":[{"name":"__proto__","answers":{"__proto__":"x","constructor":"yes"},"byHand":{"__proto__":{"MAV":"L"},"toString":1}}]}'
  expect(codes(hostile)).toEqual(Array.from({ length: 4 }, () => 'unknown-part'))
  expect(Object.hasOwn(Object.prototype, 'MAV')).toBe(false)
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      readEnvironments(JSON.stringify(value), '4.0')
      readEnvironments(file(value, { name: 'A', answers: value, byHand: { '4.0': value } }), '4.0')
    }),
  )
})

test('sets of earlier builds are environments, those of one name one', () => {
  const sets = [
    { name: 'DMZ', vector: vectorOf('CVSS:4.0/CR:H/MAV:L') },
    { name: 'DMZ', vector: vectorOf('CVSS:3.1/CR:M') },
  ]
  const [dmz, ...others] = environmentsOfSets(sets)
  expect(others).toEqual([])
  expect(dmz?.byHand).toEqual({ '4.0': { CR: 'H', MAV: 'L' }, '3.1': { CR: 'M' } })
  expect(formatVector(inEach(x4, [dmz!])[0]!.vector)).toBe(`${formatVector(x4)}/CR:H/MAV:L`)
})
