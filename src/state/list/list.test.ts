// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { Assessment } from '#assessment/assessment.ts'
import { parseCveId } from '#cve-id/cve-id.ts'
import { type Vector, formatVector, parseVector } from '#cvss/index.ts'
import type { Finding } from '#import/finding.ts'
import { type Row, idOf } from '#rows/row.ts'
import { storedRow } from '#rows/stored-row.ts'
import { shownOf } from '../filling.ts'
import { type Shown, shownVector } from '../snapshot.ts'
import { useUnreadableStore } from '../unreadable-store.ts'
import { deleteRows, moveRow, putIntoList, restoreRows, setStatus } from './list-changes.ts'
import { useListShown, entryKeys, startListShown, trayKey } from './list-shown.ts'
import { addFindings, mergedWith, takeOut } from './list-findings.ts'
import { startList, stopList } from './list-sync.ts'
import { useCalculator } from '../calculator.ts'
import { editEntry, editedIn } from '../editing.ts'
import { keepInItsList } from '../keeping.ts'
import { writeTitle } from '../rationale.ts'
import { addImported, undoImport, useImporting } from '../import/importing.ts'
import { countBy, deleteWithUndo, undoDelete, undoRule, useListView, view } from './list-view.ts'
import { untilStored } from './list-turns.ts'
import { lookByRule, useList } from './list.ts'
import { lookingBy } from './looking.ts'
import {
  beginList,
  deleteList,
  keepForVisit,
  keepInBrowser,
  openList,
  renameList,
  setRule,
} from './lists.ts'

/** A database in memory, one transaction after the other; what is thrown within one takes back all of it. */
const stand = vi.hoisted(() => {
  const state = {
    values: new Map<string, unknown>(),
    fails: false,
    /** A database of another kind of browser: it is not there. */
    isMissing: false,
    turn: Promise.resolve() as Promise<unknown>,
  }
  type Range = { readonly lower: string; readonly upper: string }
  const within = (key: string, { lower, upper }: Range) => key >= lower && key <= upper
  function run(mode: string, work: (store: object) => unknown): Promise<unknown> {
    const before = new Map(state.values)
    const keys = (range: Range) => [...state.values.keys()].filter((key) => within(key, range))
    const transaction = {
      abort() {
        state.values = before
      },
    }
    const store = {
      transaction,
      get: (key: string) => structuredClone(state.values.get(key)),
      getAll: (range: Range) => keys(range).map((key) => structuredClone(state.values.get(key))),
      getAllKeys: keys,
      put: (value: unknown, key: string) => state.values.set(key, structuredClone(value)),
      delete(key: string | Range) {
        for (const each of typeof key === 'string' ? [key] : keys(key)) state.values.delete(each)
      },
    }
    const done = Promise.resolve(work(store)).then((result) => {
      if (state.fails && mode === 'readwrite') {
        state.values = before
        throw new DOMException('full', 'QuotaExceededError')
      }
      return result
    })
    return done
  }
  return { state, run }
})

vi.mock('idb-keyval', () => ({
  createStore: () => (mode: string, work: (store: object) => unknown) => {
    const { state, run } = stand
    if (state.isMissing) return Promise.reject(new DOMException('closed', 'SecurityError'))
    const result = state.turn.then(() => run(mode, work))
    state.turn = result.catch(() => undefined)
    return result
  },
  promisifyRequest: (value: unknown) => Promise.resolve(value),
}))

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

beforeEach(async () => {
  vi.stubGlobal('IDBKeyRange', { bound: (lower: string, upper: string) => ({ lower, upper }) })
  localStorage.clear()
  stand.state.values.clear()
  stand.state.fails = false
  stand.state.isMissing = false
  useUnreadableStore.setState({ entries: 0 })
  lookByRule(lookingBy)
  await startList()
})

afterEach(async () => {
  await untilStored()
  stopList()
  vi.unstubAllGlobals()
})

