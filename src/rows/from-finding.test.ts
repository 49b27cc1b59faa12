// What makes two findings one row, and what their vectors are read as.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Finding } from '#import/finding.ts'
import { claimsReader } from './claimed-vectors.ts'
import { mergeFindings } from './from-finding.ts'

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
  asset: fc.constant('web'),
  severity: fc.constant(undefined),
  status: fc.constantFrom('open', 'fixed').map((meaning) => ({ meaning, written: undefined })),
  vectors: fc.constant([]),
  scores: fc.constant([]),
  place: fc.constant({ files: [], within: '' }),
})

test('findings are one row where ID, component, version and status are the same, and nowhere else', () => {
  fc.assert(
    fc.property(fc.array(anyFinding, { maxLength: 40 }), (given) => {
      const findings = given.map((each, at) => ({
        ...each,
        place: { files: [], within: `row ${at}` },
      }))
      let last = 0
      const newRows = { newId: () => `${last++}`, place: 0, now: 1 }
      const { added } = mergeFindings([], findings, newRows)
      const rows = new Map<string, number>()
      for (const { ids, title = '', component, status } of findings) {
        const named = ids[0] ?? [title.trim()]
        const key = JSON.stringify([
          named,
          component?.name ?? null,
          component?.version ?? null,
          status.meaning,
        ])
        rows.set(key, (rows.get(key) ?? 0) + 1)
      }
      expect(added.map(({ found }) => found?.seen.length)).toEqual([...rows.values()])
    }),
  )
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
