// What the first rows hold, against sums made row by row, and against figures computed apart of FIRST's file.
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { columnsOf } from '#rows/columns.ts'
import { type OutsideOfRow, kevPlaces } from '#rows/outside-of-row.ts'
import type { Row } from '#rows/row.ts'
import { cvesOf } from '#rows/row-cves.ts'
import { sortedPlaces } from '#rows/sorted-places.ts'
import { readRow } from '#rows/stored-row.ts'
import { summaryOf } from '#rows/summary.ts'
import { coverageOf, curveOf, heldBy, lastInKev, stepsOfKev } from './coverage.ts'

type Given = { readonly cve?: string; readonly epss?: number; readonly listed?: boolean }

function figuresOf(rows: readonly Given[]) {
  const cveNumbers = new Map<never, number>()
  const numbers = new Map<string, number>()
  const cve = Int32Array.from(rows, ({ cve }) => {
    if (cve === undefined) return -1
    const number = numbers.get(cve) ?? numbers.size
    numbers.set(cve, number)
    return number
  })
  for (const [id, number] of numbers) cveNumbers.set(id as never, number)
  return {
    rows: [],
    outside: [],
    epss: Float64Array.from(rows, ({ epss }) => epss ?? Number.NaN),
    kev: Uint8Array.from(rows, ({ listed }) => kevPlaces.indexOf(listed ? 'listed' : 'absent')),
    cve,
    cveNumbers,
  }
}

const asGiven = (rows: readonly unknown[]) => Uint32Array.from(rows.keys())

test('a CVE of several rows counts once, at its first; a row without EPSS is work and adds nothing', () => {
  const rows = [
    { cve: 'A', epss: 0.1 },
    { cve: 'B' },
    { cve: 'A', epss: 0.1 },
    { cve: 'C', epss: 0.3, listed: true },
    {},
  ]
  const coverage = coverageOf(figuresOf(rows), asGiven(rows))
  expect([...coverage.expected]).toEqual([0, 0.1, 0.1, 0.1, 0.4, 0.4])
  expect([...coverage.unscored]).toEqual([0, 0, 1, 1, 1, 2])
  expect([...coverage.inKev]).toEqual([0, 0, 0, 0, 1, 1])
  expect(heldBy(coverage, 3).share).toBeCloseTo(0.25, 12)
  expect(lastInKev(coverage)).toBe(4)
  expect(stepsOfKev(coverage, 10)).toEqual([4])
  expect(stepsOfKev(coverage, 0)).toEqual([])
  expect(heldBy(coverage, 99)).toEqual(heldBy(coverage, 5))
})

test('without any probability there is no share; it is not 0', () => {
  const rows = [{ cve: 'A' }, {}]
  const coverage = coverageOf(figuresOf(rows), asGiven(rows))
  expect(heldBy(coverage, 2)).toEqual({
    share: undefined,
    expected: 0,
    inKev: 0,
    unscored: 2,
    atLeastOne: 0,
  })
  expect(lastInKev(coverage)).toBe(0)
})

test('that at least one of 0.1, 0.2 and 0.01 is exploited: 28.7 %, and a hundred small ones are not lost', () => {
  const rows = [{ epss: 0.1 }, { epss: 0.2 }, { epss: 0.01 }]
  const held = heldBy(coverageOf(figuresOf(rows), asGiven(rows)), 3)
  expect(held.atLeastOne.toFixed(3)).toBe('0.287')
  expect(held.expected).toBeCloseTo(0.31, 12)
  const small = Array.from({ length: 100 }, () => ({ epss: 1e-18 }))
  expect(heldBy(coverageOf(figuresOf(small), asGiven(small)), 100).atLeastOne).toBeCloseTo(1e-16)
  const sure = [{ epss: 1 }]
  expect(heldBy(coverageOf(figuresOf(sure), asGiven(sure)), 1).atLeastOne).toBe(1)
})

test('every n of 300 rows in any order holds what is summed up anew for it', () => {
  let seed = 11
  const below = (end: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    // Its low bits repeat soon.
    return (seed >>> 8) % end
  }
  const about = Array.from({ length: 120 }, (_, at) => ({
    cve: `CVE-${at}`,
    ...(below(5) > 0 ? { epss: below(1_000) / 1_001 } : {}),
    listed: below(9) === 0,
  }))
  const rows = Array.from({ length: 300 }, () => about[below(120)]!)
  const figures = figuresOf(rows)
  const places = Uint32Array.from(rows.keys()).toSorted(
    (a, b) => ((a * 7919) % 300) - ((b * 7919) % 300),
  )
  const coverage = coverageOf(figures, places)
  const summed = (first: readonly Given[]) => {
    const each = new Map(first.map((row) => [row.cve, row]))
    return {
      expected: [...each.values()].reduce((sum, { epss = 0 }) => sum + epss, 0),
      inKev: [...each.values()].filter(({ listed }) => listed).length,
      none: [...each.values()].reduce((none, { epss = 0 }) => none * (1 - epss), 1),
    }
  }
  const ordered = [...places].map((at) => rows[at]!)
  const all = summed(ordered)
  for (let n = 0; n <= 300; n++) {
    const first = ordered.slice(0, n)
    const by = summed(first)
    const held = heldBy(coverage, n)
    expect(held.expected).toBeCloseTo(by.expected, 9)
    expect(held.share).toBeCloseTo(by.expected / all.expected, 9)
    expect(held.inKev).toBe(by.inKev)
    expect(held.atLeastOne).toBeCloseTo(1 - by.none, 9)
    expect(held.unscored).toBe(first.filter(({ epss }) => epss === undefined).length)
  }
  expect(coverage.inKev[lastInKev(coverage)]).toBe(all.inKev)
  expect(coverage.inKev[lastInKev(coverage) - 1]).toBe(all.inKev - 1)
  expect(stepsOfKev(coverage, 300).length).toBe(all.inKev)
  const curve = curveOf(coverage, 50)
  expect(curve.length).toBe(50)
  expect(curve[0]).toEqual([0, 0])
  expect(curve.at(-1)).toEqual([300, 1])
  for (const [n, share] of curve) expect(share).toBe(heldBy(coverage, n).share)
})

