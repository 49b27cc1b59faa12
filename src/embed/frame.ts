/** What the page around the frame has asked for, and what is in the frame because of it. */

import { create } from 'zustand'

import { type Vector, emptyVector, versions } from '#cvss/index.ts'
import { type Messages, en } from '#i18n/en.ts'
import { loadMessages } from '#i18n/load-messages.ts'
import { startAnnouncements } from '#state/announcement.ts'
import { beginWith } from '#state/beginning.ts'
import { redo, undo, useCalculator } from '#state/calculator.ts'
import { shownVector } from '#state/snapshot.ts'
import { embedState } from './embed-state.ts'
import { optionsInAddress } from './options-in-address.ts'
import type { EmbedOptions, EmbedState } from './protocol.ts'
import type { Refusal } from './read-given.ts'

export type Frame = {
  readonly options: EmbedOptions
  readonly messages: Messages
  /** What was loaded or last saved. */
  readonly baseline: Vector
  /** Why the vector of the frame's own address is not shown. */
  readonly refusedLink: Refusal | undefined
  /** Tells the host that a person pressed a button; undefined while no host has loaded anything. */
  readonly tell: ((what: 'save' | 'cancel') => void) | undefined
  /** Whether the picker of a field is open. */
  readonly isOpen: boolean
}

export const useFrame = create<Frame>(() => ({
  options: {},
  messages: en,
  baseline: emptyVector(versions[0]),
  refusedLink: undefined,
  tell: undefined,
  isOpen: false,
}))

/** Whether the frame grows with its content instead of scrolling inside. */
export function growsWithContent({ autosize, mode }: EmbedOptions): boolean {
  return autosize === true || mode === 'field'
}

/** What the host is told of the vector on screen. */
export function frameState(): EmbedState {
  const { messages, baseline } = useFrame.getState()
  const app = new URL('./', location.href).href
  return embedState(messages, shownVector(useCalculator.getState()), baseline, app)
}

/** Begins with a vector that the page around the frame gives. */
export function beginFrame(vector: Vector): void {
  useFrame.setState({ baseline: vector, refusedLink: undefined })
  beginWith(vector)
}

/** Takes the vector of the frame's own address, as for an iframe that is not talked to. */
async function takeAddress(): Promise<void> {
  const { options } = useFrame.getState()
  const empty = emptyVector(options.lockVersion ?? versions[0])
  if (location.hash.length < 2) return beginFrame(empty)
  const reader = await import('./read-given.ts').catch(() => undefined)
  const { given, cve } = reader?.readFragment(location.hash, options) ?? {
    given: 'unreadable' as const,
    cve: undefined,
  }
  const refusedLink = typeof given === 'string' ? given : undefined
  beginFrame(typeof given === 'string' ? empty : given)
  useFrame.setState({ refusedLink, options: { ...options, cve: cve ?? options.cve } })
}

function showLook({ options: { theme }, messages }: Frame): void {
  const { dataset } = document.documentElement
  document.documentElement.lang = messages.language
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme
  else delete dataset['theme']
}

/** A frame has no shortcuts that its host could want for itself, but for undo and redo. */
function onKeyDown(event: KeyboardEvent): void {
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
