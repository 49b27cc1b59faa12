/** Keeps the address and the calculator in step, in both directions. */

import { isAssessmentId } from '#assessment/assessment-id.ts'
import { assessmentFragment } from '#assessment/assessment-link.ts'
import type { Vector } from '#cvss/index.ts'
import { type PermalinkReading, readPermalink } from '#url/permalink.ts'
import { revisitVector, rewind, useCalculator } from './calculator.ts'
import { offerVectorsOf } from './link-offer.ts'
import { openLink } from './opened-link.ts'
import { usePasted } from './pasted.ts'
import { type Snapshot, shownVector } from './snapshot.ts'
import { readStored, writeStored } from './storage.ts'

/** After the last change, in milliseconds: browsers limit how often an address may be replaced. */
const writeDelay = 250

/** After the browser has refused another address, in milliseconds. */
const refusedDelay = 10_000

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
function addressWith(fragment: string): URL {
  // Never a path alone: that of https://host//#… would name another host.
  const address = new URL(location.href)
  // A path such as /%23CVSS:4.0/… holds a mangled fragment, which has been read by now.
  address.pathname = address.pathname.replace(/%(?:25)*23.*$/i, '')
  address.search = ''
  address.hash = fragment
  return address
}

/** The fragment that says what is on screen. */
function shownFragment(snapshot: Snapshot): string {
  return assessmentFragment(snapshot.assessment, snapshot.version)
}

/** What an entry of the history is marked with: whose assessment its address is. */
function markOf({ assessment }: Snapshot) {
  return { assessment: assessment.id }
}

function markedAs(state: unknown): string | undefined {
  const mark: unknown = typeof state === 'object' && state ? Reflect.get(state, 'assessment') : ''
  return isAssessmentId(mark) ? mark : undefined
}

/**
 * Goes to the assessment that an entry of the history was marked with, as it was left: through undo
 * or redo, so that nothing is lost on the way. Says whether this tab still has it.
 */
function revisit(id: string, reading: PermalinkReading): boolean {
  const { assessment, past, future } = useCalculator.getState()
  if (assessment.id === id) {
    if (reading.kind === 'vector') revisitVector(reading.vector)
    return true
  }
  const isIt = (snapshot: Snapshot) => snapshot.assessment.id === id
  const before = past.findLastIndex(isIt)
  const after = future.findLastIndex(isIt)
  if (before >= 0) rewind(past.length - before)
  else if (after >= 0) rewind(-1 - after)
  return before >= 0 || after >= 0
}

/** Reads the address, and from then on writes every change to it and follows it. */
export function startPermalinkSync(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let following = false
  let replaced = { fragment: '', at: -longestReload }
  // The fragment as it was last read or written: with another one, a link was followed whose event
  // is still on its way, and to write now would be to lose it.
  let settled = location.hash

  function put(
    how: 'replaceState' | 'pushState',
    snapshot: Snapshot,
    address: string | URL = addressWith(shownFragment(snapshot)),
  ): void {
    try {
      history[how](markOf(snapshot), '', address)
    } catch {
      // Safari refuses more than a hundred in half a minute; the page goes on, and writes it then.
      timer ??= setTimeout(write, refusedDelay)
    }
    settled = location.hash
  }

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    if (location.hash !== settled) return read()
    const state = useCalculator.getState()
    const fragment = shownFragment(state)
    if (location.hash !== fragment) replaced = { fragment: location.hash, at: performance.now() }
    put('replaceState', state)
  }

  function follow(): void {
    if (location.hash !== settled) read()
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

  async function openText(hash: string, vector: Vector): Promise<void> {
    const late = await import('./link-text.ts').catch(() => undefined)
    if (!late) return usePasted.setState({ outcome: { kind: 'text-unreadable' } })
    const isRead = await late.openLinkText(hash, vector)
    // A text that could not be read stays in the address.
    if (isRead && location.hash === hash) write()
  }

  function read(): void {
    const { hash } = location
    settled = hash
    const reading = readPermalink(location, useCalculator.getState().version)
    const visited = markedAs(history.state)
    // What cannot be read is said again after a reload, too.
    const isKnown = visited !== undefined && reading.kind !== 'unreadable'
    following = true
    const isRevisited = isKnown && revisit(visited, reading)
    if (!isRevisited) {
      offerVectorsOf(location.href)
      openLink(reading)
    }
    following = false
    const hasText = reading.kind === 'vector' && hash.includes('&text=')
    if (hasText && !isRevisited) void openText(hash, reading.vector)
    else if (reading.kind === 'vector') write()
    // The entry of an address that says nothing is marked, so that the way back to it is known.
    else put('replaceState', useCalculator.getState(), location.href)
  }

  const stopChanges = useCalculator.subscribe((state, before) => {
    const isWritten =
      shownVector(state) === shownVector(before) &&
      state.assessment.cve === before.assessment.cve &&
      state.assessment.id === before.assessment.id
    if (following || isWritten) return
    if (state.version === before.version) return writeSoon()
    // The entry left behind holds the last state of the version it was about.
    if (location.hash === settled) put('replaceState', before)
    clearTimeout(timer)
    timer = undefined
    put('pushState', state)
  })

  const outdated = readStored('session', outdatedKey)
  writeStored('session', outdatedKey, undefined)
  // The drafts hold the last change already.
  if (isReturn() && outdated === location.hash) write()
  else read()
  addEventListener('hashchange', follow)
  addEventListener('pagehide', flush)
  return () => {
    stopChanges()
    flush()
    removeEventListener('hashchange', follow)
    removeEventListener('pagehide', flush)
  }
}
