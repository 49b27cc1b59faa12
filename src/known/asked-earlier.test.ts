import { expect, test } from 'vitest'

import { parseCveId } from '#cve-id/cve-id.ts'
import { byQuestion } from './answers.ts'
import { askedEarlier } from './asked-earlier.ts'
import { factsOf } from './facts.ts'
import { readStoredAnswer } from './stored.ts'

const [one, other] = ['CVE-2024-0001', 'CVE-2024-0002'].map((text) => parseCveId(text)!)
const at = Date.parse('2026-11-20T10:00:00Z')
const answers = byQuestion(
  [
    { key: ['epss', one], answer: null, at },
    { key: ['cve-record', one], answer: 'unknown', at },
  ].map((stored) => readStoredAnswer(stored)!),
)

test('facts of an earlier visit are of their CVE and their day, and what was not asked is not no', () => {
  const from = { by: 'look-up', date: '2026-11-20' }
  expect(factsOf(one!, askedEarlier(one!, answers))).toMatchObject({
    epss: { kind: 'none', from },
    record: { kind: 'no-record', from },
    kev: { kind: 'not-asked' },
  })
  expect(factsOf(other!, askedEarlier(other!, answers))).toMatchObject({
    epss: { kind: 'not-asked' },
    record: { kind: 'not-asked' },
  })
})

test('what is on its way and what has failed is said, beside an earlier answer', () => {
  const asking = {
    pending: new Set([`epss ${other}`]),
    troubles: new Map([
      [`epss ${one}`, { code: 'http', status: 500 } as const],
      ['kev', { code: 'network' } as const],
    ]),
  }
  expect(factsOf(one!, askedEarlier(one!, answers, asking))).toMatchObject({
    epss: { kind: 'none', trouble: { status: 500 } },
    kev: { kind: 'failed', trouble: { code: 'network' } },
  })
  expect(factsOf(other!, askedEarlier(other!, answers, asking)).epss).toEqual({ kind: 'pending' })
})
