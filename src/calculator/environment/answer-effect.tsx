import { specOf } from '#cvss/index.ts'
import type { Written } from '#environment/apply.ts'
import type { NoEffect } from '#environment/claims.ts'
import type { InEnvironment } from '#environment/environment.ts'
import type { Answer, Question } from '#environment/questions.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { type Messages, metricText, valueName } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { reasonText } from '#state/environment/reasons.ts'

/** What an answer writes and why, what of it has no effect, and how far it moves the score. */
export function AnswerEffect({
  question,
  answer,
  after,
}: {
  question: Question
  answer: Answer
  after: InEnvironment
}) {
  const messages = useMessages()
  const texts = useLateTexts('interview')
  const written = after.written.filter(({ reasons }) =>
    reasons.some((reason) => reason.question === question.id),
  )
  const without = after.noEffect.filter(({ reason }) => reason.question === question.id)
  const moving = after.moving.find((each) => each.question === question.id)
  if (!answer.says) return <p>{texts.writesNothing}</p>
  return (
    <>
      {written.map((each) => (
        <WrittenLine key={each.metric} written={each} after={after} />
      ))}
      <NoEffects noEffects={without} after={after} />
      {written.length > 0 && (
        <p>{moving ? texts.withoutIt(messages.rangeText(moving.without)) : texts.movesNothing}</p>
      )}
    </>
  )
}

function WrittenLine({ written, after }: { written: Written; after: InEnvironment }) {
  const messages = useMessages()
  const texts = useLateTexts('interview')
  const { version } = after.vector
  const { metric, values, countsAsNotDefined } = written
  const { notDefined } = specOf(version)
  const letters = values.map((value) => value ?? notDefined)
  const names = values.map((value) =>
    value === undefined ? messages.notDefined : valueName(messages, version, metric, value),
  )
  return (
    <p>
      <strong className="font-mono text-xs">
        {metric}:{letters.join('/')}
      </strong>{' '}
      {metricText(messages, version, metric).name}: <b>{texts.or(names)}</b>.{' '}
      {texts.because(reasonText(texts, version, written, ''))}
      {values.length > 1 && ` ${texts.openBase}`}
      {countsAsNotDefined && ` ${texts.countsAsNotDefined}`}
    </p>
  )
}

/** Each sentence once, with all metrics that it is about. */
function NoEffects({ noEffects, after }: { noEffects: readonly NoEffect[]; after: InEnvironment }) {
  const messages = useMessages()
  const texts = useLateTexts('interview')
  const metrics = new Map<string, string[]>()
  for (const each of noEffects) {
    const sentence = noEffectText(messages, texts, each, after)
    const claim = each.metric === undefined ? [] : [`${each.metric}:${each.value}`]
    metrics.set(sentence, [...(metrics.get(sentence) ?? []), ...claim])
  }
  return [...metrics].map(([sentence, claims]) => (
    <p key={sentence} className="environment-no-effect">
      {claims.length > 0 && (
        <s aria-hidden="true" className="font-mono text-xs">
          {claims.join(' ')}
        </s>
      )}{' '}
      {sentence}
    </p>
  ))
}

function noEffectText(
  messages: Messages,
  texts: ReturnType<typeof useLateTexts<'interview'>>,
  noEffect: NoEffect,
  { vector: { version } }: InEnvironment,
): string {
  const { metric, code } = noEffect
  const nameOf = (value: string) =>
    value === specOf(version).notDefined || metric === undefined
      ? messages.notDefined
      : valueName(messages, version, metric, value)
  const values = code === 'already' ? noEffect.at : code === 'by-hand' ? [noEffect.hand] : []
  const by = 'by' in noEffect ? texts.questions[noEffect.by.question].question : ''
  return texts.noEffect[code](texts.or(values.map(nameOf)), by)
}
