import { sameVector, versions } from '#cvss/index.ts'
import type { Rule } from '#rows/rule-names.ts'
import { counting } from '#rows/rule.ts'
import { scoreOf } from '../scored.ts'
import type { Looking } from './list.ts'

/** Rows by a rule. Another vector or version than the one that counted is a person's choice, which no rule changes. */
export function lookingBy(rule: Rule): Looking {
  const count = counting(rule, scoreOf)
  return {
    count,
    saved(known, { assessment, version }) {
      const before = count(known)
      const isAsCounted =
        version === before.version &&
        versions.every((each) =>
          sameVector(assessment.vectors[each], before.assessment.vectors[each]),
        )
      if (!isAsCounted) return { assessment, version, ...(known.found && { countedBy: 'person' }) }
      const { vectors, origins } = known.assessment
      return { assessment: { ...assessment, vectors, origins }, version: known.version }
    },
  }
}
