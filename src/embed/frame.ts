/** What the page around the frame has asked for, and what is in the frame because of it. */

import { create } from 'zustand'

import { parseCveId } from '#cve-id/cve-id.ts'
import type { PublishedVector } from '#cve/published.ts'
import { type Vector, type Version, emptyVector, formatVector, versions } from '#cvss/index.ts'
import { type Messages, en } from '#i18n/en.ts'
import type { LateTexts } from '#i18n/late-texts.ts'
import { loadMessages } from '#i18n/load-messages.ts'
import { startAnnouncements } from '#state/announcement.ts'
import { beginWith } from '#state/beginning.ts'
import { redo, undo, useCalculator } from '#state/calculator.ts'
import { shownVector } from '#state/snapshot.ts'
import { embedState } from './embed-state.ts'
import { type Given, type Trouble, fromHostPage, givenState } from './given.ts'
import { optionsInAddress } from './options-in-address.ts'
import type { EmbedOptions, EmbedState } from './protocol.ts'
import type { EmbedThreat } from './threat-facts.ts'
import type { LeftOut } from './read-options.ts'

/** What the sources said of a CVE, for the page, for a person, and to go on with. */
export type LookedUp = {
  readonly threat: EmbedThreat
  readonly line: string
  readonly isComplete: boolean
  readonly vectors: readonly PublishedVector[]
}

/** What a person did in the frame, or came of it, that its host is told. */
export type Told = 'save' | 'cancel' | 'kept' | 'change' | 'threat' | 'escape'

export type Frame = {
  readonly options: EmbedOptions
  readonly messages: Messages
  /** What was loaded or last saved. */
  readonly baseline: Vector
  /** What the page around the frame gave; undefined while it has given nothing. */
  readonly given: Given | undefined
  /** Options of the frame's own address that nobody knows. */
  readonly leftOut: readonly LeftOut[]
  /** Texts of what is said to the host; undefined until it speaks, or gives what needs words. */
  readonly texts: LateTexts<'embed'> | undefined
  /** The version that a host has named; it decides where the metrics alone do not. */
  readonly named: Version | undefined
  /** What a look-up found. */
  readonly lookedUp: LookedUp | undefined
  /** Tells the host what a person did; undefined while no host has loaded anything. */
  readonly tell: ((what: Told) => void) | undefined
  /** Whether the picker of a field is open. */
  readonly isOpen: boolean
}

export const useFrame = create<Frame>(() => ({
  options: {},
  messages: en,
  baseline: emptyVector(versions[0]),
  given: undefined,
  leftOut: [],
  texts: undefined,
  named: undefined,
  lookedUp: undefined,
  tell: undefined,
  isOpen: false,
}))

/** Whether the frame grows with its content instead of scrolling inside. */
export function growsWithContent({ autosize, mode }: EmbedOptions): boolean {
  return autosize === true || mode === 'field'
}

/** What the host is told of the vector on screen. */
export function frameState(): EmbedState {
  const { messages, baseline, given, texts, options, lookedUp } = useFrame.getState()
  const app = new URL('./', location.href).href
  const calculator = useCalculator.getState()
  return {
    ...embedState(messages, shownVector(calculator), baseline, app),
    // What is known of one CVE says nothing of the next.
    ...(lookedUp &&
      lookedUp.threat.cve === parseCveId(options.cve ?? '') && { threat: lookedUp.threat }),
    ...(given && givenState(given, calculator, (missing) => texts?.incomplete(missing) ?? '')),
  }
}

/** Begins with a vector that the page around the frame gives, or without what it gave and why. */
export function beginFrame(vector: Vector, text = formatVector(vector), trouble?: Trouble): void {
  useFrame.setState({ baseline: vector, given: { text, vector, trouble } })
  beginWith(vector, text === '' || trouble ? undefined : fromHostPage(vector))
}

/** Takes the vector of the frame's own address, as for an iframe that is not talked to. */
async function takeAddress(): Promise<void> {
  const { options, messages } = useFrame.getState()
  const empty = emptyVector(options.lockVersion ?? versions[0])
  if (location.hash.length < 2) return beginFrame(empty)
  const reader = await import('./read-given.ts').catch(() => undefined)
  // A fragment that nothing is there to read is shown as one that cannot be read.
  const { given, text, cve, title } = reader?.readFragment(location.hash, options) ?? {
    given: 'unreadable' as const,
    text: location.hash,
    cve: undefined,
    title: undefined,
  }
  useFrame.setState({
    options: { ...options, cve: cve ?? options.cve, title: title ?? options.title },
  })
  if (typeof given !== 'string') return beginFrame(given, text)
  const trouble = await import('./explain-given.ts')
    .then(({ explainGiven }) => explainGiven(messages, given, { text, from: 'address' }, options))
    .catch(() => ({
      code: 'invalid-vector' as const,
      message: messages.notLoaded,
      details: [],
      offers: [],
    }))
  beginFrame(empty, text, trouble)
}

/** Names what the frame's own address asks for and nobody knows. */
async function checkAddress(): Promise<void> {
  if (location.search.length < 2) return
  const checking = await import('./left-out-of-address.ts').catch(() => undefined)
  useFrame.setState({ leftOut: checking?.leftOutOfAddress(location.search) ?? [] })
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

/** Reads the frame's address and keeps look and voice in step with what the host asks for. */
export async function startFrame(): Promise<void> {
  const options = optionsInAddress(location.search)
  useFrame.setState({ options, messages: await loadMessages(options.lang) })
  await takeAddress()
  void checkAddress()
  addEventListener('hashchange', () => {
    // A frame that is talked to has its vector from there.
    if (useFrame.getState().tell === undefined) void takeAddress()
  })
  addEventListener('keydown', onKeyDown)
  showLook(useFrame.getState())
  let stopAnnouncements = startAnnouncements(useFrame.getState().messages)
  useFrame.subscribe((state, before) => {
    if (state.options !== before.options || state.messages !== before.messages) showLook(state)
    if (state.messages === before.messages) return
    stopAnnouncements()
    stopAnnouncements = startAnnouncements(state.messages)
  })
}
