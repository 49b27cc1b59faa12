import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { emptyVector, versions } from '#cvss/index.ts'
import { noRationale } from '#assessment/rationale.ts'
import { sharedResult } from '../shared-result.ts'
import { isCompleteResult } from './complete-result.ts'
import { machineForms } from './machine-forms.ts'
import { anyMarkedResult, resultOf } from './reference/results.ts'

const now = new Date('2026-11-21T12:00:00Z')
const anything = fc.oneof(...versions.map(anyMarkedResult))

test.each(machineForms)('$name is JSON without loss, and well-formed Unicode', (form) => {
  fc.assert(
    fc.property(anything, (result) => {
      for (const value of [form.fragment(result), form.document?.content(result, now) ?? {}]) {
        const text = JSON.stringify(value)
        expect(JSON.parse(text)).toStrictEqual(value)
        // JSON.stringify writes controls and halves of surrogate pairs as escapes.
        expect(text).not.toMatch(/\\u(00|d[89a-f])|[\u007f-\u009f\u202a-\u202e]/)
      }
    }),
  )
})

test('files are named by format and CVE ID', () => {
  const vector = 'AV:N/AC:L/Au:N/C:P/I:P/A:P'
  const withId = resultOf(vector, { cve: 'CVE-2024-12345' })
  expect(machineForms.map((form) => form.fragmentFileName(withId))).toEqual([
    'cve-2024-12345-cve-metric.json',
    'cve-2024-12345-csaf-2.0.json',
    'cve-2024-12345-csaf-2.1.json',
    'cve-2024-12345-cyclonedx-rating.json',
    'cve-2024-12345-osv.json',
  ])
  expect(machineForms.map((form) => form.document?.fileName(resultOf(vector)))).toEqual([
    undefined,
    'draft-0001.json',
    'draft-0001.json',
    'cvss.cdx.json',
    undefined,
  ])
})

test('a draft has no machine form', () => {
  const around = {
    whose: undefined,
    cve: undefined,
    link: undefined,
    epss: undefined,
    rationale: noRationale,
    tlp: undefined,
  }
  expect(isCompleteResult(sharedResult(emptyVector('4.0'), around))).toBe(false)
})
