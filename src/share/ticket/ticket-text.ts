import type { Paragraph } from '../case/case-line.ts'
import { type TextForm, paragraphText } from '../case/paragraph-text.ts'
import type { Texts } from '../parts.ts'
import type { FormText } from '../rich-form.ts'
import type { Ticket } from './ticket.ts'

/** How much of a ticket is copied. */
export type TicketExtent = 'line' | 'reasons'

/** A ticket in one of the text forms: its line alone, or with the reasons below it. */
export function ticketText(
  form: TextForm,
  texts: Texts,
  { line, reasons }: Ticket,
  extent: TicketExtent,
): FormText {
  const paragraphs: readonly Paragraph[] = extent === 'line' ? [[line]] : [[line], reasons]
  return paragraphText(form, texts, paragraphs)
}
