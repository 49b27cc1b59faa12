// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { Assessment } from '#assessment/assessment.ts'
import { newId } from '../new-id.ts'
import { type Vector, formatVector, parseVector } from '#cvss/index.ts'
import { shownVector } from '../snapshot.ts'
import { deleteEntry, moveEntry, restoreEntry } from './tray-changes.ts'
import { entryKeys, trayKey, useTrayShown } from './tray-shown.ts'
import { parseCveId } from '#cve-id/cve-id.ts'
import { shownOf } from '../filling.ts'
import { type TrayEntry, idOf, mostEntries, putIntoTray, startTray, useTray } from './tray.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

let stop: () => void = () => undefined

beforeEach(() => {
  localStorage.clear()
  stop = startTray()
})

afterEach(() => {
  vi.unstubAllGlobals()
  stop()
})

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

function entry(title: string, vector = 'CVSS:4.0/AV:N'): TrayEntry {
  const read = vectorOf(vector)
  const shown = shownOf({
    vectors: [{ vector: read, origin: { from: 'text', name: '', vector: read } }],
  })
  if (!shown) throw new Error('nothing is shown')
  return { ...shown, assessment: { ...shown.assessment, title } }
}

function withVector({ assessment }: TrayEntry, text: string): TrayEntry {
  const vector = vectorOf(text)
  const { version } = vector
  const vectors = { ...assessment.vectors, [version]: vector }
  return { assessment: { ...assessment, vectors }, version }
}

const titles = () => useTray.getState().entries.map(({ assessment }) => assessment.title)

/** What another tab does between two steps of this one: its writing is stored before its event comes. */
function otherTab(change: (entries: readonly Stored[]) => readonly Stored[]): () => void {
  const before = Object.entries(localStorage)
    .filter(([key]) => key.startsWith(entryKeys))
    .map(([key, text]): [string, Stored] => [key, JSON.parse(text)])
    .toSorted(([, one], [, other]) => one.place - other.place)
  const places = new Map(before.map(([key, { place }]) => [key, place]))
  const after = change(before.map(([, stored]) => stored))
  for (const key of places.keys()) localStorage.removeItem(key)
  let last = 0
  for (const each of after) {
    const key = `${entryKeys}${each.assessment.id}`
    last = places.get(key) ?? last + 1
    localStorage.setItem(key, JSON.stringify({ ...each, place: last }))
  }
  return () => dispatchEvent(new StorageEvent('storage', { key: entryKeys }))
}

type Stored = {
  readonly place: number
  readonly version: string
  readonly assessment: { readonly id: string }
  readonly written: unknown
}

function stored(title: string): Stored {
  const assessment = { id: newId(), vectors: ['#CVSS:3.1/AV:N'], origins: [] }
  const written = [title, '', []]
  return { place: 0, version: '3.1', assessment, written }
}

test('an entry comes back with all that belongs to it', () => {
  const kept: TrayEntry = {
    ...entry('Overflow', v31),
  }
  const assessment: Assessment = {
    ...kept.assessment,
    cve: parseCveId('CVE-2024-3094'),
    marking: 'AMBER+STRICT',
    vectors: { ...kept.assessment.vectors, '4.0': vectorOf('CVSS:4.0/AV:P/E:U') },
    note: 'a\nb',
    metricNotes: [
      { version: '3.1', metric: 'AV', value: 'N', text: 'over HTTP' },
      { version: '4.0', metric: 'AC', value: undefined, text: 'not known yet' },
    ],
  }
  const whole = { ...kept, assessment }
  expect(putIntoTray([whole])).toEqual([])
  stop()
  stop = startTray()
  expect(useTray.getState()).toEqual({ entries: [whole], isStored: true })
  expect(useTrayShown.getState().count).toBe(1)
})

function refuse(): void {
  throw new DOMException('full', 'QuotaExceededError')
}

test('what another tab adds shows by its event, and no change of this one drops it', () => {
  const [a, b, c] = [entry('a'), entry('b'), entry('c')]
  putIntoTray([a, b, c])
  otherTab((entries) => [...entries, stored('other')])()
  expect(titles()).toEqual(['a', 'b', 'c', 'other'])
  // From here on the events are late.
  otherTab((entries) => [...entries, stored('second')])
  moveEntry(idOf(a), 1)
  expect(titles()).toEqual(['b', 'a', 'c', 'other', 'second'])
  otherTab((entries) => [...entries, stored('third')])
  deleteEntry(idOf(b))
  otherTab((entries) => entries.slice(1))
  putIntoTray([entry('d')])
  expect(titles()).toEqual(['c', 'other', 'second', 'third', 'd'])
})

