// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { formatVector, parseVector } from '#cvss/index.ts'
import { parseCveId } from '#cve-id/cve-id.ts'
import { noRationale } from '#assessment/rationale.ts'
import { beginAssessment } from './beginning.ts'
import {
  reset,
  restoreState,
  setMetric,
  shownCve,
  switchVersion,
  undo,
  useCalculator,
} from './calculator.ts'
import { joinCve } from './cve-lookup.ts'
import { startDrafts } from './drafts.ts'
import { editEntry } from './editing.ts'
import { comeBack, keepInItsList, keepShown, saveLeft, saveLeftInItsList } from './keeping.ts'
import { droppedEdit, isResetInPart, leavesSomething, parkedBy } from './left-behind.ts'
import { writeNote, writeTitle } from './rationale.ts'
import { emptySnapshot, isEditedUnsaved, shownVector } from './snapshot.ts'
import { rationaleOf } from './shown-rationale.ts'
import { beginBlank } from './taking-over.ts'
import { type Row, idOf } from '#rows/row.ts'
import { putIntoList } from './list/list-changes.ts'
import { startList, stopList } from './list/list-sync.ts'
import { useList } from './list/list.ts'
import { beginList, deleteList, openList } from './list/lists.ts'

const cve = parseCveId('CVE-2024-3094')!

beforeEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  await startList()
  begin()
})

afterEach(stopList)

function begin(): void {
  restoreState({ ...emptySnapshot('3.1'), past: [], future: [], run: undefined })
}

function load(text: string): void {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  const { vector } = reading
  beginAssessment({ vectors: [{ vector, origin: { from: 'text', name: '', vector } }] })
}

const shown = () => formatVector(shownVector(useCalculator.getState()))
const keepNow = () => keepShown(useCalculator.getState())
const written = () => rationaleOf(useCalculator.getState())
const kept = () => useList.getState().rows.map((row) => formatVector(shownVector(row)))

function entryAt(place: number): Row {
  const entry = useList.getState().rows[place]
  if (!entry) throw new Error(`nothing at ${place}`)
  return entry
}

test('keeping takes vector, writing and CVE ID along, and undo brings vector and writing back', () => {
  load('CVSS:3.1/AV:N')
  writeTitle('Overflow')
  writeNote('over HTTP', 'AV')
  joinCve(cve)
  const rationale = written()
  expect(keepNow()).toBe('kept')
  expect([rationaleOf(entryAt(0)), entryAt(0).assessment.cve]).toEqual([rationale, cve])
  expect([shown(), written(), shownCve()]).toEqual(['CVSS:3.1', noRationale, undefined])
  undo()
  expect([shown(), written()]).toEqual(['CVSS:3.1/AV:N', rationale])
})

test('an edited entry goes back to its place, and all that was on screen comes back', () => {
  load('CVSS:4.0/AV:N')
  keepNow()
  load('CVSS:4.0/AV:L')
  keepNow()
  load('CVSS:4.0/AC:H')
  switchVersion('3.1')
  writeTitle('unkept')
  setMetric('AV', 'P')
  joinCve(cve)
  editEntry(entryAt(0))
  expect([shown(), written().title, shownCve()]).toEqual(['CVSS:4.0/AV:N', '', undefined])
  setMetric('AV', 'A')
  expect(keepNow()).toBe('kept')
  expect(kept()).toEqual(['CVSS:4.0/AV:A', 'CVSS:4.0/AV:L'])
  expect([shown(), written().title, shownCve()]).toEqual(['CVSS:3.1/AV:P', 'unkept', cve])
  // The draft of the version that the entry took the place of.
  switchVersion('4.0')
  expect(shown()).toBe('CVSS:4.0/AC:H')
  keepNow()
  expect(kept()).toHaveLength(3)
})

test('only what was not saved is said to be dropped, and saving it afterwards ends that', () => {
  load('CVSS:4.0/AV:N')
  keepNow()
  editEntry(entryAt(0))
  setMetric('AV', 'A')
  keepNow()
  expect(droppedEdit(useCalculator.getState())).toBeUndefined()
  editEntry(entryAt(0))
  setMetric('AV', 'L')
  load('CVSS:3.1/AV:P')
  const dropped = droppedEdit(useCalculator.getState())
  expect(dropped && formatVector(shownVector(dropped))).toBe('CVSS:4.0/AV:L')
  expect(dropped && saveLeft(dropped)).toBe(true)
  expect(kept()).toEqual(['CVSS:4.0/AV:L'])
  expect(droppedEdit(useCalculator.getState())).toBeUndefined()
})

test('a finding that is put aside for an edit is named, and so is what a reset leaves', () => {
  load('CVSS:4.0/AV:N')
  keepNow()
  load('CVSS:3.1/AV:P')
  writeTitle('unkept')
  editEntry(entryAt(0))
  expect(parkedBy(useCalculator.getState())?.assessment.title).toBe('unkept')
  comeBack(useCalculator.getState().editing!)
  expect(leavesSomething(useCalculator.getState())).toBe(false)
  joinCve(cve)
  reset()
  expect(isResetInPart(useCalculator.getState())).toBe(true)
  beginBlank()
  expect([shownCve(), isResetInPart(useCalculator.getState())]).toEqual([undefined, false])
})

