import { memo, useRef, useState } from 'react'

import { type Alternative, type Metric, type Vector, specOf } from '#cvss/index.ts'
import { metricText } from '#i18n/messages.ts'
import { useTextsOnceLoaded } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useFocusedMetric } from '#state/focused-metric.ts'
import { usePreferences } from '#state/preferences.ts'
import { alternativesOf, rangeOf } from '#state/scored.ts'
import { Consequence, describeConsequence } from './consequence.tsx'
import { MetricHelp } from './metric-help-part.ts'
import { pressMetricKey } from './metric-key-press.ts'
import type { Choice } from './metric-keys.ts'
import { MetricValue } from './metric-value.tsx'
import { MetricValues } from './metric-values.tsx'
import { usePickerScope } from './picker-scope.ts'
import { choiceLetter, choicesOf, choiceText } from './choices.ts'

/**
 * A metric: a fieldset of radios, one for each value, with the keys of the specification. It is drawn
 * anew only when something of it changes, which of the chosen value and the rest need not be at once.
 */
export const MetricPicker = memo(function MetricPicker({
  vector,
  current,
  among,
  metric,
  layout,
  isFirst,
}: {
  /** What consequences are worked out from; it may be a choice behind. */
  vector: Vector
  /** The value that is chosen. */
  current: string | undefined
  /** The values between which it is undecided, by commas, Not Defined as none. */
  among: string | undefined
  metric: Metric
  /** Name above the values, or at their left where there is room. */
  layout: 'stacked' | 'row'
  /** The first metric of the page tells how letters work. */
  isFirst: boolean
}) {
  const messages = useMessages()
  const { moveOn, singleKeys, speakDescriptions } = usePreferences()
  const { prefix, onSet, onCandidate, Undecided } = usePickerScope()
  const [isSeveral, setIsSeveral] = useState(false)
  const isFocused = useFocusedMetric(prefix) === metric.key
  const byArrow = useRef(false)
  const { version } = vector
  const { key, mandatory } = metric
  const choices = choicesOf(specOf(version), metric)
  const { name: metricName } = metricText(messages, version, key)
  const help = useTextsOnceLoaded('help', speakDescriptions)?.[version][key]
  const name = messages.metricName(metricName, key)
  const now = rangeOf(vector)
  const alternatives = alternativesOf(vector).get(key) ?? []
  const scored = metric.group !== 'supplemental'
  const candidates = among?.split(',').map((value): Choice => value || undefined)
  const isUnanswered = mandatory && current === undefined && !candidates
  const isOpen = isUnanswered || candidates !== undefined
  const explainsKeys = isFirst && moveOn && singleKeys
  const isDescribed = speakDescriptions || explainsKeys

  const undecided = {
    layout,
    version,
    metric,
    isOffered: isFocused && current !== undefined,
    candidates,
    isSeveral,
    onSeveral: setIsSeveral,
  }

  function describe(choice: Choice, then: Alternative | undefined): string | undefined {
    if (!speakDescriptions) return undefined
    const meaning = choice && help?.values[choice]
    const consequence =
      then && choice !== current && describeConsequence(messages, version, now, then)
    return [meaning, consequence].filter(Boolean).join('; ')
  }

  return (
    <fieldset
      data-metric={key}
      aria-label={name}
      aria-describedby={isDescribed ? `${prefix}meaning-${key}` : undefined}
      className={`group/metric grid min-w-0 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 ${
        layout === 'row' ? '@[40rem]:grid-cols-[11.5rem_minmax(0,1fr)]' : ''
      }`}
      onKeyDown={(event) => {
        byArrow.current = event.key.startsWith('Arrow')
        if (event.key === 'Escape') setIsSeveral(false)
        pressMetricKey(event, { version, metric, current, onSet, onCandidate })
      }}
      onPointerDown={() => {
        byArrow.current = false
      }}
    >
      <legend className="relative float-left min-w-0 text-sm leading-5 font-medium wrap-anywhere">
        {metricName} <span className="ml-0.5 font-mono text-xs font-normal text-muted">{key}</span>
        {Undecided && (candidates || isFocused) && <Undecided {...undecided} place="name" />}
      </legend>
      {mandatory && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={messages.clearMetric(name)}
          className={`-my-1 min-h-6 min-w-6 rounded px-1 text-xs text-muted hover:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11 pointer-fine:opacity-0 pointer-fine:group-focus-within/metric:opacity-100 pointer-fine:group-hover/metric:opacity-100 ${
            isUnanswered ? 'invisible' : ''
          }`}
          onClick={() => onSet(key, undefined)}
        >
          {messages.clear}
        </button>
      )}
      <MetricValues
        vector={vector}
        metric={metric}
        isOpen={isUnanswered}
        className={layout === 'row' ? 'col-span-2 @[40rem]:col-span-1' : 'col-span-2'}
      >
        {choices.map((choice, index) => {
          const words = choiceText(messages, vector, metric, choice)
          const then = scored ? alternatives.find(({ value }) => value === choice) : undefined
          const isCandidate = candidates?.includes(choice) === true
          return (
            <MetricValue
              key={choice ?? ''}
              type={isSeveral ? 'checkbox' : 'radio'}
              group={`${prefix}metric-${key}`}
              id={`${prefix}then-${key}-${index}`}
              letter={choiceLetter(specOf(version), choice, words.name)}
              name={words.name}
              label={isCandidate ? messages.stillPossible(words.label) : words.label}
              isOneOfMany={choices.length > 3}
              checked={isOpen ? isSeveral && isCandidate : choice === current}
              isCandidate={isCandidate}
              isTabStop={isSeveral || (isOpen ? index === 0 : choice === current)}
              description={describe(choice, then)}
              onChoose={(isOneMore) =>
                onCandidate && (isSeveral || isOneMore)
                  ? onCandidate(key, choice)
                  : onSet(key, choice, byArrow.current ? 'arrow' : 'choice')
              }
            >
              {then && <Consequence version={version} now={now} then={then} note={words.note} />}
            </MetricValue>
          )
        })}
      </MetricValues>
      {isDescribed && (
        <p id={`${prefix}meaning-${key}`} hidden>
          {speakDescriptions && help?.meaning} {explainsKeys && messages.movesOn}
        </p>
      )}
      {isFocused && (
        <div className="col-span-full pt-1 pb-1 text-sm lg:hidden">
          <MetricHelp version={version} metric={metric} />
          {Undecided && <Undecided {...undecided} place="help" />}
        </div>
      )}
    </fieldset>
  )
})
