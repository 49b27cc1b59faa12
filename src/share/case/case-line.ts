import type { LateTexts } from '#i18n/messages.ts'
import type { NotePart, Texts } from '../parts.ts'
import type { Piece } from '../provenance.ts'

/** The language of a case. */
export type CaseTexts = Texts & { readonly why: LateTexts<'why'> }

/** A line of a case, by what a form does with it: only notes and `written` may hold anything. */
export type CaseLine =
  | { readonly kind: 'heading' | 'words' | 'vector' | 'formula' | 'written'; readonly text: string }
  | { readonly kind: 'note'; readonly note: NotePart }
  | { readonly kind: 'provenance'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'link'; readonly text: string; readonly link: string }

/** Lines that stand together. */
export type Paragraph = readonly CaseLine[]
