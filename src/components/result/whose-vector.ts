import { type Origin, changedMetrics } from '#assessment/origin.ts'
import type { Vector } from '#cvss/index.ts'
import type { Messages } from '#i18n/messages.ts'

/** Where a vector came from, and how many of its metrics have been changed since. */
export function whoseVector({ result }: Messages, origin: Origin, now: Vector): string {
  return result.whose(origin.from, origin.name, changedMetrics(origin, now).length)
}
