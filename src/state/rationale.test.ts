import { beforeEach, expect, test } from 'vitest'

import { noteOn } from '#assessment/shown-notes.ts'
import type { MetricKey } from '#cvss/index.ts'
import { noRationale } from '#assessment/rationale.ts'
import { reset, restoreState, setMetric, switchVersion, undo, useCalculator } from './calculator.ts'
import { mark } from './marking.ts'
import { confirmNote, writeNote, writeTitle } from './rationale.ts'
import { emptySnapshot } from './snapshot.ts'
import { rationaleOf } from './shown-rationale.ts'

beforeEach(() => {
  restoreState({ ...emptySnapshot('3.1'), past: [], future: [], run: undefined })
})

const written = () => rationaleOf(useCalculator.getState())

const shownNote = (metric: MetricKey) => {
  const { assessment, version } = useCalculator.getState()
  return noteOn(assessment, version, metric)
}

test('title and note are one for all versions', () => {
  writeTitle('Overflow')
  writeNote('as reported')
  switchVersion('4.0')
  expect(written()).toEqual({ ...noRationale, title: 'Overflow', note: 'as reported' })
})

test('a note on a metric stands beside the same value in every version in which it means the same', () => {
  setMetric('AV', 'N')
  writeNote('over HTTP', 'AV')
  setMetric('S', 'U')
  writeNote('same sandbox', 'S')
  switchVersion('4.0')
  expect(written().metricNotes.size).toBe(0)
  setMetric('AV', 'N')
  // S is Safety here, and Scope there.
  setMetric('S', 'N')
  expect([...written().metricNotes]).toEqual([['AV', 'over HTTP']])
  setMetric('AV', 'L')
  expect(shownNote('AV')).toBeUndefined()
  switchVersion('3.0')
  setMetric('AV', 'N')
  writeNote('over HTTP, without a session', 'AV')
  switchVersion('3.1')
  expect(written().metricNotes.get('AV')).toBe('over HTTP, without a session')
})

test('a note argues for the value it was written beside, and is left out beside another one', () => {
  setMetric('AV', 'N')
  writeNote('over HTTP', 'AV')
  setMetric('AV', 'L')
  expect(shownNote('AV')).toMatchObject({ value: 'N', text: 'over HTTP', fits: false })
  expect(written().metricNotes.size).toBe(0)
  confirmNote('AV')
  expect(written().metricNotes.get('AV')).toBe('over HTTP')
  undo()
  expect(written().metricNotes.size).toBe(0)
  undo()
  expect(written().metricNotes.get('AV')).toBe('over HTTP')
  setMetric('AV', undefined)
  expect(shownNote('AV')).toMatchObject({ fits: false })
})

test('a note written before its metric has a value takes the first one', () => {
  writeNote('over HTTP', 'AV')
  expect(written().metricNotes.get('AV')).toBe('over HTTP')
  setMetric('AV', 'N')
  expect(written().metricNotes.get('AV')).toBe('over HTTP')
  setMetric('AV', 'P')
  expect(shownNote('AV')).toMatchObject({ value: 'N', fits: false })
})

test('a note on Not Defined is not one for the value that comes after it', () => {
  writeNote('nothing is known', 'E')
  setMetric('E', 'P')
  expect(shownNote('E')).toMatchObject({ value: 'X', fits: false })
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

test('reset clears what was written while nothing else is scored, and undo brings it back', () => {
  setMetric('AV', 'N')
  writeTitle('T')
  writeNote('N')
  writeNote('n', 'AV')
  reset()
  expect(written()).toEqual(noRationale)
  undo()
  expect(written()).toEqual({ title: 'T', note: 'N', metricNotes: new Map([['AV', 'n']]) })
  switchVersion('4.0')
  setMetric('AV', 'P')
  reset()
  expect(written()).toMatchObject({ title: 'T', note: 'N' })
})

test('reset of one version keeps a note that holds in another one', () => {
  setMetric('AV', 'N')
  setMetric('AC', 'H')
  writeNote('over HTTP', 'AV')
  writeNote('a race', 'AC')
  switchVersion('4.0')
  setMetric('AV', 'N')
  switchVersion('3.1')
  reset()
  expect(written().metricNotes.size).toBe(0)
  switchVersion('4.0')
  expect([...written().metricNotes]).toEqual([['AV', 'over HTTP']])
})

test('a marking is on every moment of its assessment, and undo does not take it away', () => {
  setMetric('AV', 'N')
  writeNote('n', 'AV')
  mark('RED')
  undo()
  expect(shownNote('AV')).toBeUndefined()
  expect(useCalculator.getState().assessment.marking).toBe('RED')
  undo()
  expect(useCalculator.getState().assessment.marking).toBe('RED')
})

test('texts beyond the limit are cut', () => {
  writeTitle('x'.repeat(300))
  writeNote('x'.repeat(5_000))
  expect([written().title.length, written().note.length]).toEqual([200, 4_000])
})
