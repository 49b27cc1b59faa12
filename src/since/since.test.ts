// A list compared with its earlier self, against looking for each row by itself.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { emptyAssessment } from '#assessment/assessment.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { columnsOf } from '#rows/columns.ts'
import { type OutsideOfRow, kevPlaces } from '#rows/outside-of-row.ts'
import { type Row, rowStatuses } from '#rows/row.ts'
import { type Change, type Earlier, type Entry, changes, entriesOf, sinceOf } from './since.ts'

const figures = fc.record({
  score: fc.constantFrom(undefined, 5, 9.8),
  kev: fc.constantFrom(...kevPlaces),
  kevSince: fc.constantFrom(undefined, '2026-08-01', '2026-08-20'),
  epss: fc.constantFrom(undefined, 0.05, 0.1, 0.4),
})
type Figures = typeof figures extends fc.Arbitrary<infer Each> ? Each : never

const anyRow = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  cve: fc.constantFrom<CveId | undefined>(undefined, 'CVE-2024-1', 'CVE-2024-2'),
  title: fc.constantFrom('One', 'two'),
  component: fc.constantFrom(undefined, 'zlib', 'curl'),
  status: fc.constantFrom(...rowStatuses),
  figures,
})
type Given = typeof anyRow extends fc.Arbitrary<infer Each> ? Each : never
const anyList = fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: 6 })

const day = '2026-08-10'

function columnsFor(list: readonly Given[]) {
  const said = new Map<Row, Figures>()
  const rows = list.map(({ id, cve, title, component, status, figures: each }): Row => {
    const row: Row = {
      assessment: { ...emptyAssessment(id), cve, title },
      version: '4.0',
      place: 0,
      status,
      changedAt: 0,
      found: component
        ? {
            ids: [],
            component: { name: component, version: '1' },
            severity: undefined,
            meaning: 'open',
            status: undefined,
            justification: undefined,
            vectors: [],
            scores: [],
            seen: [],
          }
        : undefined,
    }
    said.set(row, each)
    return row
  })
  const columns = columnsOf(rows, {
    scoreOf: () => undefined,
    outsideOf: (row): OutsideOfRow | undefined => {
      const { kev, kevSince, epss } = said.get(row)!
      return { kev, kevSince, epss, percentile: undefined }
    },
  })
  for (const [at, row] of rows.entries()) columns.score[at] = said.get(row)!.score ?? Number.NaN
  return columns
}

/** Each row by itself: its own entry if there is one, else the first of the same finding that is nobody's. */
function alone(list: readonly Given[], earlier: readonly Given[], threshold: number) {
  const isSame = (one: Given, other: Given) =>
    one.component === other.component &&
    (one.cve ?? one.title.toLowerCase()) === (other.cve ?? other.title.toLowerCase())
  const left = earlier.filter(({ id }) => !list.some((each) => each.id === id))
  const met: Given[] = []
  const told = list.map((row): readonly Change[] => {
    const own = earlier.find(({ id }) => id === row.id)
    const at = left.findIndex((each) => isSame(each, row))
    const before = own ?? (at >= 0 ? left.splice(at, 1)[0] : undefined)
    if (!before) return ['new']
    met.push(before)
    const [was, is] = [before.figures, row.figures]
    const isListed = ['listed', 'ransomware'].includes(is.kev)
    const wasOut = was.kev === 'absent' || (was.kev === 'not-asked' && (is.kevSince ?? '') > day)
    return [
      ...(was.score && is.score && was.score !== is.score ? (['score'] as const) : []),
      ...(was.epss && is.epss && was.epss < threshold && is.epss >= threshold
        ? (['epss-up'] as const)
        : []),
      ...(was.epss && is.epss && was.epss >= threshold && is.epss < threshold
        ? (['epss-down'] as const)
        : []),
      ...(isListed && wasOut ? (['in-kev'] as const) : []),
      ...(![row.status, before.status].includes('unknown') && row.status !== before.status
        ? (['status'] as const)
        : []),
    ]
  })
  const again = list.filter((_, at) => !told[at]!.includes('new'))
  const unknownKev = again.filter((row) => {
    const before = met[again.indexOf(row)]!.figures.kev
    const { kev, kevSince } = row.figures
    return kev === 'not-asked' || (before === 'not-asked' && kev !== 'absent' && !kevSince)
  }).length
  return {
    told,
    again: again.length,
    unknownKev,
    gone: earlier.filter((each) => !met.includes(each)).map(({ id }) => id),
  }
}

test('what has become of each row is what looking for it by itself finds', () => {
  fc.assert(
    fc.property(anyList, anyList, fc.constantFrom(0.1, 0.3), (before, now, threshold) => {
      const earlier: Earlier = { day, entries: entriesOf(columnsFor(before)) }
      const since = sinceOf(columnsFor(now), earlier, threshold)
      const told = now.map((_, at) =>
        changes.filter((_change, bit) => (since.held[at]! & (1 << bit)) !== 0),
      )
      const expected = alone(now, before, threshold)
      expect(told).toEqual(expected.told)
      expect([since.again, since.unknownKev]).toEqual([expected.again, expected.unknownKev])
      expect(since.gone.map(({ id }) => id)).toEqual(expected.gone)
    }),
    { numRuns: 500 },
  )
})

test('a list compared with itself has not changed, whatever its rows are called then', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const renamed: readonly Entry[] = entriesOf(columnsFor(list)).map((entry) => ({
        ...entry,
        id: `other ${entry.id}`,
        inKev: entry.inKev ?? true,
      }))
      const since = sinceOf(columnsFor(list), { day, entries: renamed }, 0.1)
      const isMoved = (bits: number) => (bits & 1) !== 0
      expect([...since.held].some(isMoved)).toBe(false)
      expect(since.gone).toEqual([])
    }),
  )
})