/** As a page that is closed and opened again. */
async function reopen(): Promise<void> {
  await untilStored()
  stopList()
  await startList()
  await untilStored()
}

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

function shown(title: string, vector = 'CVSS:4.0/AV:N'): Shown {
  const read = vectorOf(vector)
  const each = shownOf({
    vectors: [{ vector: read, origin: { from: 'text', name: '', vector: read } }],
  })
  if (!each) throw new Error('nothing is shown')
  return { ...each, assessment: { ...each.assessment, title } }
}

function withTitle({ assessment, version }: Shown, title: string): Shown {
  return { assessment: { ...assessment, title }, version }
}

const rows = () => useList.getState().rows
const titles = () => rows().map(({ assessment }) => assessment.title)
const journal = () => Object.keys(localStorage).filter((key) => key.startsWith(entryKeys))

/** Another tab: the same modules once more, with the same stores. */
async function otherTab() {
  vi.resetModules()
  const changes = await import('./list-changes.ts')
  const sync = await import('./list-sync.ts')
  const turns = await import('./list-turns.ts')
  const list = await import('./list.ts')
  await sync.startList()
  return { ...changes, ...turns, ...sync, rows: () => list.useList.getState().rows }
}

test('a row comes back with all that belongs to it, and nothing waits in the journal', async () => {
  const each = shown('Overflow', v31)
  const assessment: Assessment = {
    ...each.assessment,
    cve: parseCveId('CVE-2024-3094'),
    marking: 'AMBER+STRICT',
    vectors: { ...each.assessment.vectors, '4.0': vectorOf('CVSS:4.0/AV:P/E:U') },
    note: 'a\nb',
    metricNotes: [
      { version: '3.1', metric: 'AV', value: 'N', text: 'over HTTP' },
      { version: '4.0', metric: 'AC', value: undefined, text: 'not known yet' },
    ],
  }
  expect(putIntoList([{ ...each, assessment }])).toEqual([])
  setStatus([assessment.id], 'accepted')
  expect(journal()).toHaveLength(1)
  await untilStored()
  expect(journal()).toEqual([])
  await reopen()
  expect(rows()).toMatchObject([{ assessment, version: '3.1', status: 'accepted' }])
  expect(useList.getState().isStored).toBe(true)
  startListShown()
  expect(useListShown.getState().count).toBe(1)
})

test('two tabs that write at once lose nothing of each other', async () => {
  const [a, b, c] = [shown('a'), shown('b'), shown('c')]
  putIntoList([a, b, c])
  await untilStored()
  const other = await otherTab()
  // Neither has heard of the other yet.
  other.putIntoList([shown('other')])
  putIntoList([shown('own')])
  other.deleteRows([b.assessment.id])
  setStatus([a.assessment.id], 'fixed')
  await Promise.all([untilStored(), other.untilStored()])
  await reopen()
  expect(titles().toSorted()).toEqual(['a', 'c', 'other', 'own'])
  expect(rows().find(({ assessment }) => assessment.title === 'a')?.status).toBe('fixed')
  other.stopList()
})

test('what another tab does shows', async () => {
  const other = await otherTab()
  other.putIntoList([shown('other')])
  await vi.waitFor(() => expect(titles()).toEqual(['other']))
  deleteRows(rows().map(idOf))
  await vi.waitFor(() => expect(other.rows()).toEqual([]))
  other.stopList()
})

test('a row that another tab has deleted is put back at the end when it is saved', async () => {
  const [a, b] = [shown('a'), shown('b')]
  putIntoList([a, b])
  await untilStored()
  const other = await otherTab()
  other.deleteRows([a.assessment.id])
  await other.untilStored()
  await vi.waitFor(() => expect(titles()).toEqual(['b']))
  putIntoList([withTitle(a, 'changed')])
  await reopen()
  expect(titles()).toEqual(['b', 'changed'])
  other.stopList()
})

