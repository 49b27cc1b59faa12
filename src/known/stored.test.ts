import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type Asked, notAsked } from './asked.ts'
import { factsOf } from './facts.ts'
import type { DataFile } from './data-file.ts'
import { countOf, dateOf, omittedIn, unreadableIn } from './data-file.ts'
import { readStoredAnswer, readStoredFile } from './stored.ts'

const cve = 'CVE-2026-10001'
const point = { date: '2026-08-14', probability: 0.3, percentile: 0.5 }
const history = { score: { cve, ...point }, history: [point] }
const ssvc = { exploitation: 'active', automatable: 'yes', date: '2026-07-01', by: 'CISA-ADP' }
const vector = {
  source: { kind: 'cna', name: 'Acme' },
  version: '3.1',
  text: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  repairs: [],
  publishedScore: 9.8,
  publishedSeverity: 'CRITICAL',
}
const record = {
  id: cve,
  state: 'published',
  title: 'Overflow',
  dateUpdated: '2026-08-01',
  vectors: [vector],
  ssvc,
  kev: { dateAdded: '2026-07-01' },
}
const listing = { cve, dateAdded: '2026-07-01', dueDate: '2027-01-01', ransomware: 'known' }
const catalogue = { date: '2026-08-14', listings: [listing], count: 1 }
const nvd = { id: cve, vectors: [], status: 'Deferred', date: '2026-08-14' }
const dailyFile = {
  date: '2026-08-14',
  model: undefined,
  rows: 1,
  keys: Float64Array.of(202_600_000_010_001),
  probabilities: Float64Array.of(0.3),
  percentiles: Float64Array.of(0.5),
}
const wrongDay = { written: '2026-02-30', isImpossible: true }
const at = Date.parse('2026-08-15T12:00:00Z')
const answers = [
  { key: ['epss', cve], answer: history, at },
  { key: ['epss', cve], answer: null, at },
  { key: ['cve-record', cve], answer: record, at },
  { key: ['cve-record', cve], answer: 'unknown', at },
  { key: ['kev'], answer: catalogue, at },
  { key: ['nvd-answer', cve], answer: nvd, at },
]
const file = (content: object) => ({ id: 'a-b', name: 'a.json', keptAt: at, content })
const files = [
  file({ kind: 'daily-file', file: dailyFile }),
  file({ kind: 'epss', scores: [history] }),
  file({ kind: 'daily-file', file: { ...dailyFile, date: undefined, wrongDay } }),
  file({ kind: 'kev', catalogue }),
  file({ kind: 'kev', catalogue: { ...catalogue, isByEntry: true } }),
  file({ kind: 'kev', catalogue: { date: undefined, listings: [listing], wrongDay } }),
  file({ kind: 'records', records: [record] }),
  file({ kind: 'nvd', answers: [nvd], unreadable: 2 }),
]

/** What builds of today write comes back as it was. */
test.each(answers)('an answer is read as it was written: $key', (stored) => {
  expect(readStoredAnswer(JSON.parse(JSON.stringify(stored)))).toMatchObject(
    JSON.parse(JSON.stringify(stored)),
  )
})

test.each(files)('a file is read as it was written: $content.kind', (stored) => {
  expect(readStoredFile(structuredClone(stored))).toMatchObject(stored)
})

test('a vector is read again by the reader of answers, whatever stood beside its text', () => {
  const lying = { ...vector, vector: { version: '3.1', values: {} }, repairs: 'x' }
  const stored = { key: ['cve-record', cve], answer: { ...record, vectors: [lying] }, at }
  expect(readStoredAnswer(stored)?.answer).toMatchObject({
    vectors: [{ vector: { version: '3.1' } }],
  })
  expect(JSON.stringify(readStoredAnswer(stored))).not.toContain('"repairs":"x"')
})

const nasty = [
  undefined,
  null,
  {},
  [],
  '',
  'x',
  '9999-01-01',
  '2026-02-31',
  -5,
  1e308,
  Number.NaN,
  Infinity,
  0x1,
  true,
  Float64Array.of(-5),
  Float64Array.of(1e308),
  Float64Array.of(Number.NaN),
  { length: 5 },
  'Acme\u202e',
  'x'.repeat(30_000),
  Array.from({ length: 3 }, () => ({})),
  () => 0,
  new Date(Number.NaN),
]

type Path = readonly (string | number)[]

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null || value instanceof Float64Array) return [path]
  const inner = Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]))
  return [path, ...inner]
}