test('rows of several CVEs cover each of them once, and what they all hold is what the list sums up', () => {
  const anyKnown = fc.record({
    kev: fc.constantFrom(...kevPlaces),
    epss: fc.constantFrom(undefined, 0, 0.02, 0.4, 1),
  })
  const anyRows = fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 4 }), { maxLength: 9 })
  fc.assert(
    fc.property(fc.array(anyKnown, { minLength: 8, maxLength: 8 }), anyRows, (known, lists) => {
      const all = known.map((each) => ({ kevSince: undefined, percentile: undefined, ...each }))
      const idOf = (cve: number) => `CVE-2024-${1000 + cve}`
      const rows = lists.map((cves, at) => rowOfSeveral(`${at}`, cves.map(idOf)))
      const said = new Map(
        rows.map((row, at): [Row, OutsideOfRow | undefined] => {
          const cves = lists[at]!
          const each = new Map(cvesOf(row).map((id, place) => [id, all[cves[place]!]!]))
          return [row, cves[0] === undefined ? undefined : { ...all[cves[0]]!, each }]
        }),
      )
      const columns = columnsOf(rows, {
        scoreOf: () => undefined,
        outsideOf: (row) => said.get(row),
      })
      const coverage = coverageOf(columns, asGiven(rows))
      for (let n = 0; n <= rows.length; n++) {
        const cves = [...new Set(lists.slice(0, n).flat())].map((cve) => all[cve]!)
        const held = heldBy(coverage, n)
        expect(held.expected).toBeCloseTo(
          cves.reduce((sum, { epss = 0 }) => sum + epss, 0),
          9,
        )
        expect(held.inKev).toBe(
          cves.filter(({ kev }) => kev === 'listed' || kev === 'ransomware').length,
        )
        expect(held.unscored).toBe(
          lists.slice(0, n).filter((each) => each.every((cve) => all[cve]!.epss === undefined))
            .length,
        )
      }
      const [whole, summary] = [heldBy(coverage, rows.length), summaryOf(columns)]
      expect(whole.expected).toBeCloseTo(summary.expected, 9)
      expect(whole.atLeastOne).toBeCloseTo(summary.atLeastOne, 9)
      expect(whole.inKev).toBe(summary.inKev)
    }),
  )
})

function rowOfSeveral(id: string, ids: readonly string[]): Row {
  const seen = [{ place: { files: ['a'], within: 'row 1' } }]
  const assessment = { id, cve: ids[0], vectors: [] }
  return readRow({ place: 0, version: '4.0', assessment, found: { ids, seen } })!
}

test('a curve of few rows has a point for each, one of none its beginning', () => {
  const rows = [{ epss: 0.5 }, { epss: 0.5, cve: 'A' }]
  expect(curveOf(coverageOf(figuresOf(rows), asGiven(rows)), 50)).toEqual([
    [0, 0],
    [1, 0.5],
    [2, 1],
  ])
  expect(curveOf(coverageOf(figuresOf([]), asGiven([])), 50)).toEqual([[0, 0]])
})

/** Files as FIRST and CISA publish them; not part of the project. */
const files = new URL('../../../shared/data/epss/', import.meta.url)

describe.runIf(existsSync(files))('all of v5 on 2026-08-15, by EPSS', () => {
  const read = (name: string) => readFileSync(new URL(name, files))
  test('the first 1,000 hold 9.3 % of the sum and 30.8 % of KEV, the first 10,000 hold 48.8 % and 66.9 %', () => {
    const listed = new Set(
      JSON.parse(read('known_exploited_vulnerabilities.json').toString()).vulnerabilities.map(
        ({ cveID }: { cveID: string }) => cveID,
      ),
    )
    const lines = gunzipSync(read('epss_scores-2026-08-15.csv.gz')).toString().split('\n')
    const rows = lines
      .filter((line) => line.startsWith('CVE-'))
      .map((line) => line.split(','))
      .map(([cve = '', epss]) => ({ cve, epss: Number(epss), listed: listed.has(cve) }))
    const figures = figuresOf(rows)
    const places = sortedPlaces(rows.length, [{ values: figures.epss, isDescending: true }])
    const coverage = coverageOf(figures, places)
    const percents = [1_000, 10_000].map((first) => {
      const { share = 0, inKev } = heldBy(coverage, first)
      return [share, inKev / coverage.inKev[rows.length]!].map((part) => (part * 100).toFixed(1))
    })
    expect(percents).toEqual([
      ['9.3', '30.8'],
      ['48.8', '66.9'],
    ])
  })
})
