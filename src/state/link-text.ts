/** What a link says besides its vector: title and notes, which are read once they are there. */

import { rationaleOn, writingOf } from '#assessment/notes.ts'
import { type Vector, sameVector } from '#cvss/index.ts'
import { rationaleInFragment } from '#url/rationale-tag.ts'
import { type Rationale, plainRationale } from '#url/rationale.ts'
import { beginAssessment, runOf } from './beginning.ts'
import { changeAssessment, useCalculator } from './calculator.ts'
import { usePasted } from './pasted.ts'
import { shownVector } from './snapshot.ts'

/**
 * Takes over what a link says of its vector, unless something else has been opened since; says
 * whether it could be read.
 */
export async function openLinkText(hash: string, vector: Vector): Promise<boolean> {
  const rationale = await rationaleInFragment(hash, vector.version)
  if (!sameVector(shownVector(useCalculator.getState()), vector)) return true
  if (rationale) fillRationale(rationale)
  else usePasted.setState({ outcome: { kind: 'text-unreadable' } })
  return rationale !== undefined
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
