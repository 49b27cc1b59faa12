import { describe, expect, test } from 'vitest'

import type { KevCatalogue } from '#published/kev.ts'
import type { CveRecord } from '#published/published.ts'
import { createDailyFileReader } from '#epss/daily-file-reader.ts'
import type { EpssHistory } from '#epss/epss-score.ts'
import { type Asked, notAsked } from './asked.ts'
import { type AskedSources, factsOf } from './facts.ts'
import type { FileContent, DataFile } from './data-file.ts'
import { factNames } from './known-of-cve.ts'

const cve = 'CVE-2026-10001'
const nothing: AskedSources = { epss: notAsked, kev: notAsked, record: notAsked }
const pending = { ...notAsked, isSent: true }
const failed = { ...pending, trouble: { code: 'http', status: 503 } } as const

function answered<Answer>(answer: Answer, answeredOn = '2026-08-15'): Asked<Answer> {
  return { isSent: true, answer, answeredOn, trouble: undefined }
}

function scored(date: string, probability = 0.15): EpssHistory {
  const point = { date, probability, percentile: 0.9 }
  return { score: { cve, ...point }, history: [point] }
}

function fileOf(content: FileContent): DataFile {
  return { id: content.kind, name: 'a file', keptAt: 0, content }
}

function dailyFile(date: string, row = `${cve},0.0001,0.1`): DataFile {
  const reader = createDailyFileReader(`epss_scores-${date}.csv`)
  reader.read(`cve,epss,percentile\n${row}\n`)
  const reading = reader.end()
  if (!reading.ok) throw new Error('no daily file')
  return fileOf({ kind: 'daily-file', file: reading.file })
}

function catalogue(date: string | undefined, ...ids: readonly (typeof cve)[]): KevCatalogue {
  const listings = ids.map((id) => ({
    cve: id,
    dateAdded: '2026-07-01',
    ransomware: 'known' as const,
  }))
  const other = { cve: 'CVE-2020-0001', dateAdded: '2022-01-01', ransomware: 'unknown' } as const
  return { date, listings: [other, ...listings] }
}

function record(more: Partial<CveRecord> = {}): CveRecord {
  return { id: cve, state: 'published', vectors: [], ...more }
}

describe('a source that has not answered', () => {
  test.each([
    ['not-asked', nothing],
    ['pending', { epss: pending, kev: pending, record: pending }],
    ['failed', { epss: failed, kev: failed, record: failed }],
  ] as const)('is %s and never a no', (kind, asked) => {
    const known = factsOf(cve, asked)
    expect(factNames.map((name) => known[name].kind)).toEqual([kind, kind, kind, kind])
  })

  test('leaves the others alone', () => {
    const known = factsOf(cve, { ...nothing, epss: failed, kev: answered(catalogue('2026-08-14')) })
    expect(known.epss).toEqual({ kind: 'failed', trouble: { code: 'http', status: 503 } })
    expect(known.kev).toMatchObject({ kind: 'absent', catalogueDate: '2026-08-14' })
  })
})

describe('EPSS', () => {
  const epss = (asked: Asked<EpssHistory | null>, ...files: readonly DataFile[]) =>
    factsOf(cve, { ...nothing, epss: asked }, files).epss

  test('of a newer look-up stands before an older file, which is named', () => {
    expect(epss(answered(scored('2026-08-15')), dailyFile('2026-08-14'))).toEqual({
      kind: 'scored',
      score: { cve, date: '2026-08-15', probability: 0.15, percentile: 0.9 },
      from: { by: 'look-up', date: '2026-08-15' },
      other: { from: { by: 'file', date: '2026-08-14', name: 'a file' }, probability: 0.0001 },
    })
  })

  test('of a newer file stands before an older look-up, which is named', () => {
    expect(epss(answered(scored('2026-08-13')), dailyFile('2026-08-14'))).toMatchObject({
      score: { probability: 0.0001 },
      from: { by: 'file', date: '2026-08-14' },
      other: { from: { by: 'look-up', date: '2026-08-13' }, probability: 0.15 },
    })
  })

  test('of the same day is FIRST’s, and no other is named', () => {
    const fact = epss(answered(scored('2026-08-14')), dailyFile('2026-08-14'))
    expect(fact).toMatchObject({ from: { by: 'look-up' }, score: { probability: 0.15 } })
    expect(fact).not.toHaveProperty('other')
  })

  test('that is missing is of the day it was asked for, and a file’s score of before is named', () => {
    expect(epss(answered(null), dailyFile('2026-08-14'))).toMatchObject({
      kind: 'none',
      from: { by: 'look-up', date: '2026-08-15' },
      other: { probability: 0.0001 },
    })
  })

  test('is absent from a daily file for that day, and unsaid by an answer about others', () => {
    const others = dailyFile('2026-08-14', 'CVE-2020-0001,0.1,0.2')
    expect(epss(notAsked, others)).toMatchObject({ kind: 'none', from: { date: '2026-08-14' } })
    const answer = scored('2026-08-14')
    const foreign = { ...answer, score: { ...answer.score, cve: 'CVE-2020-0001' as const } }
    expect(epss(notAsked, fileOf({ kind: 'epss', scores: [foreign] })).kind).toBe('not-asked')
    expect(epss(notAsked, fileOf({ kind: 'epss', scores: [answer] }))).toMatchObject({
      kind: 'scored',
      from: { by: 'file', date: '2026-08-14' },
    })
  })

  test('of a file keeps the failure of the look-up beside it', () => {
    expect(epss(failed, dailyFile('2026-08-14'))).toMatchObject({
      kind: 'scored',
      trouble: { status: 503 },
    })
  })
})

