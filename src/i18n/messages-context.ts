import { createContext, use } from 'react'

import type { Messages } from './messages.ts'

/** The language of the page, provided once by the app shell. */
export const MessagesContext = createContext<Messages | undefined>(undefined)

export function useMessages(): Messages {
  const messages = use(MessagesContext)
  if (messages === undefined) throw new Error('no language')
  return messages
}
