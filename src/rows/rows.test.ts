// Order, filters and sums of rows against the same asked of each row by itself.

import { describe, expect, test } from 'vitest'

import { emptyAssessment, withVectors } from '#assessment/assessment.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { type Severity, emptyVector, parseVector, scoreVector, versions } from '#cvss/index.ts'
import { columnsOf, severityPlaces } from './columns.ts'
import {
  type Filter,
  epssSteps,
  filterGroups,
  filtered,
  isUnfiltered,
  noFilter,
  ownEpss,
  toggled,
  withOwnEpss,
} from './filter.ts'
import { type Order, asKept, orderedBy, placesInOrder, worstFirst } from './order.ts'
import { type OutsideOfRow, kevPlaces } from './outside-of-row.ts'
import { type Row, rowStatuses } from './row.ts'
import { summaryOf } from './summary.ts'

let seed = 7

/** A number from 0 below `end`, the same in every run. */
function below(end: number): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
  return seed % end
}

function pick<Value>(values: readonly Value[]): Value {
  return values[below(values.length)]!
}

const texts = [
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N',
  'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
  'AV:N/AC:L/Au:N/C:P/I:P/A:P',
  'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N',
  '',
]

function rowAt(place: number): Row {
  const text = pick(texts)
  const reading = text === '' ? undefined : parseVector(text)
  const vector = reading?.ok ? reading.vector : emptyVector('3.1')
  const number = 1_000 + below(40)
  const about = withVectors(emptyAssessment(`${place}`), [{ vector, origin: undefined }])
  return {
    assessment: {
      ...about,
      title: pick(['', 'Alpha', 'beta', 'Gamma ray']),
      note: pick(['', 'mine', 'Later']),
      cve: pick([undefined, `CVE-2024-${number}` as CveId]),
    },
    version: vector.version,
    place,
    status: pick(rowStatuses),
    found: undefined,
    changedAt: 0,
  }
}

const rows = Array.from({ length: 400 }, (_, at) => rowAt(at))
const outside = new Map<Row, OutsideOfRow | undefined>(
  rows.map((row) => {
    const kev = pick(kevPlaces)
    const epss = pick([undefined, 0.001, 0.01, 0.1, 0.5, 0.97])
    return [row, { kev, kevSince: undefined, epss, percentile: undefined }]
  }),
)
const columns = columnsOf(rows, {
  scoreOf: scoreVector,
  outsideOf: (row) => outside.get(row),
})

const scoreOf = (row: Row) => scoreVector(row.assessment.vectors[row.version])
const isListed = (row: Row) => ['listed', 'ransomware'].includes(outside.get(row)?.kev ?? '')

describe('the order', () => {
  const value: Readonly<Record<string, (row: Row) => number | string | undefined>> = {
    kev: (row) => Number(isListed(row)),
    epss: (row) => outside.get(row)?.epss,
    score: (row) => scoreOf(row)?.overall,
    title: (row) => row.assessment.title.toLowerCase() || undefined,
    note: (row) => row.assessment.note.toLowerCase() || undefined,
    id: (row) => row.assessment.cve,
    status: (row) => rowStatuses.indexOf(row.status),
  }

  test.each<[string, Order]>([
    ['as kept', asKept],
    ['worst first', worstFirst],
    ['score upwards', [{ column: 'score', isDescending: false }]],
    [
      'title, then status downwards',
      [
        { column: 'title', isDescending: false },
        { column: 'status', isDescending: true },
      ],
    ],
    [
      'ID downwards, then note',
      [
        { column: 'id', isDescending: true },
        { column: 'note', isDescending: false },
      ],
    ],
  ])(
    '%s: no row stands before one that it belongs behind, and what is missing comes last',
    (_, order) => {
      const places = [...placesInOrder(columns, order)]
      expect([...places].toSorted((a, b) => a - b)).toEqual([...rows.keys()])
      const isBehind = (one: number, other: number): boolean => {
        for (const { column, isDescending } of order) {
          const [a, b] = [value[column]!(rows[one]!), value[column]!(rows[other]!)]
          if (a === b) continue
          if (a === undefined) return true
          return b !== undefined && (isDescending ? a < b : a > b)
        }
        return one > other
      }
      expect(places.filter((other, at) => at > 0 && isBehind(places[at - 1]!, other))).toEqual([])
    },
  )

  test('a column pressed again turns round, and by itself is let go of the third time', () => {
    const once = orderedBy(worstFirst, 'score', false)
    expect(once).toEqual([{ column: 'score', isDescending: true }])
    const twice = orderedBy(once, 'score', false)
    expect(twice).toEqual([{ column: 'score', isDescending: false }])
    expect(orderedBy(twice, 'score', false)).toEqual(asKept)
    expect(orderedBy(once, 'title', true)).toEqual([
      ...once,
      { column: 'title', isDescending: false },
    ])
  })
})