describe('KEV', () => {
  const kev = (asked: Partial<AskedSources>, ...files: readonly DataFile[]) =>
    factsOf(cve, { ...nothing, ...asked }, files).kev

  test('is told by the newest catalogue, wherever it is from', () => {
    const old = fileOf({ kind: 'kev', catalogue: catalogue('2026-08-01', cve) })
    expect(kev({ kev: answered(catalogue('2026-08-14')) }, old)).toMatchObject({
      kind: 'absent',
      catalogueDate: '2026-08-14',
      from: { by: 'look-up' },
    })
    const fresh = fileOf({ kind: 'kev', catalogue: catalogue('2026-08-21', cve) })
    expect(kev({ kev: answered(catalogue('2026-08-14')) }, fresh)).toMatchObject({
      kind: 'listed',
      since: '2026-07-01',
      ransomware: 'known',
      from: { by: 'file', date: '2026-08-21' },
    })
  })

  test('is believed of the record where the catalogue does not list it yet', () => {
    const said = answered(record({ kev: { dateAdded: '2026-08-20' } }))
    expect(kev({ kev: answered(catalogue('2026-08-14')), record: said })).toMatchObject({
      kind: 'listed',
      says: 'record',
      since: '2026-08-20',
      catalogueDate: '2026-08-14',
    })
    expect(kev({ kev: failed, record: said })).toMatchObject({
      kind: 'listed',
      trouble: { status: 503 },
    })
  })

  test('of an older record or file gives way to a newer catalogue, and both are told', () => {
    const kevOn = (dateUpdated: string) =>
      answered(record({ kev: { dateAdded: '2024-08-01' }, dateUpdated }))
    const live = answered(catalogue('2026-08-14'))
    expect(kev({ kev: live, record: kevOn('2024-08-02') })).toMatchObject({
      kind: 'absent',
      catalogueDate: '2026-08-14',
      against: { by: 'record', date: '2024-08-02' },
    })
    expect(kev({ kev: live, record: kevOn('2026-08-15') })).toMatchObject({ kind: 'listed' })
    const old = fileOf({ kind: 'kev', catalogue: catalogue('2026-08-01', cve) })
    expect(kev({ kev: live }, old)).toMatchObject({ against: { by: 'catalogue' } })
  })

  test('is no by a whole and dated catalogue only', () => {
    const part = { ...catalogue('2026-08-14'), count: 1674 }
    expect(kev({ kev: answered(part) })).toMatchObject({
      kind: 'unsure',
      doubt: { code: 'incomplete', read: 1, total: 1674 },
    })
    expect(kev({ kev: answered(catalogue(undefined)) }).kind).toBe('unsure')
    const whole = fileOf({ kind: 'kev', catalogue: catalogue('2026-08-01') })
    expect(kev({ kev: answered(part) }, whole)).toMatchObject({
      kind: 'absent',
      catalogueDate: '2026-08-01',
    })
  })

  test('of a catalogue that is dated by its newest entry says so, wherever its date is told', () => {
    const byEntry = (date: string, ...ids: readonly (typeof cve)[]) =>
      fileOf({ kind: 'kev', catalogue: { ...catalogue(date, ...ids), isByEntry: true } })
    const marked = { isByEntry: true, from: { by: 'file', isByEntry: true } }
    expect(kev({}, byEntry('2026-08-01', cve))).toMatchObject({ kind: 'listed', ...marked })
    expect(kev({}, byEntry('2026-08-01'))).toMatchObject({ kind: 'absent', ...marked })
    const live = answered(catalogue('2026-08-14'))
    const against = { by: 'catalogue', isByEntry: true }
    const denied = kev({ kev: live }, byEntry('2026-08-01', cve))
    expect(denied).toMatchObject({ kind: 'absent', against })
    expect(denied).not.toHaveProperty('isByEntry')
    const said = answered(record({ kev: { dateAdded: '2026-08-10' } }))
    expect(kev({ record: said }, byEntry('2026-08-01'))).toMatchObject({
      says: 'record',
      isByEntry: true,
    })
  })

  test('is pending while the record may still say yes, and then unknown', () => {
    expect(kev({ kev: failed, record: pending }).kind).toBe('pending')
    expect(kev({ kev: failed, record: answered(record()) }).kind).toBe('failed')
    expect(kev({ kev: failed, record: failed }).kind).toBe('failed')
  })
})