test('saving a row again leaves its place, its status and what was read of it', async () => {
  addFindings([finding({})])
  const [first] = rows()
  putIntoList([shown('b')])
  setStatus([idOf(first!)], 'fixed')
  putIntoList([{ version: '3.1', assessment: { ...first!.assessment, title: 'saved' } }])
  await reopen()
  expect(titles()).toEqual(['saved', 'b'])
  expect(rows()[0]).toMatchObject({ status: 'fixed', found: { ids: ['CVE-2024-3094'] } })
})

test('a deleted row comes back to its place once', async () => {
  const three = [shown('a'), shown('b'), shown('c')]
  putIntoList(three)
  const [, b] = rows()
  deleteRows([idOf(b!)])
  expect(titles()).toEqual(['a', 'c'])
  restoreRows([b!])
  restoreRows([b!])
  await reopen()
  expect(titles()).toEqual(['a', 'b', 'c'])
})

test('moving ends at the ends', async () => {
  const [a, b] = [shown('a'), shown('b')]
  putIntoList([a, b])
  moveRow(a.assessment.id, -1)
  moveRow(b.assessment.id, 1)
  moveRow('gone', 1)
  expect(titles()).toEqual(['a', 'b'])
  moveRow(a.assessment.id, 1)
  await reopen()
  expect(titles()).toEqual(['b', 'a'])
})

const earlier = (id: string, vector = `#${v31}`) => ({ id, vector, written: [`of ${id}`, '', []] })

test('stored trays of all earlier forms move over, and are let go of once the database has them', async () => {
  stopList()
  localStorage.setItem(trayKey, JSON.stringify({ entries: [earlier('one'), earlier('two')] }))
  const assessment = { id: 'three', vectors: ['#CVSS:3.1/AV:N'], origins: [] }
  const stored = { place: 1, version: '3.1', assessment, written: ['of three', '', []] }
  localStorage.setItem(`${entryKeys}three`, JSON.stringify(stored))
  stand.state.fails = true
  await startList()
  await untilStored()
  expect(titles()).toEqual(['of one', 'of two', 'of three'])
  expect(useList.getState().isStored).toBe(false)
  expect(localStorage.getItem(trayKey)).not.toBeNull()
  expect(journal()).toHaveLength(1)
  stand.state.fails = false
  await reopen()
  expect(localStorage.getItem(trayKey)).toBeNull()
  expect(journal()).toEqual([])
  await reopen()
  expect(titles()).toEqual(['of one', 'of two', 'of three'])
})

test('what an older build in another tab keeps meanwhile moves over, too', async () => {
  const assessment = { id: 'late', vectors: ['#CVSS:3.1/AV:N'], origins: [] }
  const stored = { place: 9, version: '3.1', assessment, written: ['late', '', []] }
  localStorage.setItem(`${entryKeys}late`, JSON.stringify(stored))
  dispatchEvent(new StorageEvent('storage', { key: `${entryKeys}late` }))
  await untilStored()
  expect(titles()).toEqual(['late'])
  expect(journal()).toEqual([])
})

test('a tab that is killed before the database has answered has lost nothing', async () => {
  stand.state.fails = true
  putIntoList([shown('kept')])
  await untilStored()
  stand.state.fails = false
  // Nothing was said goodbye to.
  await reopen()
  expect(titles()).toEqual(['kept'])
  expect(stand.state.values.size).toBe(2)
})

test('what was changed after it was written down stays', async () => {
  const each = shown('first')
  putIntoList([each])
  const text = localStorage.getItem(entryKeys + each.assessment.id) ?? ''
  await untilStored()
  putIntoList([withTitle(each, 'second')])
  await untilStored()
  // The tab was killed between the database's answer and the forgetting.
  const before = { ...JSON.parse(text), changedAt: 5 }
  localStorage.setItem(entryKeys + each.assessment.id, JSON.stringify(before))
  await reopen()
  expect(titles()).toEqual(['second'])
  expect(journal()).toEqual([])
})

