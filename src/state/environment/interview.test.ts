// @vitest-environment happy-dom
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'

import { noteOn } from '#assessment/shown-notes.ts'
import { type Vector, formatVector, parseVector } from '#cvss/index.ts'
import { environmentalMetrics } from '#environment/apply.ts'
import { inEach } from '#environment/environment.ts'
import { type Answers, allQuestions } from '#environment/questions.ts'
import { interview as texts } from '#i18n/en/interview.ts'
import { lengthened } from '#i18n/pseudo.ts'
import { redo, restoreState, setMetric, typeVector, undo, useCalculator } from '../calculator.ts'
import { writeNote } from '../rationale.ts'
import { emptySnapshot, shownVector } from '../snapshot.ts'
import {
  answerQuestion,
  beginInterview,
  bringBackAnswers,
  releaseHand,
  startAgain,
  takeUpAnswers,
  useInterview,
} from './interview.ts'
import {
  applyEnvironment,
  applyInterview,
  environmentOnScreen,
  interviewed,
  openQuestions,
} from './interviewed.ts'
import { setByHand, withReasons } from './reasons.ts'

const x4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

const shown = () => formatVector(shownVector(useCalculator.getState()))
const now = () => interviewed(texts, useCalculator.getState(), useInterview.getState())
const noteOf = (metric: string) => {
  const { assessment, version } = useCalculator.getState()
  const { key } = environmentalMetrics({ version }).find((each) => each.key === metric)!
  return noteOn(assessment, version, key)?.text
}

function answer(answers: Answers): void {
  for (const question of allQuestions)
    if (Object.hasOwn(answers, question.id)) answerQuestion(question, answers[question.id])
}

const environment = { name: 'DMZ', answers: {}, byHand: {}, note: '' }
const lan = 'Only our own network or VPN reaches it. (v4.0 §4.2)'

beforeEach(() => {
  restoreState({ ...emptySnapshot('4.0'), past: [], future: [], run: undefined })
  startAgain()
  releaseHand(undefined)
  typeVector(vectorOf(x4))
})

test('answers change nothing on screen until they are applied, as one step that undo takes back', () => {
  answer({ reach: 'own-network' })
  expect(shown()).toBe(x4)
  expect([now().without.range.max, now().after.range.max]).toEqual([9.3, 8.7])
  answer({ 'data-out': 'limited', 'tested-block': 'yes' })
  const { length } = useCalculator.getState().past
  applyInterview(texts)
  expect(useCalculator.getState().past).toHaveLength(length + 1)
  expect(shown()).toBe(`${x4}/CR:L/MAV:A/MAC:H`)
  expect(noteOf('MAV')).toBe(lan)
  expect(now()).toMatchObject({ isApplied: true, byHand: {} })
  applyInterview(texts)
  expect(useCalculator.getState().past).toHaveLength(length + 1)
  undo()
  expect(shown()).toBe(x4)
  expect(noteOf('MAV')).toBeUndefined()
  redo()
  expect(noteOf('MAV')).toBe(lan)
})

test('an answer that is changed or taken back takes what it wrote with it', () => {
  answer({ reach: 'own-network' })
  applyInterview(texts)
  answer({ reach: 'logged-on' })
  applyInterview(texts)
  expect(shown()).toBe(`${x4}/MAV:L`)
  expect(noteOf('MAV')).toBe('Only who is logged on to the machine reaches it. (v4.0 §4.2)')
  answer({ reach: undefined })
  applyInterview(texts)
  expect(shown()).toBe(x4)
  expect(noteOf('MAV')).toBeUndefined()
})

test('what was set by hand stays, before answers and after them, and its note, too', () => {
  setMetric('MAV', 'P')
  writeNote('Locked room', 'MAV')
  answer({ reach: 'own-network', 'data-out': 'limited' })
  expect(now().byHand).toEqual({ MAV: 'P' })
  expect(now().after.noEffect).toMatchObject([{ metric: 'MAV', code: 'by-hand', hand: 'P' }])
  applyInterview(texts)
  expect(shown()).toBe(`${x4}/CR:L/MAV:P`)
  expect(noteOf('MAV')).toBe('Locked room')
  setMetric('CR', 'H')
  expect(now().byHand).toEqual({ MAV: 'P', CR: 'H' })
})

test('what was set by hand can make way for the answers, in the step that applies them', () => {
  setMetric('MAV', 'P')
  setMetric('MAC', 'H')
  releaseHand(now().byHand)
  answer({ reach: 'own-network' })
  expect(now()).toMatchObject({ byHand: {}, released: { MAV: 'P', MAC: 'H' } })
  expect(shown()).toBe(`${x4}/MAV:P/MAC:H`)
  applyInterview(texts)
  expect(shown()).toBe(`${x4}/MAV:A`)
  undo()
  expect(shown()).toBe(`${x4}/MAV:P/MAC:H`)
  setMetric('MAV', 'L')
  expect(now()).toMatchObject({ byHand: { MAV: 'L' }, released: { MAC: 'H' } })
  releaseHand(undefined)
  expect(now().byHand).toEqual({ MAV: 'L', MAC: 'H' })
})

test('a note that a person wrote is never overwritten, also where the metric was open', () => {
  writeNote('Ask the network team', 'MAV')
  answer({ reach: 'own-network' })
  applyInterview(texts)
  expect(shown()).toBe(`${x4}/MAV:A`)
  expect(noteOf('MAV')).toBe('Ask the network team')
})

