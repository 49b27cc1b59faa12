import { expect, test } from 'vitest'

import { known as texts } from '#i18n/en/known.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { outsideOf } from './outside.ts'

const cve = 'CVE-2024-3094'
const from = { by: 'look-up', date: '2026-11-24' } as const
const score = { cve, date: '2026-11-24', probability: 0.944, percentile: 0.9991 } as const
const known: KnownOfCve = {
  cve,
  kev: { kind: 'absent', catalogueDate: '2026-11-23', from },
  epss: { kind: 'scored', score, from },
  ssvc: { kind: 'failed', trouble: { code: 'http', status: 500 } },
  record: { kind: 'published', title: undefined, scores: [], from },
}

test('what is known is told with its date, and what failed as unknown', () => {
  const { epss, facts } = outsideOf(texts, known, cve, '2026-11-25')
  expect(epss).toEqual(score)
  expect(facts.map(({ text }) => text)).toEqual([
    'Not in KEV, catalogue 2026-11-23',
    'EPSS 94.4% (99th), 2026-11-24',
    'SSVC unknown',
  ])
})

test('that a record was rejected is told; how many vectors it lists is not', () => {
  const rejected = { ...known, record: { kind: 'rejected', from } } as const
  const { facts } = outsideOf(texts, rejected, cve, '2026-11-25')
  expect(facts.map(({ fact }) => fact)).toContain('record')
})

test('that the record could not be had is told, never as "none"', () => {
  const trouble = { code: 'http', status: 500 } as const
  const failed = { ...known, record: { kind: 'failed', trouble } } as const
  const { facts } = outsideOf(texts, failed, cve, '2026-11-25')
  expect(facts.map(({ text }) => text)).toContain('CVE record unknown')
})

test('nothing is told of another CVE', () => {
  const nothing = { epss: undefined, facts: [] }
  expect(outsideOf(texts, known, 'CVE-2024-1', '2026-11-25')).toEqual(nothing)
  expect(outsideOf(texts, known, undefined, '2026-11-25')).toEqual(nothing)
  expect(outsideOf(texts, undefined, cve, '2026-11-25')).toEqual(nothing)
})