test('without a database rows stay in the journal; without any store they last for the visit, and it is known', async () => {
  stopList()
  stand.state.isMissing = true
  await startList()
  const [a, b] = [shown('a'), shown('b')]
  putIntoList([a, b])
  moveRow(b.assessment.id, -1)
  await untilStored()
  expect(useList.getState().isStored).toBe(true)
  await reopen()
  expect(titles()).toEqual(['b', 'a'])
  startListShown()
  expect(useListShown.getState().count).toBe(2)
  const open = localStorage
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  vi.stubGlobal('localStorage', { getItem: (key: string) => open.getItem(key), setItem: refuse })
  putIntoList([shown('c')])
  await untilStored()
  expect(titles()).toEqual(['b', 'a', 'c'])
  expect(useList.getState().isStored).toBe(false)
  vi.stubGlobal('localStorage', open)
  deleteRows([a.assessment.id])
  await untilStored()
  expect(useList.getState().isStored).toBe(true)
  await reopen()
  expect(titles()).toEqual(['b', 'c'])
})

test('a list in a later form is left as it is, and another one begun beside it', async () => {
  stopList()
  const later = new Map<string, unknown>([
    ['list:main', { form: 2, name: 'later', columns: [] }],
    ['rows:main:7', { form: 2, packed: 'x' }],
  ])
  for (const [key, value] of later) stand.state.values.set(key, value)
  await startList()
  expect(useList.getState()).toMatchObject({ newer: 1, rows: [] })
  putIntoList([shown('beside')])
  await reopen()
  expect(titles()).toEqual(['beside'])
  for (const [key, value] of later) expect(stand.state.values.get(key)).toEqual(value)
  expect(useList.getState()).toMatchObject({ newer: 1, isStored: true })
})

test('a build that finds its list in a later form while it is open writes nothing into it', async () => {
  putIntoList([shown('a')])
  await untilStored()
  stand.state.values.set('list:main', { form: 2 })
  const before = new Map(stand.state.values)
  setStatus(rows().map(idOf), 'fixed')
  await untilStored()
  expect(stand.state.values).toEqual(before)
  expect(useList.getState().isStored).toBe(false)
})

test.each([
  ['a row that is none', { rows: { bad: 5 } }],
  [
    'a row under another ID',
    { rows: { other: { place: 1, version: '3.1', assessment: { id: 'x', vectors: [] } } } },
  ],
  [
    'a place that is none',
    { rows: { x: { place: 'far', version: '3.1', assessment: { id: 'x', vectors: [] } } } },
  ],
  ['a record that is none', { rows: 7 }],
  ['a record without a form', {}],
])('%s is left out and counted, and the others stay', async (_, damaged) => {
  putIntoList([shown('a')])
  await untilStored()
  stand.state.values.set('rows:main:999', { form: 1, ...damaged })
  await reopen()
  expect(titles()).toEqual(['a'])
  expect(useUnreadableStore.getState().entries).toBe(1)
})

test('several lists have names of their own, and each its rows', async () => {
  putIntoList([shown('a')])
  await beginList('  Week\n33 ')
  putIntoList([shown('b')])
  await renameList('Week 34')
  await reopen()
  expect(useList.getState().list.name).toBe('Week 34')
  expect(titles()).toEqual(['b'])
  expect(useList.getState().lists.map(({ name }) => name)).toEqual(['', 'Week 34'])
  await openList('main')
  expect(titles()).toEqual(['a'])
})

test('a row that is edited is saved in its own list, although the open one has a row of its ID', async () => {
  const row = shown('a')
  putIntoList([row])
  editEntry(row)
  await beginList('Second')
  const { id: second } = useList.getState().list
  putIntoList([row])
  writeTitle('b')
  const { editing } = useCalculator.getState()
  expect([editedIn(second, editing), editedIn('main', editing)]).toEqual([
    undefined,
    row.assessment.id,
  ])
  expect(await keepInItsList(useCalculator.getState())).toBe('kept')
  expect([useList.getState().list.id, titles()]).toEqual(['main', ['b']])
  await openList(second)
  expect(titles()).toEqual(['a'])
})

