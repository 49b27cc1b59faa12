/** Keeps the address and the calculator in step, in both directions. */

import { type Vector, sameVector } from '#cvss/index.ts'
import { formatPermalink } from '#url/format-permalink.ts'
import { readPermalink } from '#url/permalink.ts'
import { useCalculator } from './calculator.ts'
import { type Snapshot, shownVector } from './snapshot.ts'
import { showCve, useCveLookup } from './cve-lookup.ts'
import { offerVectorsOf } from './link-offer.ts'
import { openLink } from './pasted.ts'
import { loadRationale } from './rationale.ts'
import { readStored, writeStored } from './storage.ts'

/** After the last change, in milliseconds: browsers limit how often an address may be replaced. */
const writeDelay = 250

/** Holds the fragment at which a page that was left may come back, although it had changed since. */
const outdatedKey = 'plumb.outdated'

/** A reload may begin before the address is written and end after it; longest time for that, in milliseconds. */
const longestReload = 30_000

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

/** The fragment that says what is on screen. */
function shownFragment(snapshot: Snapshot = useCalculator.getState()): string {
  return formatPermalink(shownVector(snapshot), useCveLookup.getState().cve)
}

/** Takes over what a link says besides its vector, unless something else has been opened since. */
async function openText(hash: string, vector: Vector): Promise<void> {
  const reader = await import('#url/rationale-tag.ts').catch(() => undefined)
  const rationale = await reader?.rationaleInFragment(hash, vector.version)
  const shown = shownVector(useCalculator.getState())
  if (rationale && sameVector(shown, vector)) loadRationale(rationale)
}

/** Reads the address, and from then on writes every change to it and follows it. */
export function startPermalinkSync(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let following = false
  let replaced = { fragment: '', at: -longestReload }

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    const fragment = shownFragment()
    if (location.hash === fragment && location.search === '') return
    replaced = { fragment: location.hash, at: performance.now() }
    history.replaceState(null, '', addressWith(fragment))
  }

  function writeSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(write, writeDelay)
  }

  function flush(): void {
    if (timer !== undefined) write()
    const isRecent = performance.now() - replaced.at < longestReload
    writeStored('session', outdatedKey, isRecent ? replaced.fragment : undefined)
  }

  function read(): void {
    const { hash } = location
    const reading = readPermalink(location, useCalculator.getState().version)
    offerVectorsOf(location.href)
    following = true
    openLink(reading)
    following = false
    if (reading.kind === 'vector') write()
    if (reading.kind === 'vector' && hash.includes('&text=')) void openText(hash, reading.vector)
  }

  /** The drafts hold the last change already; the address still holds the CVE ID. */
  function resume(): void {
    const { cve } = readPermalink(location, useCalculator.getState().version)
    if (cve !== undefined) showCve(cve)
    write()
  }

  const stopVector = useCalculator.subscribe((state, before) => {
    if (following || shownVector(state) === shownVector(before)) return
    if (state.version === before.version) return writeSoon()
    // The entry left behind holds the last state of the version it was about.
    history.replaceState(null, '', addressWith(shownFragment(before)))
    clearTimeout(timer)
    timer = undefined
    history.pushState(null, '', addressWith(shownFragment(state)))
  })
  const stopCve = useCveLookup.subscribe((state, before) => {
    if (!following && state.cve !== before.cve) writeSoon()
  })

  const outdated = readStored('session', outdatedKey)
  writeStored('session', outdatedKey, undefined)
  if (isReturn() && outdated === location.hash) resume()
  else read()
  addEventListener('hashchange', read)
  addEventListener('pagehide', flush)
  return () => {
    stopVector()
    stopCve()
    flush()
    removeEventListener('hashchange', read)
    removeEventListener('pagehide', flush)
  }
}
