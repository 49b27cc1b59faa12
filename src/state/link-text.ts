/** What a link says besides its vector, opened or pasted: title and notes, which are read once they are there. */

import { isWritten } from '#assessment/assessment.ts'
import { rationaleOn, writingOf } from '#assessment/shown-notes.ts'
import { type Vector, sameVector } from '#cvss/index.ts'
import { rationaleOfTag } from '#assessment/rationale-tag.ts'
import { type Rationale, plainRationale } from '#assessment/rationale.ts'
import { beginAssessment, runOf } from './beginning.ts'
import { changeAssessment, useCalculator } from './calculator.ts'
import { usePasted } from './pasted.ts'
import { shownVector } from './snapshot.ts'
import { tellUnreadTag } from './unread-tag.ts'

/**
 * Takes over what a link's tag says of its vector, unless something else has been opened since; says
 * whether it could be read.
 */
export async function openLinkText(
  tag: string,
  vector: Vector,
  isCurrent: () => boolean,
): Promise<boolean> {
  const { id } = useCalculator.getState().assessment
  const rationale = await rationaleOfTag(tag, vector.version)
  const state = useCalculator.getState()
  if (!rationale || !isCurrent() || state.assessment.id !== id) return rationale !== undefined
  if (sameVector(shownVector(state), vector)) fillRationale(rationale)
  // Somebody was quicker: what argues for another value is marked.
  else if (!isWritten(state.assessment)) changeAssessment(() => writingOf(rationale, vector))
  return true
}

/** Takes over what the tag of a pasted link says of the vector that has just been loaded, or says that it cannot be read. */
export async function openTag(tag: string): Promise<void> {
  const { outcome } = usePasted.getState()
  const isRead = await openLinkText(tag, shownVector(useCalculator.getState()), () => true)
  if (!isRead && usePasted.getState().outcome === outcome) tellUnreadTag(tag)
}

/**
 * Adds what a link says of its vector: as part of the step that opened it, or where that vector was
 * on screen already with something else written about it, as an assessment of its own.
 */
function fillRationale(rationale: Rationale): void {
  const state = useCalculator.getState()
  const { assessment, version } = state
  const vector = shownVector(state)
  const writing = writingOf(rationale, vector)
  if (state.run === runOf(assessment)) return changeAssessment(() => writing, state.run)
  if (isSameRationale(rationaleOn(assessment, version), rationale)) return
  const origin = { from: 'link', name: '', vector } as const
  beginAssessment({ vectors: [{ vector, origin }], cve: assessment.cve })
  fillRationale(rationale)
}

function isSameRationale(one: Rationale, other: Rationale): boolean {
  return JSON.stringify(plainRationale(one)) === JSON.stringify(plainRationale(other))
}
