import { startFocusFixup } from '#components/focus-fixup.ts'
import { startAnnouncements } from '#state/announce-changes.ts'
import { useFrame } from './frame.ts'

/** What starts once the frame stands: its voice, in step with the language that the host asks for, and lost focus. */
export function startLate(): void {
  startFocusFixup()
  let stop = startAnnouncements(useFrame.getState().messages)
  useFrame.subscribe(({ messages }, before) => {
    if (messages === before.messages) return
    stop()
    stop = startAnnouncements(messages)
  })
}
