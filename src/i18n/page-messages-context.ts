import { createContext, use } from 'react'

import type { PageMessages } from './messages.ts'

/** The texts of the page itself, provided once by the app shell. */
export const PageMessagesContext = createContext<PageMessages | undefined>(undefined)

export function usePageMessages(): PageMessages {
  const page = use(PageMessagesContext)
  if (page === undefined) throw new Error('no language')
  return page
}
