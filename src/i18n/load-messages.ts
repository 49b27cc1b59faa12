import { en } from './en.ts'
import type { Messages } from './messages.ts'

/** The tag of the layout tests' language; XA is the region of pseudo-languages. */
export const pseudoTag = 'en-XA'

/** What is spoken until a language is asked for, and where it is not known. */
export const defaultMessages: Messages = en

/** Texts in the nearest language to a BCP 47 tag: English so far, and the longer one of the layout tests. */
export async function inLanguage<Texts extends object>(
  english: Texts,
  tag?: string,
): Promise<Texts> {
  if (tag !== pseudoTag) return english
  return (await import('./pseudo.ts')).lengthened(english)
}

/** What page and frame start with. */
export function loadMessages(tag?: string): Promise<Messages> {
  return inLanguage(defaultMessages, tag)
}
