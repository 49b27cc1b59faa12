import { expect, test } from 'vitest'

import { type Vector, type Version, emptyVector, parseVector, withMetric } from '#cvss/index.ts'
import { type Given, type Trouble, givenState } from './given.ts'

const whole = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const half = 'CVSS:3.1/AV:N/AC:L'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

function onScreen(vector: Vector, ...drafts: readonly Vector[]) {
  const all = ['4.0', '3.1', '3.0', '2.0'] as const
  const vectors = Object.fromEntries(all.map((version) => [version, emptyVector(version)]))
  for (const each of [...drafts, vector]) vectors[each.version] = each
  return { version: vector.version, assessment: { vectors: vectors as Record<Version, Vector> } }
}

const incomplete = (missing: readonly string[]) => `${missing.length} open`
const given = (text: string, vector = vectorOf(text), trouble?: Trouble): Given => ({
  text,
  vector,
  trouble,
})
const trouble: Trouble = {
  code: 'unsupported',
  message: 'Another version.',
  details: [],
  offers: [],
}

test('a given text stays byte for byte until a metric is changed, and comes back with undo', () => {
  const text = ` ${whole.toLowerCase()}/`
  const stored = given(text, vectorOf(text))
  expect(givenState(stored, onScreen(stored.vector), incomplete)).toEqual({
    value: text,
    unchanged: true,
    problem: undefined,
  })
  const changed = withMetric(stored.vector, 'A', 'N')
  expect(givenState(stored, onScreen(changed), incomplete)).toEqual({
    value: whole.replace('A:H', 'A:N'),
    unchanged: false,
    problem: undefined,
  })
})

test('looking at another version that is empty changes nothing', () => {
  const stored = given(whole)
  expect(givenState(stored, onScreen(emptyVector('4.0'), stored.vector), incomplete)).toMatchObject(
    {
      value: whole,
      unchanged: true,
    },
  )
  const other = withMetric(emptyVector('4.0'), 'AV', 'N')
  expect(givenState(stored, onScreen(other, stored.vector), incomplete)).toMatchObject({
    value: '',
    unchanged: false,
  })
})

test('a text that cannot be used stays, with what is wrong, until a metric is set', () => {
  const stored = given(whole, emptyVector('4.0'), trouble)
  expect(givenState(stored, onScreen(emptyVector('4.0')), incomplete)).toEqual({
    value: whole,
    unchanged: true,
    problem: { code: 'unsupported', message: 'Another version.', value: whole, kept: false },
  })
  expect(givenState(stored, onScreen(emptyVector('2.0')), incomplete).value).toBe(whole)
  const begun = onScreen(withMetric(emptyVector('4.0'), 'AV', 'N'))
  expect(givenState(stored, begun, incomplete)).toEqual({
    value: '',
    unchanged: false,
    problem: undefined,
  })
})

test('a person may keep or remove it', () => {
  const stored = given(whole, emptyVector('4.0'), trouble)
  const empty = onScreen(emptyVector('4.0'))
  expect(givenState({ ...stored, answer: 'kept' }, empty, incomplete)).toMatchObject({
    value: whole,
    problem: { kept: true },
  })
  expect(givenState({ ...stored, answer: 'removed' }, empty, incomplete)).toEqual({
    value: '',
    unchanged: false,
    problem: undefined,
  })
})

test('a page that gave a half gets halves back', () => {
  const stored = given(half)
  expect(givenState(stored, onScreen(stored.vector), incomplete)).toEqual({
    value: half,
    unchanged: true,
    problem: { code: 'incomplete', message: '6 open', value: half, kept: false },
  })
  const more = onScreen(withMetric(stored.vector, 'PR', 'N'))
  expect(givenState(stored, more, incomplete)).toMatchObject({
    value: `${half}/PR:N`,
    unchanged: false,
    problem: { code: 'incomplete', message: '5 open' },
  })
  expect(givenState(stored, onScreen(vectorOf(whole)), incomplete)).toEqual({
    value: whole,
    unchanged: false,
    problem: undefined,
  })
  expect(givenState(stored, onScreen(emptyVector('3.1')), incomplete).value).toBe('')
})

test('a page that gave a whole vector or none gets no half', () => {
  for (const stored of [given(whole), given('', emptyVector('3.1'))])
    expect(givenState(stored, onScreen(vectorOf(half)), incomplete)).toEqual({
      value: '',
      unchanged: false,
      problem: undefined,
    })
})
