import { type Range, type Version, severityOf } from '#cvss/index.ts'
import { severityColors } from '#components/result/severity-colors.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { type Interviewed, applyInterview } from '#state/environment/interviewed.ts'

/** A score or a range with its severity word or words, on the colour of a single one. */
export function ScoreOf({ version, range }: { version: Version; range: Range }) {
  const messages = useMessages()
  const [from, to] = [severityOf(version, range.min), severityOf(version, range.max)]
  const color = from === to ? severityColors[to] : 'environment-open-score'
  return (
    <span className={`environment-score ${color}`}>
      {messages.rangeText(range)}{' '}
      {messages.severitySpan(messages.severities[from], messages.severities[to])}
    </span>
  )
}

/** The score without answers and with them, in sight while one answers, and the button that applies them. */
export function InterviewSum({ result, answered }: { result: Interviewed; answered: number }) {
  const texts = useLateTexts('interview')
  const { without, after, isApplied } = result
  const { version } = after.vector
  const written = after.written.filter(({ reasons }) => reasons.length > 0)
  const effective = written.flatMap(({ reasons }) => reasons.map(({ question }) => question))
  const idle = after.noEffect.filter(({ reason }) => !effective.includes(reason.question))
  const isNothing = answered === 0 && isApplied
  return (
    <section aria-label={texts.sum.label} className="environment-sum">
      <div className="environment-sums">
        <p aria-live="polite">
          <span className="environment-words">{texts.sum.without}</span>{' '}
          <ScoreOf version={version} range={without.range} /> <span aria-hidden="true">→</span>{' '}
          <span className="environment-words">{texts.sum.after}</span>{' '}
          <ScoreOf version={version} range={after.range} />
        </p>
        <p className="environment-quiet">
          {isNothing ? texts.sum.none : texts.sum.writes(written.length)}{' '}
          {texts.sum.noEffect(new Set(idle.map(({ reason }) => reason.question)).size)}
        </p>
      </div>
      <button
        type="button"
        className="button button-filled"
        aria-disabled={isApplied}
        onClick={() => applyInterview(texts)}
      >
        {isApplied && !isNothing ? texts.applied : texts.apply}
      </button>
    </section>
  )
}