test('an entry that another tab has deleted is put back at the end when it is saved', () => {
  const [a, b] = [entry('a'), entry('b')]
  putIntoTray([a, b])
  otherTab((entries) => entries.slice(1))
  putIntoTray([{ ...a, assessment: { ...a.assessment, title: 'changed' } }])
  expect(titles()).toEqual(['b', 'changed'])
})

test('saving an entry again leaves it in its place', () => {
  const [a, b] = [entry('a'), entry('b')]
  putIntoTray([a, b])
  putIntoTray([withVector(a, v31)])
  expect(useTray.getState().entries.map((each) => formatVector(shownVector(each)))).toEqual([
    v31,
    'CVSS:4.0/AV:N',
  ])
})

test('a deleted entry comes back to its place once', () => {
  const [a, b, c] = [entry('a'), entry('b'), entry('c')]
  putIntoTray([a, b, c])
  deleteEntry(idOf(b))
  expect(restoreEntry(b, 1)).toBe(true)
  expect(restoreEntry(b, 1)).toBe(true)
  expect(titles()).toEqual(['a', 'b', 'c'])
})

test('moving ends at the ends', () => {
  const [a, b] = [entry('a'), entry('b')]
  putIntoTray([a, b])
  moveEntry(idOf(a), -1)
  moveEntry(idOf(b), 1)
  moveEntry('gone', 1)
  expect(titles()).toEqual(['a', 'b'])
})

test('the tray holds 100; what has no room is given back, and changes still go in', () => {
  const many = Array.from({ length: mostEntries - 1 }, (_, at) => entry(`${at}`))
  putIntoTray(many)
  const [fits, left] = [entry('fits'), entry('left')]
  expect(putIntoTray([fits, left])).toEqual([left])
  expect(titles()).toHaveLength(mostEntries)
  expect(putIntoTray([withVector(fits, v31)])).toEqual([])
  const [deleted] = many
  deleteEntry(idOf(deleted!))
  otherTab((entries) => [...entries, stored('other')])
  expect(restoreEntry(deleted!, 0)).toBe(false)
})

test('without storage the tray works until the page is closed, and it is known', () => {
  const open = localStorage
  const full = { getItem: (key: string) => open.getItem(key), setItem: refuse }
  vi.stubGlobal('localStorage', full)
  const [a, b] = [entry('a'), entry('b')]
  putIntoTray([a])
  putIntoTray([b])
  moveEntry(idOf(b), -1)
  expect(titles()).toEqual(['b', 'a'])
  expect(useTray.getState().isStored).toBe(false)
  vi.unstubAllGlobals()
  otherTab(() => [stored('other')])()
  expect(titles()).toEqual(['other', 'b', 'a'])
  deleteEntry(idOf(a))
  expect(useTray.getState().isStored).toBe(true)
  expect(titles()).toEqual(['other', 'b'])
})

test.each([
  'no JSON',
  '[]',
  'null',
  '{"entries":{"length":5}}',
  '{"entries":[null,1,"x",[],{}]}',
  JSON.stringify({ entries: [{ id: '"><b>', vector: '#CVSS:3.1' }] }),
  JSON.stringify({ entries: [{ id: 'a'.repeat(41), vector: '#CVSS:3.1' }] }),
  JSON.stringify({ entries: [{ id: 'a', vector: '#CVSS:3.1/AV:Q' }] }),
  JSON.stringify({ entries: [{ id: 'a', vector: { slice: 1 } }] }),
  '{"__proto__":{"entries":[{"id":"a","vector":"#CVSS:3.1"}]}}',
])('what is no entry is left out: %s', (text) => {
  localStorage.setItem(trayKey, text)
  stop()
  stop = startTray()
  expect(useTray.getState().entries).toEqual([])
})

test('hostile fields are left out, too many entries and long texts are cut', () => {
  const long = {
    id: 'a',
    vector: `#${v31}`,
    cve: '<script>',
    written: ['t'.repeat(9_999), 'n'.repeat(9_999), [['XX', 'x']]],
  }
  const many = Array.from({ length: 500 }, (_, at) => ({ ...long, id: `b${at}` }))
  localStorage.setItem(trayKey, JSON.stringify({ entries: [long, long, ...many] }))
  stop()
  stop = startTray()
  const { entries } = useTray.getState()
  expect(entries).toHaveLength(mostEntries - 1)
  const { id, cve, title, note, metricNotes } = entries[0]!.assessment
  expect([id, cve, title.length, note.length, metricNotes]).toEqual([
    'a',
    undefined,
    200,
    4_000,
    [],
  ])
})
