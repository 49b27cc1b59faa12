/** What is printed while the sheet for the printer is still to come: the screen, which says what it lacks. */

import './print-screen.css'

import { loadLateTexts } from '#i18n/late-texts.ts'
import type { Messages } from '#i18n/messages.ts'

/** Has the screen say so on paper; with the sheet, or a page in place of the calculator, it does not. */
export function startPrintingScreen(messages: Messages): void {
  const note = document.createElement('p')
  note.dataset['printNote'] = ''
  void loadLateTexts(messages, 'printing').then((texts) => note.append(texts?.screen ?? ''))
  addEventListener('beforeprint', () => document.body.prepend(note))
  addEventListener('afterprint', () => note.remove())
}