test('what was deleted, counted otherwise or imported in a list is taken back there and in no other', async () => {
  putIntoList([shown('a')])
  deleteWithUndo(rows(), 'a')
  countBy('highest')
  addImported()
  view({ selected: new Set(['a']) })
  await beginList('Second')
  const before = useList.getState().list.rule
  undoImport()
  undoRule()
  expect(undoDelete()).toBeUndefined()
  expect([...useListView.getState().selected]).toEqual([])
  expect(useImporting.getState().last?.list).toBe('main')
  expect([titles(), useList.getState().list.rule]).toEqual([[], before])
  await openList('main')
  undoImport()
  expect(useImporting.getState().last).toBeUndefined()
  undoRule()
  expect([undoDelete()?.name, titles()]).toEqual(['a', ['a']])
  expect(useList.getState().list.rule).toBe(before)
})

test('a list that is deleted leaves nothing behind, and others as they were', async () => {
  putIntoList([shown('a')])
  await beginList('Second')
  putIntoList([shown('secret')])
  await untilStored()
  await deleteList()
  await untilStored()
  expect(titles()).toEqual(['a'])
  const stores = JSON.stringify([[...stand.state.values], Object.entries(localStorage)])
  expect(stores).not.toMatch(/secret|Second/)
})

test('a list for this visit only leaves nothing behind, and is kept after all when that is wanted', async () => {
  putIntoList([shown('secret')])
  await untilStored()
  await keepForVisit()
  putIntoList([shown('second secret')])
  await untilStored()
  expect(titles()).toEqual(['secret', 'second secret'])
  expect([stand.state.values.size, Object.keys(localStorage)]).toEqual([0, []])
  keepInBrowser()
  await reopen()
  expect(titles()).toEqual(['secret', 'second secret'])
})

function finding(given: Partial<Finding>): Finding {
  const cve = parseCveId('CVE-2024-3094')!
  return {
    ids: [cve],
    cves: [cve],
    title: 'xz',
    component: { name: 'xz-utils', version: '5.6.1' },
    asset: 'web',
    severity: 'critical',
    status: { meaning: 'open', written: undefined },
    vectors: [
      { written: v31, vector: v31, version: '3.1', score: 10, source: 'Red Hat', changes: [] },
    ],
    scores: [],
    place: { files: ['trivy.json'], within: 'results[0]' },
    ...given,
  }
}

test('findings become rows; one that is there already is seen in one more place', async () => {
  const first = addFindings([finding({}), finding({ asset: 'api' })])
  const [row] = rows()
  expect(first).toEqual({ list: 'main', added: [idOf(row!)], before: [], withoutRoom: 0 })
  putIntoList([{ version: '3.1', assessment: { ...row!.assessment, note: 'mine' } }])
  const known = rows()[0]
  const again = addFindings([
    finding({ asset: 'db' }),
    finding({ ids: ['GHSA-1'], cves: [], vectors: [] }),
  ])
  expect(again).toEqual({
    list: 'main',
    added: [idOf(rows()[1]!)],
    before: [known],
    withoutRoom: 0,
  })
  await reopen()
  const found = (each: Row | undefined) => each?.found?.seen.map(({ asset }) => asset)
  expect(rows().map(found)).toEqual([['web', 'api', 'db'], ['web']])
  expect(rows()[0]?.assessment).toMatchObject({ note: 'mine', cve: 'CVE-2024-3094' })
  expect(formatVector(shownVector(rows()[0]!))).toBe(v31)
  takeOut(again)
  expect(rows().map(found)).toEqual([['web', 'api']])
  expect(rows()[0]?.assessment.note).toBe('mine')
})

