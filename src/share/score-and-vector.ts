import {
  type Vector,
  formatVector,
  missingMetrics,
  scoreKind,
  scoreRange,
  scoreVector,
  specOf,
} from '#cvss/index.ts'
import { type Messages, oneDecimal } from '#i18n/messages.ts'

/**
 * Score, severity word, nomenclature or version, and vector in one line; a draft says that it is
 * incomplete, how many metrics are open, and its exact range.
 */
export function scoreAndVector(messages: Messages, vector: Vector): string {
  const text = formatVector(vector)
  const score = scoreVector(vector)
  const label = messages.scoreLabel(score && scoreKind(score), vector.version)
  if (score) {
    const word = messages.severities[score.severity]
    return messages.summary(oneDecimal(score.overall), word, label, text)
  }
  const open = missingMetrics(vector).length
  const all = specOf(vector.version).metrics.filter(({ mandatory }) => mandatory).length
  return messages.draftSummary(open, all, messages.rangeText(scoreRange(vector)), label, text)
}
