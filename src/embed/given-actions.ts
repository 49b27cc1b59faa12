/** What a person makes of a given value that cannot be used. */

import type { Vector } from '#cvss/index.ts'
import { beginAssessment } from '#state/beginning.ts'
import { switchVersion } from '#state/calculator.ts'
import { frameState, noteGiven, useFrame } from './frame.ts'
import { type Given, fromHostPage } from './given.ts'

function decide(answer: Given['answer']): void {
  const { given } = useFrame.getState()
  noteGiven(given && { ...given, answer })
}

/** Leaves the value as it is; the page is told, so that its form no longer asks. */
export function keepGiven(): void {
  decide('kept')
  useFrame.getState().tell?.('kept')
}

/** Empties the value until a metric is set, or until it is brought back. */
export function removeGiven(): void {
  decide('removed')
  useFrame.getState().tell?.('change')
}

/** The way back from having removed or kept it. */
export function bringGivenBack(): void {
  decide(undefined)
  useFrame.getState().tell?.('change')
}

/** What was given counts again, as a step that undo takes back; where it still does, it is shown. */
export function backToGiven(): void {
  const { given } = useFrame.getState()
  if (!given) return
  const { vector, text, trouble } = given
  if (frameState().unchanged) return switchVersion(vector.version)
  const origin = text === '' || trouble ? undefined : fromHostPage(vector)
  decide(undefined)
  beginAssessment({ vectors: [{ vector, origin }] })
}

/** Goes on with what could be made of the value; undo brings the value back. */
export function takeOffer(vector: Vector): void {
  beginAssessment({ vectors: [{ vector, origin: fromHostPage(vector) }] })
}
