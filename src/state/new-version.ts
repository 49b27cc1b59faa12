/** A newer build of the page that the browser has fetched and keeps ready. */

import { create } from 'zustand'

/** What is new in a line of the newer build's own, where it could be had. */
type State = { readonly isReady: boolean; readonly news: string | undefined }

export const useNewVersion = create<State>(() => ({ isReady: false, news: undefined }))

let take: (() => void) | undefined

/** Offers it; nothing changes before somebody takes it. */
export function offerNewVersion(news: string | undefined, useNow: () => void): void {
  take = useNow
  useNewVersion.setState({ isReady: true, news })
}

/** Loads the page again in the newer version; what is on screen and typed stays, as with every reload. */
export function takeNewVersion(): void {
  take?.()
}

/** Leaves it for the next time that the page is opened. */
export function leaveNewVersion(): void {
  useNewVersion.setState({ isReady: false })
}
