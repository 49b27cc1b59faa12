/** Where the focus goes around the paste field; it is found by ID, because keys anywhere on the page lead to it. */

export const pasteFieldId = 'paste'
export const pasteNoticeId = 'paste-notice'

/** Focuses the paste field, and selects what is in it. */
export function focusPasteField(): void {
  const field = document.getElementById(pasteFieldId)
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}

/** Whether an element is the paste field with nothing in it. */
export function isEmptyPasteField(element: EventTarget | null): boolean {
  return element instanceof HTMLInputElement && element.id === pasteFieldId && element.value === ''
}

/** Whether a notice is shown. */
export function isNoticeShown(): boolean {
  return document.querySelector(`#${pasteNoticeId} button`) !== null
}

/** Whether an element belongs to the notice. */
export function isInNotice(element: Element | null): boolean {
  return (element?.closest(`#${pasteNoticeId}`) ?? null) !== null
}

/** Whether a notice is shown that asks for nothing but to be dismissed. */
export function isNoticeWithoutChoice(): boolean {
  return document.querySelectorAll(`#${pasteNoticeId} :is(button, a, input)`).length === 1
}
