/** Starts the frame: its address, its look, and which of its vectors counts. */

import type { Assessment } from '#assessment/assessment.ts'
import { type Version, emptyVector, versions } from '#cvss/index.ts'
import { loadFrameMessages } from '#i18n/load-frame-messages.ts'
import { redo, undo, useCalculator } from '#state/calculator.ts'
import { countedAfter } from './counted.ts'
import {
  type Frame,
  beginFrame,
  configureFrame,
  countVersion,
  noteAddress,
  useFrame,
} from './frame.ts'
import { optionsInAddress } from './options-in-address.ts'

/** Follows which version counts; undo and redo bring that back, too. */
function startCounting(): void {
  const countedOf = new WeakMap<Assessment, Version>()
  useCalculator.subscribe((state, before) => {
    const { counted: last, given } = useFrame.getState()
    if (!countedOf.has(before.assessment)) countedOf.set(before.assessment, last)
    const counted = countedOf.get(state.assessment) ?? countedAfter(last, before, state, given)
    countedOf.set(state.assessment, counted)
    if (counted !== last) countVersion(counted)
  })
}

/** Takes the vector of the frame's own address, as for an iframe that is not talked to. */
async function takeAddress(): Promise<void> {
  const { options, messages } = useFrame.getState()
  const empty = emptyVector(options.lockVersion ?? versions[0])
  if (location.hash.length < 2) {
    noteAddress({ notUnderstood: [] })
    return beginFrame(empty)
  }
  const reader = await import('./read-given.ts').catch(() => undefined)
  const { hash } = location
  // Meanwhile the address may have become another, or a host may have loaded something.
  const isPast = () => location.hash !== hash || useFrame.getState().tell !== undefined
  // A fragment that nothing is there to read is shown as one that cannot be read.
  const { given, text, cve, title, notUnderstood } = reader?.readFragment(
    location.hash,
    options,
  ) ?? {
    given: 'unreadable' as const,
    text: location.hash,
    cve: undefined,
    title: undefined,
    notUnderstood: [],
  }
  if (isPast()) return
  noteAddress({
    notUnderstood,
    options: { ...options, cve: cve ?? options.cve, title: title ?? options.title },
  })
  if (typeof given !== 'string') {
    const isVersionAssumed = reader?.isVersionAssumed(text, options.lockVersion)
    return beginFrame(given, text, { isVersionAssumed })
  }
  const trouble = await import('./explain-given.ts')
    .then(({ explainGiven }) => explainGiven(messages, given, { text, from: 'address' }, options))
    .catch(() => ({
      code: 'invalid-vector' as const,
      message: messages.notLoaded,
      details: [],
      offers: [],
    }))
  if (!isPast()) beginFrame(empty, text, { trouble })
}

/** Names what the frame's own address asks for and nobody knows. */
async function checkAddress(): Promise<void> {
  if (location.search.length < 2) return
  const checking = await import('./left-out-of-address.ts').catch(() => undefined)
  noteAddress({ leftOut: checking?.leftOutOfAddress(location.search) ?? [] })
}

function showLook({ options: { theme }, messages }: Frame): void {
  const { dataset } = document.documentElement
  document.documentElement.lang = messages.language
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme
  else delete dataset['theme']
}

/** A frame has no shortcuts that its host could want for itself, but for undo and redo; Escape is the host's. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing)
    useFrame.getState().tell?.('escape')
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
  if (useFrame.getState().options.readOnly) return
  event.preventDefault()
  if (event.shiftKey) redo()
  else undo()
}

/** Reads the frame's address and keeps its look in step with what the host asks for. */
export async function startFrame(): Promise<void> {
  const options = optionsInAddress(location.search)
  configureFrame({ options, messages: await loadFrameMessages(options.lang) })
  startCounting()
  await takeAddress()
  void checkAddress()
  addEventListener('hashchange', () => {
    // A frame that is talked to has its vector from there.
    if (useFrame.getState().tell === undefined) void takeAddress()
  })
  addEventListener('keydown', onKeyDown)
  showLook(useFrame.getState())
  useFrame.subscribe((state, before) => {
    if (state.options !== before.options || state.messages !== before.messages) showLook(state)
  })
}
