import { createContext, use } from 'react'

import { type Messages, en } from './en.ts'

/** The language of the page, provided once by the app shell. */
export const MessagesContext = createContext<Messages>(en)

export function useMessages(): Messages {
  return use(MessagesContext)
}
