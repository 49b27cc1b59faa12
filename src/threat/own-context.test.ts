import { expect, test } from 'vitest'

import { type Vector, formatVector, parseVector } from '#cvss/index.ts'
import { contextGroups, withOwnContext } from './own-context.ts'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

test('a loaded vector keeps one’s own Threat and Environmental metrics and nothing else', () => {
  const theirs = vectorOf('CVSS:4.0/AV:N/AC:L/AT:N/E:U/AU:Y')
  const own = vectorOf('CVSS:4.0/AV:P/E:A/CR:H/MAV:L/S:P')
  expect(formatVector(withOwnContext(theirs, own))).toBe(
    'CVSS:4.0/AV:N/AC:L/AT:N/E:A/CR:H/MAV:L/AU:Y',
  )
})

test('the groups that would be kept are those in which something is set', () => {
  expect(contextGroups(vectorOf('CVSS:4.0/AV:P/E:A/MAV:L/S:P'))).toEqual([
    'threat',
    'environmental',
  ])
  expect(contextGroups(vectorOf('CVSS:3.1/AV:P/CR:H'))).toEqual(['environmental'])
  expect(contextGroups(vectorOf('CVSS:4.0/AV:P/S:P'))).toEqual([])
})
