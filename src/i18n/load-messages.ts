import { type Messages, en } from './en.ts'

/** The tag of the layout tests' language; XA is the region of pseudo-languages. */
const pseudoTag = 'en-XA'

/** The nearest language to a BCP 47 tag: English so far, and the longer one of the layout tests. */
export async function loadMessages(tag?: string): Promise<Messages> {
  if (tag !== pseudoTag) return en
  return (await import('./pseudo.ts')).pseudo
}
