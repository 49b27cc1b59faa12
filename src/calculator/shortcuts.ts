import type { Messages } from '#i18n/en.ts'
import { redo, undo, useCalculator } from '#state/calculator.ts'
import { shownVector } from '#state/snapshot.ts'
import { openDialog } from '#state/open-dialog.ts'
import { pasteText } from '#state/pasted.ts'
import { usePreferences } from '#state/preferences.ts'
import { copy } from './copy.ts'
import { pasteFieldId } from './paste-field.tsx'

/** Whether keys belong to the text that is being written. */
function isTextField(element: EventTarget | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true
  return element instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(element.type)
}

function focusPasteField(): void {
  const field = document.getElementById(pasteFieldId)
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}

/** What a key press anywhere on the page does; undefined leaves it to the browser. */
function shortcutFor(event: KeyboardEvent, messages: Messages): (() => void) | undefined {
  const command = event.ctrlKey || event.metaKey
  if (command) {
    switch (event.key.toLowerCase()) {
      case 'k':
        return focusPasteField
      case 'z':
        return event.shiftKey ? redo : undo
      case 'enter':
        return () => copy(messages, 'summary', shownVector(useCalculator.getState()))
      default:
        return undefined
    }
  }
  if (event.altKey || !usePreferences.getState().singleKeys) return undefined
  if (event.key === '/') return focusPasteField
  return event.key === '?' ? () => openDialog('keys') : undefined
}

function onPaste(event: ClipboardEvent): void {
  if (event.defaultPrevented || isTextField(event.target)) return
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (text.trim() !== '') void pasteText(text)
}

/** Listens for the page's shortcuts, and for a paste outside of any text field. */
export function startShortcuts(messages: Messages): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || isTextField(event.target)) return
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
