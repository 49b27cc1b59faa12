/** What forms do elsewhere: a page in a sandbox without `allow-forms` sends none, and hears of no `submit`. */

import type { KeyboardEvent, MouseEvent } from 'react'

/** Handles Enter in a field of one line, where it is a key of its own and chooses no word of an input method. */
export function onEnter(act: () => void) {
  return (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, nativeEvent } = event
    if (key !== 'Enter' || ctrlKey || metaKey || altKey || nativeEvent.isComposing) return
    event.preventDefault()
    act()
  }
}

/** Closes the dialog in which a button was pressed. */
export function closeOwnDialog({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest('dialog')?.close()
}
