// Columns that were carried along through edits against those that are computed of nothing but the rows.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { emptyAssessment, withVectors } from '#assessment/assessment.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { parseVector, scoreVector, versions } from '#cvss/index.ts'
import type { ClaimedVersion } from '#import/finding.ts'
import { claimOf, claimsOf } from './claims.ts'
import { type Columns, columnsOf } from './columns.ts'
import { filtered, noFilter, toggled } from './filter.ts'
import { orderColumns, placesInOrder, worstFirst } from './order.ts'
import { type OutsideOfRow, kevPlaces } from './outside-of-row.ts'
import { type Row, idOf, rowStatuses } from './row.ts'
import { sortedPlaces } from './sorted-places.ts'
import { summaryOf } from './summary.ts'

const vectors = [
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
  'CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N',
]

const claimedVersions: readonly ClaimedVersion[] = [...versions, '2.x', '3.x', '4.x']
const claimedVersion = fc.constantFrom(...claimedVersions)
const score = fc.constantFrom(0, 3.9, 7.5, 9.8)
const found = fc.record({
  ids: fc.constant([]),
  component: fc.option(
    fc.record({ name: fc.constantFrom('zlib', 'curl'), version: fc.constant('1') }),
    { nil: undefined },
  ),
  severity: fc.constant(undefined),
  meaning: fc.constantFrom(...rowStatuses),
  status: fc.constant(undefined),
  justification: fc.constant(undefined),
  vectors: fc.array(
    fc.record({
      written: fc.constant(''),
      vector: fc.constant(undefined),
      version: claimedVersion,
      score: fc.option(score, { nil: undefined }),
      source: fc.constantFrom(undefined, 'NVD'),
      changes: fc.constant([]),
    }),
    { maxLength: 3 },
  ),
  scores: fc.array(
    fc.record({
      version: fc.option(claimedVersion, { nil: undefined }),
      score,
      source: fc.constantFrom(undefined, 'vendor'),
    }),
    { maxLength: 3 },
  ),
  seen: fc.constant([{ asset: 'web-1', place: { files: [], within: '' } }]),
})

let last = 0

const anyRow: fc.Arbitrary<Row> = fc
  .record({
    title: fc.constantFrom('', 'alpha', 'Beta', 'gamma'),
    note: fc.constantFrom('', 'mine', 'Later'),
    cve: fc.constantFrom(undefined, 'CVE-2024-3094', 'CVE-2024-21626', 'CVE-2021-44228'),
    text: fc.constantFrom('', ...vectors),
    status: fc.constantFrom(...rowStatuses),
    found: fc.option(found, { nil: undefined }),
  })
  .map(({ title, note, cve, text, ...rest }) => {
    const reading = text === '' ? undefined : parseVector(text)
    const vector = reading?.ok ? reading.vector : emptyAssessment('').vectors['3.1']
    const about = withVectors(emptyAssessment(`${last++}`), [{ vector, origin: undefined }])
    return {
      ...rest,
      assessment: { ...about, title, note, cve },
      version: vector.version,
      place: 0,
      changedAt: 0,
    }
  })

const anyOutside: fc.Arbitrary<OutsideOfRow | undefined> = fc.option(
  fc.record({
    kev: fc.constantFrom(...kevPlaces),
    kevSince: fc.constant(undefined),
    epss: fc.constantFrom(undefined, 0.001, 0.1, 0.97),
    percentile: fc.constant(undefined),
    change: fc.constantFrom(undefined, -0.1, 0.2),
    epssAsked: fc.constantFrom(undefined, 'pending' as const, 'checked' as const),
  }),
  { nil: undefined },
)

/** What is done to a list, at a place of it. */
const anyEdit = fc.record({
  kind: fc.constantFrom('edit', 'insert', 'delete', 'move', 'facts', 'nothing'),
  at: fc.nat({ max: 30 }),
  row: anyRow,
  outside: anyOutside,
})

type Known = Map<CveId, OutsideOfRow | undefined>

function edited(
  rows: readonly Row[],
  known: Known,
  edit: typeof anyEdit extends fc.Arbitrary<infer Edit> ? Edit : never,
): readonly Row[] {
  const at = rows.length === 0 ? 0 : edit.at % rows.length
  const row = rows[at]
  switch (edit.kind) {
    case 'edit':
      return row
        ? rows.with(at, { ...edit.row, assessment: { ...edit.row.assessment, id: idOf(row) } })
        : rows
    case 'insert':
      return rows.toSpliced(at, 0, edit.row)
    case 'delete':
      return rows.toSpliced(at, 1)
    case 'move':
      return row ? [...rows.toSpliced(at, 1), row] : rows
    case 'facts':
      if (row?.assessment.cve) known.set(row.assessment.cve, edit.outside)
      return rows
    case 'nothing':
      return [...rows]
    default:
      return edit.kind satisfies never
  }
}

