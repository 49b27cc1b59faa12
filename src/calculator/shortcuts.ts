import { focusFirstMetric } from '#components/metrics/metric-focus.ts'
import { letterOrDigit } from '#components/metrics/metric-keys.ts'
import { missingMetrics } from '#cvss/index.ts'
import type { Messages } from '#i18n/messages.ts'
import { redo, undo, useCalculator } from '#state/calculator.ts'
import { useCompared } from '#state/compared.ts'
import { openDialog } from '#state/open-dialog.ts'
import { pasteText } from '#state/paste-text.ts'
import { closeNotice, usePasted } from '#state/pasted.ts'
import { usePreferences } from '#state/preferences.ts'
import { shownVector } from '#state/snapshot.ts'
import { copy } from './copy.ts'
import {
  focusPasteField,
  isEmptyPasteField,
  isInNotice,
  isNoticeShown,
  isNoticeWithoutChoice,
} from './paste-focus.ts'

/** Whether keys belong to the text that is being written. */
function isTextField(element: EventTarget | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true
  return element instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(element.type)
}

/** Closes a notice that is shown. Where the focus is inside of it, it goes back to the paste field. */
function noticeToClose(): (() => void) | undefined {
  if (!isNoticeShown()) return undefined
  return () => {
    const hadFocus = isInNotice(document.activeElement)
    closeNotice()
    if (hadFocus) focusPasteField()
  }
}

function shortcutWithCommand(event: KeyboardEvent, messages: Messages): (() => void) | undefined {
  switch (letterOrDigit(event).toLowerCase()) {
    case 'k':
      return focusPasteField
    case 'z':
      return event.shiftKey ? redo : undo
    case 's':
      return () => document.getElementById('keep')?.click()
    case 'enter':
      return () => copy(messages, 'summary', shownVector(useCalculator.getState()))
    default:
      return undefined
  }
}

/**
 * A letter or digit while nothing has the focus, as right after loading, is meant for the first open
 * metric. Where none is open it only leads there: a stray key must not change a finished vector.
 */
function typeAtFirstMetric({ key, code, shiftKey, altKey }: KeyboardEvent): void {
  focusFirstMetric()
  // Where no metric can take it, the key would come back to where it is from.
  if (!document.activeElement?.closest('[data-metric]')) return
  if (missingMetrics(shownVector(useCalculator.getState())).length === 0) return
  const press = { key, code, shiftKey, altKey, bubbles: true, cancelable: true }
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press))
}

/** What a key press anywhere on the page does; undefined leaves it to the browser. */
function shortcutFor(event: KeyboardEvent, messages: Messages): (() => void) | undefined {
  const { key, target } = event
  if (key === 'Escape') return noticeToClose()
  const isEmptyField = isEmptyPasteField(target)
  // While vectors are compared nobody sees what a key would do to the calculator.
  const isCompared = useCompared.getState().shown !== undefined
  const command = event.ctrlKey || event.metaKey ? shortcutWithCommand(event, messages) : undefined
  // From a text that is being written only the way to the paste field leads on.
  if (isTextField(target) && !isEmptyField) return command === focusPasteField ? command : undefined
  if (event.ctrlKey || event.metaKey)
    return isCompared && command !== focusPasteField ? undefined : command
  if (event.altKey) return undefined
  const isNowhere = target === document.body
  if (key === 'Tab' && !event.shiftKey) {
    // What was pasted is on screen: the way on leads to it, not through the header.
    const { outcome } = usePasted.getState()
    const isOnScreen =
      isNoticeWithoutChoice() || outcome?.kind === 'loaded' || outcome?.kind === 'on-screen'
    return (isEmptyField || isNowhere) && isOnScreen ? focusFirstMetric : undefined
  }
  if (isEmptyField || !usePreferences.getState().singleKeys) return undefined
  if (key === '/') return focusPasteField
  if (key === '?') return () => openDialog('keys')
  const isLetterOrDigit = /^[a-z1-9]$/i.test(letterOrDigit(event))
  // A heading has the focus where a control was that is gone.
  const isControl = target instanceof Element && !target.matches('body, h1, h2, h3, h4')
  return !isControl && !isCompared && isLetterOrDigit ? () => typeAtFirstMetric(event) : undefined
}

function onPaste(event: ClipboardEvent): void {
  if (event.defaultPrevented || isTextField(event.target)) return
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (text.trim() !== '') void pasteText(text)
}

/** Listens for the page's shortcuts, and for a paste outside of any text field. */
export function startShortcuts(messages: Messages): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return
    if (document.querySelector('dialog[open]')) return
    const shortcut = shortcutFor(event, messages)
    if (!shortcut) return
    event.preventDefault()
    shortcut()
  }
  addEventListener('keydown', onKeyDown)
  addEventListener('paste', onPaste)
  return () => {
    removeEventListener('keydown', onKeyDown)
    removeEventListener('paste', onPaste)
  }
}
