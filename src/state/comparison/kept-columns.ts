/** The columns of a comparison as an entry of the history keeps them, with what no address says. */

import { readAssessment, storedAssessment, storedWriting } from '#assessment/stored-assessment.ts'
import { isVersion } from '#cvss/index.ts'
import { fieldsOf, listOf } from '#untrusted/fields.ts'
import { mostColumns } from '#url/compared.ts'
import type { Columns } from './column.ts'

/** Columns as plain values; `readColumns` reads them back. */
export function keptColumns({ columns, ...rest }: Columns) {
  const kept = columns.map(({ assessment, version }) => {
    return { version, assessment: storedAssessment(assessment), written: storedWriting(assessment) }
  })
  return { ...rest, columns: kept }
}

/** Columns from values of any origin; undefined where they are not as they were kept. */
export function readColumns(kept: unknown): Columns | undefined {
  const { columns, reference, unreadable, omitted, isNamed } = fieldsOf(kept)
  if (!Array.isArray(columns)) return undefined
  const read = listOf(columns)
    .slice(0, mostColumns)
    .flatMap((each) => {
      const { version, assessment: stored, written } = fieldsOf(each)
      const assessment = readAssessment(stored, written)
      const isColumn = assessment && typeof version === 'string' && isVersion(version)
      return isColumn ? [{ assessment, version }] : []
    })
  if (read.length !== columns.length) return undefined
  return {
    columns: read,
    reference: read[Number(reference)] ? Number(reference) : 0,
    unreadable: countOf(unreadable),
    omitted: countOf(omitted),
    isNamed: isNamed === true,
  }
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0
}
