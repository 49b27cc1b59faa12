/** On paper, above the screen, where the sheet for the printer was not there yet. */
export const printing = {
  screen:
    'This is the screen as it stood, printed before the page had all its parts. Print again for the sheet with title, notes, marking and date.',
}
