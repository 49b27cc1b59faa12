/** What of rows a form has no place for: found out by writing each with and without it. */

import { emptyAssessment, isEmptyVector, usedVersions } from '#assessment/assessment.ts'
import { missingMetrics } from '#cvss/index.ts'
import { claimsOf } from '#rows/claims.ts'
import { type OutForm, type OutPart, outParts } from '#rows/out-names.ts'
import { type Row, idsOf } from '#rows/row.ts'
import { type Given, formDetails, isReadBackWhole, textOf } from './forms.ts'
import type { OutRow } from './out-row.ts'

/** Where nothing is known of so many, nothing is likely to be. */
const mostAsked = 200

type Part = {
  readonly has: (row: Row) => boolean
  readonly without: (row: Row) => Row
}

/** What is asked of all rows together. */
type SaidOfAll = 'outside' | 'accepted' | 'sameCve'
const saidOfAll: readonly SaidOfAll[] = ['outside', 'accepted', 'sameCve']

function isSaidOfAll(name: OutPart): name is SaidOfAll {
  return saidOfAll.some((each) => each === name)
}

const parts = {
  titles: {
    has: ({ assessment }) => assessment.title !== '',
    without: (row) => said(row, { title: '' }),
  },
  notes: {
    has: ({ assessment }) => assessment.note !== '',
    without: (row) => said(row, { note: '' }),
  },
  metricNotes: {
    has: ({ assessment }) => assessment.metricNotes.length > 0,
    without: (row) => said(row, { metricNotes: [] }),
  },
  markings: {
    has: ({ assessment }) => assessment.marking !== 'none',
    without: (row) => said(row, { marking: 'none' }),
  },
  statuses: {
    has: ({ status }) => status !== 'open',
    without: (row) => ({ ...row, status: 'open' }),
  },
  otherIds: {
    has: (row) => idsOf(row).length > 1,
    without: (row) => found(row, { ids: idsOf(row).slice(0, 1) }),
  },
  otherVectors: {
    has: ({ assessment, version }) => usedVersions(assessment).some((each) => each !== version),
    without: (row) => {
      const { vectors } = row.assessment
      const others = emptyAssessment('').vectors
      return said(row, { vectors: { ...others, [row.version]: vectors[row.version] } })
    },
  },
  openVectors: {
    has: (row) => isOpen(row),
    without: (row) => {
      const { vectors } = row.assessment
      return said(row, {
        vectors: { ...vectors, [row.version]: emptyAssessment('').vectors[row.version] },
      })
    },
  },
  claims: {
    has: (row) => claimsOf(row).length > 0,
    without: (row) =>
      found(row, {
        scores: [],
        vectors: row.found?.vectors.map((each) => ({ ...each, score: undefined })) ?? [],
      }),
  },
  claimedSeverities: {
    has: (row) => row.found?.severity !== undefined,
    without: (row) => found(row, { severity: undefined }),
  },
  components: {
    has: (row) => row.found?.component !== undefined,
    without: (row) => found(row, { component: undefined }),
  },
  assets: {
    has: (row) => row.found?.seen.some(({ asset }) => asset !== undefined) ?? false,
    without: (row) =>
      found(row, { seen: row.found?.seen.map((each) => ({ ...each, asset: undefined })) ?? [] }),
  },
  sources: {
    has: ({ found: read }) => read !== undefined,
    without: (row) =>
      found(row, {
        seen: row.found?.seen.map((each) => ({ ...each, place: { files: [], within: '' } })) ?? [],
      }),
  },
} as const satisfies Readonly<Record<Exclude<OutPart, SaidOfAll>, Part>>

function said(row: Row, changed: Partial<Row['assessment']>): Row {
  return { ...row, assessment: { ...row.assessment, ...changed } }
}

function found(row: Row, changed: Partial<NonNullable<Row['found']>>): Row {
  return row.found ? { ...row, found: { ...row.found, ...changed } } : row
}

function isOpen({ assessment, version }: Row): boolean {
  const vector = assessment.vectors[version]
  return !isEmptyVector(vector) && missingMetrics(vector).length > 0
}

/** What CycloneDX and CSAF say in another way. */
function changedBy(form: OutForm, name: SaidOfAll, rows: readonly Row[]): boolean {
  if (name === 'accepted')
    return formDetails[form].holds !== undefined && rows.some(({ status }) => status === 'accepted')
  if (name !== 'sameCve' || form !== 'csaf') return false
  const cves = rows.flatMap(({ assessment: { cve } }) => cve ?? [])
  return new Set(cves).size < cves.length
}

/** Rows that a form has no place for at all. */
export function rowsLeftOut(form: OutForm, rows: readonly Row[]): readonly Row[] {
  const { holds } = formDetails[form]
  return holds ? rows.filter((row) => !holds(row)) : []
}

/** The parts that rows have and a form does not hold; `outOf` gives what is computed of a row. */
export function leftOut(
  form: OutForm,
  rows: readonly Row[],
  outOf: (row: Row) => OutRow,
  given: Omit<Given, 'rows'>,
): readonly OutPart[] {
  if (isReadBackWhole(form, given.withRows)) return []
  // A workbook has the cells of a CSV.
  const written = form === 'xlsx' ? 'csv' : form
  const isSame = (one: OutRow, other: OutRow) =>
    textOf(written, { ...given, rows: [one] }) === textOf(written, { ...given, rows: [other] })
  const lost: readonly OutPart[] = outParts.filter((name) => {
    if (isSaidOfAll(name)) return changedBy(form, name, rows)
    const part: Part = parts[name]
    const row = rows.find(part.has)
    return row !== undefined && isSame(outOf(row), outOf(part.without(row)))
  })
  // Whether anything is known is asked of a CVE ID once.
  const cves = new Set<string>()
  const out = rows
    .filter(({ assessment: { cve } }) => cve !== undefined && !cves.has(cve) && cves.add(cve))
    .slice(0, mostAsked)
    .map(outOf)
    .find(({ known }) => known !== undefined)
  if (!out) return lost
  const { result } = out
  const unasked = { ...out, known: undefined, result: { ...result, epss: undefined, facts: [] } }
  return isSame(out, unasked) ? [...lost, 'outside'] : lost
}
