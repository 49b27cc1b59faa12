// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'

import { emptyAssessment } from '#assessment/assessment.ts'
import { idOf } from '#rows/row.ts'
import { saidOf } from '#rows/said.ts'
import { readRow, storedRow } from '#rows/stored-row.ts'
import { deleteRows, putIntoList } from '../list/list-changes.ts'
import { useList } from '../list/list.ts'
import { answerRows, undoAnswers, useSaidLast } from './answer-rows.ts'

const exposed = 'cisa:PE:1.0.0'
const rows = () => useList.getState().rows
const said = () => rows().map(saidOf)

afterEach(() => deleteRows(rows().map(idOf)))

test('what is said of many rows is taken back at once, to what was said of each before', () => {
  putIntoList(['a', 'b', 'c'].map((id) => ({ assessment: emptyAssessment(id), version: '4.0' })))
  const [first] = rows()
  answerRows([first!], { answers: { [exposed]: ['Y'] }, found: '2026-08-01' })
  const one = { answers: { [exposed]: ['Y'] }, found: '2026-08-01' }
  expect(said()).toEqual([one, undefined, undefined])

  answerRows(rows().slice(0, 2), { answers: { [exposed]: ['N'] } })
  const other = { answers: { [exposed]: ['N'] } }
  expect(said()).toEqual([{ ...other, found: '2026-08-01' }, other, undefined])
  expect(useSaidLast.getState().last?.count).toBe(2)
  undoAnswers()
  expect(said()).toEqual([one, undefined, undefined])
  expect(useSaidLast.getState().last).toBeUndefined()
})

test('an answer that is taken back leaves nothing, and saying the same again is no change', () => {
  putIntoList([{ assessment: emptyAssessment('a'), version: '4.0' }])
  answerRows(rows(), { answers: { [exposed]: ['Y'] } })
  const { last } = useSaidLast.getState()
  answerRows(rows(), { answers: { [exposed]: ['Y'] } })
  expect(useSaidLast.getState().last).toBe(last)
  answerRows(rows(), { answers: { [exposed]: undefined } })
  expect(said()).toEqual([undefined])
})

test('what is no answer in a store is none, and what is one comes back', () => {
  putIntoList([{ assessment: emptyAssessment('a'), version: '4.0' }])
  answerRows(rows(), { answers: { [exposed]: ['N'] }, found: '2026-08-10' })
  const [row] = rows()
  const stored: unknown = JSON.parse(JSON.stringify(storedRow(row!)))
  expect(saidOf(readRow(stored)!)).toEqual(saidOf(row!))
  const damaged = {
    ...(stored as object),
    said: { answers: { [exposed]: 'N', x: [7] }, found: 'yesterday' },
  }
  expect(saidOf(readRow(damaged)!)).toBeUndefined()
  expect(readRow({ ...(stored as object), said: 'N' })?.said).toBeUndefined()
})
