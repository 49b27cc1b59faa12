// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'

import { type Vector, formatVector, parseVector } from '#cvss/index.ts'
import { restoreState, typeVector, undo, useCalculator } from './calculator.ts'
import { emptySnapshot, shownVector } from './snapshot.ts'
import {
  applyEnvironment,
  deleteEnvironment,
  storeEnvironment,
  mostSets,
  replacesEnvironment,
  useEnvironmentSets,
} from './environment-sets.ts'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

function shown(): string {
  return formatVector(shownVector(useCalculator.getState()))
}

function onlySet() {
  const [set] = useEnvironmentSets.getState().sets
  if (!set) throw new Error('no set is kept')
  return set
}

beforeEach(() => {
  restoreState({ ...emptySnapshot('4.0'), past: [], future: [], run: undefined })
  localStorage.clear()
  useEnvironmentSets.setState({ sets: [] })
})

test('a set holds Environmental metrics only', () => {
  typeVector(vectorOf('CVSS:4.0/AV:N/E:A/CR:H/MAV:L/S:P'))
  storeEnvironment(' DMZ ')
  expect(onlySet().name).toBe('DMZ')
  expect(formatVector(onlySet().vector)).toBe('CVSS:4.0/CR:H/MAV:L')
})

test('applying a set replaces all Environmental metrics in one undo step', () => {
  typeVector(vectorOf('CVSS:4.0/CR:H/MAV:L'))
  storeEnvironment('DMZ')
  typeVector(vectorOf('CVSS:4.0/AV:N/E:A/IR:L'))
  applyEnvironment(onlySet())
  expect(shown()).toBe('CVSS:4.0/AV:N/E:A/CR:H/MAV:L')
  undo()
  expect(shown()).toBe('CVSS:4.0/AV:N/E:A/IR:L')
})

test('the same name replaces the set, another version has its own', () => {
  typeVector(vectorOf('CVSS:4.0/CR:H'))
  storeEnvironment('DMZ')
  typeVector(vectorOf('CVSS:4.0/CR:L'))
  storeEnvironment('DMZ')
  typeVector(vectorOf('CVSS:3.1/CR:M'))
  storeEnvironment('DMZ')
  const sets = useEnvironmentSets.getState().sets.map(({ vector }) => formatVector(vector))
  expect(sets).toEqual(['CVSS:4.0/CR:L', 'CVSS:3.1/CR:M'])
})

test('a set can be deleted, and one without a name is not kept', () => {
  typeVector(vectorOf('CVSS:4.0/CR:H'))
  storeEnvironment('  ')
  expect(useEnvironmentSets.getState().sets).toEqual([])
  storeEnvironment('DMZ')
  deleteEnvironment(onlySet())
  expect(useEnvironmentSets.getState().sets).toEqual([])
})

test('sets of another tab stay, those of an earlier build come along, and what is none is forgotten', async () => {
  vi.resetModules()
  localStorage.setItem(
    'plumb.environments',
    '{"Old 4.0":"#CVSS:4.0/CR:L","Bad 4.0":"#CVSS:4.0/CR:Q"}',
  )
  localStorage.setItem('plumb.environment.x 4.0', '{"at":1e999,"vector":5}')
  const own = await import('./environment-sets.ts')
  const { useUnreadableStore } = await import('./unreadable-store.ts')
  own.startEnvironmentSets()
  localStorage.setItem('plumb.environment.Other 4.0', '{"at":5,"vector":"#CVSS:4.0/CR:H"}')
  const { typeVector: type } = await import('./calculator.ts')
  type(vectorOf('CVSS:4.0/CR:M'))
  own.storeEnvironment('Mine')
  expect(Object.keys(localStorage).toSorted()).toEqual([
    'plumb.environment.Mine 4.0',
    'plumb.environment.Old 4.0',
    'plumb.environment.Other 4.0',
  ])
  dispatchEvent(new StorageEvent('storage', { key: 'plumb.environment.Other 4.0' }))
  const names = own.useEnvironmentSets.getState().sets.map(({ name }) => name)
  expect(names.toSorted()).toEqual(['Mine', 'Old', 'Other'])
  expect(useUnreadableStore.getState().sets).toBe(1)
})

test('a set that the store refuses is there for this visit, and named as not kept', () => {
  typeVector(vectorOf('CVSS:4.0/CR:H'))
  const setItem = vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(storeEnvironment('DMZ')).toBe(true)
  expect(useEnvironmentSets.getState()).toMatchObject({
    sets: [{ name: 'DMZ' }],
    notStored: [{ name: 'DMZ' }],
  })
  setItem.mockRestore()
  storeEnvironment('DMZ')
  expect(useEnvironmentSets.getState()).toMatchObject({ sets: [{ name: 'DMZ' }], notStored: [] })
})

test('a set beyond the limit is refused and takes the place of none; one of a name that is there is kept', () => {
  typeVector(vectorOf('CVSS:4.0/CR:H'))
  for (let at = 0; at < mostSets; at++) storeEnvironment(`set ${at}`)
  expect(storeEnvironment('one more')).toBe(false)
  expect(localStorage.length).toBe(mostSets)
  typeVector(vectorOf('CVSS:4.0/CR:L'))
  expect(replacesEnvironment(' set 7 ')).toBe(true)
  expect(storeEnvironment('set 7')).toBe(true)
  expect(useEnvironmentSets.getState().sets).toHaveLength(mostSets)
  deleteEnvironment(onlySet())
  expect(storeEnvironment('one more')).toBe(true)
})
