import { describe, expect, test } from 'vitest'

import { parseVector, type Vector } from '#cvss/index.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { openSuggestion } from './open-suggestion.ts'

const from = { by: 'look-up', date: '2026-08-15' } as const
const catalogueDate = '2026-08-14'
const listed = { kind: 'listed', says: 'catalogue', since: undefined, catalogueDate, from } as const
const absent = { kind: 'absent', catalogueDate, from } as const
const unasked = { kind: 'not-asked' } as const
const active = {
  kind: 'decided',
  decision: { exploitation: 'active', by: 'CISA-ADP' },
  others: [],
  from,
} as const

function read(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(text)
  return reading.vector
}

const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

function suggested(text: string, facts: Partial<KnownOfCve>) {
  return openSuggestion({ kev: unasked, ssvc: unasked, record: unasked, ...facts }, read(text))
}

describe('KEV', () => {
  test.each([
    [v40, 'A'],
    [v31, 'H'],
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P', 'H'],
  ])('speaks for the value of each version: %s', (text, value) => {
    expect(suggested(text, { kev: listed })).toEqual({ metric: 'E', value, because: 'kev' })
  })

  test('says nothing where it is said already', () => {
    expect(suggested(`${v40}/E:A`, { kev: listed })).toBeUndefined()
    expect(suggested(`${v40}/E:P`, { kev: listed })?.value).toBe('A')
  })

  test('and SSVC are no reason while a newer catalogue contradicts, nor for a rejected ID', () => {
    const against = { by: 'record', date: '2024-08-02' } as const
    expect(suggested(v40, { kev: { ...absent, against }, ssvc: active })).toBeUndefined()
    expect(suggested(v40, { kev: absent, ssvc: active })?.because).toBe('ssvc-active')
    expect(suggested(v40, { kev: listed, record: { kind: 'rejected', from } })).toBeUndefined()
  })
})
