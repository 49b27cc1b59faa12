/** Real records, where they are at hand: every one maps, and every score is ours or explained. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { whyDifferent } from './difference.ts'
import { kevEntry, mapKevCatalogue } from './kev.ts'
import { mapNvd } from './nvd.ts'
import type { CveRecord } from './published.ts'
import { mapCveRecord } from './record.ts'

const folder = new URL('../../../shared/data/epss/', import.meta.url)

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'))
}

function recordPaths(): string[] {
  return readdirSync(new URL('cve_records', folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /CVE-[\d-]+\.json$/.test(path))
    .map((path) => `cve_records/${path}`)
}

describe.runIf(existsSync(folder))('records in ../shared', () => {
  test('map without exception, with every vector that the index lists', () => {
    const index = read('cve_records/index.json') as {
      readonly path: string
      readonly state: string
      readonly vectors: readonly (readonly [string, string, string, number, string | null])[]
    }[]
    expect(index.map(({ path }) => `cve_records/${path}`).toSorted()).toEqual(
      recordPaths().toSorted(),
    )
    for (const { path, state, vectors } of index) {
      const record = mapCveRecord(read(`cve_records/${path}`))
      expect(record?.state.toUpperCase(), path).toBe(state)
      const listed = vectors.map(([, , text, score]) => [text, score])
      const mapped = record?.vectors.map(({ text, publishedScore }) => [text, publishedScore])
      expect(mapped, path).toHaveLength(listed.length)
      expect(mapped, path).toEqual(expect.arrayContaining(listed))
    }
  })

  test('have scores that are ours or that a known reason explains', () => {
    const reasons: Record<string, number> = {}
    for (const path of recordPaths())
      for (const published of mapCveRecord(read(path))?.vectors ?? []) {
        const difference = whyDifferent(published)
        const reason = difference && (difference.agrees ? 'agrees' : difference.reason)
        expect([undefined, 'unknown'], `${path} ${published.text}`).not.toContain(reason)
        reasons[String(reason)] = (reasons[String(reason)] ?? 0) + 1
      }
    expect(reasons).toEqual({ agrees: 236, 'base-of-longer-vector': 14 })
  })

  test('have their evidence', () => {
    const records = recordPaths().map((path) => mapCveRecord(read(path)) as CveRecord)
    const count = (has: (record: CveRecord) => unknown) => records.filter(has).length
    expect(records).toHaveLength(173)
    expect(count(({ ssvc }) => ssvc?.by === 'CISA-ADP' && ssvc.exploitation && ssvc.date)).toBe(172)
    expect(count(({ ssvc }) => ssvc?.exploitation === 'active')).toBe(18)
    expect(count(({ kev }) => kev?.reference)).toBe(19)
    expect(count(({ description }) => description)).toBe(172)
    expect(count(({ state, rejectedReason }) => state === 'rejected' && rejectedReason)).toBe(1)
  })

  test('agree with the KEV catalogue about the day', () => {
    const catalogue = mapKevCatalogue(read('known_exploited_vulnerabilities.json'))
    if (!catalogue) throw new Error('no catalogue')
    expect(catalogue).toMatchObject({ date: '2026-08-21' })
    expect(catalogue.listings).toHaveLength(1_674)
    expect(catalogue.listings.filter(({ ransomware }) => ransomware === 'known')).toHaveLength(352)
    const mentions = recordPaths().flatMap((path) => {
      const { id, kev } = mapCveRecord(read(path)) as CveRecord
      return kev ? [{ id, day: kev.dateAdded }] : []
    })
    for (const { id, day } of mentions) expect(kevEntry(catalogue, id)?.dateAdded).toBe(day)
  })

  test('answers of NVD map, and their scores are ours', () => {
    const answers = readdirSync(new URL('nvd_samples', folder)).map(
      (name) => read(`nvd_samples/${name}`) as { vulnerabilities: { cve: { id: string } }[] },
    )
    let count = 0
    for (const answer of answers)
      for (const { cve } of answer.vulnerabilities)
        for (const published of mapNvd(answer, cve.id as CveRecord['id'])?.vectors ?? []) {
          count++
          expect(whyDifferent(published), published.text).toMatchObject({ agrees: true })
        }
    expect(count).toBe(104)
  })
})
