import type { Vector } from '#cvss/index.ts'
import type { Messages } from '#i18n/en.ts'
import type { Origin } from '#state/snapshot.ts'

/** Whose vector was loaded, and how many metrics have been changed since. */
export function whoseVector({ result }: Messages, origin: Origin, now: Vector): string {
  const changed = now.values.filter((place, row) => place !== origin.vector.values[row])
  return result.originChanged(origin.name, changed.length)
}
