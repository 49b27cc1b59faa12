// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'

import type { Environment } from '#environment/environment.ts'
import { mostEnvironments, writeEnvironments } from '#environment/stored.ts'

function environment(name: string, rest: Partial<Environment> = {}): Environment {
  return { name, answers: {}, byHand: {}, note: '', ...rest }
}

/** The module as a tab has it that was opened just now. */
async function tab() {
  vi.resetModules()
  const own = await import('./environments.ts')
  const { useUnreadableStore } = await import('../unreadable-store.ts')
  own.startEnvironments()
  return { ...own, unreadable: () => useUnreadableStore.getState().sets }
}

/** What the other tabs hear of a change. */
function tell(): void {
  dispatchEvent(new StorageEvent('storage', { key: null }))
}

type Tab = Awaited<ReturnType<typeof tab>>
const names = ({ useEnvironments }: Tab) =>
  useEnvironments.getState().environments.map((each) => each.environment.name)
const allOf = ({ useEnvironments }: Tab) =>
  useEnvironments.getState().environments.map((each) => each.environment)

const answers = { reach: 'own-network', 'data-out': 'serious' } as const

beforeEach(() => localStorage.clear())

test('what is kept under a name is there for the next visit, with all that belongs to it', async () => {
  const own = await tab()
  const dmz = environment('DMZ', { answers, byHand: { '3.1': { MAV: 'P' } }, note: 'Rack 7' })
  expect(own.keepEnvironment({ ...dmz, name: ' DMZ ' })).toBe('kept')
  expect(allOf(await tab())).toEqual([dmz])
  expect(own.keepEnvironment(environment('  '))).toBe('no-name')
})

test('another one of the name is replaced only where the person knows of it', async () => {
  const [own, other] = [await tab(), await tab()]
  expect(own.keepEnvironment(environment('DMZ', { answers }))).toBe('kept')
  // The other tab has not heard of it.
  expect(other.keepEnvironment(environment('DMZ'))).toBe('taken')
  expect(allOf(await tab())).toEqual([environment('DMZ', { answers })])
  expect(other.keepEnvironment(environment('DMZ', { note: 'mine' }), true)).toBe('kept')
  expect(allOf(await tab())).toEqual([environment('DMZ', { note: 'mine' })])
})

test('two tabs lose nothing of each other', async () => {
  const [own, other] = [await tab(), await tab()]
  own.keepEnvironment(environment('One'))
  other.keepEnvironment(environment('Two'))
  own.renameEnvironment('One', 'First')
  tell()
  for (const each of [own, other, await tab()])
    expect(names(each).toSorted()).toEqual(['First', 'Two'])
})

test('a name that is taken is not given again, and a new one keeps the place', async () => {
  const own = await tab()
  for (const name of ['One', 'Two']) own.keepEnvironment(environment(name))
  expect(own.renameEnvironment('One', 'Two')).toBe('taken')
  expect(own.renameEnvironment('One', ' ')).toBe('no-name')
  expect(own.renameEnvironment('One', 'Zero')).toBe('kept')
  expect(names(own)).toEqual(['Zero', 'Two'])
  expect(names(await tab())).toEqual(['Zero', 'Two'])
})

test('what was deleted is brought back whole and to its place, also where the name is taken by now', async () => {
  const own = await tab()
  const dmz = environment('DMZ', { answers })
  own.keepEnvironment(dmz)
  own.deleteEnvironment('DMZ')
  expect(allOf(await tab())).toEqual([])
  own.undoDeleteEnvironment()
  expect(allOf(await tab())).toEqual([dmz])
  own.deleteEnvironment('DMZ')
  own.keepEnvironment(environment('DMZ'))
  own.undoDeleteEnvironment()
  expect(allOf(own)).toContainEqual({ ...dmz, name: 'DMZ (2)' })
  expect(names(own)).toHaveLength(2)
})

test('what a later build has written is named, left untouched, and its name is taken', async () => {
  const text = '{"at":1,"plumb":"environments","version":2,"environments":[{"name":"DMZ"}]}'
  localStorage.setItem('plumb.env.DMZ', text)
  const own = await tab()
  expect(own.useEnvironments.getState().newer).toEqual(['DMZ'])
  expect(own.keepEnvironment(environment('DMZ'), true)).toBe('taken')
  expect(own.importEnvironments(writeEnvironments([environment('DMZ')]), '4.0')).toEqual({
    count: 0,
    problems: [{ code: 'same-name', name: 'DMZ', at: 1 }],
  })
  expect(localStorage.getItem('plumb.env.DMZ')).toBe(text)
})

test('what cannot be read is forgotten, and counted', async () => {
  localStorage.setItem('plumb.env.Broken', '{')
  localStorage.setItem('plumb.env.Other', JSON.stringify({ at: 1, name: 'Other' }))
  const named = JSON.parse(writeEnvironments([environment('Not its key')])) as object
  localStorage.setItem('plumb.env.Key', JSON.stringify({ at: 1, ...named }))
  localStorage.setItem('plumb.environment.x 4.0', '{"at":1e999,"vector":5}')
  const own = await tab()
  expect(names(own)).toEqual([])
  expect(own.unreadable()).toBe(4)
  expect(Object.keys(localStorage)).toEqual([])
})

