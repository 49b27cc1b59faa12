import {
  type Vector,
  formatVector,
  missingMetrics,
  sameVector,
  scoreRange,
  scoreVector,
} from '#cvss/index.ts'
import type { Messages } from '#i18n/messages.ts'
import { formatPermalink } from '#url/permalink.ts'
import type { EmbedState } from './protocol.ts'

/**
 * What a frame says of its vector. `baseline` is what was loaded or last saved, `app` the address
 * of the whole calculator. The `temporal` score of v4.0 is that with its Threat metric (CVSS-BT).
 */
export function embedState(
  messages: Messages,
  vector: Vector,
  baseline: Vector,
  app: string,
): EmbedState {
  const score = scoreVector(vector)
  const missing = missingMetrics(vector)
  const text = formatVector(vector)
  return {
    vector: score ? text : null,
    version: vector.version,
    complete: missing.length === 0,
    valid: true,
    score: score?.overall ?? null,
    severity: score?.severity ?? null,
    label: score?.nomenclature ?? messages.versionName(vector.version),
    scores: score
      ? {
          base: score.base,
          temporal: score.temporal ?? score.threat ?? null,
          environmental: score.environmental ?? null,
        }
      : null,
    missing,
    range: scoreRange(vector),
    partial: text,
    modified: !sameVector(vector, baseline),
    link: `${app}${formatPermalink(vector)}`,
  }
}
