import { expect, test } from 'vitest'

import { emptyVector, versions } from '#cvss/index.ts'
import { companionVector } from './companion.ts'
import { type OptionalPart, optionalParts, resultWith } from './included.ts'
import { isCompleteResult } from './machine/complete-result.ts'
import { machineForms, otherNumbers } from './machine/machine-forms.ts'
import { plainForm } from './plain-form.ts'
import { english, fullResult, sampleResult, v2Text, v4Text } from './samples.ts'

const v31Text = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const full = { ...fullResult(v4Text), others: [fullResult(v31Text)] }

function only(part: OptionalPart) {
  return Object.fromEntries(optionalParts.map((each) => [each, each === part])) as Record<
    OptionalPart,
    boolean
  >
}

test.each([
  ['title', 'Backdoor in our gateway'],
  ['notes', 'Seen in two builds.'],
  ['notes', 'AV: The port is open'],
  ['facts', 'In KEV since 2026-11-03'],
  ['facts', 'EPSS 94.4%'],
  ['others', v31Text],
] as const)('the part %s is %j, and is there only where it is wanted', (part, text) => {
  for (const wanted of optionalParts) {
    const form = plainForm(english, resultWith(full, only(wanted)))
    expect(form.includes(text), wanted).toBe(wanted === part)
  }
})

test('the same choice of the same writing is the same object', () => {
  for (const part of optionalParts)
    expect(resultWith(full, only(part)).rationale).toBe(resultWith(full, only(part)).rationale)
})

test('a companion is there once both vectors are complete: 4.0 beside 3.1, else beside 3.0', () => {
  const { vector: v4 } = sampleResult(v4Text)
  const { vector: v31 } = sampleResult(v31Text)
  const { vector: v30 } = sampleResult(v31Text.replace('3.1', '3.0'))
  const { vector: v2 } = sampleResult(v2Text)
  const empty = { '4.0': emptyVector('4.0'), '3.1': emptyVector('3.1'), '3.0': emptyVector('3.0') }
  const all = { '4.0': v4, '3.1': v31, '3.0': v30, '2.0': v2 }
  expect(versions.map((shown) => companionVector(all, shown))).toEqual([v31, v4, v4, undefined])
  expect(companionVector({ ...all, '3.1': empty['3.1'] }, '4.0')).toBe(v30)
  expect(companionVector({ ...all, '4.0': empty['4.0'] }, '3.1')).toBeUndefined()
  expect(companionVector({ ...all, '4.0': empty['4.0'] }, '4.0')).toBeUndefined()
})

test.each([
  ['csaf-2.1', `${v4Text}/E:P`, [{ version: '4.0', named: 9.3, overall: 8.9 }]],
  ['csaf-2.1', v4Text, []],
  ['csaf-2.0', `${v4Text}/E:P`, []],
  ['csaf-2.0', `${v31Text}/E:U`, [{ version: '3.1', named: 9.8, overall: 9 }]],
  ['cve-json', `${v31Text}/E:U`, [{ version: '3.1', named: 9.8, overall: 9 }]],
  ['cve-json', `${v4Text}/E:P`, []],
  ['cyclonedx', `${v31Text}/E:U`, []],
  ['osv', `${v31Text}/E:U`, []],
] as const)('%s of %s names other numbers: %j', (name, text, expected) => {
  const form = machineForms.find((each) => each.name === name)!
  const result = sampleResult(text)
  expect(isCompleteResult(result) && otherNumbers(form, result)).toEqual(expected)
  // What is told is what stands in the form.
  for (const { named } of expected)
    expect(JSON.stringify(isCompleteResult(result) && form.fragment(result))).toContain(
      `"baseScore":${named},`,
    )
})
