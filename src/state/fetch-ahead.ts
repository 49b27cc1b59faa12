import type { Messages } from '#i18n/messages.ts'

type Fetch = (messages: Messages) => unknown

const wanted: Fetch[] = []

/** After the start, in milliseconds. */
const delay = 1_500

/** Notes what somebody may want when the network is gone; it is fetched once the page stands. */
export function fetchAhead(fetch: Fetch): void {
  wanted.push(fetch)
}

/** Whether the person or the network asks to be spared what was not asked for. */
export function isSparing(): boolean {
  // The Network Information API, which TypeScript's library does not know: https://wicg.github.io/netinfo/
  const connection: unknown = Reflect.get(navigator, 'connection')
  if (typeof connection !== 'object' || connection === null) return false
  const effectiveType: unknown = Reflect.get(connection, 'effectiveType')
  return (
    Reflect.get(connection, 'saveData') === true ||
    /^(?:slow-2g|2g|3g)$/.test(String(effectiveType))
  )
}

/** Fetches what was noted, unless that has to be spared; then each comes when it is asked for. */
export function startFetchingAhead(messages: Messages): void {
  setTimeout(() => {
    if (isSparing()) return
    for (const fetch of wanted) void fetch(messages)
  }, delay)
}
