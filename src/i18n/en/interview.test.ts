import { expect, test } from 'vitest'

import { allQuestions } from '#environment/questions.ts'
import { readEnvironments } from '#environment/stored.ts'
import { interview } from './interview.ts'

test('every question and answer is asked in words, and every answer that says something is a reason', () => {
  const ids = allQuestions.map(({ id }) => id)
  expect(Object.keys(interview.questions).toSorted()).toEqual(ids.toSorted())
  for (const { id, answers } of allQuestions) {
    const text = interview.questions[id]
    expect(text.question, id).toMatch(/\?$/)
    const all = answers.map((answer) => answer.id).toSorted()
    const saying = answers.filter(({ says }) => says).map((answer) => answer.id)
    expect(Object.keys(text.answers).toSorted(), id).toEqual(all)
    expect(Object.keys(text.reasons).toSorted(), id).toEqual(saying.toSorted())
    for (const reason of Object.values(text.reasons)) expect(reason, id).toMatch(/\.$/)
  }
})

test('no question is about a metric by its name', () => {
  const asked = Object.values(interview.questions).map(({ question }) => question)
  expect(asked.filter((question) => /attack|vector|metric|CVSS/i.test(question))).toEqual([])
})

test('what cannot be read as environments is a sentence', () => {
  const text = '{"plumb":"environments","version":9,"environments":[]}'
  const [problem] = readEnvironments(text, '4.0').problems
  expect(problem?.code === 'newer-form' && interview.problems[problem.code](problem)).toBe(
    'The file was written by a newer Plumb (form 9). Open it there, or reload this page.',
  )
  expect(interview.problems['same-name']({ code: 'same-name', name: 'DMZ', at: 2 })).toBe(
    'There is an environment DMZ already, so number 2 of the file is left out. Rename one of them.',
  )
  expect(interview.noEffect.already('Local', '')).toBe('No effect: already Local.')
})
