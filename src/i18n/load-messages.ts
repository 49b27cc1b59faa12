import { en } from './en.ts'
import type { Messages } from './messages.ts'

/** The tag of the layout tests' language; XA is the region of pseudo-languages. */
export const pseudoTag = 'en-XA'

/** What is spoken until a language is asked for, and where it is not known. */
export const defaultMessages: Messages = en

/** The nearest language to a BCP 47 tag: English so far, and the longer one of the layout tests. */
export async function loadMessages(tag?: string): Promise<Messages> {
  if (tag !== pseudoTag) return defaultMessages
  return (await import('./pseudo.ts')).pseudo
}
