import { type Origin, changedMetrics } from '#assessment/origin.ts'
import type { Vector } from '#cvss/index.ts'
import type { Messages } from '#i18n/messages.ts'

/** Where a vector came from, how many of its metrics have been changed since, and how many are undecided. */
export function whoseVector({ result }: Messages, origin: Origin, now: Vector): string {
  const changed = changedMetrics(origin, now).length
  const toDecide = (now.undecided ?? []).flatMap(({ rows }) => rows).length
  return result.whose(origin.from, origin.name, changed, toDecide)
}
