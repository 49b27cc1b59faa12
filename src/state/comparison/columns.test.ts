import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { emptyAssessment, withVectors } from '#assessment/assessment.ts'
import { parseVector } from '#cvss/index.ts'
import { readCompared } from '#url/read/compared.ts'
import { beginWith } from '../beginning.ts'
import { setMetric, undo, useCalculator } from '../calculator.ts'
import { useCompared } from '../compared.ts'
import { newId } from '../new-id.ts'
import { shownVector, snapshotOf } from '../snapshot.ts'
import type { Column } from './column.ts'
import {
  addColumns,
  chooseReference,
  compareColumns,
  comparisonFragment,
  removeColumn,
  restoreColumn,
  useColumns,
} from './columns.ts'
import { comeBackToComparison, endComparison, openColumn, startComparing } from './comparing.ts'
import { keptColumns, readColumns } from './kept-columns.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const local = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H'

function vectorOf(text: string) {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(text)
  return reading.vector
}

function column(text: string, name?: string): Column {
  const vector = vectorOf(text)
  const origin = name === undefined ? undefined : ({ from: 'link', name, vector } as const)
  const assessment = withVectors(emptyAssessment(newId()), [{ vector, origin }])
  return { assessment, version: vector.version }
}

let stop: () => void
beforeEach(() => {
  vi.stubGlobal('location', { pathname: '/', href: 'http://localhost/', hash: '', search: '' })
  beginWith(vectorOf(v31))
  stop = startComparing()
})
afterEach(() => {
  stop()
  endComparison()
  vi.unstubAllGlobals()
})

function vectors() {
  return useColumns.getState().columns.map((each) => shownVector(each))
}

test('a comparison is in the address, and one’s own vector is the reference', () => {
  compareColumns([column(local, 'NVD'), column(v31)])
  expect(useColumns.getState().reference).toBe(1)
  expect(useCompared.getState().shown?.fragment).toBe(`#${local}&v=${v31}&ref=2&view=compare`)
})

test('names go into the address only where the link had them, and not with what is added', () => {
  const named = { ...column(v31, ''), version: '3.1' as const }
  const titled = { ...named, assessment: { ...named.assessment, title: 'Secret' } }
  compareColumns([titled], { isNamed: true })
  expect(useCompared.getState().shown?.fragment).toContain('&t=Secret')
  addColumns([column(local)])
  expect(useCompared.getState().shown?.fragment).not.toContain('Secret')
  expect(comparisonFragment(useColumns.getState(), ['A', 'B'])).toContain('&t=A&v=')
})

test('there are at most 50, and what is left out is counted', () => {
  compareColumns(Array.from({ length: 51 }, () => column(v31)))
  expect(useColumns.getState()).toMatchObject({ omitted: 1 })
  addColumns([column(local), column(local)])
  expect(vectors()).toHaveLength(50)
  expect(useColumns.getState().omitted).toBe(2)
})

test('the reference stays who it is when columns come and go', () => {
  const [first, second, third] = [column(v31, 'A'), column(local, 'B'), column(v31, 'C')]
  compareColumns([first, second, third])
  chooseReference(2)
  removeColumn(0)
  expect(useColumns.getState()).toMatchObject({ columns: [second, third], reference: 1 })
  restoreColumn(first, 0, false)
  expect(useColumns.getState()).toMatchObject({ columns: [first, second, third], reference: 2 })
  removeColumn(2)
  expect(useColumns.getState().reference).toBe(0)
  restoreColumn(third, 2, true)
  expect(useColumns.getState().reference).toBe(2)
})

test('a column that is edited in the calculator comes back in its place, and undo reaches it', () => {
  const [first, second] = [column(v31, 'A'), column(local, 'B')]
  compareColumns([first, second])
  openColumn(second)
  expect(useCompared.getState()).toMatchObject({ shown: undefined, isBegun: true })
  setMetric('AV', 'P')
  comeBackToComparison()
  expect(vectors()).toEqual([vectorOf(v31), vectorOf(local.replace('AV:L', 'AV:P'))])
  undo()
  // What is undone is shown where it can be seen.
  expect(useCompared.getState().shown).toBeUndefined()
  expect(vectors()).toEqual([vectorOf(v31), vectorOf(local)])
})

test('what was edited stays so when something else is opened in the calculator', () => {
  const second = column(local, 'B')
  compareColumns([column(v31, 'A'), second])
  openColumn(second)
  setMetric('AV', 'P')
  beginWith(vectorOf(v31))
  expect(vectors()[1]).toEqual(vectorOf(local.replace('AV:L', 'AV:P')))
})

test('what is on screen is not changed by comparing', () => {
  const before = snapshotOf(useCalculator.getState())
  compareColumns([column(local, 'A')])
  removeColumn(0)
  expect(snapshotOf(useCalculator.getState())).toEqual(before)
})

test('an entry of the history keeps all of it, and anything else in its place is refused', () => {
  compareColumns([column(local, 'NVD'), column(v31)])
  const state = useColumns.getState()
  expect(readColumns(JSON.parse(JSON.stringify(keptColumns(state))))).toEqual(state)
  for (const kept of [undefined, null, 7, 'x', {}, { columns: [{}] }, { columns: 'x' }])
    expect(readColumns(kept)).toBeUndefined()
})

test('the address says the same as the columns', () => {
  compareColumns([column(local, 'NVD'), column(v31)])
  const hash = useCompared.getState().shown?.fragment ?? ''
  const { columns, reference } = readCompared({ pathname: '/', search: '', hash }, '4.0')
  expect(columns.map(({ vector }) => vector)).toEqual(vectors())
  expect(reference).toBe(1)
})
