import { expect, test } from 'vitest'

import { type Version, specOf, versions } from '#cvss/index.ts'
import { allQuestions, givenAnswer, questionsByTopic, saidIn } from './questions.ts'

/** Section 3 of the facts, typed in: question, answer, and what it gives in v4.0 and in v3.1. */
const rules: readonly (readonly [string, string, v4: string, v3: string])[] = [
  ['reach', 'internet', '', ''],
  ['reach', 'own-network', 'MAV:A', 'MAV:A'],
  ['reach', 'logged-on', 'MAV:L', 'MAV:L'],
  ['log-on-first', 'no', '', ''],
  ['log-on-first', 'user', 'MPR:L', 'MPR:L'],
  ['log-on-first', 'administrator', 'MPR:H', 'MPR:H'],
  ['all-administrators', 'yes', 'MPR:N', 'MPR:N'],
  ['all-administrators', 'no', '', ''],
  ['confined', 'yes', 'MVC:L/MVI:L/MVA:L', 'MC:L/MI:L/MA:L'],
  ['confined', 'no', '', ''],
  ['at-times', 'yes', 'MAT:P', 'MAC:H'],
  ['at-times', 'no', '', ''],
  ['unusual-setting', 'yes', 'MAT:P', 'MAC:H'],
  ['unusual-setting', 'no', '', ''],
  ['tested-block', 'yes', 'MAC:H', 'MAC:H'],
  ['tested-block', 'no', '', ''],
  ['deliberate-step', 'yes', 'MUI:A', 'MUI:R'],
  ['deliberate-step', 'no', '', ''],
  ['data-out', 'catastrophe', 'CR:H', 'CR:H'],
  ['data-out', 'serious', 'CR:M', 'CR:M'],
  ['data-out', 'limited', 'CR:L', 'CR:L'],
  ['data-out', 'limited-by-control', 'CR:L', 'CR:L'],
  ['data-falsified', 'catastrophe', 'IR:H', 'IR:H'],
  ['data-falsified', 'serious', 'IR:M', 'IR:M'],
  ['data-falsified', 'limited', 'IR:L', 'IR:L'],
  ['data-falsified', 'limited-by-control', 'IR:L', 'IR:L'],
  ['day-still', 'catastrophe', 'AR:H', 'AR:H'],
  ['day-still', 'serious', 'AR:M', 'AR:M'],
  ['day-still', 'limited', 'AR:L', 'AR:L'],
  ['day-still', 'limited-by-control', 'AR:L', 'AR:L'],
  ['monitoring', 'yes', 'AR:M', 'AR:M'],
  ['monitoring', 'no', '', ''],
  ['keys-elsewhere', 'yes', 'MVC:L', 'MC:L'],
  ['keys-elsewhere', 'no', '', ''],
  ['immutable-store', 'yes', 'MVI:L', 'MI:L'],
  ['immutable-store', 'no', '', ''],
  ['standby', 'yes', 'MVA:L', 'MA:L'],
  ['standby', 'no', '', ''],
  ['dependents', 'some', '', ''],
  ['dependents', 'none', 'MSC:N/MSI:N/MSA:N', 'MS:U'],
  ['misbehaviour-injures', 'yes', 'MSI:S', ''],
  ['misbehaviour-injures', 'no', '', ''],
  ['standstill-injures', 'yes', 'MSA:S', ''],
  ['standstill-injures', 'no', '', ''],
]

const everyAnswer = allQuestions.flatMap((question) =>
  question.answers.map((answer) => ({ question, answer })),
)

function saidText(version: Version, at: number): string {
  const said = saidIn(version, everyAnswer[at]!.answer)
  return said.map(({ metric, value }) => `${metric}:${value}`).join('/')
}

test('every answer says what its rule says, and there is no other', () => {
  const own = everyAnswer.map(({ question, answer }, at) => [
    question.id,
    answer.id,
    saidText('4.0', at),
    saidText('3.1', at),
  ])
  expect(own).toEqual(rules)
  for (const at of rules.keys()) expect(saidText('3.0', at)).toBe(saidText('3.1', at))
})

test('thirteen numbers, each kept with the environment or asked for each finding', () => {
  const numbers = allQuestions.map(({ number }) => number)
  expect([...new Set(numbers)]).toEqual(Array.from({ length: 13 }, (_, at) => at + 1))
  const asked = allQuestions.filter(({ about }) => about === 'finding').map(({ number }) => number)
  expect(asked).toEqual([5, 6, 7])
})

test('every question about an environment has one topic', () => {
  const ids = questionsByTopic().flatMap(([, questions]) => questions.map(({ id }) => id))
  const own = allQuestions.filter(({ about }) => about === 'environment')
  expect(ids).toEqual(own.map(({ id }) => id))
})

test('what is said is a value of an Environmental metric of the version', () => {
  for (const version of versions) {
    const { metrics } = specOf(version)
    for (const { answer } of everyAnswer)
      for (const { metric, value } of saidIn(version, answer)) {
        const row = metrics.find(({ key }) => key === metric)!
        expect(row.group).toBe('environmental')
        expect(row.values).toContain(value)
      }
  }
})

test('an answer that nobody gave is none, whatever an object brings along', () => {
  const [reach] = allQuestions
  expect(givenAnswer(reach!, {})).toBeUndefined()
  expect(givenAnswer(reach!, Object.create({ reach: 'own-network' }) as object)).toBeUndefined()
  expect(givenAnswer(reach!, { reach: 'internet' })?.id).toBe('internet')
})
