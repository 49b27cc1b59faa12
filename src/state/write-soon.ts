/** Writes to the browser's store in time, although a tab that is killed tells nobody. */

/** After a change, in milliseconds: no key press should wait for what is written. */
const writeDelay = 500

/** What is told of when a page is left; the last that is heard of a tab may be that it was hidden. */
export const farewells = ['pagehide', 'visibilitychange'] as const

/** What is written within a moment of a change, at once where that is asked for, and at every farewell. */
export function startWriting(write: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  function now(): void {
    clearTimeout(timer)
    timer = undefined
    write()
  }
  for (const event of farewells) addEventListener(event, now)
  return {
    now,
    soon(): void {
      timer ??= setTimeout(now, writeDelay)
    },
    stop(): void {
      clearTimeout(timer)
      for (const event of farewells) removeEventListener(event, now)
    },
  }
}
