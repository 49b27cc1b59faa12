/** What is being scored at one moment: everything that undo and a reload bring back. */

import { newId } from './new-id.ts'
import { type Assessment, emptyAssessment, sameAssessment } from '#assessment/assessment.ts'
import type { Vector, Version } from '#cvss/index.ts'

/** An assessment and the version whose vector is on screen; the vectors of the others are drafts. */
export type Shown = { readonly assessment: Assessment; readonly version: Version }

/** Everything one undo step brings back. */
export type Snapshot = Shown & {
  /** What was on screen before the entry of the list that is being edited, if one is. */
  readonly editing: Editing | undefined
}

/** An entry of the list by its ID, and what was on screen before it; that was no entry itself. */
export type Editing = {
  readonly id: string
  /** The list that the entry is in; undefined for the one that is open, as earlier builds have left it. */
  readonly list: string | undefined
  /** The entry as it is in the list. */
  readonly kept: Shown
  readonly before: Snapshot
}

/** A new assessment in which nothing is said, showing one version. */
export function emptySnapshot(version: Version): Snapshot {
  return { assessment: emptyAssessment(newId()), version, editing: undefined }
}

/** The vector on screen. */
export function shownVector({ assessment, version }: Shown): Vector {
  return assessment.vectors[version]
}

/** Without what else a state holds. */
export function snapshotOf({ assessment, version, editing }: Snapshot): Snapshot {
  return { assessment, version, editing }
}

/** Whether an entry of the list is being edited and not as it is kept any more. */
export function isEditedUnsaved({ assessment, editing }: Snapshot): boolean {
  return (
    editing !== undefined &&
    assessment.id === editing.id &&
    !sameAssessment(assessment, editing.kept.assessment)
  )
}
