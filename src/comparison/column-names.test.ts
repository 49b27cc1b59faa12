import { expect, test } from 'vitest'

import { emptyAssessment, withVectors } from '#assessment/assessment.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { type Vector, parseVector } from '#cvss/index.ts'
import { compare as texts } from '#i18n/en/compare.ts'
import type { Column } from '#state/comparison/column.ts'
import { columnNames, namesForLink } from './column-names.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(text)
  return reading.vector
}

function column({
  title = '',
  cve = '',
  by,
  text = v31,
}: {
  title?: string
  cve?: string
  by?: string
  text?: string
}): Column {
  const vector = vectorOf(text)
  const origin = by === undefined ? undefined : ({ from: 'published', name: by, vector } as const)
  const about = withVectors(emptyAssessment('0'), [{ vector, origin }])
  const id = cve === '' ? undefined : (cve as CveId)
  return { assessment: { ...about, title, cve: id }, version: vector.version }
}

test('vectors of one thing are called by who says so', () => {
  const cve = 'CVE-2022-20701'
  const all = [
    column({ cve, by: 'CNA Cisco' }),
    column({ cve, by: 'NVD' }),
    column({ cve, title: 'Mine' }),
  ]
  expect(columnNames(texts, all)).toEqual(['CNA Cisco', 'NVD', 'Yours'])
})

test('those of several things by title, else by CVE ID', () => {
  const all = [
    column({ cve: 'CVE-2022-1', title: 'Login', by: 'NVD' }),
    column({ cve: 'CVE-2022-2', by: 'NVD' }),
    column({ title: 'Upload' }),
  ]
  expect(columnNames(texts, all)).toEqual(['Login', 'CVE-2022-2', 'Upload'])
})

test('what would be called the same is told apart by version, then by number', () => {
  expect(columnNames(texts, [column({ by: 'NVD' }), column({ by: 'NVD', text: v40 })])).toEqual([
    'NVD v3.1',
    'NVD v4.0',
  ])
  expect(columnNames(texts, [column({}), column({})])).toEqual(['Yours 1', 'Yours 2'])
})

test('where nobody is named, the place is', () => {
  expect(columnNames(texts, [column({ by: '' }), column({ by: '' })])).toEqual([
    'Vector 1',
    'Vector 2',
  ])
})

test('a link names nobody by a place, nor the sender’s own vector as the reader’s', () => {
  const cve = 'CVE-2022-20701'
  const all = [column({ cve, by: 'NVD' }), column({ cve }), column({ cve, title: 'Ours' })]
  expect(namesForLink(texts, all)).toEqual(['NVD', '', 'Ours'])
  expect(namesForLink(texts, [column({ by: '' }), column({})])).toEqual(['', ''])
})

test('what was called by its title is called so still once it was edited', () => {
  const pasted = (edited: string): Column => {
    const { assessment, version } = column({ by: '', title: 'Vendor says', text: edited })
    const origin = { from: 'text', name: '', vector: vectorOf(v31) } as const
    return { assessment: { ...assessment, origins: { [version]: origin } }, version }
  }
  const names = (text: string) => columnNames(texts, [pasted(text), column({})])
  expect(names(v31)).toEqual(['Vendor says', 'Yours'])
  expect(names(v31.replace('AV:N', 'AV:L'))).toEqual(['Vendor says', 'Yours'])
})

test('an edited vector is no longer its source’s', () => {
  const { assessment, version } = column({ by: 'NVD', text: v31.replace('AV:N', 'AV:L') })
  const origin = { from: 'published', name: 'NVD', vector: vectorOf(v31) } as const
  const edited = { assessment: { ...assessment, origins: { [version]: origin } }, version }
  expect(columnNames(texts, [edited, column({ by: 'CNA Acme' })])).toEqual(['Yours', 'CNA Acme'])
})
