import { expect, test } from 'vitest'

import { formatVector } from '#cvss/index.ts'
import { en } from '#i18n/en.ts'
import { explainGiven } from './explain-given.ts'

const whole = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

test('a vector of another version is named by it; only v3.0 and v3.1 share their metrics', async () => {
  const given = { text: whole, from: 'page' } as const
  const shared = await explainGiven(en, 'locked', given, { lockVersion: '3.0' })
  expect(shared).toMatchObject({
    code: 'unsupported',
    message:
      'Only CVSS v3.0 can be scored here. The given value is a vector of CVSS v3.1 and was not converted.',
  })
  expect(shared.offers.map(({ vector }) => formatVector(vector))).toEqual([
    whole.replace('3.1', '3.0'),
  ])
  const { offers } = await explainGiven(en, 'locked', given, { lockVersion: '4.0' })
  expect(offers).toEqual([])
})

test('bad values are named, and the rest is offered', async () => {
  const given = { text: whole.replace('AV:N', 'AV:Q').replace('A:H', 'A:Z'), from: 'page' } as const
  const { code, message, details, offers } = await explainGiven(en, 'unreadable', given, {})
  expect(code).toBe('invalid-vector')
  expect(message).toBe(
    'The given value cannot be read. Metric AV has no value Q at position 10. AV takes N, A, L or P.',
  )
  expect(details).toHaveLength(2)
  expect(offers.map(({ open, vector }) => [open, formatVector(vector)])).toEqual([
    [['AV', 'A'], 'CVSS:3.1/AC:L/PR:N/UI:N/S:U/C:H/I:H'],
  ])
})

test('nothing is offered of what is no vector, or of too much', async () => {
  for (const [refusal, text] of [
    ['unreadable', 'nonsense'],
    ['too-large', `CVSS:3.1/${'AV:N/'.repeat(600)}`],
  ] as const) {
    const { offers, message } = await explainGiven(en, refusal, { text, from: 'page' }, {})
    expect(offers).toEqual([])
    expect(message).toMatch(/^The given value /)
  }
})

test.each([
  [`${whole} (9.8 Critical)`, {}, [whole]],
  [`Critical 9.8 ${whole.slice(9)}`, { lockVersion: '3.0' }, [whole.replace('3.1', '3.0')]],
  [`${'word '.repeat(1_000)}${whole}`, {}, [whole]],
  [`${whole} and ${whole.replace('A:H', 'A:N')}`, {}, [whole, whole.replace('A:H', 'A:N')]],
  [`${whole} (9.8)`, { lockVersion: '4.0' }, []],
] as const)('%s is read where a person is shown it', async (text, options, expected) => {
  const refusal = text.length > 2_048 ? 'too-large' : 'unreadable'
  const { message, offers } = await explainGiven(en, refusal, { text, from: 'page' }, options)
  expect(offers.map(({ vector }) => formatVector(vector))).toEqual(expected)
  expect(offers.every(({ open }) => open.length === 0)).toBe(true)
  expect(message).toMatch(/can be read in it/)
})

test('a score that contradicts the vector beside it, and what is of another version, are told', async () => {
  const given = { text: `Critical 9.8 ${whole.replace('A:H', 'A:N')}`, from: 'page' } as const
  const { details } = await explainGiven(en, 'unreadable', given, { lockVersion: '4.0' })
  expect(details).toEqual([
    'The given value is no plain vector string, but a vector can be read in it.',
    expect.stringMatching(/^Only CVSS v4\.0 can be scored here/),
    'The text says 9.8, the vector is 9.1.',
  ])
})

test('what a host alone is told is not looked into', async () => {
  const given = { text: `${whole} (9.8)`, from: 'page' } as const
  const { message, offers } = await explainGiven(en, 'unreadable', given, {}, 'host')
  expect(offers).toEqual([])
  expect(message).toMatch(/cannot be read/)
})
