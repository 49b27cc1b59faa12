import { type Vector, severityOf } from '#cvss/index.ts'
import type { Messages } from '#i18n/messages.ts'
import { rangeOf } from '#state/scored.ts'

/** The severity word or words of a vector, as in 'High to Critical'. */
export function severityWords(messages: Messages, vector: Vector): string {
  const { min, max } = rangeOf(vector)
  const from = messages.severities[severityOf(vector.version, min)]
  return messages.severitySpan(from, messages.severities[severityOf(vector.version, max)])
}
