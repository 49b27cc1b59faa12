// CycloneDX and CSAF as their own validators read them, and as Plumb reads them back.
import { Version } from '@cyclonedx/cyclonedx-library/Spec'
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { readWith, treeReaderFor } from '#import/gather.ts'
import { mergeFindings } from '#rows/from-finding.ts'
import { type Row, idsOf } from '#rows/row.ts'
import { csafFindings } from '#share/machine/reference/csaf-validator.ts'
import { hasOfficialSchemas, schemaFindings } from '#share/machine/reference/official-schemas.ts'
import { csafAssumed, csafFileName, csafPublisher } from './csaf-publisher.ts'
import { csafOf } from './csaf.ts'
import { leftOut, rowsLeftOut } from './left-out.ts'
import { anyRows } from './reference/any-rows.ts'
import { outOf, sampleRow, vectorOf } from './reference/samples.ts'
import { vdrOf } from './vdr.ts'

const list = { name: 'Shop', tlp: 'AMBER', now: '2026-11-28T03:00:00.000Z' } as const
const validator = new JsonStrictValidator(Version.v1dot6)

test('a VDR is valid by the library of CycloneDX, whatever is in the list', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      expect(await validator.validate(vdrOf(rows.map(outOf), list))).toBeNull()
    }),
    { numRuns: 100 },
  )
})

