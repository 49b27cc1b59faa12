/** Moves focus between metrics; a metric is the fieldset that carries its key in data-metric. */

const metricSelector = 'fieldset[data-metric]'

/** Focuses the chosen value of a metric, or its first one. */
export function focusInside(metric: Element | undefined | null): void {
  const radios = metric?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []
  const chosen = [...radios].find((radio) => radio.checked) ?? radios[0]
  chosen?.focus()
}

function neighbour(metric: Element, step: 1 | -1, within: ParentNode): Element | undefined {
  const metrics = [...within.querySelectorAll(metricSelector)]
  return metrics[metrics.indexOf(metric) + step]
}

/** Focuses the next metric of the same group; says whether there was one. */
export function focusNextInGroup(metric: Element): boolean {
  const group = metric.closest('[data-group]')
  const next = group ? neighbour(metric, 1, group) : undefined
  focusInside(next)
  return next !== undefined
}

/** Focuses the metric before, also in the group before, and gives its key back. */
export function focusPrevious(metric: Element): string | undefined {
  const previous = neighbour(metric, -1, metric.closest('[data-scope]') ?? document)
  focusInside(previous)
  return previous instanceof HTMLElement ? previous.dataset['metric'] : undefined
}

/** Focuses the calculator’s first metric that is still open, or the first of all. */
export function focusFirstMetric(): void {
  const metrics = [...document.querySelectorAll(`#metrics ${metricSelector}`)]
  focusInside(metrics.find((metric) => !metric.querySelector('input:checked')) ?? metrics[0])
}
