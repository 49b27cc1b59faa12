/** The way between the comparison and the calculator. */

import { isEmptyVector, sameAssessment } from '#assessment/assessment.ts'
import { commit, useCalculator } from '../calculator.ts'
import { comparedKey, useCompared } from '../compared.ts'
import { editEntry } from '../editing.ts'
import { type Snapshot, shownVector } from '../snapshot.ts'
import { writeStored } from '../storage.ts'
import { rowOf } from '../list/list.ts'
import type { Column } from './column.ts'
import { noColumns, show, upToDate, useColumns } from './columns.ts'

/** Follows the calculator: what is edited there is a column's, and what is opened there is shown. */
export function startComparing(): () => void {
  return useCalculator.subscribe((state, before) => {
    const { shown } = useCompared.getState()
    const isShown = shown !== undefined && shown.view === undefined
    const isOther = state.assessment !== before.assessment || state.version !== before.version
    if (isShown && isOther) leaveComparison()
    const columns = useColumns.getState()
    const current = upToDate(columns)
    if (current !== columns) useColumns.setState(current)
  })
}

/** Goes back to the calculator; a comparison of something can be come back to. */
export function leaveComparison(): void {
  if (useColumns.getState().columns.length === 0) return endComparison()
  useCompared.setState({ shown: undefined })
}

/** Comes back to the comparison, with what was edited meanwhile. */
export function comeBackToComparison(): void {
  show(useColumns.getState())
}

/** Lets go of the comparison. */
export function endComparison(): void {
  useColumns.setState(noColumns)
  writeStored('session', comparedKey, undefined)
  useCompared.setState({ shown: undefined, isBegun: false })
}

/** Shows a column in the calculator, to be looked at or edited, as one undo step. */
export function openColumn({ assessment, version }: Column): void {
  const state = useCalculator.getState()
  const entry = rowOf(assessment.id)
  const isOnScreen = state.assessment.id === assessment.id
  if (!isOnScreen && entry && sameAssessment(entry.assessment, assessment))
    editEntry({ assessment: entry.assessment, version })
  else if (!isOnScreen || state.version !== version)
    commit(() => (isOnScreen ? { version } : { assessment, version, editing: undefined }))
  leaveComparison()
}

/** What is on screen as a column; undefined while nothing is set there. */
export function columnOnScreen(state: Snapshot): Column | undefined {
  const { assessment, version } = state
  return isEmptyVector(shownVector(state)) ? undefined : { assessment, version }
}