describe('a CVE record', () => {
  const of = (asked: Asked<CveRecord | 'unknown'>, ...files: readonly DataFile[]) => {
    const { record, ssvc } = factsOf(cve, { ...nothing, record: asked }, files)
    return [record, ssvc]
  }

  test.each([
    ['no-record', answered('unknown' as const)],
    ['rejected', answered(record({ state: 'rejected', rejectedReason: 'a duplicate' }))],
    ['reserved', answered(record({ state: 'reserved' }))],
  ] as const)('that is %s says so for SSVC, too', (kind, asked) => {
    expect(of(asked)).toMatchObject([{ kind }, { kind }])
  })

  test('without SSVC has none, and only a record can say that', () => {
    expect(of(answered(record({ title: 'Anvil' })))).toMatchObject([
      { kind: 'published', title: 'Anvil', scores: [] },
      { kind: 'none' },
    ])
  })

  test('of a later update counts, be it a file’s; of two equal ones the looked-up one', () => {
    const file = (dateUpdated: string | undefined) =>
      fileOf({ kind: 'records', records: [record({ title: 'file', dateUpdated })] })
    const live = answered(record({ title: 'live', dateUpdated: '2026-08-10' }))
    expect(of(live, file('2026-08-11'))[0]).toMatchObject({
      title: 'file',
      from: { by: 'file', date: '2026-08-11' },
    })
    expect(of(live, file('2026-08-10'))[0]).toMatchObject({ title: 'live' })
    expect(of(live, file(undefined))[0]).toMatchObject({ title: 'live' })
    expect(of(answered('unknown' as const), file('2026-08-11'))[0]).toMatchObject({ title: 'file' })
    expect(of(failed, file('2026-08-11'))[0]).toMatchObject({ title: 'file', trouble: {} })
  })
})

test('facts survive being kept as JSON', () => {
  const known = factsOf(cve, {
    epss: answered(scored('2026-08-15')),
    kev: answered(catalogue('2026-08-14', cve)),
    record: answered(record({ kev: { dateAdded: '2026-07-01' } })),
  })
  // What is undefined and what is not there are the same.
  expect(JSON.parse(JSON.stringify(known))).toEqual(known)
})

describe('an answer that another stands before is named', () => {
  const file = (content: FileContent, name: string): DataFile => ({ ...fileOf(content), name })
  const records = (name: string, more: Partial<CveRecord>) =>
    file({ kind: 'records', records: [record(more)] }, name)
  const catalogues = (name: string, date: string | undefined, ...ids: readonly (typeof cve)[]) =>
    file({ kind: 'kev', catalogue: catalogue(date, ...ids) }, name)

  test('a record of a file, by an answer of the same day, or by one where the file has no day', () => {
    for (const dateUpdated of ['2026-08-01', undefined]) {
      const asked = { ...nothing, record: answered(record({ dateUpdated: '2026-08-01' })) }
      const { record: fact } = factsOf(cve, asked, [records('own.json', { dateUpdated })])
      expect(fact).toMatchObject({
        from: { by: 'look-up', date: '2026-08-15' },
        aside: { from: { by: 'file', date: dateUpdated, name: 'own.json' } },
      })
    }
  })

  test('of two records in files of one day, or without one, the later file’s counts', () => {
    for (const dateUpdated of ['2026-08-01', undefined]) {
      const files = ['one.json', 'two.json', 'three.json'].map((name) =>
        records(name, { dateUpdated }),
      )
      expect(factsOf(cve, nothing, files.slice(0, 2)).record).toMatchObject({
        from: { name: 'two.json' },
        aside: { from: { name: 'one.json' } },
      })
      expect(factsOf(cve, nothing, files).record).toMatchObject({ from: { name: 'three.json' } })
    }
  })

  test('an answer, by a newer record of a file, also where it was that there is none', () => {
    const newer = [records('own.json', { dateUpdated: '2026-08-10' })]
    const asked = { ...nothing, record: answered(record({ dateUpdated: '2026-08-01' })) }
    expect(factsOf(cve, asked, newer).record).toMatchObject({
      from: { by: 'file', name: 'own.json' },
      aside: { from: { by: 'look-up', date: '2026-08-15' }, isNone: false },
    })
    const unknown = { ...nothing, record: answered<CveRecord | 'unknown'>('unknown') }
    expect(factsOf(cve, unknown, newer).record).toMatchObject({
      kind: 'published',
      aside: { from: { by: 'look-up' }, isNone: true },
    })
  })

  test('a catalogue, by a newer one; one without a date says nothing against one with a date', () => {
    const asked = { ...nothing, kev: answered(catalogue('2026-08-14')) }
    expect(factsOf(cve, asked, [catalogues('one-row.json', undefined)]).kev).toMatchObject({
      kind: 'absent',
      catalogueDate: '2026-08-14',
      from: { by: 'look-up' },
      aside: { from: { by: 'file', date: undefined, name: 'one-row.json' } },
    })
    expect(factsOf(cve, asked, [catalogues('newer.json', '2026-08-20', cve)]).kev).toMatchObject({
      kind: 'listed',
      from: { by: 'file', name: 'newer.json' },
      aside: { from: { by: 'look-up', date: '2026-08-15' } },
    })
  })
})
