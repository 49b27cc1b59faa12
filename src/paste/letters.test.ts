import { expect, test } from 'vitest'
import {
  emptyVector,
  formatVector,
  specOf,
  type Vector,
  type Version,
  versions,
  withMetric,
} from '#cvss/index.ts'
import { vectorInLetters } from './letters.ts'

function read(text: string, onScreen: Version = '4.0'): string | undefined {
  const vector = vectorInLetters(text, onScreen)
  return vector && formatVector(vector)
}

/** Every vector in which the mandatory metrics are set, with its letters. */
function allLetters(version: Version): readonly (readonly [letters: string, vector: Vector])[] {
  let all: (readonly [string, Vector])[] = [['', emptyVector(version)]]
  for (const { key, values } of specOf(version).metrics.filter(({ mandatory }) => mandatory))
    all = all.flatMap(([letters, vector]) =>
      values.map((value) => [letters + value, withMetric(vector, key, value)] as const),
    )
  return all
}

test.each([
  ['NLNNUHHH', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'],
  ['NLNNNHHHNNN', 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'],
  ['NLNPPP', 'AV:N/AC:L/Au:N/C:P/I:P/A:P'],
])('%s is %s', (letters, vectorString) => {
  expect(read(letters)).toBe(vectorString)
})

test.each([
  'nlnnuhhh',
  'N L N N U H H H',
  'NLNNU HHH',
  'N/L/N/N/U/H/H/H',
  'n-l-n-n-u-h-h-h',
  'N, L, N, N, U, H, H, H',
  'NLNN\nUHHH',
])('case and separators do not matter: %j', (letters) => {
  expect(read(letters)).toBe(read('NLNNUHHH'))
})

test('eight letters are v3.0 only while v3.0 is on screen', () => {
  for (const onScreen of versions)
    expect(read('NLNNUHHH', onScreen)?.slice(0, 8)).toBe(
      onScreen === '3.0' ? 'CVSS:3.0' : 'CVSS:3.1',
    )
})

test('each letter must be a value of the metric at its place', () => {
  for (const letters of [
    'NLNNUHHX',
    'LNNNUHHH',
    'NLNNHHHU',
    'NLNNUHH',
    'NLNNUHHHH',
    'PASSWORD',
    'CRITICAL',
    'nothing',
    '',
  ])
    expect(read(letters)).toBeUndefined()
})

test('the letters of every base vector of every version are read back', () => {
  const misread = versions.flatMap((version) =>
    allLetters(version).filter(
      ([letters, vector]) => read(letters, version) !== formatVector(vector),
    ),
  )
  expect(misread).toEqual([])
})
