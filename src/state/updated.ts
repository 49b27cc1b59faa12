/** Tells a part that cannot be loaded from a page whose host has a newer build of it. */

import { usePasted } from './pasted.ts'

/** The address of a page's own module script, as its HTML names it; '' where it names none. */
export function entryOf(html: string): string {
  return /<script type="module"[^>]* src="([^"]+)"/.exec(html)?.[1] ?? ''
}

/** Whether the host gives another build of this page by now; no answer, or one of something else, says nothing. */
async function isUpdated(): Promise<boolean> {
  const running = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  try {
    const answer = await fetch(new URL('./', document.baseURI), { cache: 'no-store' })
    const entry = answer.ok ? entryOf(await answer.text()) : ''
    return entry !== '' && entry !== running
  } catch {
    return false
  }
}

/** Says so when a late part is missing because the page was updated; whatever is typed and shown outlives the reload. */
export function startNoticingUpdates(): void {
  let isLooking = false
  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    if (await isUpdated()) usePasted.setState({ outcome: { kind: 'updated' } })
    isLooking = false
  }
  addEventListener('vite:preloadError', () => void look())
}
