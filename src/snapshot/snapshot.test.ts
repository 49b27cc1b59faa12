import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { CveId } from '#cve-id/cve-id.ts'
import { createColumns } from '#epss/daily-file-columns.ts'
import { type DailyFile, keyOf, scoreInFile } from '#epss/daily-file.ts'
import { type KevCatalogue, type KevListing, kevEntry } from '#published/kev.ts'
import { type MadeSnapshot, makeSnapshot, writeSnapshot } from './make-snapshot.ts'
import { emptyShard, isCurrent, longestShard, readShard } from './shard.ts'
import { readSnapshot, shardOf } from './snapshot.ts'

const date = '2026-08-15'

function dailyFile(scores: ReadonlyMap<CveId, readonly [number, number]>): DailyFile {
  const columns = createColumns()
  for (const [id, score] of scores) columns.add(keyOf(id), ...score)
  return { date, model: 'v2026.06.15', rows: scores.size, ...columns.finish().columns }
}

const catalogueOf = (listings: readonly KevListing[]): KevCatalogue => ({
  date: '2026-08-21',
  listings,
  count: listings.length,
})

function made(daily: DailyFile, catalogue?: KevCatalogue): MadeSnapshot {
  const snapshot = makeSnapshot(daily, catalogue)
  if ('code' in snapshot) throw new Error(snapshot.code)
  return snapshot
}

const id = fc
  .tuple(fc.integer({ min: 1999, max: 2030 }), fc.oneof(fc.nat(9_999), fc.nat(2_000_000)))
  .map(([year, number]): CveId => `CVE-${year}-${String(number).padStart(4, '0')}` as CveId)
const fraction = fc.oneof(
  fc.nat(100_000).map((whole) => whole / 1e5),
  fc.constantFrom(0, 1, 4e-5, 0.000_012_3),
)
const scores = fc
  .array(fc.tuple(id, fraction, fraction), { maxLength: 60 })
  .map((all) => new Map(all.map(([cve, ...score]) => [cve, score] as const)))

test('every CVE has the same score and the same entry in its shard as in the files, and none where it has none', () => {
  fc.assert(
    fc.property(scores, fc.array(id, { maxLength: 10 }), id, (all, listed, stranger) => {
      const daily = dailyFile(all)
      const catalogue = catalogueOf(
        listed.map((cve) => ({ cve, dateAdded: '2026-01-01', ransomware: 'known' })),
      )
      const { snapshot, files } = made(daily, catalogue)
      expect(readSnapshot(writeSnapshot(snapshot))).toEqual(snapshot)
      for (const cve of [...all.keys(), ...listed, stranger]) {
        const name = shardOf(cve)
        const text = files.get(name)
        const json = text === undefined ? emptyShard(name, snapshot) : JSON.parse(text)
        const shard = readShard(name, json)
        expect(isCurrent(name, json, snapshot)).toBe(true)
        expect(scoreInFile(shard!.scores, cve)).toEqual(scoreInFile(daily, cve))
        expect(kevEntry(shard!.catalogue!, cve)).toEqual(kevEntry(catalogue, cve))
      }
    }),
  )
})

test('a thousand of the longest scores fit into a shard', () => {
  const all = Array.from(
    { length: 1_000 },
    (_, at) => [`CVE-2024-${49_000 + at}` as CveId, [0.12345, 0.99999]] as const,
  )
  const { files } = made(dailyFile(new Map(all)))
  expect([...files.keys()]).toEqual(['2024/49'])
  expect(files.get('2024/49')!.length).toBeLessThan(longestShard)
})

describe('no snapshot is made whose silence would be taken for "no"', () => {
  const daily = dailyFile(new Map([['CVE-2024-0001', [0.1, 0.2]]]))

  test.each([
    ['undated-scores', { ...daily, date: undefined }, undefined],
    ['undated-catalogue', daily, { ...catalogueOf([]), date: undefined }],
    ['incomplete-catalogue', daily, { ...catalogueOf([]), count: 3 }],
  ] as const)('%s', (code, given, catalogue) => {
    expect(makeSnapshot(given, catalogue)).toEqual({ code })
  })
})

describe('a shard', () => {
  const listings = [{ cve: 'CVE-2024-9002', ransomware: 'unknown' }] as const
  const { files } = made(
    dailyFile(
      new Map([
        ['CVE-2024-9001', [0.1, 0.2]],
        ['CVE-2024-9002', [0.3, 0.4]],
      ]),
    ),
    catalogueOf(listings),
  )
  const good = JSON.parse(files.get('2024/9')!)

  test('is taken as the one that was asked for', () => {
    expect(readShard('2024/9', good)).toMatchObject({ name: '2024/9', scores: { date, rows: 2 } })
    expect(readShard('2024/8', good)).toBeUndefined()
  })

  const [one, two] = good.scores.split('\n')
  test.each([
    ['another form', { form: 2 }],
    ['another name', { shard: '2024/8' }],
    ['no day', { date: undefined }],
    ['a day to come', { date: '2099-01-01' }],
    ['a day that does not exist', { date: '2026-02-30' }],
    ['a score above 1', { scores: '1 100001 5' }],
    ['a score in another notation', { scores: '1 0x1 5' }],
    ['a place beyond', { scores: '1000 5 5' }],
    ['a line with more', { scores: '1 5 5 5' }],
    ['scores that do not rise', { scores: `${two}\n${one}` }],
    ['a score twice', { scores: `${one}\n${one}` }],
    ['scores that are no text', { scores: [one] }],
    [
      'a catalogue of strangers',
      { kev: { ...good.kev, vulnerabilities: [{ cveID: 'CVE-2024-8999' }] } },
    ],
    ['a catalogue with a row that cannot be read', { kev: { ...good.kev, vulnerabilities: [{}] } }],
    ['a catalogue without a day', { kev: { vulnerabilities: [] } }],
  ])('with %s is none', (_, wrong) => {
    expect(readShard('2024/9', { ...good, ...wrong })).toBeUndefined()
  })

  test('is none whatever else is given', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => readShard('2024/9', json) === undefined))
  })
})

describe('what plumb.json says', () => {
  const said = { form: 1, date, years: { 2024: '0-2,9' } }

  test('names shards by ranges', () => {
    expect(readSnapshot(said)).toEqual({
      date,
      kevDate: undefined,
      shards: new Set(['2024/0', '2024/1', '2024/2', '2024/9']),
    })
  })

  test.each([
    [null],
    [true],
    [{ ...said, form: 2 }],
    [{ ...said, date: '2099-01-01' }],
    [{ ...said, kevDate: 7 }],
    [{ ...said, years: [] }],
    [{ ...said, years: { 2024: '5-1' } }],
    [{ ...said, years: { 2024: '0-99999999' } }],
    [{ ...said, years: { 2024: '1,' } }],
    [{ ...said, years: { '../..': '1' } }],
    [{ ...said, years: JSON.parse('{"__proto__":"1"}') }],
  ])('%j is no snapshot', (json) => {
    expect(readSnapshot(json)).toBeUndefined()
  })
})