test('sets of earlier builds are environments, those of one name one, in their order', async () => {
  localStorage.setItem(
    'plumb.environments',
    '{"Old 4.0":"#CVSS:4.0/CR:L","Bad 4.0":"#CVSS:4.0/CR:Q"}',
  )
  localStorage.setItem('plumb.environment.Office 3.1', '{"at":9,"vector":"#CVSS:3.1/CR:H/MAV:L"}')
  localStorage.setItem('plumb.environment.Office 4.0', '{"at":5,"vector":"#CVSS:4.0/CR:H"}')
  const own = await tab()
  const office = { '4.0': { CR: 'H' }, '3.1': { CR: 'H', MAV: 'L' } } as const
  expect(allOf(own)).toEqual([
    environment('Old', { byHand: { '4.0': { CR: 'L' } } }),
    environment('Office', { byHand: office }),
  ])
  expect(Object.keys(localStorage).toSorted()).toEqual(['plumb.env.Office', 'plumb.env.Old'])
  expect(allOf(await tab())).toEqual(allOf(own))
})

test('a set that a tab of an earlier build keeps meanwhile joins its environment, or stands beside it', async () => {
  const own = await tab()
  own.keepEnvironment(environment('Office', { byHand: { '4.0': { CR: 'H' } } }))
  own.keepEnvironment(environment('Asked', { answers }))
  localStorage.setItem('plumb.environment.Office 3.1', '{"at":9,"vector":"#CVSS:3.1/CR:M"}')
  localStorage.setItem('plumb.environment.Asked 4.0', '{"at":5,"vector":"#CVSS:4.0/CR:L"}')
  tell()
  expect(allOf(own)).toContainEqual(
    environment('Office', { byHand: { '3.1': { CR: 'M' }, '4.0': { CR: 'H' } } }),
  )
  localStorage.setItem('plumb.environment.Office 4.0', '{"at":5,"vector":"#CVSS:4.0/CR:L"}')
  tell()
  expect(names(own).toSorted()).toEqual(['Asked', 'Asked (2)', 'Office', 'Office (2)'])
  expect(allOf(own)).toContainEqual(environment('Asked', { answers }))
  tell()
  expect(names(own)).toHaveLength(4)
})

test('what the store refuses is there for this visit, and named as not kept', async () => {
  localStorage.setItem('plumb.environment.Office 4.0', '{"at":5,"vector":"#CVSS:4.0/CR:H"}')
  const setItem = vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const own = await tab()
  expect(own.keepEnvironment(environment('DMZ'))).toBe('kept')
  tell()
  expect(names(own).toSorted()).toEqual(['DMZ', 'Office'])
  expect([...own.useEnvironments.getState().notStored].toSorted()).toEqual(['DMZ', 'Office'])
  // A set that could not be moved is where it was.
  expect(Object.keys(localStorage)).toEqual(['plumb.environment.Office 4.0'])
  setItem.mockRestore()
  own.keepEnvironment(environment('DMZ', { note: 'now' }), true)
  expect(own.useEnvironments.getState().notStored).toEqual(new Set())
  expect(names(await tab()).toSorted()).toEqual(['DMZ', 'Office'])
})

test('one beyond the limit is refused and takes the place of none, from a file, too', async () => {
  const own = await tab()
  for (let at = 0; at < mostEnvironments - 1; at++)
    localStorage.setItem(
      `plumb.env.${at}`,
      JSON.stringify({
        at,
        ...(JSON.parse(writeEnvironments([environment(`${at}`)])) as object),
      }),
    )
  tell()
  const file = writeEnvironments([environment('One'), environment('Two')])
  expect(own.importEnvironments(file, '4.0')).toEqual({
    count: 1,
    problems: [{ code: 'too-many', count: mostEnvironments + 1 }],
  })
  expect(own.keepEnvironment(environment('Three'))).toBe('full')
  expect(own.keepEnvironment(environment('7', { answers }), true)).toBe('kept')
  expect(names(own)).toHaveLength(mostEnvironments)
  expect(names(own)).toContain('One')
})

test('a file of two with one name gives the first, and what was there stays', async () => {
  const own = await tab()
  own.keepEnvironment(environment('DMZ', { answers }))
  const file = writeEnvironments([environment('DMZ'), environment('LAN'), environment('LAN')])
  const { count, problems } = own.importEnvironments(file, '4.0')
  expect(count).toBe(1)
  expect(problems.map(({ code }) => code)).toEqual(['same-name', 'same-name'])
  expect(names(own)).toEqual(['DMZ', 'LAN'])
  expect(allOf(own)[0]?.answers).toEqual(answers)
  expect(own.importEnvironments('{', '4.0').problems).toEqual([{ code: 'damaged' }])
})
