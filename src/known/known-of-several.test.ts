import { expect, test } from 'vitest'

import type { KevFact, KnownOfCve, SsvcFact } from './known-of-cve.ts'
import { knownOfSeveral } from './known-of-several.ts'

const from = { by: 'look-up', date: '2026-11-20' } as const
const notAsked = { kind: 'not-asked' } as const
const absent: KevFact = { kind: 'absent', catalogueDate: '2026-11-20', from }
const listed = (since: string, ransomware: 'known' | 'unknown' = 'unknown'): KevFact => ({
  kind: 'listed',
  says: 'catalogue',
  since,
  ransomware,
  catalogueDate: '2026-11-20',
  from,
})
const decided = (
  exploitation: 'none' | 'poc' | 'active',
  automatable: 'yes' | 'no',
  technicalImpact: 'partial' | 'total',
): SsvcFact => ({
  kind: 'decided',
  from,
  decision: { exploitation, automatable, technicalImpact, by: 'CISA-ADP' },
  others: [],
})
const known = (changed: Partial<KnownOfCve>): KnownOfCve => ({
  cve: 'CVE-2024-1001',
  kev: notAsked,
  epss: notAsked,
  ssvc: notAsked,
  record: notAsked,
  ...changed,
})

test('what nobody was asked of stays unknown, whatever is known of another', () => {
  expect(knownOfSeveral([undefined, undefined])).toBeUndefined()
  expect(knownOfSeveral([known({ kev: absent }), undefined])?.kev).toEqual(notAsked)
  expect(knownOfSeveral([known({ kev: absent }), known({ kev: absent })])?.kev).toEqual(absent)
  const failed = { kind: 'failed', trouble: { code: 'network' } } as const
  expect(knownOfSeveral([known({ kev: absent }), known({ kev: failed })])?.kev).toEqual(failed)
  const harmless = decided('none', 'no', 'partial')
  expect(knownOfSeveral([known({ ssvc: harmless }), undefined])?.ssvc).toEqual(notAsked)
})

test('one that is listed counts for all, since the earliest day, with ransomware of any', () => {
  const all = [
    known({ kev: listed('2025-02-01', 'known') }),
    undefined,
    known({ kev: listed('2024-04-01') }),
    known({ kev: absent }),
  ]
  expect(knownOfSeveral(all)?.kev).toEqual(listed('2024-04-01', 'known'))
})

test('the highest score and the weightiest decision count, where nothing unknown could weigh more', () => {
  const scored = (probability: number) =>
    known({
      epss: {
        kind: 'scored',
        from,
        score: { cve: 'CVE-2024-1001', date: '2026-11-20', probability, percentile: 0.5 },
      },
    })
  const all = knownOfSeveral([scored(0.1), undefined, scored(0.7)])
  expect(all?.epss).toMatchObject({ score: { probability: 0.7 } })
  const [some, most] = [decided('poc', 'yes', 'total'), decided('active', 'yes', 'total')]
  expect(
    knownOfSeveral([known({ ssvc: decided('poc', 'no', 'total') }), known({ ssvc: some })])?.ssvc,
  ).toEqual(some)
  expect(knownOfSeveral([known({ ssvc: some }), known({})])?.ssvc).toEqual(notAsked)
  expect(knownOfSeveral([known({ ssvc: most }), known({})])?.ssvc).toEqual(most)
})
