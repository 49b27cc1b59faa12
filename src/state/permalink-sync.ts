/** Keeps the address and the calculator in step, in both directions. */

import { formatPermalink, readPermalink } from '#url/permalink.ts'
import { shownVector, useCalculator } from './calculator.ts'
import { openLink } from './pasted.ts'
import { readStored, writeStored } from './storage.ts'

/** After the last change, in milliseconds: browsers limit how often an address may be replaced. */
const writeDelay = 250

/** Holds the fragment of a page that was left before the address had its last change. */
const unwrittenKey = 'plumb.unwritten'

/** A reload, or the way back to a page: Chromium goes to the address as it was before `pagehide`. */
function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation instanceof PerformanceNavigationTiming && navigation.type !== 'navigate'
}

/** The address of the page with another fragment and without any query. */
function addressWith(fragment: string): string {
  // A path such as /%23CVSS:4.0/… holds a mangled fragment, which has been read by now.
  const path = location.pathname.replace(/%(?:25)*23.*$/i, '')
  return `${path}${fragment}`
}

/** Reads the address, and from then on writes every change to it and follows it. */
export function startPermalinkSync(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    const fragment = formatPermalink(shownVector(useCalculator.getState()))
    if (location.hash !== fragment || location.search !== '')
      history.replaceState(null, '', addressWith(fragment))
  }

  function flush(): void {
    if (timer === undefined) return
    writeStored('session', unwrittenKey, location.hash)
    write()
  }

  function read(): void {
    const reading = readPermalink(location, useCalculator.getState().version)
    following = true
    openLink(reading)
    following = false
    if (reading.kind === 'vector') write()
  }

  let following = false
  const unsubscribe = useCalculator.subscribe((state, before) => {
    if (following || state === before) return
    if (shownVector(state) === shownVector(before)) return
    if (state.version !== before.version) {
      // The entry left behind holds the last state of the version it was about.
      history.replaceState(null, '', addressWith(formatPermalink(shownVector(before))))
      clearTimeout(timer)
      timer = undefined
      history.pushState(null, '', addressWith(formatPermalink(shownVector(state))))
      return
    }
    clearTimeout(timer)
    timer = setTimeout(write, writeDelay)
  })

  const unwritten = readStored('session', unwrittenKey)
  writeStored('session', unwrittenKey, undefined)
  if (isReturn() && unwritten === location.hash) write()
  else read()
  addEventListener('hashchange', read)
  addEventListener('pagehide', flush)
  return () => {
    unsubscribe()
    flush()
    removeEventListener('hashchange', read)
    removeEventListener('pagehide', flush)
  }
}