describe('a filter', () => {
  const holds: Readonly<Record<string, (row: Row, choice: string | number) => boolean>> = {
    severity: (row, choice) => (scoreOf(row)?.severity ?? 'no-score') === (choice as Severity),
    kev: (row, choice) => (choice === 'listed' ? isListed(row) : outside.get(row)?.kev === choice),
    epss: (row, choice) =>
      (outside.get(row)?.epss ?? -1) >= (choice === 'own' ? ownFrom : Number(choice)),
    status: (row, choice) => row.status === choice,
    quality: () => false,
    version: (row, choice) => {
      const isEmpty = row.assessment.vectors[row.version].values.every((value) => value === 0)
      return choice === 'none' ? isEmpty : !isEmpty && row.version === choice
    },
  }
  const ownFrom = 0.05
  const groups = Object.keys(filterGroups) as readonly (keyof typeof filterGroups)[]

  test('shows what each group lets pass, and counts what one more choice would show', () => {
    for (let round = 0; round < 60; round++) {
      let filter: Filter = {
        ...noFilter,
        epssFrom: { value: ownFrom },
        text: pick(['', 'alpha', 'later CVE-2024', 'ray mine']),
      }
      for (let more = below(4); more > 0; more--) {
        const group = pick(groups)
        filter = toggled(filter, group, below(filterGroups[group].length))
      }
      const passesGroup = (row: Row, group: (typeof groups)[number]) => {
        const chosen = filter.chosen[group]
        const choices: readonly (string | number)[] = filterGroups[group]
        return chosen.length === 0 || chosen.some((place) => holds[group]!(row, choices[place]!))
      }
      const hasText = ({ assessment: { cve, title, note } }: Row) =>
        filter.text
          .toLowerCase()
          .split(' ')
          .every((word) => `${cve ?? ''} ${title} ${note}`.toLowerCase().includes(word))
      const { passes, count, counts } = filtered(columns, filter)
      const expected = rows.map(
        (row) => hasText(row) && groups.every((group) => passesGroup(row, group)),
      )
      expect([...passes].map(Boolean)).toEqual(expected)
      expect(count).toBe(expected.filter(Boolean).length)
      for (const group of groups) {
        const others = rows.filter(
          (row) => hasText(row) && groups.every((each) => each === group || passesGroup(row, each)),
        )
        const choices: readonly (string | number)[] = filterGroups[group]
        expect(counts[group]).toEqual(
          choices.map((choice) => others.filter((row) => holds[group]!(row, choice)).length),
        )
      }
    }
  })

  test('of thresholds the last one chosen holds alone', () => {
    const first = toggled(noFilter, 'epss', 0)
    expect(toggled(first, 'epss', epssSteps.length - 1).chosen.epss).toEqual([epssSteps.length - 1])
    expect(toggled(first, 'epss', 0).chosen.epss).toEqual([])
  })

  test('a threshold that is typed takes the place of one that is offered, and the other way round', () => {
    const typed = withOwnEpss(toggled(noFilter, 'epss', 0), { value: 0.2 })
    const least = (filter: Filter) =>
      Math.min(
        ...rows
          .filter((_, at) => filtered(columns, filter).passes[at])
          .map((row) => outside.get(row)?.epss ?? -1),
      )
    const known = rows.flatMap((row) => outside.get(row)?.epss ?? [])
    const from = (step: number) => Math.min(...known.filter((epss) => epss >= step))
    expect(ownEpss(typed)).toEqual({ value: 0.2 })
    expect(least(typed)).toBe(from(0.2))
    expect(least(withOwnEpss(typed, { value: 0.001 }))).toBe(from(0.001))
    expect(ownEpss(toggled(typed, 'epss', 1))).toBeUndefined()
    expect(least(toggled(typed, 'epss', 2))).toBe(from(0.01))
    expect(isUnfiltered(withOwnEpss(typed, undefined))).toBe(true)
  })
})

test('a list sums up each CVE once, and only as long as a row of it is open', () => {
  const sums = summaryOf(columns)
  const open = rows.filter(({ status }) => status === 'open' || status === 'unknown')
  expect(sums.rows).toBe(rows.length)
  expect(sums.open).toBe(open.length)
  expect(sums.cves).toBe(new Set(rows.flatMap(({ assessment: { cve } }) => cve ?? [])).size)
  expect(sums.severities).toEqual(
    severityPlaces.map(
      (severity) =>
        rows.filter((row) => (scoreOf(row)?.severity ?? 'no-score') === severity).length,
    ),
  )
  const last = new Map(
    open.flatMap((row) => (row.assessment.cve ? [[row.assessment.cve, row]] : [])),
  )
  const known = [...last.values()].flatMap((row) => outside.get(row)?.epss ?? [])
  expect(sums.inKev).toBe([...last.values()].filter(isListed).length)
  expect(sums.epssKnown).toBe(known.length)
  expect(sums.expected).toBeCloseTo(
    known.reduce((sum, p) => sum + p, 0),
    9,
  )
  expect(sums.atLeastOne).toBeCloseTo(1 - known.reduce((none, p) => none * (1 - p), 1), 9)
  expect(versions.length).toBeGreaterThan(0)
})