test('CSAF passes the mandatory tests of the CSAF validator, which recomputes the scores', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      const held = rows.map(outOf)
      const document = JSON.parse(csafOf([...held, outOf(sampleRow())], list)) as unknown
      expect(await csafFindings('2.1', document)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test.skipIf(!hasOfficialSchemas)('CSAF is valid by the official schema', () => {
  const findings = schemaFindings('csaf/csaf-2.1')
  fc.assert(
    fc.property(anyRows, (rows) => {
      const text = csafOf([...rows.map(outOf), outOf(sampleRow())], list)
      expect(findings(JSON.parse(text))).toEqual([])
    }),
    { numRuns: 100 },
  )
})

const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'
const v2 = 'AV:N/AC:L/Au:N/C:P/I:P/A:P'

function rowOf(id: string, vectors: readonly string[], changed: Partial<Row> = {}): Row {
  const read = vectors.map(vectorOf)
  const sample = sampleRow()
  const blank = sampleRow({}, { cve: undefined }).assessment
  const { status = 'open' } = changed
  const cve = id.startsWith('CVE') ? sample.assessment.cve : undefined
  const found = {
    ids: id === '' ? [] : [id],
    component: { name: 'lib', version: '1.2' },
    severity: undefined,
    meaning: status,
    status: undefined,
    justification: undefined,
    vectors: [],
    scores: [],
    seen: [{ asset: 'web-1', place: { files: ['a'], within: '' } }],
  }
  return {
    ...sample,
    version: read[0]?.version ?? '3.1',
    found,
    assessment: {
      ...blank,
      cve,
      title: `Finding of ${id || 'ours'}`,
      vectors: {
        ...sampleRow({}, {}).assessment.vectors,
        '3.1': sample.assessment.vectors['3.1'],
        ...Object.fromEntries(read.map((vector) => [vector.version, vector])),
      },
    },
    ...changed,
  }
}

const rows = [
  rowOf('CVE-2024-3094', [v40, v31, v2]),
  rowOf('GHSA-jfh8-c2jp-5v3q', [v31], { status: 'not-affected' }),
  rowOf('VENDOR-2024-1', [v31], { status: 'fixed' }),
  rowOf('', [v31]),
  rowOf('GHSA-rrrr-c2jp-5v3q', [v31], { status: 'unknown' }),
]

const told = (row: Row) => ({
  ids: idsOf(row),
  vectors: row.assessment.vectors,
  version: row.version,
  status: row.status,
  title: row.assessment.title,
})

async function readBack(text: string): Promise<readonly Row[]> {
  const { findings } = await readWith(treeReaderFor(text), text)
  let last = 0
  return mergeFindings([], findings, { newId: () => `n${last++}`, place: 0, now: 1 }).added
}

test.each([
  ['CycloneDX', vdrOf],
  // CSAF names a product with its version in one text.
  ['CSAF', csafOf],
])('%s is read back with IDs, vectors, statuses and titles', async (_, write) => {
  const read = await readBack(write(rows.map(outOf), list))
  expect(read.map(told)).toEqual(rows.map(told))
  const names = read.map(({ found }) => [found?.component?.name, found?.component?.version])
  const isCsaf = write === csafOf
  expect(names).toEqual(rows.map(() => (isCsaf ? ['lib 1.2', undefined] : ['lib', '1.2'])))
})

test('each source keeps its claim, and Plumb says beside it what it computes', async () => {
  const claims = [
    { written: v31, vector: v31, version: '3.1', score: 9.1, source: 'nvd', changes: [] },
    { written: v40, vector: v40, version: '4.0', score: 9.3, source: 'CNA', changes: [] },
  ] as const
  const row = rowOf('CVE-2024-3094', [v31], {})
  const claimed = { ...row, found: row.found && { ...row.found, vectors: claims } }
  const [read] = await readBack(vdrOf([outOf(claimed)], list))
  expect(read?.found?.vectors.map(({ score, source }) => [source, score])).toEqual([
    ['Plumb', 7.5],
    ['nvd', 9.1],
    ['CNA', 9.3],
  ])
})

test('rows of one CVE ID are one vulnerability of CSAF, each with a product of its own', () => {
  const same = [rowOf('CVE-2024-3094', [v31]), rowOf('CVE-2024-3094', [v31], { status: 'fixed' })]
  const document = JSON.parse(csafOf(same.map(outOf), list)) as { vulnerabilities: unknown[] }
  expect(document.vulnerabilities).toMatchObject([
    { product_status: { known_affected: ['CSAFPID-0001'], fixed: ['CSAFPID-0002'] } },
  ])
  expect(left('csaf', same)).toContain('sameCve')
})

test('EPSS, KEV and SSVC stand in it with the days they are of', () => {
  const out = outOf(rowOf('CVE-2024-3094', [v31]))
  const from = { by: 'look-up', date: '2026-11-27' } as const
  const decision = { exploitation: 'active', automatable: 'yes', by: 'CISA' } as const
  const ssvc = { kind: 'decided', decision, others: [], from } as const
  const known = out.known && { ...out.known, ssvc }
  const text = csafOf([{ ...out, known }], list)
  expect(text).toContain('"timestamp": "2026-11-20T00:00:00Z"')
  expect(text).toContain('since 2024-04-01, due 2024-04-22')
  expect(JSON.parse(text)).toMatchObject({
    vulnerabilities: [
      {
        metrics: [
          {
            content: {
              epss: { probability: '0.944000000' },
              ssvc_v2: { timestamp: '2026-11-27T00:00:00Z' },
            },
          },
        ],
      },
    ],
  })
  const properties = vdrOf([{ ...out, known }], list)
  for (const name of ['epss:date', 'kev:as-of', 'ssvc:date']) expect(properties).toContain(name)
})

function left(form: 'vdr' | 'csaf', given: readonly Row[]) {
  return leftOut(form, given, outOf, { shown: [], list, withRows: true })
}

test('what neither can hold is named: rows, vectors that are open, accepted risks', () => {
  const half = rowOf('', ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H'])
  expect(rowsLeftOut('vdr', [...rows, half])).toEqual([half])
  expect(rowsLeftOut('csaf', [...rows, half])).toEqual([half])
  const some = [rowOf('GHSA-rrrr-c2jp-5v3q', [v31], { status: 'accepted' })]
  expect(left('vdr', some)).toContain('accepted')
})

test('the label of each row stands in both', () => {
  const row = rowOf('GHSA-rrrr-c2jp-5v3q', [v31])
  const marked = outOf({ ...row, assessment: { ...row.assessment, marking: 'RED' } })
  for (const write of [vdrOf, csafOf]) expect(write([marked], list)).toContain('TLP:RED')
})

test('who publishes is taken as it is said, and assumed where it is not', () => {
  const said = {
    name: 'Example PSIRT',
    namespace: 'https://psirt.example',
    trackingId: 'EX 2026/1',
  }
  expect(csafPublisher(said)).toEqual(said)
  expect(csafPublisher({ namespace: 'javascript:1' })).toEqual(csafAssumed)
  expect(csafFileName(said)).toBe('ex_2026_1.json')
})