test('what adding would change is shown before, and is what is added', () => {
  const findings = [finding({}), finding({ asset: 'api' }), finding({ ids: ['CVE-2021-1'] })]
  const shown = mergedWith(useList.getState().rows, findings)
  expect(addFindings(findings).added).toEqual(shown.added.map(idOf))
  // In a list that has them by now the same findings are nothing new.
  expect(mergedWith(useList.getState().rows, findings).added).toEqual([])
})

/** A finding of which two sources claim a vector each, the newer version first. */
function disputed(): Finding {
  const claim = (vector: string, source: string) => ({
    written: vector,
    vector,
    version: vectorOf(vector).version,
    score: undefined,
    source,
    changes: [],
  })
  const lower = 'CVSS:4.0/AV:P/AC:H/AT:N/PR:H/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N'
  return finding({ vectors: [claim(lower, 'CNA Acme'), claim(v31, 'NVD')] })
}

test('the rule that a person chooses shows another vector, is stored, and stores no row anew', async () => {
  addFindings([disputed(), finding({ title: 'runc', component: undefined })])
  await untilStored()
  const stored = new Map([...stand.state.values].filter(([key]) => key.startsWith('rows:')))
  const before = useList.getState().rows
  expect(setRule('highest')).toBe('newest')
  const [first, second] = useList.getState().rows
  expect(first?.version).toBe('3.1')
  expect(second).toBe(before[1])
  await reopen()
  expect(useList.getState().list.rule).toBe('highest')
  expect(useList.getState().rows[0]?.version).toBe('3.1')
  expect(new Map([...stand.state.values].filter(([key]) => key.startsWith('rows:')))).toEqual(
    stored,
  )
  setRule('newest')
  expect(useList.getState().rows[0]?.version).toBe('4.0')
})

test('a row that is deleted and brought back, or kept after all, is stored as it was', async () => {
  addFindings([disputed()])
  setRule('highest')
  const [row] = useList.getState().rows
  deleteRows([idOf(row!)])
  restoreRows([row!])
  await keepForVisit()
  keepInBrowser()
  await reopen()
  setRule('newest')
  expect(useList.getState().rows[0]?.version).toBe('4.0')
})

test('saving what was not scored otherwise leaves the rule in force, another vector is a choice', async () => {
  addFindings([disputed()])
  setRule('highest')
  const first = () => rows()[0]!
  const { assessment, version } = first()
  putIntoList([{ assessment: { ...assessment, note: 'seen' }, version }])
  setRule('newest')
  expect([first().version, first().assessment.note]).toEqual(['4.0', 'seen'])
  putIntoList([{ assessment: first().assessment, version: '3.1' }])
  setRule('as-read')
  expect([first().version, first().countedBy]).toEqual(['3.1', 'person'])
  await reopen()
  expect(first().version).toBe('3.1')
})

test('a list that begins with rows of our own file takes on the rule that they were saved by', async () => {
  addFindings([disputed()])
  setRule('highest')
  const [saved] = useList.getState().rows
  const own = { stored: JSON.parse(JSON.stringify(storedRow(saved!))) as unknown }
  const again: Finding = { ...disputed(), own }
  setRule('newest')
  expect(addFindings([again]).added).toEqual([])
  await beginList('Another')
  addFindings([again])
  await untilStored()
  expect(useList.getState().list.rule).toBe('highest')
  expect(useList.getState().rows[0]?.version).toBe('3.1')
})

test('a list that a build before rules has named opens with the usual one', async () => {
  putIntoList([shown('kept')])
  await untilStored()
  stand.state.values.set('list:main', { form: 1, name: 'Old', madeAt: 1, rule: 'nonsense' })
  await reopen()
  expect(useList.getState().list).toEqual({ id: 'main', name: 'Old', madeAt: 1, rule: 'newest' })
})
