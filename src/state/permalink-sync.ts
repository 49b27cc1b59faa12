/** Keeps the address and the calculator in step, in both directions. */

import type { Vector } from '#cvss/index.ts'
import { isEmptyAddress, readOwnLink } from '#url/read/own-permalink.ts'
import { addressWith, isReturn, shownFragment } from './address.ts'
import { showVector, rewind, useCalculator } from './calculator.ts'
import { type ShownComparison, useCompared } from './compared.ts'
import { markOf, markedAs } from './history-mark.ts'
import { setLinkOffer } from './link-offer.ts'
import { openVector } from './opened-link.ts'
import type { PasteOutcome } from './paste-outcome.ts'
import { usePasted } from './pasted.ts'
import { type Snapshot, shownVector } from './snapshot.ts'
import { readStored, writeStored } from './storage.ts'

/** In milliseconds after the last change, as browsers limit how often an address may be replaced; and once one was refused. */
const [writeDelay, refusedDelay] = [250, 10_000]

/** Holds the fragment at which a page that was left may come back, although it had changed since. */
const outdatedKey = 'plumb.outdated'

/** A reload may begin before the address is written and end after it; longest time for that, in milliseconds. */
const longestReload = 30_000

/** What is compared in place of the calculator. */
function comparison(): ShownComparison | false {
  return useCompared.getState().shown ?? false
}

/**
 * Goes to the assessment that an entry of the history was marked with, as it was left: through undo
 * or redo, so that nothing is lost on the way. Says whether this tab still has it.
 */
function revisit(id: string, vector: Vector | undefined): boolean {
  const { assessment, past, future } = useCalculator.getState()
  if (assessment.id === id) {
    if (vector) showVector(vector)
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
  // The address that is being opened: until it has been read whole it stays.
  let opening: object | undefined
  // What of the address was not read: it stays until that is answered.
  let unanswered: PasteOutcome | undefined
  let replaced = { fragment: '', at: -longestReload }
  // The fragment as it was last read or written: with another one, a link was followed whose event
  // is still on its way, and to write now would be to lose it.
  let settled = location.hash

  function put(
    how: 'replaceState' | 'pushState',
    snapshot: Snapshot,
    compared = comparison(),
    address: string | URL = addressWith(shownFragment(snapshot, compared)),
  ): void {
    try {
      history[how](compared ? compared.mark : markOf(snapshot), '', address)
    } catch {
      // Safari refuses more than a hundred in half a minute; the page goes on, and writes it then.
      timer ??= setTimeout(write, refusedDelay)
    }
    settled = location.hash
  }

  /** The entry of an address that says nothing is marked, so that the way back to it is known. */
  function markEntry(): void {
    put('replaceState', useCalculator.getState(), false, location.href)
  }

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    if (location.hash !== settled) return read()
    if (opening) return
    const state = useCalculator.getState()
    if (location.hash !== shownFragment(state, comparison()))
      replaced = { fragment: location.hash, at: performance.now() }
    // Who goes on without an answer finds the address by going back.
    put(unanswered ? 'pushState' : 'replaceState', state)
    unanswered = undefined
  }

  function follow(): void {
    if (location.hash === settled) return
    // Other vectors of an earlier link are not those of a link that is opened now.
    if (markedAs(history.state) === undefined) setLinkOffer(undefined)
    read()
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

  /** What the address says otherwise than we write it is read late; until then it stays. */
  async function openLate(): Promise<void> {
    const mine = {}
    opening = mine
    const late = await import('./mangled-link.ts').catch(() => undefined)
    if (opening !== mine) return
    if (!late) usePasted.setState({ text: location.href, outcome: { kind: 'not-loaded' } })
    const opened = await late?.openAddress(() => opening === mine)
    if (opening !== mine) return
    opening = undefined
    unanswered = opened ? opened.unanswered : usePasted.getState().outcome
    // An entry without a mark is read, and said, again after a reload.
    if (unanswered) return
    if (opened?.hasVector) write()
    else markEntry()
  }

  function read(): void {
    settled = location.hash
    unanswered = undefined
    opening = {}
    useCompared.setState({ shown: undefined })
    const link = readOwnLink(location)
    const visited = markedAs(history.state)
    const isRevisited = visited !== undefined && revisit(visited, link?.vector)
    if (link && !isRevisited) openVector(link)
    if (!link && !isRevisited && !isEmptyAddress(location)) return void openLate()
    opening = undefined
    if (link) write()
    else markEntry()
  }

  const stopChanges = useCalculator.subscribe((state, before) => {
    const isSame = state.assessment.id === before.assessment.id
    const isWritten =
      isSame &&
      shownVector(state) === shownVector(before) &&
      state.assessment.cve === before.assessment.cve
    if (opening || isWritten || comparison()) return
    // The address of another assessment does not wait: to go to it again would tell nobody.
    if (state.version === before.version) return isSame ? writeSoon() : write()
    // The entry left behind holds the last state of the version it was about.
    if (location.hash === settled && !unanswered) put('replaceState', before)
    clearTimeout(timer)
    timer = undefined
    put('pushState', state)
    unanswered = undefined
  })
  const stopComparing = useCompared.subscribe(({ shown }, { shown: before }) => {
    if (opening || shown === before) return
    const state = useCalculator.getState()
    // The entry left behind holds the last state of what it was about.
    if (timer !== undefined && !unanswered) put('replaceState', state, before ?? false)
    clearTimeout(timer)
    timer = undefined
    put(shown && before && shown.view === before.view ? 'replaceState' : 'pushState', state)
    unanswered = undefined
  })
  const stopAnswers = usePasted.subscribe(({ outcome }, before) => {
    if (!unanswered || outcome || before.outcome !== unanswered) return
    // A notice that ends because something else is shown has not been answered.
    const shown = shownVector(useCalculator.getState())
    if ('vector' in unanswered && unanswered.vector !== shown) return
    unanswered = undefined
    write()
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
    stopComparing()
    stopAnswers()
    flush()
    removeEventListener('hashchange', follow)
    removeEventListener('pagehide', flush)
  }
}
