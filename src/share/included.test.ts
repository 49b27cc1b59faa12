import { expect, test } from 'vitest'

import { type OptionalPart, optionalParts, resultWith } from './included.ts'
import { isCompleteResult } from './machine/complete-result.ts'
import { machineForms, otherNumbers, wholeAsBase } from './machine/machine-forms.ts'
import { plainForm } from './plain-form.ts'
import { english, fullResult, sampleResult, v4Text } from './samples.ts'

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

test.each([
  ['cve-json', `${v4Text}/E:P`, { named: 8.9, base: 9.3 }],
  ['cve-json', v4Text, undefined],
  ['cve-json', `${v31Text}/E:U`, undefined],
  ['csaf-2.0', `${v4Text}/E:P`, undefined],
  ['csaf-2.1', `${v4Text}/E:P`, undefined],
  ['cyclonedx', `${v4Text}/E:P`, undefined],
] as const)('%s of %s calls the score of the whole its base score: %j', (name, text, expected) => {
  const form = machineForms.find((each) => each.name === name)!
  const result = sampleResult(text)
  expect(isCompleteResult(result) && wholeAsBase(form, result)).toEqual(expected)
})
