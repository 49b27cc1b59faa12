/** Rows as plain values in the browser's store, in both directions; any value may be there. */

import type { Assessment } from '#assessment/assessment.ts'
import { readAssessment, storedAssessment, storedWriting } from '#assessment/stored-assessment.ts'
import { isVersion } from '#cvss/index.ts'
import { fieldsOf, hasFields } from '#untrusted/fields.ts'
import { type Row, rowStatuses } from './row.ts'
import { isRule } from './rule-names.ts'
import { readFound } from './stored-found.ts'

/** Places beyond it are damaged. */
const largestPlace = 1e9

/** Whether it can be the place of a row. */
export function isPlace(place: unknown): place is number {
  return typeof place === 'number' && Math.abs(place) <= largestPlace
}

/** A row as it is stored; what says nothing is left out. */
export function storedRow(row: Row): object {
  const { assessment, version, place, status, found, said, changedAt, countedBy } = row
  const { title, note, metricNotes } = assessment
  const isWritten = title !== '' || note !== '' || metricNotes.length > 0
  return {
    place,
    version,
    assessment: storedAssessment(assessment),
    ...(isWritten && { written: storedWriting(assessment) }),
    ...(status !== 'open' && { status }),
    ...(found && { found }),
    ...(said && { said }),
    ...(changedAt > 0 && { changedAt }),
    ...(countedBy !== undefined && { countedBy }),
  }
}

/** Reads a stored row; undefined for what is none. */
export function readRow(
  stored: unknown,
  share: (assessment: Assessment) => Assessment = (assessment) => assessment,
): Row | undefined {
  const {
    place,
    version,
    assessment: given,
    written,
    status,
    found,
    said,
    changedAt,
    countedBy,
  } = fieldsOf(stored)
  const assessment = readAssessment(given, written)
  if (!assessment || typeof version !== 'string' || !isVersion(version) || !isPlace(place))
    return undefined
  return {
    assessment: share(assessment),
    version,
    place,
    status: rowStatuses.find((each) => each === status) ?? 'open',
    found: readFound(found),
    ...(hasFields(said) && { said }),
    changedAt: typeof changedAt === 'number' && changedAt > 0 ? changedAt : 0,
    ...((isRule(countedBy) || countedBy === 'person') && { countedBy }),
  }
}
