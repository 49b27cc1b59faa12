import { describe, expect, test } from 'vitest'

import { known as texts } from './known.ts'
import { staleDays } from '#known/age.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { knownLines, knownWords, otherEpssWords } from '#known/words.ts'

const cve = 'CVE-2024-9537'
const lookUp = { by: 'look-up', date: '2026-08-15' } as const
const file = { by: 'file', date: '2026-08-15' } as const
const unasked: KnownOfCve = {
  cve,
  kev: { kind: 'not-asked' },
  epss: { kind: 'not-asked' },
  ssvc: { kind: 'not-asked' },
  record: { kind: 'not-asked' },
}

function lines(known: Partial<KnownOfCve>, today = '2026-08-16'): readonly string[] {
  return knownLines(texts, { ...unasked, ...known }, today)
}

const listed = {
  kind: 'listed',
  says: 'catalogue',
  since: '2024-10-21',
  due: '2024-11-11',
  ransomware: 'known',
  catalogueDate: '2026-08-14',
  from: lookUp,
} as const
const score = { cve, date: '2026-08-15', probability: 0.0437, percentile: 0.8932 } as const

describe('facts in words', () => {
  test('begin with KEV and name their dates', () => {
    expect(
      lines({
        record: {
          kind: 'published',
          title: undefined,
          date: '2026-08-01',
          scores: [
            { source: { kind: 'cna', name: 'acme' }, version: '4.0', score: 9.3 },
            { source: { kind: 'cna', name: 'acme' }, version: '3.1', score: undefined },
          ],
          from: lookUp,
        },
        ssvc: {
          kind: 'decided',
          decision: {
            exploitation: 'active',
            automatable: 'no',
            technicalImpact: 'total',
            date: '2024-10-22',
            by: 'CISA-ADP',
          },
          others: [],
          from: lookUp,
        },
        epss: { kind: 'scored', score, from: lookUp },
        kev: listed,
      }),
    ).toEqual([
      'In KEV since 2024-10-21, ransomware known, due 2024-11-11',
      'EPSS 4.4% (89th), 2026-08-15',
      'SSVC active, not automatable, total (CISA-ADP, 2024-10-22)',
      'Published 2 vectors: 9.3 v4.0, record of 2026-08-01, looked up 2026-08-15',
    ])
  })

  test('say forensic triage as CISA says it, and nothing where CISA does not', () => {
    const said = (forensicTriage: 'yes' | 'no' | undefined) =>
      lines({ kev: { ...listed, forensicTriage } })[0]
    expect(said('yes')).toContain('forensic triage: yes')
    expect(said('no')).toContain('forensic triage: no')
    expect(said(undefined)).not.toContain('forensic')
  })

  test('say how old EPSS is once it is older than two days', () => {
    const on = (today: string) => lines({ epss: { kind: 'scored', score, from: lookUp } }, today)[0]
    expect(on('2026-08-15')).toBe('EPSS 4.4% (89th), 2026-08-15')
    expect(on('2026-08-17')).toBe('EPSS 4.4% (89th), 2026-08-15')
    expect(on('2026-08-18')).toBe('EPSS 4.4% (89th), 2026-08-15, 3 days old')
    expect(staleDays('2025-12-31', '2026-01-02')).toBeUndefined()
    expect(staleDays('2025-12-30', '2026-01-02')).toBe(3)
    expect(staleDays(undefined, '2026-01-02')).toBeUndefined()
  })

  test('date an absence, and call what is awaited or failed unknown', () => {
    expect(
      lines({
        kev: { kind: 'absent', catalogueDate: '2026-08-14', from: lookUp },
        epss: { kind: 'none', from: lookUp },
        ssvc: { kind: 'none', from: lookUp },
      }),
    ).toEqual([
      'Not in KEV, catalogue 2026-08-14',
      'EPSS no score yet, 2026-08-15',
      'No SSVC in the record',
    ])
    const failed = { kind: 'failed', trouble: { code: 'network' } } as const
    const missing = {
      kev: failed,
      epss: { kind: 'pending' },
      ssvc: failed,
      record: failed,
    } as const
    expect(lines(missing)).toEqual([
      'KEV unknown',
      'EPSS unknown',
      'SSVC unknown',
      'CVE record unknown',
    ])
    expect(
      knownWords(texts, { ...unasked, ...missing }, '2026-08-16').every((each) => each.isMissing),
    ).toBe(true)
    expect(lines({})).toEqual([])
  })

  test('say how old a catalogue is that says no, who contradicts it, and why it cannot', () => {
    const absent = { kind: 'absent', catalogueDate: '2026-08-14', from: lookUp } as const
    const kev = (fact: KnownOfCve['kev'], today?: string) => lines({ kev: fact }, today)[0]
    expect(kev(absent, '2026-08-21')).toBe('Not in KEV, catalogue 2026-08-14')
    expect(kev(absent, '2026-11-19')).toBe('Not in KEV, catalogue 2026-08-14, 97 days old')
    expect(kev({ ...absent, against: { by: 'record', date: '2024-08-02' } })).toBe(
      'KEV: The CVE record of 2024-08-02 says in KEV; the catalogue of 2026-08-14 does not list it',
    )
    const byEntry = { ...absent, isByEntry: true } as const
    expect(kev(byEntry)).toBe('Not in KEV, catalogue with its newest entry of 2026-08-14')
    const against = { by: 'catalogue', date: '2026-08-01', isByEntry: true } as const
    expect(kev({ ...absent, against })).toBe(
      'KEV: The catalogue with its newest entry of 2026-08-01 lists it; the catalogue of 2026-08-14 does not list it',
    )
    const doubt = { code: 'incomplete', read: 20, total: 1674 } as const
    expect(kev({ ...absent, kind: 'unsure', doubt })).toBe(
      'KEV unknown: of the catalogue of 2026-08-14 only 20 of 1674 entries could be read, and they do not list it',
    )
  })

  test('tell a rejection first and with its day, and of a record whence it is', () => {
    const rejected = { kind: 'rejected', date: '2026-07-30', from: lookUp } as const
    expect(lines({ kev: listed, record: rejected })).toEqual([
      'Rejected record of 2026-07-30, looked up 2026-08-15',
      'In KEV since 2024-10-21, ransomware known, due 2024-11-11',
    ])
    const given = { ...rejected, from: { by: 'file', date: '2026-08-01' } } as const
    expect(lines({ record: given })).toEqual([
      'Rejected record of 2026-07-30, from a file of 2026-08-01',
    ])
    const published = { kind: 'published', title: undefined, scores: [], from: file } as const
    expect(lines({ record: { ...published, date: '2026-08-15' } })).toEqual([
      'Published 0 vectors, from a file of 2026-08-15',
    ])
  })

  test('tell rejected, reserved and missing records apart, once for record and SSVC', () => {
    const said = (['rejected', 'reserved', 'no-record'] as const).map((kind) =>
      lines({ record: { kind, from: lookUp }, ssvc: { kind, from: lookUp } }),
    )
    expect(said).toEqual([
      ['Rejected record, looked up 2026-08-15'],
      ['Reserved ID, nothing published yet'],
      ['No CVE record'],
    ])
  })

  test('say what is from a file, and which older answer there is', () => {
    expect(lines({ kev: { ...listed, from: file } })[0]).toContain('from a file of 2026-08-15')
    const other = { from: { by: 'file', date: '2026-08-01' }, probability: 0.00001 } as const
    const epss = { kind: 'scored', score, from: lookUp, other } as const
    expect(otherEpssWords(texts, epss, '2026-08-16')).toBe(
      '<0.01%, from a file of 2026-08-01, 15 days old',
    )
    expect(otherEpssWords(texts, { kind: 'pending' }, '2026-08-16')).toBeUndefined()
  })

  test('name the values between which SSVC leaves a point open', () => {
    const decision = {
      exploitation: undefined,
      mayBe: { exploitation: ['none', 'poc'] },
      by: 'acme',
    } as const
    expect(lines({ ssvc: { kind: 'decided', decision, others: [], from: lookUp } })).toEqual([
      'SSVC none or poc (acme)',
    ])
  })
})
