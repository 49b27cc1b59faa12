import { isAssessmentId } from '#assessment/assessment-id.ts'
import type { Snapshot } from './snapshot.ts'

/** What an entry of the history is marked with: whose assessment its address is. */
export function markOf({ assessment }: Snapshot) {
  return { assessment: assessment.id }
}

/** The assessment that an entry's state names; undefined where it has no mark of ours. */
export function markedAs(state: unknown): string | undefined {
  const mark: unknown = typeof state === 'object' && state ? Reflect.get(state, 'assessment') : ''
  return isAssessmentId(mark) ? mark : undefined
}