/** Numbered or found on the way, so that it may be another where all that is read from it is the same. */
const onTheWay = new Set(['cve', 'cveNumbers', 'texts', 'ranks'])

/** All that is read from columns, in a form in which it can be compared. */
function all(columns: Columns) {
  return Object.entries(columns).filter(([name]) => !onTheWay.has(name))
}

test('columns carried along through any edits are those of the rows as they are, and so are order, filter and sums', () => {
  const filters = [
    { ...noFilter, text: 'CURL web' },
    { ...toggled(toggled(noFilter, 'severity', 0), 'kev', 0), text: 'mine' },
    toggled(toggled(noFilter, 'version', 1), 'status', 0),
  ]
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 30 }),
      fc.array(anyEdit, { maxLength: 12 }),
      (first, edits) => {
        const known: Known = new Map()
        const asks = {
          scoreOf: scoreVector,
          outsideOf: ({ assessment: { cve } }: Row) => (cve ? known.get(cve) : undefined),
        }
        let rows: readonly Row[] = first
        let carried = columnsOf(rows, asks)
        for (const edit of edits) {
          // What has been computed of the state before must not show in the next.
          placesInOrder(carried, [{ column: 'title', isDescending: false }])
          filtered(carried, { ...noFilter, text: 'x' })
          rows = edited(rows, known, edit)
          carried = columnsOf(rows, asks, carried)
          const anew = columnsOf(rows, asks)
          expect(all(carried)).toEqual(all(anew))
          for (const column of orderColumns) {
            const order = [{ column, isDescending: edit.at % 2 === 0 }, ...worstFirst]
            expect(placesInOrder(carried, order)).toEqual(placesInOrder(anew, order))
          }
          for (const filter of filters)
            expect(filtered(carried, filter)).toEqual(filtered(anew, filter))
          expect(summaryOf(carried)).toEqual(summaryOf(anew))
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('columns of which nothing has changed are the same object, so that nothing is sorted anew', () => {
  const [one, other] = fc.sample(anyRow, { numRuns: 2, seed: 1 })
  const asks = { scoreOf: scoreVector, outsideOf: () => undefined }
  const before = columnsOf([one!, other!], asks)
  expect(columnsOf([one!, other!], asks, before)).toBe(before)
  expect(columnsOf([other!, one!], asks, before)).not.toBe(before)
})

test('a row that is edited is computed alone', () => {
  const rows = fc.sample(anyRow, { numRuns: 50, seed: 2 })
  const asked: unknown[] = []
  const asks = {
    scoreOf(vector: Parameters<typeof scoreVector>[0]) {
      asked.push(vector)
      return scoreVector(vector)
    },
    outsideOf: () => undefined,
  }
  const before = columnsOf(rows, asks)
  asked.length = 0
  const edited = { ...rows[20]!, found: undefined, changedAt: 1 }
  columnsOf(rows.with(20, edited), asks, before)
  expect(new Set(asked)).toEqual(new Set([edited.assessment.vectors[edited.version]]))
  asked.length = 0
  columnsOf(rows.toSpliced(3, 1), asks, before)
  expect(asked).toEqual([])
})

test('places sorted digit by digit are in the order that comparing gives', () => {
  const value = fc.oneof(
    fc.double(),
    fc.constantFrom(
      Number.NaN,
      0,
      -0,
      1,
      -1,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      0.1,
    ),
  )
  const column = fc.record({
    values: fc.array(value, { minLength: 40, maxLength: 40 }),
    isDescending: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(column, { maxLength: 3 }), (columns) => {
      const keys = columns.map(({ values, isDescending }) => ({
        values: Float64Array.from(values),
        isDescending,
      }))
      const naive = Array.from({ length: 40 }, (_, at) => at).toSorted((one, other) => {
        for (const { values, isDescending } of keys) {
          const [a, b] = [values[one]!, values[other]!]
          if (a === b || (Number.isNaN(a) && Number.isNaN(b))) continue
          if (Number.isNaN(a)) return 1
          if (Number.isNaN(b)) return -1
          return a < b === isDescending ? 1 : -1
        }
        return one - other
      })
      expect([...sortedPlaces(40, keys)]).toEqual(naive)
    }),
  )
})

test('the claim that counts is the first of the version shown, else the first of all', () => {
  const names: Readonly<Record<string, readonly string[]>> = {
    '2.x': ['2.0'],
    '3.x': ['3.0', '3.1'],
    '4.x': ['4.0'],
  }
  fc.assert(
    fc.property(found, fc.constantFrom(...versions), (given, version) => {
      const claims = claimsOf({ found: given })
      const isOf = (named: string) => named === version || names[named]?.includes(version)
      const expected =
        claims.find((claim) => claim.version !== undefined && isOf(claim.version)) ?? claims[0]
      expect(claimOf({ found: given, version })).toEqual(expected)
    }),
  )
})
