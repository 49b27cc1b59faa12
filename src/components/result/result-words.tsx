import { type Vector, progressOf, scoreKind } from '#cvss/index.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { scoreOf } from '#state/scored.ts'
import { severityWords } from './severity-words.ts'

/** The severity in words above its nomenclature or version, or above how much is open. */
export function ResultWords({ vector }: { vector: Vector }) {
  const messages = useMessages()
  const score = scoreOf(vector)
  return (
    <>
      <span className="block font-semibold">{severityWords(messages, vector)}</span>
      <span className="text-muted">
        {score
          ? messages.scoreLabel(scoreKind(score), vector.version)
          : `${messages.notFinal} · ${messages.left(progressOf(vector))}`}
      </span>
    </>
  )
}
