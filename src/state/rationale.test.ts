import { beforeEach, expect, test } from 'vitest'

import { noRationale } from '#url/rationale.ts'
import { reset, setMetric, switchVersion, undo, useCalculator } from './calculator.ts'
import { loadRationale, writeNote, writeTitle } from './rationale.ts'
import { emptySnapshot, rationaleOf } from './snapshot.ts'

beforeEach(() => {
  useCalculator.setState({ ...emptySnapshot('3.1'), past: [], future: [], run: undefined }, true)
})

const written = () => rationaleOf(useCalculator.getState())

test('the title is one for all versions, notes are each version’s own', () => {
  writeTitle('Overflow')
  writeNote('as reported')
  writeNote('over HTTP', 'AV')
  expect(written()).toEqual({
    title: 'Overflow',
    note: 'as reported',
    metricNotes: new Map([['AV', 'over HTTP']]),
  })
  switchVersion('4.0')
  expect(written()).toEqual({ ...noRationale, title: 'Overflow' })
  switchVersion('3.1')
  writeNote('', 'AV')
  expect(written().metricNotes.size).toBe(0)
})

test('a run of typing is one undo step, and other fields and clicks are steps of their own', () => {
  for (const text of ['O', 'Ov', 'Ove']) writeTitle(text)
  writeNote('x', 'AV')
  writeNote('xy', 'AV')
  writeNote('z', 'AC')
  setMetric('AV', 'N')
  undo()
  expect(written().metricNotes).toEqual(
    new Map([
      ['AV', 'xy'],
      ['AC', 'z'],
    ]),
  )
  undo()
  expect(written().metricNotes).toEqual(new Map([['AV', 'xy']]))
  undo()
  expect(written()).toEqual({ ...noRationale, title: 'Ove' })
  undo()
  expect(written()).toEqual(noRationale)
})

test('reset clears what was written about the version, and undo brings it back', () => {
  loadRationale({ title: 'T', note: 'N', metricNotes: new Map([['AV', 'n']]) })
  reset()
  expect(written()).toEqual(noRationale)
  undo()
  expect(written()).toEqual({ title: 'T', note: 'N', metricNotes: new Map([['AV', 'n']]) })
})

test('texts beyond the limit are cut', () => {
  writeTitle('x'.repeat(300))
  writeNote('x'.repeat(5_000))
  expect([written().title.length, written().note.length]).toEqual([200, 4_000])
})
