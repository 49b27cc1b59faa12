// What makes two findings one row, and what their vectors are read as.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Finding } from '#import/finding.ts'
import { claimsReader } from './claimed-vectors.ts'
import { mergeFindings } from './from-finding.ts'
import { readFound } from './stored-found.ts'

const text = fc.constantFrom('', 'a', 'b', '- a', 'a -', '-', 'title', ' ')
const optional = fc.option(text, { nil: undefined })

const anyFinding: fc.Arbitrary<Finding> = fc.record({
  ids: fc.oneof(
    fc.constant([]),
    text.map((id) => [id]),
  ),
  cves: fc.constant([]),
  title: optional,
  component: fc.option(fc.record({ name: text, version: optional }), { nil: undefined }),
  asset: fc.constantFrom('web', 'db', undefined),
  severity: fc.constant(undefined),
  status: fc.constantFrom('open', 'fixed').map((meaning) => ({ meaning, written: undefined })),
  vectors: fc.constant([]),
  scores: fc.constant([]),
  place: fc.constantFrom('a.csv', 'b.csv').map((file) => ({ files: [file], within: '' })),
})

/** The rows that findings make, asked of each pair by itself: what may be one is, with the first that it may be one with. */
function rowsAskedOfEach(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const rows: Finding[][] = []
  for (const finding of findings) {
    const row = rows.find((each) => mayBeOne(each, finding))
    if (row) row.push(finding)
    else rows.push([finding])
  }
  return rows
}

function mayBeOne(row: readonly Finding[], finding: Finding): boolean {
  const [first] = row
  if (!first) return false
  const named = ({ ids, component, status }: Finding) =>
    JSON.stringify([
      ids[0],
      component?.name,
      component?.version,
      status.meaning,
      component === undefined,
    ])
  if (named(first) !== named(finding)) return false
  const [id] = finding.ids
  const title = finding.title?.trim() ?? ''
  if (id !== undefined && finding.component) return true
  const titles = row.flatMap((each) => each.title?.trim() || [])
  const words = (text: string) => text.match(/[a-z]+/g)?.join(' ') ?? ''
  if (id !== undefined)
    return (
      title === '' || titles.length === 0 || titles.some((each) => words(each) === words(title))
    )
  if (title === '' || (first.title?.trim() ?? '') !== title) return false
  return row.every(
    ({ asset, place }) => asset !== finding.asset || place.files[0] !== finding.place.files[0],
  )
}

test('findings are one row by ID, component, version and status; by its title where there is no component, or no ID', () => {
  fc.assert(
    fc.property(fc.array(anyFinding, { maxLength: 40 }), (given) => {
      const findings = given.map((each, at) => ({
        ...each,
        place: { ...each.place, within: `row ${at}` },
      }))
      const { added } = mergeFindings([], findings, newRows())
      expect(added.map(({ found }) => found?.seen.length)).toEqual(
        rowsAskedOfEach(findings).map(({ length }) => length),
      )
    }),
  )
})

function newRows(prefix = '') {
  let last = 0
  return { newId: () => `${prefix}${last++}`, place: 0, now: 1 }
}

const critical = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const local = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:L/I:N/A:N'

function read(
  said: Partial<Finding> & {
    readonly vector?: string
    readonly source?: string
    readonly row?: number
    readonly file?: string
  },
): Finding {
  const { vector, source, row = 1, file = 'scan.csv', ...given } = said
  return {
    ids: ['CVE-2021-44228'],
    cves: [],
    title: undefined,
    component: undefined,
    asset: undefined,
    severity: undefined,
    status: { meaning: 'open', written: undefined },
    vectors:
      vector === undefined
        ? []
        : [{ written: vector, vector, version: '3.1', score: undefined, source, changes: [] }],
    scores: [],
    place: { files: [file], within: `row ${row}` },
    ...given,
  }
}

const log4j = { name: 'log4j-core', version: '2.14.1' }

