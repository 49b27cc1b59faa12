import { page } from './en/page.ts'
import { defaultMessages, pseudoTag } from './load-messages.ts'
import type { Messages, PageMessages } from './messages.ts'

/** The texts that the page starts with, in one language; apart, since a frame needs half of them. */
export async function loadPageMessages(
  tag?: string,
): Promise<{ readonly messages: Messages; readonly page: PageMessages }> {
  if (tag !== pseudoTag) return { messages: defaultMessages, page }
  const { pseudo, pseudoPage } = await import('./pseudo.ts')
  return { messages: pseudo, page: pseudoPage }
}
