/** Rows of Plumb's own files: whole rows, with what a person has changed of them outside. */

import { sameAssessment } from '#assessment/assessment.ts'
import { readMarking } from '#assessment/marking.ts'
import { longestNote, longestTitle } from '#assessment/rationale.ts'
import type { Finding } from '#import/finding.ts'
import type { OwnRow } from '#import/own/own-finding.ts'
import { type Found, type Row, idOf, rowStatuses } from './row.ts'
import { counted } from './rule.ts'
import { usualRule } from './rule-names.ts'
import { vectorSharer } from './share-vectors.ts'
import { saidOf, saySame } from './said.ts'
import { readRow } from './stored-row.ts'

/** What of findings are rows of our own. */
export type OwnRows = {
  /** Rows that the list does not have, or not like this, in the order in which they were kept. */
  readonly added: readonly Row[]
  /** Rows that the list has just like this, and what the file has read of each. */
  readonly known: readonly { readonly row: Row; readonly found: Found | undefined }[]
  readonly taken: ReadonlySet<Finding>
}

/**
 * Takes the rows of our own files out of findings. One that the list has, by its ID or by what was found, and says the
 * same of, is that row; one that says something else is a row beside it, so that nothing is written over.
 */
export function ownRows(
  rows: readonly Row[],
  findings: readonly Finding[],
  sameFinding: (row: Row) => Row | undefined,
  newId: () => string,
): OwnRows {
  const taken = new Set<Finding>()
  const added: Row[] = []
  const known: { row: Row; found: Found | undefined }[] = []
  if (findings.every(({ own }) => own === undefined)) return { added, known, taken }
  const share = vectorSharer()
  const byId = new Map(rows.map((row) => [idOf(row), row]))
  for (const finding of findings) {
    const row = finding.own && rowOf(finding.own, share)
    if (!row) continue
    taken.add(finding)
    const here = [byId.get(idOf(row)), sameFinding(row)].find((each) => each && isSame(each, row))
    if (here) {
      known.push({ row: here, found: row.found })
      continue
    }
    const id = byId.has(idOf(row)) ? newId() : idOf(row)
    const own = { ...row, assessment: { ...row.assessment, id } }
    byId.set(id, own)
    added.push(own)
  }
  return { added: added.toSorted((one, other) => one.place - other.place), known, taken }
}

/** Whichever rule a list had when it was saved, and has now. */
function isSame(...rows: readonly [Row, Row]): boolean {
  const [one, other] = [counted(rows[0], usualRule), counted(rows[1], usualRule)]
  return (
    one.status === other.status &&
    one.version === other.version &&
    saySame(one, other) &&
    sameAssessment(one.assessment, other.assessment)
  )
}

function rowOf({ stored, edits }: OwnRow, share: ReturnType<typeof vectorSharer>): Row | undefined {
  const read = readRow(stored, share)
  // What a file says is cut to what answers are, before it is stored.
  const row = read && { ...read, said: saidOf(read) }
  if (!row || !edits) return row
  const { title, note, status, tlp } = edits
  const { assessment } = row
  const marking = tlp === undefined ? undefined : tlp === '' ? 'none' : readMarking(tlp)
  return {
    ...row,
    status: rowStatuses.find((each) => each === status) ?? row.status,
    assessment: {
      ...assessment,
      title: title?.replaceAll(/\s+/g, ' ').trim().slice(0, longestTitle) ?? assessment.title,
      note: note?.slice(0, longestNote) ?? assessment.note,
      marking: marking ?? assessment.marking,
    },
  }
}