test('an environment replaces what is set, in one step; what it has by hand says whose it is', () => {
  typeVector(vectorOf(`${x4}/IR:L`))
  const byHand = { '4.0': { CR: 'H' } } as const
  applyEnvironment(texts, { ...environment, answers: { reach: 'own-network' }, byHand })
  expect(shown()).toBe(`${x4}/CR:H/MAV:A`)
  expect([noteOf('CR'), noteOf('MAV')]).toEqual(['As in the environment DMZ.', lan])
  applyEnvironment(texts, { ...environment, name: 'LAN', byHand: { '4.0': { MAV: 'L' } } })
  expect(shown()).toBe(`${x4}/MAV:L`)
  expect([noteOf('CR'), noteOf('MAV')]).toEqual([undefined, 'As in the environment LAN.'])
  undo()
  expect(noteOf('CR')).toBe('As in the environment DMZ.')
})

test('answers go on from an environment without taking away what it has by hand', () => {
  const byHand = { '4.0': { CR: 'H' } } as const
  applyEnvironment(texts, { ...environment, byHand })
  answer({ 'at-times': 'yes' })
  applyInterview(texts)
  expect(shown()).toBe(`${x4}/CR:H/MAT:P`)
  expect(noteOf('CR')).toBe('As in the environment DMZ.')
})

test('what is on screen is kept as answers and what these do not give, and comes back by both', () => {
  setMetric('CR', 'H')
  answer({ reach: 'own-network', 'tested-block': 'yes' })
  applyInterview(texts)
  const before = { ...environment, byHand: { '3.1': { CR: 'L' } }, note: 'Rack 7' } as const
  expect(environmentOnScreen(texts, 'DMZ', before)).toEqual({
    name: 'DMZ',
    answers: { reach: 'own-network' },
    byHand: { '3.1': { CR: 'L' }, '4.0': { CR: 'H' } },
    note: 'Rack 7',
  })
})

test('what was answered before, by a colleague or in another tab, is taken up from its notes', () => {
  answer({ reach: 'own-network', 'at-times': 'yes', 'tested-block': 'yes', 'data-out': 'serious' })
  applyInterview(texts)
  const all = { ...useInterview.getState().answers }
  startAgain()
  bringBackAnswers()
  expect(useInterview.getState().answers).toEqual(all)
  // Of somebody who has answered nothing.
  takeUpAnswers({}, {})
  openQuestions(texts)
  expect(useInterview.getState().answers).toEqual(all)
  expect(useInterview.getState().finding.answers).toEqual({ 'tested-block': 'yes' })
  expect(now().isApplied).toBe(true)
  takeUpAnswers({}, {})
  expect(environmentOnScreen(texts, 'DMZ')).toMatchObject({ answers: all, byHand: { '4.0': {} } })
  answer({ 'data-out': 'limited' })
  // What the answers of now do not speak of is kept as it is on screen.
  expect(environmentOnScreen(texts, 'DMZ')).toMatchObject({
    answers: { 'data-out': 'limited' },
    byHand: { '4.0': { MAV: 'A', MAT: 'P' } },
  })
})

test('answers that make way for those of an environment can be brought back', () => {
  answer({ reach: 'own-network' })
  beginInterview({ name: 'DMZ', answers: { reach: 'internet' } })
  expect(useInterview.getState()).toMatchObject({ name: 'DMZ', answers: { reach: 'internet' } })
  bringBackAnswers()
  expect(useInterview.getState()).toMatchObject({ name: '', answers: { reach: 'own-network' } })
})

test('answers about a finding are for that finding, and kept nowhere', async () => {
  answer({ 'tested-block': 'yes', reach: 'own-network' })
  expect(sessionStorage.getItem('plumb.interview')).not.toContain('tested-block')
  restoreState(emptySnapshot('4.0'))
  typeVector(vectorOf(x4))
  expect(now().after.written.map(({ metric }) => metric)).toEqual(['MAV'])
  vi.resetModules()
  const later = await import('./interview.ts')
  expect(later.useInterview.getState().answers).toEqual({ reach: 'own-network' })
})

const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    allQuestions.map(({ id, answers }) => [id, fc.constantFrom(...answers.map((each) => each.id))]),
  ),
  { requiredKeys: [], noNullPrototype: true },
)

test('in every language what answers gave is told from what a person set', () => {
  const base = fc.constantFrom(x4, 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', 'CVSS:2.0/AV:N')
  const language = fc.constantFrom(texts, lengthened(texts))
  fc.assert(
    fc.property(base, anyAnswers, language, (text, answers, words) => {
      const vector = vectorOf(text)
      const [applied] = inEach(vector, [{ ...environment, answers }])
      const { assessment } = emptySnapshot(vector.version)
      const after = withReasons(words, assessment, applied!.vector, applied!.written)
      expect(setByHand(words, after, vector.version)).toEqual({})
      const notes = after.metricNotes.map((note) => ({ ...note, text: `${note.text} And more.` }))
      const own = setByHand(words, { ...after, metricNotes: notes }, vector.version)
      const single = applied!.written.filter(({ values }) => values.length === 1)
      expect(Object.keys(own)).toEqual(single.map(({ metric }) => metric))
    }),
  )
})
