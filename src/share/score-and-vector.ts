import {
  type Vector,
  formatVector,
  progressOf,
  scoreKind,
  scoreRange,
  scoreVector,
} from '#cvss/index.ts'
import { type Messages, oneDecimal } from '#i18n/messages.ts'

/**
 * Score, severity word, nomenclature or version, and vector in one line; a draft says its exact range,
 * how many metrics are open, and, where the words for that are given, what is undecided.
 */
export function scoreAndVector(messages: Messages, vector: Vector, undecided?: string): string {
  const text = formatVector(vector)
  const score = scoreVector(vector)
  const label = messages.scoreLabel(score && scoreKind(score), vector.version)
  if (score) {
    const word = messages.severities[score.severity]
    return messages.summary(oneDecimal(score.overall), word, label, text)
  }
  const progress = progressOf(vector)
  const range = messages.rangeText(scoreRange(vector))
  return messages.draftSummary(progress, undecided, range, label, text)
}
