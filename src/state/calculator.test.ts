import { beforeEach, describe, expect, test } from 'vitest'

import { type Vector, formatVector, parseVector } from '#cvss/index.ts'
import { beginAssessment } from './beginning.ts'
import {
  type CalculatorState,
  endTyping,
  redo,
  reset,
  restoreState,
  setMetric,
  switchVersion,
  typeVector,
  undo,
  useCalculator,
} from './calculator.ts'
import { emptySnapshot, shownVector } from './snapshot.ts'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

function state(): CalculatorState {
  return useCalculator.getState()
}

function shown(): string {
  return formatVector(shownVector(state()))
}

beforeEach(() => {
  restoreState({ ...emptySnapshot('3.1'), past: [], future: [], run: undefined })
})

describe('undo', () => {
  test('takes back one choice at a time and redo brings it again', () => {
    setMetric('AV', 'N')
    setMetric('AC', 'L')
    undo()
    expect(shown()).toBe('CVSS:3.1/AV:N')
    undo()
    expect(shown()).toBe('CVSS:3.1')
    redo()
    redo()
    expect(shown()).toBe('CVSS:3.1/AV:N/AC:L')
  })

  test('takes arrow steps within one metric back as one step', () => {
    setMetric('AV', 'N')
    setMetric('AV', 'A', 'arrow')
    setMetric('AV', 'L', 'arrow')
    setMetric('AV', 'P', 'arrow')
    undo()
    expect(shown()).toBe('CVSS:3.1/AV:N')
  })

  test('keeps arrow steps in two metrics apart', () => {
    setMetric('AV', 'A', 'arrow')
    setMetric('AC', 'H', 'arrow')
    undo()
    expect(shown()).toBe('CVSS:3.1/AV:A')
  })

  test('takes one typing back as one step, and the next typing as another', () => {
    typeVector(vectorOf('CVSS:3.1/AV:N'))
    typeVector(vectorOf('CVSS:3.1/AV:N/AC:L'))
    endTyping()
    typeVector(vectorOf('CVSS:3.1/AV:N/AC:L/PR:N'))
    undo()
    expect(shown()).toBe('CVSS:3.1/AV:N/AC:L')
    undo()
    expect(shown()).toBe('CVSS:3.1')
  })

  test('brings back the version that a loaded vector replaced', () => {
    setMetric('AV', 'N')
    const vector = vectorOf('CVSS:4.0/AV:L')
    beginAssessment({ vectors: [{ vector, origin: { from: 'text', name: '', vector } }] })
    expect(shown()).toBe('CVSS:4.0/AV:L')
    undo()
    expect(shown()).toBe('CVSS:3.1/AV:N')
  })

  test('is not offered for a change that changes nothing', () => {
    setMetric('AV', 'N')
    setMetric('AV', 'N')
    expect(state().past).toHaveLength(1)
  })

  test('forgets what could be redone after a new change', () => {
    setMetric('AV', 'N')
    undo()
    setMetric('AV', 'L')
    expect(state().future).toEqual([])
  })

  test('does nothing where there is nothing to undo or redo', () => {
    undo()
    redo()
    expect(shown()).toBe('CVSS:3.1')
  })

  test('remembers the last 200 steps', () => {
    for (let step = 0; step < 250; step++) setMetric('AV', step % 2 === 0 ? 'N' : 'L')
    expect(state().past).toHaveLength(200)
  })
})

test('switching the version keeps what was set in each', () => {
  setMetric('AV', 'N')
  switchVersion('4.0')
  setMetric('AV', 'P')
  switchVersion('3.1')
  expect(shown()).toBe('CVSS:3.1/AV:N')
  switchVersion('4.0')
  expect(shown()).toBe('CVSS:4.0/AV:P')
})

test('reset opens every metric of the version on screen only', () => {
  switchVersion('4.0')
  setMetric('AV', 'P')
  switchVersion('3.1')
  setMetric('AV', 'N')
  reset()
  expect(shown()).toBe('CVSS:3.1')
  switchVersion('4.0')
  expect(shown()).toBe('CVSS:4.0/AV:P')
})

test('nobody else can write the store', () => {
  // @ts-expect-error the type has no way to write
  expect(typeof useCalculator.setState).toBe('function')
})
