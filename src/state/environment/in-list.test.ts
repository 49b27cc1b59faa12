// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'

import { type Assessment, emptyAssessment } from '#assessment/assessment.ts'
import { type Version, formatVector, isVersion, parseVector } from '#cvss/index.ts'
import type { Environment } from '#environment/environment.ts'
import { environments } from '#environment/samples.ts'
import { interview as texts } from '#i18n/en/interview.ts'
import type { Row } from '#rows/row.ts'
import { restoreState } from '../calculator.ts'
import { changeRows, restoreRows, write } from '../list/list-changes.ts'
import { rowOf, takeStored, useList } from '../list/list.ts'
import { emptySnapshot } from '../snapshot.ts'
import { useAppliedToList } from './applied-to-list.ts'
import { applyToList, previewInList, undoInList } from './in-list.ts'

const x4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const y4 = 'CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H'
const x3 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const z3 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'

function rowIn(id: string, text: string, notes: Assessment['metricNotes'] = []): Row {
  const reading = parseVector(text)
  const [, version = ''] = /^CVSS:(\d\.\d)/.exec(text) ?? []
  if (!reading.ok || !isVersion(version)) throw new Error(text)
  const empty = emptyAssessment(id)
  const vectors = { ...empty.vectors, [version]: reading.vector }
  const assessment = { ...empty, vectors, metricNotes: notes }
  const rest = { place: 1, status: 'open', found: undefined, changedAt: 0 } as const
  return { assessment, version, ...rest }
}

function environment(name: keyof typeof environments): Environment {
  return { name, answers: environments[name], byHand: {}, note: '' }
}

const wish = (name: keyof typeof environments, replacesHand = false) => ({
  environment: environment(name),
  replacesHand,
})
const rows = () => useList.getState().rows
const vectorIn = (id: string, version: Version) => {
  const row = rowOf(id)
  return row && formatVector(row.assessment.vectors[version])
}

beforeEach(() => {
  restoreState({ ...emptySnapshot('4.0'), past: [], future: [] })
  takeStored([], 'all')
})

test('severities before and after are those of the four environments of the facts', () => {
  const all = [x4, y4, x3, z3].map((text, at) => rowIn(`${at}`, text))
  const after = (name: keyof typeof environments) => previewInList(texts, all, wish(name)).after
  expect(previewInList(texts, all, wish('none')).before).toEqual({ critical: 3, high: 1 })
  // 9.3 9.3 9.8 9.3; 7.4 8.7 8.4 4.7; 9.7 9.3 6.8 6.3; 6.4 6.0 5.7 3.5
  expect(after('web shop')).toEqual({ critical: 4 })
  expect(after('office LAN')).toEqual({ high: 3, medium: 1 })
  expect(after('pump control')).toEqual({ critical: 2, medium: 2 })
  expect(after('throw-away test')).toEqual({ medium: 3, low: 1 })
})

test('rows without a score and the row that is edited are left out, and counted', () => {
  restoreState({
    editing: {
      id: 'edited',
      list: undefined,
      kept: rowIn('edited', x4),
      before: emptySnapshot('4.0'),
    },
  })
  const all = [
    rowIn('a', x4),
    rowIn('open', 'CVSS:4.0/AV:N'),
    rowIn('empty', 'CVSS:3.1'),
    rowIn('edited', x4),
    rowIn('there', `${x4}/CR:M/IR:M/AR:L/MAV:A`),
  ]
  expect(previewInList(texts, all, wish('office LAN'))).toMatchObject({
    changing: [{ assessment: { id: 'a' } }],
    incomplete: 2,
    edited: 1,
    same: 1,
    byHand: 1,
    before: { critical: 1, high: 1 },
    after: { high: 2 },
  })
})

test('what is set by hand in a row stays unless the person wants it otherwise', () => {
  restoreRows([rowIn('a', `${x4}/MAV:P`)])
  applyToList(texts, rows(), wish('office LAN'))
  expect(vectorIn('a', '4.0')).toBe(`${x4}/CR:M/IR:M/AR:L/MAV:P`)
  const notes = rowOf('a')?.assessment.metricNotes.map(({ metric }) => metric)
  expect(notes).toEqual(['CR', 'IR', 'AR'])
  applyToList(texts, rows(), wish('office LAN', true))
  expect(vectorIn('a', '4.0')).toBe(`${x4}/CR:M/IR:M/AR:L/MAV:A`)
})

test('another environment takes the place of the one before, by answers or by hand', () => {
  restoreRows([rowIn('a', x4), rowIn('b', x3)])
  const byHand = { '4.0': { MAV: 'P', CR: 'H' } } as const
  const dmz = { ...environment('none'), name: 'DMZ', byHand }
  applyToList(texts, rows(), { environment: dmz, replacesHand: false })
  expect([vectorIn('a', '4.0'), vectorIn('b', '3.1')]).toEqual([`${x4}/CR:H/MAV:P`, x3])
  applyToList(texts, rows(), wish('throw-away test'))
  expect(vectorIn('a', '4.0')).toBe(`${x4}/CR:L/IR:L/AR:L/MAV:A/MAT:P`)
  applyToList(texts, rows(), wish('none'))
  expect([vectorIn('a', '4.0'), vectorIn('b', '3.1')]).toEqual([x4, x3])
  expect(rowOf('a')?.assessment.metricNotes).toEqual([])
})

test('one undo takes all of it back, and leaves what somebody changed since', () => {
  const note = { version: '4.0', metric: 'MAV', value: 'X', text: 'Ask' } as const
  restoreRows([rowIn('a', x4, [note]), rowIn('b', y4), rowIn('c', x3), rowIn('gone', z3)])
  const before = rows().map(({ assessment }) => assessment)
  applyToList(texts, rows(), wish('office LAN'))
  write(['a'], { title: 'Named since' })
  const other = rowIn('b', `${y4}/MAV:P`)
  changeRows({ ids: ['b'], change: (row) => row && { ...row, assessment: other.assessment } })
  changeRows({ ids: ['gone'], change: () => undefined })
  undoInList()
  expect(rowOf('a')?.assessment).toEqual({ ...before[0], title: 'Named since' })
  expect(vectorIn('b', '4.0')).toBe(`${y4}/MAV:P`)
  expect(rowOf('c')?.assessment).toEqual(before[2])
  expect(rowOf('gone')).toBeUndefined()
  expect(useAppliedToList.getState()).toEqual({ last: undefined, left: { list: 'main', count: 1 } })
})
