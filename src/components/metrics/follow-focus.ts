import type { FocusEvent } from 'react'

import { type Version, specOf } from '#cvss/index.ts'
import { focusMetric } from '#state/focused-metric.ts'

/** The metric whose fieldset holds an element. */
function metricAround(element: EventTarget | null): string | undefined {
  if (!(element instanceof Element)) return undefined
  return element.closest<HTMLElement>('[data-metric]')?.dataset['metric']
}

function onBlur({ relatedTarget }: FocusEvent): void {
  // The help stays while its own link has the focus, or the window is left.
  const isHelp = relatedTarget instanceof Element && relatedTarget.closest('[data-help]')
  if (relatedTarget && !isHelp && !metricAround(relatedTarget)) focusMetric(undefined)
}

/** Handlers of what stands around metrics and their help, which say the metric that has the focus. */
export function followFocus(version: Version) {
  function onFocus({ target }: FocusEvent): void {
    const text = metricAround(target)
    const metric = specOf(version).metrics.find(({ key }) => key === text)
    if (metric) focusMetric(metric.key)
  }
  return { onFocus, onBlur }
}
