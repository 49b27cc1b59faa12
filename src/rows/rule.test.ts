// Which vector counts, against the same asked of each claim by hand.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { usedVersions } from '#assessment/assessment.ts'
import {
  type Vector,
  formatVector,
  isVersion,
  parseVector,
  scoreVector,
  versions,
} from '#cvss/index.ts'
import type { Finding } from '#import/finding.ts'
import { claimOf, differenceOf } from './claims.ts'
import { mergeFindings } from './from-finding.ts'
import type { Row } from './row.ts'
import { counted, countedBy, countedPlace, counting } from './rule.ts'
import { isRule, rules } from './rule-names.ts'
import { readRow, storedRow } from './stored-row.ts'

const texts = [
  'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
  'CVSS:4.0/AV:P/AC:H/AT:N/PR:H/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N',
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
  'CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N',
  'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
  'AV:N/AC:L/Au:N/C:P/I:P/A:P',
  'CVSS:3.1/AV:N',
]

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(text)
  return reading.vector
}

const claims = fc.array(
  fc.record({
    vector: fc.constantFrom(...texts, undefined),
    source: fc.constantFrom('NVD', 'CNA Acme', undefined),
    score: fc.constantFrom(9.8, 7.5, undefined),
  }),
  { maxLength: 5 },
)

type Claims = typeof claims extends fc.Arbitrary<infer Given> ? Given : never

function finding(given: Claims): Finding {
  return {
    ids: ['CVE-2024-3094'],
    cves: ['CVE-2024-3094'],
    title: 'xz',
    component: undefined,
    asset: undefined,
    severity: undefined,
    status: { meaning: 'open', written: undefined },
    vectors: given.map(({ vector, source, score }) => ({
      written: vector ?? 'nonsense',
      vector,
      version: vector === undefined ? '3.1' : vectorOf(vector).version,
      score,
      source,
      changes: [],
    })),
    scores: [],
    place: { files: ['a.json'], within: '' },
  }
}

let last = 0

function rowOf(given: Claims): Row {
  const { added } = mergeFindings([], [finding(given)], {
    newId: () => `${last++}`,
    place: 0,
    now: 1,
  })
  return added[0]!
}

function shownText({ assessment, version }: Row): string {
  return formatVector(assessment.vectors[version])
}

const anyRule = fc.constantFrom(...rules)

/** The same by comparing every claim with every other. */
function expected(given: Claims, rule: (typeof rules)[number]): string | undefined {
  const read = given.flatMap(({ vector }) => (vector === undefined ? [] : [vector]))
  const place = (text: string) => versions.indexOf(vectorOf(text).version)
  const score = (text: string) => scoreVector(vectorOf(text))?.overall ?? -1
  const first = (better: (one: string, other: string) => boolean) =>
    read.find(
      (one, at) =>
        read.every((other) => !better(other, one)) &&
        read.slice(0, at).every((other) => better(one, other)),
    )
  const isNewer = (one: string, other: string) => place(one) < place(other)
  if (isVersion(rule)) return read.find((text) => vectorOf(text).version === rule) ?? first(isNewer)
  switch (rule) {
    case 'newest':
      return first(isNewer)
    case 'as-read':
      return read[0]
    case 'highest':
      return first(
        (one, other) =>
          score(one) > score(other) || (score(one) === score(other) && isNewer(one, other)),
      )
    default:
      return rule satisfies never
  }
}

test('the vector that counts is the first of those that the rule puts before all others', () => {
  fc.assert(
    fc.property(claims, anyRule, (given, rule) => {
      const wanted = expected(given, rule)
      const row = counted(rowOf(given), rule)
      expect(shownText(row)).toBe(
        wanted === undefined ? shownText(rowOf(given)) : formatVector(vectorOf(wanted)),
      )
    }),
  )
})

