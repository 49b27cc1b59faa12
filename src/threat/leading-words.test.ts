import { expect, test } from 'vitest'

import { parseCveId } from '#cve-id/cve-id.ts'
import { threat } from '#i18n/en/threat.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { leadingWords } from './leading-words.ts'

const from = { by: 'look-up', date: '2026-11-20' } as const
const listed = { kind: 'listed', says: 'catalogue', since: '2024-10-21', from } as const
const scored = {
  kind: 'scored',
  score: { probability: 0.153, percentile: 0.94, date: '2026-11-20' },
  from,
} as const
const failed = { kind: 'failed', trouble: { code: 'network' } } as const
const pending = { kind: 'pending' } as const
const unasked = { kind: 'not-asked' } as const

function said(facts: Partial<KnownOfCve>): string {
  const cve = parseCveId('CVE-2024-12345')!
  const none = { cve, kev: unasked, epss: unasked, ssvc: unasked, record: unasked }
  return leadingWords(threat, { ...none, ...facts })
}

test('the facts that decide are said first, KEV before EPSS', () => {
  expect(said({ kev: listed as never, epss: scored as never })).toBe('In KEV · EPSS 15.3%')
  expect(said({ kev: { kind: 'absent', catalogueDate: '2026-11-20', from } })).toBe('Not in KEV')
  expect(said({ record: { kind: 'rejected', from } })).toBe('Rejected record')
})

test('what is awaited, what has failed and what nobody asked for is told', () => {
  expect(said({ kev: pending, epss: pending, ssvc: pending, record: pending })).toBe('Looking up…')
  expect(said({ kev: failed, epss: scored as never })).toBe('EPSS 15.3% · some sources failed')
  expect(said({ kev: failed, epss: failed, record: failed })).toBe('some sources failed')
  expect(said({})).toBe('Not looked up.')
})
