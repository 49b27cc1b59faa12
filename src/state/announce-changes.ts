/** What a screen reader is told about the last changes, after they have come to rest. */

import {
  type MetricKey,
  type Vector,
  candidatesOf,
  metricValue,
  progressOf,
  specOf,
} from '#cvss/index.ts'
import { type Messages, metricText, oneDecimal, valueName } from '#i18n/messages.ts'
import { announce } from './announcement.ts'
import { type CalculatorState, useCalculator } from './calculator.ts'
import { shownVector } from './snapshot.ts'
import { useClipboard } from './clipboard.ts'
import { rangeOf, scoreOf } from './scored.ts'

/** After the last key, in milliseconds. */
const restingTime = 300

/** The value just chosen, then score or range if it changed, then what is open. */
export function describeChange(messages: Messages, before: Vector, after: Vector): string {
  const { announce } = messages
  const parts = [...describeMetrics(messages, before, after)]
  const score = scoreOf(after)
  const range = rangeOf(after)
  const was = rangeOf(before)
  const isNew = (scoreOf(before) === undefined) !== (score === undefined)
  const isMoved = range.min !== was.min || range.max !== was.max
  if (isNew || isMoved || before.version !== after.version) {
    parts.push(
      score
        ? announce.score(oneDecimal(score.overall), messages.severities[score.severity])
        : announce.range(messages.rangeText(range)),
    )
  }
  const { open, undecided } = progressOf(after)
  if (open > 0) parts.push(announce.open(open))
  if (undecided > 0) parts.push(announce.undecided(undecided))
  return parts.join(' ')
}

function amongOf(vector: Vector, metric: MetricKey): string | undefined {
  return candidatesOf(vector, metric)?.join()
}

function* describeMetrics(messages: Messages, before: Vector, after: Vector): Generator<string> {
  const { version } = after
  if (before.version !== version) {
    yield `${messages.versionName(version)}.`
    return
  }
  const changed = specOf(version).metrics.filter(
    ({ key }, row) =>
      before.values[row] !== after.values[row] || amongOf(before, key) !== amongOf(after, key),
  )
  // More than two changes at once come from a link, a paste or undo; the result says enough.
  if (changed.length > 2) return
  for (const { key, mandatory } of changed) {
    const { name } = metricText(messages, version, key)
    const value = metricValue(after, key)
    const candidates = candidatesOf(after, key)
    if (candidates)
      yield messages.announce.candidates(
        name,
        candidates.map((each) =>
          each === undefined ? messages.notDefined : valueName(messages, version, key, each),
        ),
      )
    else if (value !== undefined)
      yield messages.announce.value(name, valueName(messages, version, key, value))
    else if (mandatory) yield messages.announce.opened(name)
    else yield messages.announce.value(name, messages.notDefined)
  }
}

/** Tells of changes and copies from now on; gives back how to stop. */
export function startAnnouncements(messages: Messages): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let before: CalculatorState | undefined
  const stopChanges = useCalculator.subscribe((state, previous) => {
    if (shownVector(state) === shownVector(previous)) return
    before ??= previous
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (before) announce(describeChange(messages, shownVector(before), shownVector(state)))
      before = undefined
    }, restingTime)
  })
  const stopCopies = useClipboard.subscribe(({ last }, previous) => {
    if (last && last.refused === undefined && last !== previous.last)
      announce(messages.announce.copied)
  })
  return () => {
    clearTimeout(timer)
    stopChanges()
    stopCopies()
  }
}
