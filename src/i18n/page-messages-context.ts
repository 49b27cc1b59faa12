import { createContext, use } from 'react'

import { type PageMessages, page } from './en/page.ts'

/** The texts of the page itself, provided once by the app shell. */
export const PageMessagesContext = createContext<PageMessages>(page)

export function usePageMessages(): PageMessages {
  return use(PageMessagesContext)
}
