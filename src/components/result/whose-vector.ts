import { type Origin, changedMetrics } from '#assessment/origin.ts'
import type { Vector } from '#cvss/index.ts'
import type { Messages } from '#i18n/messages.ts'

/** Where a vector came from, how many of its metrics have been changed since, and if given how many are undecided. */
export function whoseVector(
  { result }: Messages,
  origin: Origin,
  now: Vector,
  undecided = 0,
): string {
  const changed = changedMetrics(origin, now).length
  return result.whose(origin.from, origin.name, changed, undecided)
}
