/** Texts of the dialog for a text that the browser did not let us copy. */
export const refusedCopy = {
  why: 'The browser did not allow copying. Press Ctrl+C (or ⌘C) to copy the selected text:',
  field: 'Text to copy',
  close: 'Close',
}
