/** Applies an environment to rows of the list, and takes it back as a whole. */

import { sameVector } from '#cvss/index.ts'
import { type Row, idOf } from '#rows/row.ts'
import { useCalculator } from '../calculator.ts'
import { editedIn } from '../editing.ts'
import { changeRows } from '../list/list-changes.ts'
import { rowOf, useList } from '../list/list.ts'
import { type AppliedChange, useAppliedToList } from './applied-to-list.ts'
import type { InterviewTexts } from './reasons.ts'
import { type ListPreview, type Wish, previewOf, rowChanger } from './rows-in-environment.ts'

/** What applying would do to rows. */
export function previewInList(
  texts: InterviewTexts,
  rows: readonly Row[],
  wish: Wish,
): ListPreview {
  const { editing } = useCalculator.getState()
  return previewOf(texts, rows, wish, editedIn(useList.getState().list.id, editing))
}

/** Applies an environment to those of the rows that it changes, as they are stored now. */
export function applyToList(texts: InterviewTexts, rows: readonly Row[], wish: Wish): void {
  const { changing } = previewInList(texts, rows, wish)
  const changed = rowChanger(texts, wish)
  const changes = new Map<string, AppliedChange>()
  for (const before of changing) {
    const outcome = changed(before)
    if (outcome) changes.set(idOf(before), { before, after: outcome.after })
  }
  const changedAt = Date.now()
  changeRows({
    ids: [...changes.keys()],
    isKept: true,
    change: (row) => {
      const outcome = row && changed(row)
      return outcome ? { ...row, assessment: outcome.after, changedAt } : row
    },
  })
  const { list } = useList.getState()
  useAppliedToList.setState({
    last: { name: wish.environment.name, list: list.id, changes },
    left: undefined,
  })
}

/** Whether a row is still what applying has made of it. */
function isAsApplied({ assessment, version }: Row, { before, after }: AppliedChange): boolean {
  return (
    version === before.version &&
    sameVector(assessment.vectors[version], after.vectors[version]) &&
    JSON.stringify(assessment.metricNotes) === JSON.stringify(after.metricNotes)
  )
}

/** Takes back what was applied last, in all rows that nobody has changed since. */
export function undoInList(): void {
  const { last } = useAppliedToList.getState()
  if (!last || useList.getState().list.id !== last.list) return
  const { changes } = last
  const left = [...changes].filter(([id, change]) => {
    const row = rowOf(id)
    return row !== undefined && !isAsApplied(row, change)
  })
  const changedAt = Date.now()
  changeRows({
    ids: [...changes.keys()],
    isKept: true,
    change: (row, id) => {
      const change = changes.get(id)
      if (!row || !change || !isAsApplied(row, change)) return row
      const { vectors, metricNotes } = change.before.assessment
      const own = { ...row.assessment.vectors, [row.version]: vectors[row.version] }
      return { ...row, assessment: { ...row.assessment, vectors: own, metricNotes }, changedAt }
    },
  })
  useAppliedToList.setState({ last: undefined, left: { list: last.list, count: left.length } })
}
