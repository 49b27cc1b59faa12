// What is said of a row of several CVEs is what weighs most, with each beside it.
import { expect, test } from 'vitest'

import type { CveId } from '#cve-id/cve-id.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { sampleRow } from '#rows-out/reference/samples.ts'
import { whoseOther } from '#rows/whose.ts'
import { outsideOfRow } from './outside-of-row.ts'

const [a, b]: readonly CveId[] = ['CVE-2024-1001', 'CVE-2024-1002']
const from = { by: 'file', date: '2026-11-20' } as const

function known(cve: CveId, probability: number, isListed: boolean): readonly [CveId, KnownOfCve] {
  const epss = { cve, date: '2026-11-20', probability, percentile: 0.5 }
  return [
    cve,
    {
      cve,
      epss: { kind: 'scored', score: epss, from },
      kev: isListed
        ? {
            kind: 'listed',
            says: 'catalogue',
            since: '2024-04-01',
            due: undefined,
            ransomware: 'unknown',
            catalogueDate: '2026-11-20',
            from,
          }
        : { kind: 'absent', catalogueDate: '2026-11-20', from },
      ssvc: { kind: 'not-asked' },
      record: { kind: 'not-asked' },
    },
  ]
}

const row = sampleRow(
  {
    found: {
      ids: [a!, b!],
      component: undefined,
      severity: undefined,
      meaning: 'open',
      status: undefined,
      justification: undefined,
      vectors: [],
      scores: [],
      seen: [{ asset: undefined, place: { files: ['a'], within: 'row 2' } }],
    },
  },
  { cve: a! },
)

test('the second CVE of a row counts, and the same object is given while the same is known', () => {
  const all = new Map([known(a!, 0.7, false), known(b!, 0.1, true)])
  const outside = outsideOfRow(all, row)
  expect(outside).toMatchObject({ epss: 0.7, kev: 'listed', kevSince: '2024-04-01' })
  expect(outside?.each?.get(a!)).toMatchObject({ epss: 0.7, kev: 'absent' })
  expect(outside?.each?.get(b!)).toMatchObject({ epss: 0.1, kev: 'listed' })
  expect(outsideOfRow(new Map(all), row)).toBe(outside)
  expect(whoseOther(outside!, 'epss', a)).toBeUndefined()
  expect(whoseOther(outside!, 'kev', a)).toBe(b)
  expect(whoseOther(outside!, 'epss', b)).toBe(a)
  expect(whoseOther(outside!, 'kev', b)).toBeUndefined()
  expect(outsideOfRow(new Map([known(b!, 0.1, true)]), row)).toMatchObject({
    epss: 0.1,
    kev: 'listed',
  })
  expect(outsideOfRow(new Map(), row)).toBeUndefined()
})
