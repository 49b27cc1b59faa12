/** Seeded fuzzers: whatever a file, an answer or the store holds, it is read without an exception and within its limits. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { zipArchive } from '../../e2e/threat/zip-archive.ts'
import { legible } from '#cve-id/legible-text.ts'
import { absenceDoubt, mapKevCatalogue, mostListings } from '#published/kev.ts'
import { mapNvdAnswers } from '#published/nvd.ts'
import { mapCveRecord } from '#published/record.ts'
import { mostVectors } from '#published/schema.ts'
import { mapEpssFile } from '#epss/client.ts'
import { factsOf } from './facts.ts'
import { notAsked } from './asked.ts'
import type { FileContent } from './data-file.ts'
import { openGiven } from './open-given.ts'
import { readStoredAnswer, readStoredFile } from './stored.ts'

const runs = { seed: 20_261_127, numRuns: 120 }
const cve = 'CVE-2026-10001'
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const turned = 'Acme \u202E8.9\u0000\u200B\u2066'

const cvss = { version: '3.1', vectorString: v31, baseScore: 9.8, baseSeverity: 'CRITICAL' }
const ssvc = {
  timestamp: '2026-07-02T10:00:00Z',
  options: [{ Exploitation: 'active' }, { Automatable: 'yes' }, { 'Technical Impact': 'total' }],
}
const container = {
  providerMetadata: { shortName: turned },
  title: turned,
  descriptions: [{ lang: 'en', value: turned }],
  metrics: [
    { cvssV3_1: cvss, scenarios: [{ lang: 'en', value: turned }] },
    { other: { type: 'ssvc', content: ssvc } },
    { other: { type: 'kev', content: { dateAdded: '2026-07-01' } } },
  ],
}
const record = {
  cveMetadata: { cveId: cve, state: 'PUBLISHED', dateUpdated: '2026-08-01' },
  containers: { cna: container, adp: [container] },
}
const row = {
  cveID: cve,
  dateAdded: '2026-07-01',
  dueDate: '2026-07-22',
  vulnerabilityName: turned,
}
const catalogue = { dateReleased: '2026-08-14', count: 1, vulnerabilities: [row] }
const epss = {
  status: 'OK',
  data: [
    {
      cve,
      epss: '0.1',
      percentile: '0.9',
      date: '2026-08-14',
      'time-series': [{ epss: '0.2', percentile: '0.8', date: '2026-08-13' }],
    },
  ],
}
const nvd = {
  timestamp: '2026-08-15T00:00:00',
  vulnerabilities: [
    {
      cve: {
        id: cve,
        vulnStatus: turned,
        metrics: { cvssMetricV31: [{ source: 'nvd@nist.gov', cvssData: cvss }] },
      },
    },
  ],
}

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    {},
    [],
    '',
    turned,
    -5,
    1e308,
    0.5,
    Number.MAX_SAFE_INTEGER,
    '0x1',
    '9999-12-31',
    'CVE-2026-99999999999999999999999',
    JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":1}}'),
    Array.from({ length: 2_000 }, () => null),
    Array.from({ length: 2_000 }, () => ({ cvssV3_1: cvss })),
    Array.from({ length: 2_000 }, () => row),
    'x'.repeat(100_000),
  ),
  fc.jsonValue(),
)

/** A value with some of its parts, wherever they stand, put in the place of others. */
function broken(whole: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(fc.tuple(fc.nat(), nasty), { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((value, [at, by]) => replaced(value, at, by), whole))
}

function replaced(whole: unknown, at: number, by: unknown): unknown {
  let left = at % valuesIn(whole)
  const walk = (value: unknown): unknown => {
    if (left-- === 0) return by
    if (Array.isArray(value)) return value.slice(0, 50).map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]))
  }
  return walk(whole)
}

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value)
    .slice(0, 50)
    .reduce((sum: number, part) => sum + valuesIn(part), 1)
}

const limits: Readonly<Record<string, number>> = {
  publishedScore: 10,
  probability: 1,
  percentile: 1,
}
/** As published: what draws it cleans it. */
const asPublished = new Set(['text'])

/** Numbers out of their range, lists beyond their limits, keys of a prototype, texts that turn others: none should be. */
function faultsIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'number') {
    const isFine = Number.isFinite(value) && value >= 0 && value <= (limits[name] ?? Infinity)
    return isFine ? [] : [`${name} is ${value}`]
  }
  if (typeof value === 'string')
    return asPublished.has(name) || legible(value) === value ? [] : [`${name} turns others`]
  if (Array.isArray(value)) {
    const isFine = value.length <= (name === 'vectors' ? mostVectors : mostListings)
    const faults = value.slice(0, 50).flatMap((part) => faultsIn(part, name))
    return isFine ? faults : [`${name} has ${value.length} items`, ...faults]
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(value))
  return [
    ...(isPlain ? [] : [`${name} has a prototype`]),
    ...Object.entries(value).flatMap(([key, part]) =>
      ['__proto__', 'constructor', 'prototype'].includes(key)
        ? [`${name} has the key ${key}`]
        : faultsIn(part, key),
    ),
  ]
}

