import { expect, test } from 'vitest'

import { type Vector, type Version, emptyVector, parseVector } from '#cvss/index.ts'
import { countedAfter } from './counted.ts'
import type { Given } from './given.ts'

const v31 = vectorOf('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')
const other31 = vectorOf('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N')
const v40 = vectorOf('CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:H/SI:N/SA:N')
const half40 = vectorOf('CVSS:4.0/AV:N')

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

function showing(version: Version, ...set: readonly Vector[]) {
  const all = ['4.0', '3.1', '3.0', '2.0'] as const
  const vectors = Object.fromEntries(all.map((each) => [each, emptyVector(each)]))
  for (const each of set) vectors[each.version] = each
  return { version, assessment: { vectors: vectors as Record<Version, Vector> } }
}

const stored: Given = { text: 'as stored', vector: v31, trouble: undefined }
const nothing: Given = { text: '', vector: emptyVector('4.0'), trouble: undefined }
const refused: Given = { text: 'n/a', vector: emptyVector('4.0'), trouble: undefined }

test.each([
  ['a look at an empty version', '3.1', [v31], '4.0', [v31], stored, '3.1'],
  ['a look at a complete version', '4.0', [v31, v40], '3.1', [v31, v40], stored, '4.0'],
  ['a look back from a complete one', '3.1', [v31, v40], '4.0', [v31, v40], stored, '3.1'],
  ['a look at a half', '3.1', [v31, half40], '4.0', [v31, half40], stored, '3.1'],
  [
    'a look back from a half that was begun',
    '4.0',
    [v31, half40],
    '3.1',
    [v31, half40],
    stored,
    '3.1',
  ],
  ['a look, with nothing given and nothing set', '4.0', [], '3.1', [], nothing, '3.1'],
  ['a look, with a text that is no vector', '4.0', [], '3.1', [], refused, '4.0'],
] as const)(
  '%s changes nothing that is stored',
  (_, counted, set, version, now, given, expected) => {
    expect(countedAfter(counted, showing(counted, ...set), showing(version, ...now), given)).toBe(
      expected,
    )
  },
)

test.each([
  ['a metric set in another version', '3.1', [v31], '4.0', [v31, half40], stored, '4.0'],
  ['the same taken back', '4.0', [v31, half40], '4.0', [v31], stored, '3.1'],
  ['a metric changed in the version that was given', '3.1', [v31], '3.1', [other31], stored, '3.1'],
  ['the given version opened again', '3.1', [v31], '3.1', [], stored, '3.1'],
  ['a change where only a look had been', '4.0', [v31, v40], '3.1', [other31, v40], stored, '3.1'],
  ['another vector loaded', '4.0', [v40], '3.1', [v31], stored, '3.1'],
  [
    'a metric set instead of a text that is no vector',
    '4.0',
    [],
    '2.0',
    [vectorOf('AV:N/AC:L/Au:N')],
    refused,
    '2.0',
  ],
] as const)('%s decides what counts', (_, counted, set, version, now, given, expected) => {
  expect(countedAfter(counted, showing(counted, ...set), showing(version, ...now), given)).toBe(
    expected,
  )
})
