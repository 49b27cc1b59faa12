import { type Version, isVersion, versions } from '#cvss/index.ts'

const plainRules = ['newest', 'highest', 'as-read'] as const

/** `newest` version first, `highest` score, the first `as-read`, or one version where it is claimed. */
export type Rule = (typeof plainRules)[number] | Version

/** All rules in the order in which they are offered; the first is that of a list of which nobody has chosen one. */
export const rules: readonly Rule[] = [...plainRules, ...versions]

export const usualRule: Rule = 'newest'

/** Whether it names a rule. */
export function isRule(value: unknown): value is Rule {
  return (
    plainRules.some((rule) => rule === value) || (typeof value === 'string' && isVersion(value))
  )
}
