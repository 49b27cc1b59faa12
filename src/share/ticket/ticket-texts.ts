import type { LateTexts } from '#i18n/messages.ts'
import type { Texts } from '../parts.ts'

/** The language of a ticket. */
export type TicketTexts = Texts & { readonly decide: LateTexts<'decide'> }
