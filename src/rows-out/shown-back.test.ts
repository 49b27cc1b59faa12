// What Plumb has saved for people it reads back as whole as the form holds it: no score of ours becomes a claim.
import { expect, test } from 'vitest'

import { emptyAssessment } from '#assessment/assessment.ts'
import type { Finding } from '#import/finding.ts'
import { readFiles } from '#import/read-files.ts'
import { claimOf } from '#rows/claims.ts'
import { mergeFindings } from '#rows/from-finding.ts'
import { orderColumns } from '#rows/order.ts'
import type { Found, Row } from '#rows/row.ts'
import { fileOf } from './forms.ts'
import { outOf, sampleRow, vectorOf } from './reference/samples.ts'

const list = { name: 'My list', tlp: 'AMBER', now: '2026-11-28T03:00:00.000Z' } as const
const blank = emptyAssessment('').vectors

const found: Found = {
  ids: ['CVE-2024-3094', 'GHSA-rxwq-x6h5-x525'],
  component: { name: 'xz', version: '5.6.0' },
  severity: 'Critical',
  meaning: 'open',
  status: undefined,
  justification: undefined,
  vectors: [],
  scores: [{ version: '3.1', score: 10, source: 'Red Hat' }],
  seen: ['web-1', 'web-2'].map((asset) => ({ asset, place: { files: ['a'], within: 'row 2' } })),
}
const rows: readonly Row[] = [
  sampleRow({ found }, { note: 'Patched on Friday.', marking: 'AMBER+STRICT' }),
  sampleRow(
    { status: 'fixed' },
    { id: 'b', cve: undefined, title: '=1+1 | `no` vector & <img src=x>', vectors: blank },
  ),
  sampleRow({ status: 'accepted' }, { id: 'c', title: '', vectors: blank }),
  sampleRow(
    { version: '2.0', status: 'not-affected' },
    {
      id: 'd',
      cve: undefined,
      title: 'a* b_ <b>c</b>',
      vectors: { ...blank, '2.0': vectorOf('AV:N/AC:L/Au:N/C:P/I:P/A:P') },
    },
  ),
  sampleRow(
    { status: 'unknown' },
    {
      id: 'e',
      cve: undefined,
      title: 'Two versions',
      vectors: {
        ...blank,
        '3.1': vectorOf('CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'),
        '4.0': vectorOf('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'),
      },
    },
  ),
]

async function readBack(blob: Blob): Promise<readonly Row[]> {
  const findings: Finding[] = []
  await readFiles([{ name: 'a', data: blob }], {
    finding: (finding) => void findings.push(finding),
    remark: () => undefined,
    recognised: () => undefined,
    table: () => undefined,
    progress: () => undefined,
    isCancelled: () => false,
  })
  let last = 0
  return mergeFindings([], findings, { newId: () => `new-${last++}`, place: 0, now: 7 }).added
}

test.each(['xlsx', 'csv', 'tsv', 'markdown', 'html'] as const)(
  '%s gives back every row with what it says',
  async (form) => {
    const blob = await fileOf(form, {
      rows: rows.map(outOf),
      shown: orderColumns,
      list,
      withRows: false,
    })
    const back = await readBack(blob)
    const told = ({ assessment, status, found: read }: Row) => ({
      cve: assessment.cve,
      title: assessment.title,
      note: assessment.note,
      marking: assessment.marking,
      vectors: assessment.vectors,
      status,
      component: read?.component,
      severity: read?.severity,
      ids: read?.ids.filter((id) => !id.startsWith('CVE-')) ?? [],
      assets: read?.seen.flatMap(({ asset }) => asset ?? []) ?? [],
    })
    expect(back.map(told)).toEqual(rows.map(told))
    expect(back.map(claimOf)).toEqual(rows.map(claimOf))
  },
)

test.each(['xlsx', 'csv', 'tsv', 'markdown', 'html'] as const)(
  '%s with few columns, too',
  async (form) => {
    const blob = await fileOf(form, {
      rows: rows.map(outOf),
      shown: ['title', 'status', 'note'],
      list,
      withRows: false,
    })
    const back = await readBack(blob)
    expect(back.map(({ assessment: { title, note }, status }) => [title, note, status])).toEqual(
      // What has neither title nor note is nothing there.
      rows
        .filter(({ assessment: { title } }) => title !== '')
        .map(({ assessment: { title, note }, status }) => [title, note, status]),
    )
  },
)
