import { describe, expect, test } from 'vitest'

import { letterOrDigit, metricKeyAction } from './metric-keys.ts'

const attackVector = ['N', 'A', 'L', 'P']
const reportConfidence = ['UC', 'UR', 'C', undefined]

describe('a letter', () => {
  test.each(['L', 'l'])('chooses the value that begins with it and moves on: %s', (key) => {
    expect(metricKeyAction(key, attackVector, undefined, true)).toEqual({
      kind: 'choose',
      value: 'L',
      moveOn: true,
    })
  })

  test('shared by two values goes through them and stays', () => {
    const press = (current: string | undefined) =>
      metricKeyAction('u', reportConfidence, current, false)
    expect(press(undefined)).toEqual({ kind: 'choose', value: 'UC', moveOn: false })
    expect(press('UC')).toEqual({ kind: 'choose', value: 'UR', moveOn: false })
    expect(press('UR')).toEqual({ kind: 'choose', value: 'UC', moveOn: false })
  })

  test('that no value begins with is left alone', () => {
    expect(metricKeyAction('Q', attackVector, undefined, true)).toBeUndefined()
  })
})

test('X is Not Defined, and opens a base metric again', () => {
  expect(metricKeyAction('x', reportConfidence, 'C', false)).toEqual({
    kind: 'choose',
    value: undefined,
    moveOn: true,
  })
  expect(metricKeyAction('X', attackVector, 'N', true)).toEqual({ kind: 'clear' })
})

test('a digit chooses by position', () => {
  expect(metricKeyAction('2', attackVector, undefined, true)).toEqual({
    kind: 'choose',
    value: 'A',
    moveOn: true,
  })
  expect(metricKeyAction('4', reportConfidence, 'C', false)).toEqual({
    kind: 'choose',
    value: undefined,
    moveOn: true,
  })
  expect(metricKeyAction('5', attackVector, undefined, true)).toBeUndefined()
})

test('Delete opens the metric, Backspace the one before', () => {
  expect(metricKeyAction('Delete', attackVector, 'N', true)).toEqual({ kind: 'clear' })
  expect(metricKeyAction('Backspace', attackVector, 'N', true)).toEqual({ kind: 'clear-previous' })
})

test.each(['Tab', 'Enter', ' ', 'ArrowLeft', 'F1', 'Shift'])('%s is left to the browser', (key) => {
  expect(metricKeyAction(key, attackVector, 'N', true)).toBeUndefined()
})

test.each([
  ['a digit of a French keyboard', '&', 'Digit1', false, '1'],
  ['a digit with an accent', 'é', 'Digit2', false, '2'],
  ['the same digit with Shift', '2', 'Digit2', true, '2'],
  ['a sign above a digit', '!', 'Digit1', true, '!'],
  ['a digit of the keypad', '3', 'Numpad3', false, '3'],
  ['a Latin letter in another place', 'a', 'KeyQ', false, 'a'],
  ['a letter of another alphabet', 'т', 'KeyN', false, 'N'],
  ['a sign in a letter’s place', ';', 'KeyZ', false, ';'],
  ['a key with a name', 'Delete', 'Delete', false, 'Delete'],
])('%s', (_, key, code, shiftKey, read) => {
  expect(letterOrDigit({ key, code, shiftKey, altKey: false })).toBe(read)
})

test('with Alt a key counts by its place where it writes no letter', () => {
  const shiftKey = false
  expect(letterOrDigit({ key: '¬', code: 'KeyL', shiftKey, altKey: true })).toBe('L')
  expect(letterOrDigit({ key: 'l', code: 'KeyL', shiftKey, altKey: true })).toBe('l')
})