test('undo of an edit ends it, so that nothing else goes to the entry’s place', () => {
  load('CVSS:3.1/AV:N')
  keepNow()
  load('CVSS:3.1/AV:P')
  editEntry(entryAt(0))
  undo()
  expect([shown(), useCalculator.getState().editing]).toEqual(['CVSS:3.1/AV:P', undefined])
  keepNow()
  expect(kept()).toEqual(['CVSS:3.1/AV:N', 'CVSS:3.1/AV:P'])
})

test('from entry to entry, what comes back is what was there before the first', () => {
  load('CVSS:3.1/AV:N')
  keepNow()
  load('CVSS:3.1/AV:L')
  keepNow()
  load('CVSS:3.1/AV:P')
  editEntry(entryAt(0))
  editEntry(entryAt(1))
  const { editing } = useCalculator.getState()
  if (editing) comeBack(editing)
  expect([shown(), useCalculator.getState().editing]).toEqual(['CVSS:3.1/AV:P', undefined])
  expect(kept()).toEqual(['CVSS:3.1/AV:N', 'CVSS:3.1/AV:L'])
})

test('an edit goes on after a reload, unless what was stored of it is damaged', () => {
  load('CVSS:3.1/AV:N')
  writeNote('over HTTP', 'AV')
  keepNow()
  load('CVSS:3.1/AV:P')
  joinCve(cve)
  editEntry(entryAt(0))
  const before = useCalculator.getState()
  const reload = (mend: (text: string) => string) => {
    const stopDrafts = startDrafts()
    dispatchEvent(new Event('pagehide'))
    stopDrafts()
    sessionStorage.setItem('plumb.drafts', mend(sessionStorage.getItem('plumb.drafts') ?? ''))
    begin()
    startDrafts()()
  }
  reload((text) => text)
  expect(useCalculator.getState()).toEqual({ ...before, run: undefined })
  // The same notes are the same, although they are other objects now.
  expect(isEditedUnsaved(useCalculator.getState())).toBe(false)
  reload((text) => text.replaceAll(idOf(entryAt(0)), '<b>'))
  expect(useCalculator.getState().editing).toBeUndefined()
  expect(shown()).toBe('CVSS:3.1/AV:N')
})

test('what is opened while an earlier press on Keep is dealt with stays on screen', () => {
  load('CVSS:3.1/AV:N')
  const pressed = useCalculator.getState()
  load('CVSS:4.0/AV:P')
  expect(keepShown(pressed)).toBe('kept-beside')
  expect(kept()).toEqual(['CVSS:3.1/AV:N'])
  expect(shown()).toBe('CVSS:4.0/AV:P')
})

test('two presses on Keep before the first is dealt with keep one entry', () => {
  load('CVSS:3.1/AV:N')
  const pressed = useCalculator.getState()
  expect([keepShown(pressed), keepShown(pressed)]).toEqual(['kept', 'kept-beside'])
  expect(kept()).toEqual(['CVSS:3.1/AV:N'])
})

test('an entry whose editing was left while its save was dealt with is saved and not said to be dropped', () => {
  load('CVSS:3.1/AV:N')
  keepNow()
  editEntry(entryAt(0))
  setMetric('AV', 'P')
  const pressed = useCalculator.getState()
  load('CVSS:4.0/AV:P')
  expect(keepShown(pressed)).toBe('kept-beside')
  expect(kept()).toEqual(['CVSS:3.1/AV:P'])
  expect(droppedEdit(useCalculator.getState())).toBeUndefined()
})

test('drafts need no farewell: what has come is kept at once, a change within a second', () => {
  vi.useFakeTimers()
  const stopDrafts = startDrafts()
  load('CVSS:3.1/AV:N')
  const stored = () => JSON.stringify(Object.entries(sessionStorage))
  expect(stored()).toContain('CVSS:3.1/AV:N')
  setMetric('AC', 'H')
  expect(stored()).not.toContain('CVSS:3.1/AV:N/AC:H')
  vi.advanceTimersByTime(1_000)
  expect(stored()).toContain('CVSS:3.1/AV:N/AC:H')
  stopDrafts()
  vi.useRealTimers()
})

/** A row of the first list is edited, and a second list is open. */
async function editedAcrossLists(): Promise<string> {
  load('CVSS:3.1/AV:N')
  keepNow()
  editEntry(entryAt(0))
  await beginList('Second')
  const { id } = useList.getState().list
  setMetric('AV', 'P')
  return id
}

test('a row whose editing was left is saved in its own list, too, and a reload knows which that is', async () => {
  const second = await editedAcrossLists()
  const stopDrafts = startDrafts()
  dispatchEvent(new Event('pagehide'))
  stopDrafts()
  begin()
  startDrafts()()
  load('CVSS:4.0/AV:L')
  const dropped = droppedEdit(useCalculator.getState())
  expect(dropped && (await saveLeftInItsList(dropped))).toBe(true)
  expect([useList.getState().list.id, kept()]).toEqual(['main', ['CVSS:3.1/AV:P']])
  await openList(second)
  expect(kept()).toEqual([])
})

test('a row whose list is deleted is saved beside the rows of the one that is open', async () => {
  const second = await editedAcrossLists()
  await openList('main')
  const row = entryAt(0)
  await deleteList()
  putIntoList([row])
  expect(useList.getState().list.id).toBe(second)
  expect(await keepInItsList(useCalculator.getState())).toBe('kept')
  expect(kept()).toEqual(['CVSS:3.1/AV:N', 'CVSS:3.1/AV:P'])
})