test('the claimed vector that counts is found again, and none where a person wrote another', () => {
  fc.assert(
    fc.property(claims, anyRule, (given, rule) => {
      const row = counted(rowOf(given), rule)
      const place = countedPlace(row)
      const wanted = expected(given, rule)
      expect(given[place]?.vector).toBe(wanted)
      expect(place).toBe(wanted === undefined ? -1 : place)
      const own = { ...row, version: '3.0' as const }
      const other = vectorOf('CVSS:3.0/AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N')
      const vectors = { ...row.assessment.vectors, '3.0': other }
      expect(countedPlace({ ...own, assessment: { ...row.assessment, vectors } })).toBe(-1)
    }),
  )
})

test('by the usual rule a row is as it was read, and the same object', () => {
  fc.assert(
    fc.property(claims, (given) => {
      const row = rowOf(given)
      expect(counted(row, 'newest')).toBe(row)
    }),
  )
})

test('what counted before makes no difference, and going back gives what was', () => {
  fc.assert(
    fc.property(claims, anyRule, anyRule, (given, one, other) => {
      const row = rowOf(given)
      const direct = counted(row, other)
      expect(shownText(counted(counted(row, one), other))).toBe(shownText(direct))
      expect(counted(counted(row, one), 'newest').countedBy).toBeUndefined()
      const [by, count] = [counting(other), counting(other)]
      expect(by(row)).toEqual(direct)
      expect(count(row)).toBe(count(row))
    }),
  )
})

test('what a person chose stays under every rule, also where an earlier build did not note it', () => {
  fc.assert(
    fc.property(claims, anyRule, (given, rule) => {
      const row = rowOf(given)
      expect(counted({ ...row, countedBy: 'person' }, rule).version).toBe(row.version)
      const switched = usedVersions(row.assessment)
        .slice(1)
        .map((version) => ({ ...row, version }))
      expect(switched.map((each) => counted(each, rule))).toEqual(
        switched.map((each) => ({ ...each, countedBy: 'person' })),
      )
      const own = vectorOf('CVSS:4.0/AV:A/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N')
      const { assessment } = row
      const vectors = { ...assessment.vectors, '4.0': own }
      const edited = { ...row, version: own.version, assessment: { ...assessment, vectors } }
      const isChoice = given.length > 1
      expect(counted(edited, rule)).toEqual(isChoice ? { ...edited, countedBy: 'person' } : edited)
      expect(countedBy(counted(edited, rule))).toBe(isChoice ? 'person' : undefined)
    }),
  )
})

test('the claim that is compared is of who claims the vector that counts', () => {
  const row = rowOf([
    { vector: texts[2], source: 'NVD', score: 7.5 },
    { vector: texts[3], source: 'CNA Acme', score: undefined },
    { vector: texts[0], source: 'CNA Acme', score: 9.8 },
    { vector: texts[1], source: 'NVD', score: 7.5 },
  ])
  expect(claimOf(row)).toEqual({ version: '4.0', score: 9.8, source: 'CNA Acme' })
  const read = counted(row, 'as-read')
  expect(claimOf(read)).toEqual({ version: '3.1', score: 7.5, source: 'NVD' })
  expect(differenceOf(claimOf(read), read.assessment.vectors['3.1'])).toBe('differs')
})

test('a claim of another vector is compared with nothing', () => {
  const row = rowOf([
    { vector: texts[2], source: 'NVD', score: undefined },
    { vector: texts[3], source: 'CNA Acme', score: 7.5 },
  ])
  const claim = claimOf(row)
  expect(claim?.source).toBe('CNA Acme')
  expect(differenceOf(claim, row.assessment.vectors[row.version])).toBe('other-vector')
})

test('by what a vector counts is stored, and nothing else is taken for it', () => {
  fc.assert(
    fc.property(claims, anyRule, (given, rule) => {
      const row = counted(rowOf(given), rule)
      const stored: unknown = JSON.parse(JSON.stringify(storedRow(row)))
      expect(readRow(stored)?.countedBy).toBe(row.countedBy)
      expect(counted(readRow(stored)!, 'newest').version).toBe(rowOf(given).version)
    }),
  )
  const stored = { ...storedRow(rowOf([])), countedBy: '__proto__' }
  expect(readRow(stored)).not.toHaveProperty('countedBy')
  expect(rules.every(isRule)).toBe(true)
  expect(isRule('person')).toBe(false)
})
