import type { FocusEvent } from 'react'

import { type Version, specOf } from '#cvss/index.ts'
import { focusMetric } from '#state/focused-metric.ts'

/** What says of itself in `data-*` that it holds an element. */
function around(element: EventTarget | null, name: 'metric' | 'scope'): string | undefined {
  if (!(element instanceof Element)) return undefined
  return element.closest<HTMLElement>(`[data-${name}]`)?.dataset[name]
}

function onBlur({ relatedTarget }: FocusEvent): void {
  // The help stays while its own link has the focus, or the window is left.
  const isHelp = relatedTarget instanceof Element && relatedTarget.closest('[data-help]')
  if (relatedTarget && !isHelp && !around(relatedTarget, 'metric')) focusMetric(undefined)
}

/** Handlers of what stands around metrics and their help, which say the metric that has the focus. */
export function followFocus(version: Version) {
  function onFocus({ target }: FocusEvent): void {
    const text = around(target, 'metric')
    const metric = specOf(version).metrics.find(({ key }) => key === text)
    if (metric) focusMetric(metric.key, around(target, 'scope'))
  }
  return { onFocus, onBlur }
}
