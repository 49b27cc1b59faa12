import type { KeyboardEvent } from 'react'

import { type Metric, type Version, specOf } from '#cvss/index.ts'
import { usePreferences } from '#state/preferences.ts'
import { choicesOf } from './choices.ts'
import { focusNextInGroup, focusPrevious } from './metric-focus.ts'
import { type Choice, letterOrDigit, metricKeyAction } from './metric-keys.ts'
import type { PickerScope } from './picker-scope.ts'

/** Does what a key on a focused metric asks for; other keys are left to the browser. */
export function pressMetricKey(
  event: KeyboardEvent<HTMLFieldSetElement>,
  {
    version,
    metric,
    current,
    onSet,
    onCandidate,
  }: Pick<PickerScope, 'onSet' | 'onCandidate'> & {
    readonly version: Version
    readonly metric: Metric
    readonly current: Choice
  },
): void {
  const { moveOn, singleKeys } = usePreferences.getState()
  if (event.ctrlKey || event.metaKey) return
  if (!(event.target instanceof HTMLInputElement)) return
  if (!singleKeys && event.key.length === 1 && !event.altKey) return
  const spec = specOf(version)
  const choices = choicesOf(spec, metric)
  const action = metricKeyAction(letterOrDigit(event), choices, current, metric.mandatory)
  // Other keys with Alt are the browser's.
  if (!action || (event.altKey && (action.kind !== 'choose' || !onCandidate))) return
  event.preventDefault()
  if (event.altKey && action.kind === 'choose') return onCandidate?.(metric.key, action.value)
  const fieldset = event.currentTarget
  switch (action.kind) {
    case 'clear':
      return onSet(metric.key, undefined)
    case 'clear-previous': {
      const previous = focusPrevious(fieldset)
      const row = spec.metrics.find(({ key }) => key === previous)
      return row && onSet(row.key, undefined)
    }
    case 'choose':
      onSet(metric.key, action.value)
      if (action.moveOn && moveOn && focusNextInGroup(fieldset)) return
      fieldset.querySelectorAll('input')[choices.indexOf(action.value)]?.focus()
      return
    default:
      return action satisfies never
  }
}
