import { page } from './en/page.ts'
import { inLanguage } from './load-messages.ts'
import type { PageMessages } from './messages.ts'

/** The texts of the page itself; apart, since a frame carries none of them. */
export function loadPageMessages(tag?: string): Promise<PageMessages> {
  return inLanguage(page, tag)
}