function withAt(value: unknown, [key, ...rest]: Path, given: unknown): unknown {
  if (key === undefined) return given
  const copy: object = Array.isArray(value) ? [...value] : { ...Object(value) }
  Reflect.set(copy, key, withAt(Reflect.get(copy, key), rest, given))
  return copy
}

/** All numbers are such as a source can have given. */
function isSound(value: unknown): void {
  const wrong: string[] = []
  JSON.stringify(value, (key, each: unknown) => {
    if (typeof each !== 'number') return each
    const most = ['probability', 'percentile'].includes(key)
      ? 1
      : key === 'publishedScore'
        ? 10
        : 1e15
    if (!(each >= 0 && each <= most)) wrong.push(`${key} ${each}`)
    return each
  })
  expect(wrong).toEqual([])
}

function say(
  asked: Partial<Record<'epss' | 'kev' | 'record', Asked<never>>>,
  given: readonly DataFile[],
) {
  const all = { epss: notAsked, kev: notAsked, record: notAsked, ...asked }
  isSound(factsOf(cve, all, given))
}

const broken = (samples: readonly unknown[]) =>
  fc.constantFrom(...samples).chain((sample) =>
    fc
      .array(fc.tuple(fc.constantFrom(...pathsIn(sample)), fc.constantFrom(...nasty)), {
        minLength: 1,
        maxLength: 3,
      })
      .map((changes): unknown =>
        changes.reduce((stored: unknown, [path, given]) => withAt(stored, path, given), sample),
      ),
  )

test('whatever is stored as an answer is dropped, or can be shown', () => {
  fc.assert(
    fc.property(fc.oneof(broken(answers), fc.anything()), (stored) => {
      const read = readStoredAnswer(stored)
      if (!read) return
      isSound(read)
      const [source] = read.key
      // The reader has found what each source gives.
      const asked = {
        isSent: false,
        answer: read.answer as never,
        answeredOn: '2026-08-15',
        trouble: undefined,
      }
      if (source === 'epss' || source === 'kev') say({ [source]: asked }, [])
      if (source === 'cve-record') say({ record: asked }, [])
      new Date(read.at).toISOString()
    }),
    { seed: 10, numRuns: 1_000 },
  )
})

test('whatever is stored as a file is dropped, or can be shown', () => {
  fc.assert(
    fc.property(fc.oneof(broken(files), fc.anything()), (stored) => {
      const read = readStoredFile(stored)
      if (!read) return
      isSound({ ...read, content: { ...read.content, file: undefined } })
      say({}, [read])
      const numbers = [countOf(read.content), unreadableIn(read.content)]
      expect(numbers.every((each) => Number.isInteger(each) && each >= 0)).toBe(true)
      expect(dateOf(read.content) ?? '').not.toMatch(/9999|02-31/)
      expect(read.name).not.toMatch(/\u202e/)
      new Date(read.keptAt).toISOString()
    }),
    { seed: 10, numRuns: 1_000 },
  )
})

test('numbers that no source can give are no answer', () => {
  const wrong = { ...dailyFile, probabilities: Float64Array.of(-5) }
  expect(readStoredFile(file({ kind: 'daily-file', file: wrong }))).toBeUndefined()
  const huge = { ...history, score: { ...history.score, percentile: 1e308 } }
  expect(readStoredAnswer({ key: ['epss', cve], answer: huge, at })).toBeUndefined()
  expect(readStoredAnswer({ key: ['epss', cve], answer: {}, at })).toBeUndefined()
  expect(readStoredAnswer({ key: ['kev'], answer: catalogue, at: 1e308 })).toBeUndefined()
})

test('all that is kept of a file comes back, and how much was not read of it', () => {
  const scores = Array.from({ length: 50_000 }, (_, index) => ({
    ...history,
    score: { ...history.score, cve: `CVE-2025-${10_000 + index}` },
  }))
  const read = readStoredFile(file({ kind: 'epss', scores, omitted: 310_000 }))
  expect(read && countOf(read.content)).toBe(50_000)
  expect(read && omittedIn(read.content)).toBe(310_000)
  const days = Array.from({ length: 2_500 }, (_, day) => ({
    ...point,
    date: new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10),
  }))
  const long = file({ kind: 'epss', scores: [{ ...history, history: days }] })
  expect(readStoredFile(long)).toBeDefined()
  const records = [{ ...record, omitted: 400_000 }]
  expect(readStoredFile(file({ kind: 'records', records }))?.content).toMatchObject({
    records: [{ omitted: 400_000 }],
  })
})
