/** The TLP marking of the assessment on screen; part of it, and no step of undo. */

import type { Marking } from '#assessment/marking.ts'
import { restoreState, useCalculator } from './calculator.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Marks the assessment on screen, at every moment that undo knows of it: taking back a choice must
 * not take the marking away.
 */
export function mark(marking: Marking): void {
  restoreState(({ assessment, past, future }) => {
    const marked = (snapshot: Snapshot): Snapshot =>
      snapshot.assessment.id === assessment.id
        ? { ...snapshot, assessment: { ...snapshot.assessment, marking } }
        : snapshot
    return {
      assessment: { ...assessment, marking },
      past: past.map(marked),
      future: future.map(marked),
    }
  })
}

/** The marking of the assessment on screen. */
export function useMarking(): Marking {
  return useCalculator(({ assessment }) => assessment.marking)
}
