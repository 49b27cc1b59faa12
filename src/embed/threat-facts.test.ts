import { expect, test } from 'vitest'

import type { CveId } from '#cve-id/cve-id.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { embedThreat } from './threat-facts.ts'

const cve = 'CVE-2026-10001' as CveId
const from = { by: 'look-up', date: '2026-08-15' } as const
const failed = { kind: 'failed', trouble: { code: 'network' } } as const

const none: KnownOfCve = { cve, kev: failed, epss: failed, ssvc: failed, record: failed }

test('what failed is unknown, never no', () => {
  expect(embedThreat(none)).toEqual({
    cve,
    kev: { status: 'unknown' },
    epss: { status: 'unknown' },
    ssvc: { status: 'unknown' },
    record: { status: 'unknown' },
  })
})

test('no is dated, and a catalogue without a date cannot say it', () => {
  const absent = { kind: 'absent', from, catalogueDate: '2026-08-14' } as const
  const { kev, epss, ssvc } = embedThreat({
    ...none,
    kev: absent,
    epss: { kind: 'none', from },
    ssvc: { kind: 'rejected', from },
  })
  expect(kev).toEqual({ status: 'absent', catalogueDate: '2026-08-14' })
  expect(epss).toEqual({ status: 'none', date: '2026-08-15' })
  expect(ssvc).toEqual({ status: 'no-record', date: '2026-08-15' })
  expect(embedThreat({ ...none, kev: { ...absent, catalogueDate: undefined } }).kev).toEqual({
    status: 'unknown',
  })
})
