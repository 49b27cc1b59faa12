import { beforeEach, describe, expect, test } from 'vitest'

import { type Version, parseVector } from '#cvss/index.ts'
import { formatPermalink } from '#url/permalink.ts'
import { translateVector } from '#translate/translate-vector.ts'
import { changedMetrics } from '#assessment/origin.ts'
import { readAssessment, storedAssessment, storedWriting } from '#assessment/stored-assessment.ts'
import { reset, restoreState, setMetric, typeVector, undo, useCalculator } from './calculator.ts'
import { carriedFrom, isJustCarried, sourceOf } from './carry-over.ts'
import { carryOver, chooseVersion } from './choose-version.ts'
import { emptySnapshot, shownVector } from './snapshot.ts'

const state = () => useCalculator.getState()
const shown = () => formatPermalink(shownVector(state()))

function type(text: string): void {
  const read = parseVector(text)
  if (!read.ok) throw new Error(text)
  typeVector(read.vector)
}

/** Presses the offer. */
function carry(): void {
  const source = sourceOf(state())
  if (!source) throw new Error('nothing is offered')
  carryOver(translateVector(source, state().version).vector, source.version)
}

const v40 = 'CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:L/SC:L/SI:L/SA:N'
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

beforeEach(() => {
  restoreState({ ...emptySnapshot('4.0'), past: [], future: [], run: undefined })
})

describe('choosing a version', () => {
  test('with the same metrics brings the vector along, as one step with the switch', () => {
    type(v31)
    chooseVersion('3.0')
    expect(shown()).toBe(`#${v31.replace('3.1', '3.0')}`)
    expect(isJustCarried(state())).toBe(true)
    expect(carriedFrom(state())?.version).toBe('3.1')
    undo()
    expect(shown()).toBe(`#${v31}`)
    expect(sourceOf({ ...state(), version: '3.0' })?.version).toBe('3.1')
  })

  test('with other metrics brings nothing along by itself', () => {
    type(v40)
    for (const version of ['3.1', '3.0', '2.0'] satisfies Version[]) {
      chooseVersion(version)
      expect(sourceOf(state())?.version).toBe('4.0')
      expect(isJustCarried(state())).toBe(false)
    }
  })

  test('takes nothing away that is there', () => {
    type(v31)
    type('CVSS:3.0/AV:P')
    chooseVersion('3.1')
    chooseVersion('3.0')
    expect(shown()).toBe('#CVSS:3.0/AV:P')
    expect(sourceOf(state())).toBeUndefined()
  })

  test('of which nothing is known elsewhere offers nothing', () => {
    chooseVersion('3.1')
    expect(sourceOf(state())).toBeUndefined()
  })

  test('offers what is complete before what is newer, and what is the same before all', () => {
    type('CVSS:4.0/AV:N')
    chooseVersion('2.0')
    expect(sourceOf(state())?.version).toBe('4.0')
    type('CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')
    chooseVersion('2.0')
    expect(sourceOf(state())?.version).toBe('3.0')
    type(v40)
    chooseVersion('2.0')
    expect(sourceOf(state())?.version).toBe('4.0')
    chooseVersion('3.1')
    reset()
    expect(sourceOf(state())?.version).toBe('3.0')
  })
})

describe('carrying over', () => {
  beforeEach(() => {
    type(v40)
    chooseVersion('3.1')
    carry()
  })

  test('is one step, and what is a judgement is undecided', () => {
    expect(shown()).toBe('#CVSS:3.1/AV:N/PR:N/UI:R/C:H/I:H/A:L&or=AC:L,AC:H&or=S:U,S:C')
    undo()
    expect(shown()).toBe('#CVSS:3.1')
    expect(sourceOf(state())?.version).toBe('4.0')
  })

  test('is a step of its own also right after another one', () => {
    chooseVersion('3.0')
    expect(carriedFrom(state())?.version).toBe('3.1')
    undo()
    expect(shown()).toBe('#CVSS:3.1/AV:N/PR:N/UI:R/C:H/I:H/A:L&or=AC:L,AC:H&or=S:U,S:C')
  })

  test('says so until something else is changed, and where it is from as long as that is there', () => {
    expect(isJustCarried(state())).toBe(true)
    setMetric('AC', 'H')
    expect(isJustCarried(state())).toBe(false)
    undo()
    expect(isJustCarried(state())).toBe(true)
    setMetric('AC', 'H')
    expect(carriedFrom(state())?.version).toBe('4.0')
    chooseVersion('4.0')
    reset()
    chooseVersion('3.1')
    expect(carriedFrom(state())).toBeUndefined()
  })

  test('is not changed by deciding, but by anything else', () => {
    const changed = () => {
      const origin = state().assessment.origins['3.1']
      return origin && changedMetrics(origin, shownVector(state()))
    }
    setMetric('AC', 'H')
    setMetric('S', 'C')
    expect(changed()).toEqual([])
    setMetric('UI', 'N')
    expect(changed()).toEqual(['UI'])
  })

  test('is kept with what is undecided and where it is from', () => {
    const { assessment } = state()
    const stored = JSON.parse(JSON.stringify(storedAssessment(assessment))) as unknown
    expect(readAssessment(stored, storedWriting(assessment))).toEqual(assessment)
  })
})
