import { expect, test } from 'vitest'

import { parseVector } from '#cvss/index.ts'
import { shownGroups, unseenMetrics } from './shown-groups.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:H/SI:N/SA:N'
const nothing = { counted: [], notCounted: [], open: 0, isNone: false }

function vectorOf(text: string) {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

test.each([
  [`${v31}/E:P/CR:H`, ['base'], { ...nothing, counted: ['E:P', 'CR:H'] }],
  [`${v40}/E:P/S:P`, ['base', 'threat'], { ...nothing, notCounted: ['S:P'] }],
  ['CVSS:3.1/AV:N', ['temporal'], { ...nothing, counted: ['AV:N'], open: 7 }],
  [v31, ['threat'], { ...nothing, isNone: true }],
  [v31, ['base'], undefined],
  [`${v31}/E:P`, undefined, undefined],
] as const)('of %s with the groups %s, what is unseen is told', (text, groups, expected) => {
  expect(unseenMetrics(vectorOf(text), groups)).toEqual(expected)
})

test('a version without any of the groups shows all of its own', () => {
  expect(shownGroups(vectorOf(v31), ['threat'])).toEqual(['base', 'temporal', 'environmental'])
  expect(shownGroups(vectorOf(v40), ['threat'])).toEqual(['threat'])
})
