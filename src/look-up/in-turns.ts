import { type LookupError, isLookupError, lookupError } from './look-up-error.ts'
import { lookupPause } from './look-up-rules.ts'

/** How many questions and what becomes of them. */
export type Turns<Item> = {
  /** Asks one question; throws a LookupError, or the signal's reason. */
  readonly ask: (item: Item) => Promise<void>
  /** A question that got no answer; of one that was not put any more the error says so. */
  readonly failed: (item: Item, error: LookupError) => void
  /** Until when nothing is sent, in milliseconds since 1970, because the host has asked for it; undefined once it is over. */
  readonly paused: (until: number | undefined) => void
  readonly signal: AbortSignal
}

/** Questions that are on their way at once. */
export const mostAtOnce = 4
/** How often a question is put that the host has had too many of. */
const mostAttempts = 5
/** A host that asks to wait longer is not waited for. */
const longestPause = 5 * 60_000
/** After so many failures one after the other the host is left alone. */
const mostFailures = 8

/**
 * Asks many questions of one host, a few at a time and each once. What was too many for the host makes all of them wait,
 * and only that is asked again, as was said before; a host that goes on failing is not asked for the rest, which fails likewise.
 */
export async function inTurns<Item>(
  items: readonly Item[],
  { ask, failed, paused, signal }: Turns<Item>,
): Promise<void> {
  let next = 0
  let failures = 0
  let pausedUntil = 0
  let isPaused = false
  let givenUp: LookupError | undefined

  async function waitForHost(): Promise<void> {
    while (pausedUntil > Date.now()) {
      await sleep(pausedUntil - Date.now(), signal)
      if (!isPaused || pausedUntil > Date.now()) continue
      isPaused = false
      paused(undefined)
    }
  }

  function pause(milliseconds: number): void {
    const until = Date.now() + milliseconds
    if (until <= pausedUntil) return
    pausedUntil = until
    isPaused = true
    paused(until)
  }

  function fail(item: Item, error: LookupError): void {
    failures += 1
    if (failures >= mostFailures || error.status === 429 || error.code === 'not-allowed')
      givenUp = error
    failed(item, error)
  }

  async function settle(item: Item): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      await waitForHost()
      if (givenUp) {
        const { code, status } = givenUp
        const isUnasked = attempt === 0
        return failed(
          item,
          lookupError(code, { ...(status !== undefined && { status }), isUnasked }),
        )
      }
      try {
        await ask(item)
        failures = 0
        return
      } catch (error) {
        signal.throwIfAborted()
        if (!isLookupError(error)) throw error
        const wait = waitBefore(attempt, error)
        if (wait === undefined) return fail(item, error)
        pause(wait)
      }
    }
  }

  async function takeTurns(): Promise<void> {
    for (let item = items[next]; item !== undefined; item = items[next]) {
      next += 1
      signal.throwIfAborted()
      await settle(item)
    }
  }

  await Promise.all(Array.from({ length: mostAtOnce }, takeTurns))
}

/** How long the host wants to be waited for; undefined where it is not asked again. */
function waitBefore(attempt: number, error: LookupError): number | undefined {
  if (error.status !== 429) return undefined
  const wait = error.retryAfter ?? lookupPause(attempt, undefined) * 2 ** attempt
  return attempt + 1 < mostAttempts && wait <= longestPause ? wait : undefined
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort)
      resolve()
    }, milliseconds)
    function abort(): void {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', abort, { once: true })
  })
}