test.each<[string, number, readonly Finding[]]>([
  [
    'two plugins of one CVE',
    2,
    [read({ title: 'Apache Log4j RCE' }), read({ title: 'VMware Horizon RCE', row: 2 })],
  ],
  [
    'one plugin on two hosts',
    1,
    [
      read({ title: 'Apache Log4j RCE', asset: 'a' }),
      read({ title: 'Apache log4j  RCE.', asset: 'b', row: 2 }),
    ],
  ],
  ['a list of IDs, and then a title', 1, [read({}), read({ title: 'Apache Log4j RCE', row: 2 })]],
  [
    'one component, called otherwise by another scanner',
    1,
    [
      read({ title: 'RCE', component: log4j }),
      read({ title: 'Log4Shell', component: log4j, file: 'b.json' }),
    ],
  ],
  [
    'two vectors that nobody is named for',
    2,
    [read({ vector: critical }), read({ vector: local, row: 2 })],
  ],
  [
    'two vectors of two sources',
    1,
    [read({ vector: critical, source: 'NVD' }), read({ vector: local, source: 'Red Hat', row: 2 })],
  ],
  [
    'nameless vectors, the same',
    2,
    [read({ ids: [], vector: critical }), read({ ids: [], vector: critical, row: 2 })],
  ],
  [
    'two lines of one title',
    2,
    [
      read({ ids: [], title: 'XSS', vector: critical }),
      read({ ids: [], title: 'XSS', vector: critical, row: 2 }),
    ],
  ],
  [
    'one title on two hosts',
    1,
    [
      read({ ids: [], title: 'XSS', asset: 'a' }),
      read({ ids: [], title: 'XSS', asset: 'b', row: 2 }),
    ],
  ],
  [
    'one title in the next scan',
    1,
    [
      read({ ids: [], title: 'XSS', asset: 'a' }),
      read({ ids: [], title: 'XSS', asset: 'a', file: 'next.csv' }),
    ],
  ],
])('%s: %i rows; read again they are the same', (_, count, findings) => {
  const { added } = mergeFindings([], findings, newRows())
  expect(added).toHaveLength(count)
  const again = mergeFindings(added, findings, newRows('again '))
  expect(again.added).toEqual([])
  expect(again.changed.map(({ found }) => found)).toEqual(added.map(({ found }) => found))
})

test('a row that a person has called otherwise is found again', () => {
  const findings = [read({ title: 'Plugin 1' }), read({ title: 'Plugin 2', row: 2 })]
  const { added } = mergeFindings([], findings, newRows())
  const named = added.map((row) => ({ ...row, assessment: { ...row.assessment, title: 'Mine' } }))
  const next = findings.map((each) => ({ ...each, place: { ...each.place, files: ['next.csv'] } }))
  const again = mergeFindings(named, next, newRows('again '))
  expect(again.added).toEqual([])
  expect(
    again.changed.map(({ assessment, found }) => [assessment.title, found?.seen.length]),
  ).toEqual([
    ['Mine', 2],
    ['Mine', 2],
  ])
})

test('of what is joined no title, word of severity, vector or score is lost', () => {
  const findings = [
    read({
      component: log4j,
      severity: 'High',
      scores: [{ version: '3.1', score: 10, source: 'GHSA' }],
    }),
    read({
      component: { ...log4j, purl: 'pkg:x' },
      title: 'Log4Shell',
      severity: 'Critical',
      vector: critical,
      source: 'NVD',
      row: 2,
    }),
    read({ component: log4j, title: 'RCE in log4j', vector: local, source: 'Red Hat', row: 3 }),
  ]
  const { added } = mergeFindings([], findings, newRows())
  expect(added).toMatchObject([
    {
      assessment: { title: 'Log4Shell', vectors: { '3.1': { version: '3.1' } } },
      version: '3.1',
      found: {
        component: { purl: 'pkg:x' },
        severity: 'High',
        vectors: [{ source: 'NVD' }, { source: 'Red Hat' }],
        scores: [{ score: 10 }],
        seen: [{}, { severity: 'Critical' }, { title: 'RCE in log4j' }],
      },
    },
  ])
  expect(added[0]?.assessment.origins['3.1']?.name).toBe('NVD')
})

const claimed = fc.record({
  written: fc.constant(''),
  vector: fc.constantFrom(
    undefined,
    'no vector',
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    'CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
  ),
  version: fc.constant('3.1' as const),
  score: fc.constant(undefined),
  source: fc.constantFrom(undefined, '', 'NVD', 'x 3 NVD'),
  changes: fc.constant([]),
})

test('claims are read alike, whatever was read before them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(claimed, { maxLength: 3 }), { maxLength: 12 }), (all) => {
      const read = claimsReader()
      for (const each of all) expect(read(each)).toEqual(claimsReader()(each))
      for (const each of all) expect(read([...each])).toBe(read(each))
    }),
  )
})

test('what a file says of EPSS and KEV is kept as what the file says, through the store', () => {
  const findings = [
    read({ epss: 0.42, isKnownExploited: true, component: log4j }),
    read({ epss: 0.5, component: log4j, file: 'next.csv' }),
    read({ isKnownExploited: false, component: log4j, file: 'third.csv' }),
  ]
  const [row] = mergeFindings([], findings, newRows()).added
  const relayed = [
    { file: 'scan.csv', epss: 0.42, isKnownExploited: true },
    { file: 'next.csv', epss: 0.5 },
  ]
  expect(row?.found?.relayed).toEqual(relayed)
  const stored = JSON.parse(JSON.stringify(row?.found))
  expect(readFound(stored)?.relayed).toEqual(relayed)
  expect(readFound({ ...stored, relayed: [{ file: 'a', epss: 7 }, 'x'] })?.relayed).toBeUndefined()
})
