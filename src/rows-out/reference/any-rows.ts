/** Any rows for the tests: with everything that somebody hostile writes. */
import * as fc from 'fast-check'

import { type Assessment, emptyAssessment } from '#assessment/assessment.ts'
import { markings } from '#assessment/marking.ts'
import { longestNote, longestTitle } from '#assessment/rationale.ts'
import { parseCveId } from '#cve-id/cve-id.ts'
import { type Vector, type Version, versions } from '#cvss/index.ts'
import { withCandidate } from '#cvss/target.ts'
import { type Found, type Row, rowStatuses } from '#rows/row.ts'
import { vectorOf } from './samples.ts'

const half = vectorOf('CVSS:4.0/AV:N/AC:L/PR:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N')
const texts: Readonly<Record<Version, readonly Vector[]>> = {
  '4.0': [
    half,
    withCandidate(withCandidate(half, 'AT', 'N'), 'AT', 'P'),
    vectorOf('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P'),
  ],
  '3.1': [
    vectorOf('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'),
    vectorOf('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N/E:U'),
  ],
  '3.0': [vectorOf('CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H')],
  '2.0': [vectorOf('AV:N/AC:L/Au:N/C:P/I:P/A:P')],
}

const starts = [
  "'",
  '=',
  '+',
  '-',
  '@',
  '\t',
  "'=",
  "''+",
  '"=',
  '; =1',
  ' -',
  '\u202e=',
  '＝',
  '{',
  '<b>',
  ',',
]
const signs = [
  ...starts,
  '\n',
  '\r\n',
  '"',
  '""',
  ';',
  '|',
  '`',
  '\u0000',
  '\u2028',
  '\ud800',
  '\ufeff',
  '&lt;',
  ']]>',
  'a',
  'ä',
  '😀',
  '_x000D_',
  ' ',
]

/** A text that begins like a formula, ends a cell, turns the direction, or is merely long. */
function hostile(longest: number): fc.Arbitrary<string> {
  const short = fc
    .tuple(fc.constantFrom('', ...starts), fc.array(fc.constantFrom(...signs), { maxLength: 12 }))
    .map(([start, rest]) => start + rest.join(''))
  return fc
    .oneof(
      { weight: 6, arbitrary: short },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...starts).map((start) => start + 'x;=\n'.repeat(2_000)),
      },
    )
    .map((text) => text.slice(0, longest))
}

const id = fc.stringMatching(/^[\w-]{1,40}$/)
const cves = ['CVE-2024-3094', 'CVE-2021-44228'].map((each) => parseCveId(each))
const score = fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10)
const name = fc.option(
  hostile(500).filter((text) => text !== ''),
  { nil: undefined },
)
const place = fc.record({
  files: fc.array(hostile(40).filter(Boolean), { minLength: 1, maxLength: 2 }),
  within: hostile(40),
})

const found: fc.Arbitrary<Found> = fc.record({
  ids: fc.uniqueArray(fc.constantFrom('CVE-2024-3094', 'GHSA-jfh8-c2jp-5v3q', '=VENDOR-1'), {
    maxLength: 3,
  }),
  component: fc.option(fc.record({ name: hostile(60).filter(Boolean), version: name }), {
    nil: undefined,
  }),
  severity: name,
  meaning: fc.constantFrom(...rowStatuses),
  status: name,
  justification: name,
  vectors: fc.array(
    fc.record({
      written: hostile(80),
      vector: fc.option(fc.constant('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'), {
        nil: undefined,
      }),
      version: fc.constantFrom(...versions, '3.x' as const),
      score: fc.option(score, { nil: undefined }),
      source: name,
      changes: fc.subarray(['reordered', 'decimal-comma'] as const),
    }),
    { maxLength: 2 },
  ),
  scores: fc.array(
    fc.record({ version: fc.constantFrom(...versions, undefined), score, source: name }),
    { maxLength: 2 },
  ),
  seen: fc.array(fc.record({ asset: name, place }), { minLength: 1, maxLength: 3 }),
})

/** Vectors of some versions, or of none. */
const vectors = fc
  .tuple(
    ...versions.map((version) => fc.option(fc.constantFrom(...texts[version]), { nil: undefined })),
  )
  .map((each) => each.filter((vector) => vector !== undefined))

const assessment: fc.Arbitrary<Assessment> = fc
  .record({
    id,
    cve: fc.constantFrom(undefined, ...cves),
    title: hostile(longestTitle),
    note: hostile(longestNote),
    marking: fc.constantFrom(...markings),
    isMine: fc.boolean(),
    metricNote: hostile(200),
    vectors,
  })
  .map(({ vectors: given, isMine, metricNote, ...rest }) => {
    const blank = emptyAssessment(rest.id)
    const byVersion = Object.fromEntries(given.map((vector) => [vector.version, vector]))
    const from = { from: 'file', name: 'Red Hat' } as const
    const origins = Object.fromEntries(given.map((vector) => [vector.version, { ...from, vector }]))
    const note = { version: '3.1', metric: 'AV', value: 'N', text: metricNote } as const
    return {
      ...blank,
      ...rest,
      vectors: { ...blank.vectors, ...byVersion },
      origins: isMine ? {} : origins,
      metricNotes: metricNote === '' ? [] : [note],
    }
  })

const anyRow: fc.Arbitrary<Row> = fc
  .record({
    assessment,
    status: fc.constantFrom(...rowStatuses),
    found: fc.option(found, { nil: undefined }),
    version: fc.constantFrom(...versions),
    changedAt: fc.constant(1),
    said: fc.constantFrom(
      undefined,
      { answers: { 'cisa:PE:1.0.0': ['N'] } },
      { answers: {}, found: '2024-10-20' },
    ),
  })
  .map((row) => ({ ...row, place: 0 }))

/** Rows in the order in which they were kept, each with an ID of its own and a finding that no other row has. */
export const anyRows: fc.Arbitrary<readonly Row[]> = fc
  .uniqueArray(anyRow, { selector: (row) => row.assessment.id, minLength: 1, maxLength: 6 })
  .map((rows) =>
    rows.map((row, at) => ({
      ...row,
      place: at,
      found: row.found && { ...row.found, ids: [...row.found.ids, `X-${at}`] },
    })),
  )
