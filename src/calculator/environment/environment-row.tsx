import { useState } from 'react'

import { Gauge } from '#components/result/gauge.tsx'
import type { Written } from '#environment/apply.ts'
import type { InEnvironment } from '#environment/environment.ts'
import { writeEnvironments } from '#environment/stored.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { specOf } from '#cvss/index.ts'
import { deleteEnvironment } from '#state/environment/environments.ts'
import { beginInterview, openEnvironments } from '#state/environment/interview.ts'
import { applyEnvironment } from '#state/environment/interviewed.ts'
import { ScoreOf } from './interview-sum.tsx'
import { RenameEnvironment } from './rename-environment.tsx'
import { saveEnvironments } from './save-environments.ts'

/** The vector in one environment, or without any: score, metrics, and the answers that move it there. */
export function EnvironmentRow({ row, without }: { row: InEnvironment; without: InEnvironment }) {
  const texts = useLateTexts('interview')
  const { name } = row.environment
  const isNone = row === without
  return (
    <li className="environment-row">
      <h4>{isNone ? texts.kept.without : <bdi>{name}</bdi>}</h4>
      <p>
        <ScoreOf version={row.vector.version} range={row.range} />
      </p>
      <div className="environment-gauge">
        <Gauge vector={row.vector} />
      </div>
      {!isNone && <Metrics row={row} />}
      {!isNone && (
        <div className="environment-why">
          <Why row={row} without={without} />
          <RowActions row={row} />
        </div>
      )}
    </li>
  )
}

function textOf({ metric, values }: Written, notDefined: string): string {
  return `${metric}:${values.map((value) => value ?? notDefined).join('/') || notDefined}`
}

function Metrics({ row: { vector, written } }: { row: InEnvironment }) {
  const texts = useLateTexts('interview')
  const { notDefined } = specOf(vector.version)
  return written.length === 0 ? (
    <p className="environment-quiet">{texts.kept.writesNothing}</p>
  ) : (
    <p className="environment-metrics font-mono">
      {written.map((each) => textOf(each, notDefined)).join(' ')}
    </p>
  )
}

function Why({ row, without }: { row: InEnvironment; without: InEnvironment }) {
  const messages = useMessages()
  const texts = useLateTexts('interview')
  const { notDefined } = specOf(row.vector.version)
  const reasonOf = (question: keyof typeof texts.questions) =>
    texts.questions[question].reasons[answers.get(question) ?? ''] ?? ''
  const hand = row.written.filter(({ reasons }) => reasons.length === 0)
  const isSame = row.range.min === without.range.min && row.range.max === without.range.max
  const answers = new Map(
    row.written.flatMap(({ reasons }) => reasons.map((each) => [each.question, each.answer])),
  )
  return (
    <>
      {isSame && <p>{texts.kept.same}</p>}
      <ul>
        {row.moving.map(({ question, without: less }) => {
          const score = messages.rangeText(less)
          return <li key={question}>{texts.kept.answer(reasonOf(question), score)}</li>
        })}
        {row.movingTogether.map(({ questions, without: less }) => (
          <li key={questions.join()}>
            {texts.kept.answers(
              questions.map(reasonOf).filter((reason) => reason !== ''),
              messages.rangeText(less),
            )}
          </li>
        ))}
        {hand.length > 0 && (
          <li>{texts.kept.byHand(hand.map((each) => textOf(each, notDefined)))}</li>
        )}
      </ul>
      {!isSame && row.moving.length + row.movingTogether.length === 0 && hand.length === 0 && (
        <p>{texts.kept.noMover}</p>
      )}
    </>
  )
}

function RowActions({ row: { environment } }: { row: InEnvironment }) {
  const texts = useLateTexts('interview')
  const [isRenaming, setIsRenaming] = useState(false)
  const { name, answers } = environment
  const { named } = texts.kept
  const actions = [
    ['apply', () => applyEnvironment(texts, environment)],
    ['open', () => openAnswers()],
    ['rename', () => setIsRenaming(true)],
    ['export', () => saveEnvironments(writeEnvironments([environment]), name)],
    ['remove', () => deleteEnvironment(name)],
  ] as const

  function openAnswers(): void {
    beginInterview({ name, answers })
    openEnvironments('questions')
  }

  if (isRenaming) return <RenameEnvironment name={name} onDone={() => setIsRenaming(false)} />
  return (
    <p className="environment-actions">
      {actions.map(([action, act]) => (
        <button
          key={action}
          type="button"
          className={
            action === 'apply' ? 'button text-sm button-outlined' : 'environment-action link'
          }
          aria-label={named[action](name)}
          onClick={act}
        >
          {texts.kept[action]}
        </button>
      ))}
    </p>
  )
}