test.each([
  ['a CVE record', record, mapCveRecord],
  ['a KEV catalogue', catalogue, mapKevCatalogue],
  ['an answer of the EPSS API', epss, mapEpssFile],
  ['an answer of NVD', nvd, mapNvdAnswers],
] as const)('%s, however broken, is read soundly or not at all', (_, whole, read) => {
  expect(read(whole)).toBeDefined()
  fc.assert(
    fc.property(broken(whole), (json) => {
      expect(faultsIn(read(json))).toEqual([])
    }),
    runs,
  )
})

test('a catalogue of which a row cannot be read says no of nothing', () => {
  const rowsOf = (json: unknown) => {
    const { vulnerabilities } = Object(json) as { readonly vulnerabilities?: unknown }
    return Array.isArray(vulnerabilities) ? vulnerabilities.length : 0
  }
  const isSilent = (json: unknown): boolean => {
    const read = mapKevCatalogue(json)
    return (
      read === undefined ||
      read.listings.length === rowsOf(json) ||
      absenceDoubt(read)?.code === 'incomplete'
    )
  }
  fc.assert(fc.property(broken({ ...catalogue, vulnerabilities: [row, row, row] }), isSilent), runs)
})

describe('what the store holds', () => {
  const read = mapCveRecord(record)
  const kev = mapKevCatalogue(catalogue)
  const scores = mapEpssFile(epss)
  const history = scores?.ok ? scores.scores[0] : undefined
  const answers = mapNvdAnswers(nvd)?.answers
  const file = (content: unknown) => ({ id: 'a-1', name: 'a', keptAt: 1, content })

  test.each([
    ['a look-up of a record', { key: ['cve-record', cve], answer: read, at: 1 }],
    ['a look-up of KEV', { key: ['kev'], answer: kev, at: 1 }],
    ['a look-up of a score', { key: ['epss', cve], answer: history, at: 1 }],
    ['a look-up at NVD', { key: ['nvd-answer', cve], answer: answers?.[0], at: 1 }],
  ])('as %s, however broken, is read soundly or not at all', (_, whole) => {
    expect(readStoredAnswer(whole)).toBeDefined()
    fc.assert(
      fc.property(broken(whole), (stored) => {
        expect(faultsIn(readStoredAnswer(stored)?.answer)).toEqual([])
      }),
      runs,
    )
  })

  test.each([
    ['records', file({ kind: 'records', records: [read] })],
    ['a catalogue', file({ kind: 'kev', catalogue: kev })],
    ['scores', file({ kind: 'epss', scores: [history] })],
    ['answers of NVD', file({ kind: 'nvd', answers })],
  ])('as %s of a file, however broken, is read soundly or not at all', (_, whole) => {
    expect(readStoredFile(whole)).toBeDefined()
    fc.assert(
      fc.property(broken(whole), (stored) => {
        const kept = readStoredFile(stored)
        const asked = { epss: notAsked, kev: notAsked, record: notAsked }
        expect(faultsIn(kept)).toEqual([])
        expect(faultsIn(factsOf(cve, asked, kept ? [kept] : []))).toEqual([])
      }),
      runs,
    )
  })
})

describe('the bytes of a file', () => {
  const text = (value: unknown) => JSON.stringify(value)
  const daily = `#model_version:v2026.06.15,score_date:2026-08-14T12:03:41Z\ncve,epss,percentile\n${cve},0.3,0.5\n`
  const files = [text(record), text(catalogue), text(epss), text(nvd), daily]
  const archive = zipArchive([
    { name: 'a.json', text: text(record), method: 8 },
    { name: 'b.csv', text: daily, method: 0 },
  ])
  const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 })

  function changed(bytes: Uint8Array, at: readonly (readonly [number, number])[], cut: number) {
    const copy = new Uint8Array(bytes)
    for (const [place, value] of at) copy[place % copy.length] = value
    return new Blob([copy.slice(0, copy.length - (cut % 3 === 0 ? cut % copy.length : 0))])
  }

  async function opened(data: Blob): Promise<readonly (FileContent | undefined)[]> {
    const whole = await openGiven({ data, name: 'a' }, () => {})
    if (whole.kind !== 'archive') return [whole.kind === 'content' ? whole.content : undefined]
    const inside = await Promise.all(
      whole.entries.slice(0, 5).map((entry) => openGiven({ data, name: 'a', entry }, () => {})),
    )
    return inside.map((each) => (each.kind === 'content' ? each.content : undefined))
  }

  test('however changed or cut, are read soundly or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files.map((each) => new TextEncoder().encode(each)), archive),
        changes,
        fc.nat(),
        async (bytes, at, cut) => {
          expect(faultsIn(await opened(changed(bytes, at, cut)))).toEqual([])
        },
      ),
      { ...runs, numRuns: 250 },
    )
  })
})
