import { useEffect } from 'react'

import { pasteNoticeId } from './paste-focus.ts'

/** Has the page leave room for the notice, as high as it is, so that all it covers can be scrolled clear of it. */
export function useNoticeRoom(): void {
  useEffect(() => {
    const notice = document.getElementById(pasteNoticeId)
    if (!notice) return undefined
    const { style } = document.documentElement
    const leaveRoom = () => style.setProperty('--notice', `${notice.offsetHeight}px`)
    const observer = new ResizeObserver(leaveRoom)
    observer.observe(notice)
    return () => {
      observer.disconnect()
      leaveRoom()
    }
  }, [])
}
