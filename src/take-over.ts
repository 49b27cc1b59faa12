/** What a person has done on the drawn page, before the scripts ran, is taken over by the page that replaces it. */

import { pasteFieldId } from '#calculator/paste-focus.ts'
import { choicesOf } from '#components/metrics/choices.ts'
import { metricValue, specOf } from '#cvss/index.ts'
import { setMetric, useCalculator } from '#state/calculator.ts'
import { submitText } from '#state/paste-text.ts'
import { typePaste } from '#state/pasted.ts'
import { shownVector } from '#state/snapshot.ts'
import { followTyped } from '#state/typed.ts'

const focusable = 'a, button, input, textarea, summary'

/** Sets the metric of a radio, if that is another value than it has. */
function choose(radio: HTMLInputElement): void {
  const metric = radio.closest<HTMLElement>('[data-metric]')
  const vector = shownVector(useCalculator.getState())
  const spec = specOf(vector.version)
  const row = spec.metrics.find(({ key }) => key === metric?.dataset['metric'])
  if (!metric || !row) return
  const choice = choicesOf(spec, row)[[...metric.querySelectorAll('input')].indexOf(radio)]
  if (choice !== metricValue(vector, row.key)) setMetric(row.key, choice)
}

function follow({ target }: Pick<Event, 'target'>): void {
  if (target instanceof HTMLTextAreaElement) followTyped(target.value)
  else if (!(target instanceof HTMLInputElement)) return
  else if (target.type === 'radio') choose(target)
  else if (target.id === pasteFieldId) typePaste(target.value)
}

/** The same element in the page that stands now. */
function again(before: Element, drawn: readonly Element[], root: Element): Element | undefined {
  if (before.id !== '') return document.getElementById(before.id) ?? undefined
  const now = [...root.querySelectorAll(focusable)]
  const found = now[drawn.indexOf(before)]
  return now.length === drawn.length && found?.tagName === before.tagName ? found : undefined
}

function isTextField(each: Element): each is HTMLInputElement | HTMLTextAreaElement {
  return (
    each instanceof HTMLTextAreaElement ||
    (each instanceof HTMLInputElement && each.type === 'text')
  )
}

function focusAgain(before: Element, after: Element): void {
  if (!(after instanceof HTMLElement)) return
  after.focus({ preventScroll: true })
  if (!isTextField(before) || !isTextField(after)) return
  after.setSelectionRange(before.selectionStart, before.selectionEnd)
}

/**
 * Takes over what was chosen and typed so far, and from now on as it comes. Gives what is to be called
 * once the page has replaced the drawn one: groups that were opened, the focus, and a confirmed text.
 */
export function startTakingOver(root: HTMLElement): () => void {
  const { dataset } = document.documentElement
  if (dataset['drawn'] === undefined) return () => {}
  const drawn = [...root.querySelectorAll(focusable)]
  const groups = root.querySelectorAll('details')
  let focused = document.activeElement
  // Choices were out of sight where something else was coming.
  if (dataset['coming'] === undefined)
    for (const radio of root.querySelectorAll<HTMLInputElement>('[data-metric] input:checked'))
      choose(radio)
  for (const field of drawn.filter(isTextField))
    if (field.value !== field.defaultValue) follow({ target: field })
  const onFocus = ({ target }: Event) => {
    if (target instanceof Element) focused = target
  }
  root.addEventListener('input', follow)
  root.addEventListener('focusin', onFocus)
  return () => {
    root.removeEventListener('input', follow)
    root.removeEventListener('focusin', onFocus)
    const isEntered = 'entered' in dataset
    for (const name of ['drawn', 'coming', 'entered']) delete dataset[name]
    for (const [index, group] of root.querySelectorAll('details').entries())
      if (groups[index]?.open === true) group.open = true
    const after = focused && drawn.includes(focused) ? again(focused, drawn, root) : undefined
    if (focused && after) focusAgain(focused, after)
    const field = document.getElementById(pasteFieldId)
    if (isEntered && field instanceof HTMLInputElement) void submitText(field.value)
  }
}
