/** What the page around the frame has asked for, and what is in the frame because of it. */

import { create } from 'zustand'

import { parseCveId } from '#cve-id/cve-id.ts'
import type { PublishedVector } from '#published/published.ts'
import { type Vector, type Version, emptyVector, formatVector, versions } from '#cvss/index.ts'
import { defaultFrameMessages } from '#i18n/load-frame-messages.ts'
import type { FrameMessages, LateTexts } from '#i18n/messages.ts'
import { beginWith } from '#state/beginning.ts'
import { useCalculator } from '#state/calculator.ts'
import type { ReadOnlyStore } from '#state/read-only-store.ts'
import type { Part } from '#url/read/parts-not-understood.ts'
import { embedState } from './embed-state.ts'
import { type Given, type OnScreen, fromHostPage, givenState } from './given.ts'
import type { EmbedOptions, EmbedState } from './protocol.ts'
import type { EmbedThreat } from './threat-facts.ts'
import type { LeftOut } from './read-options.ts'
import { wholeCalculator } from './whole-calculator.ts'

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
  readonly messages: FrameMessages
  /** What was loaded or last saved. */
  readonly baseline: Vector
  /** The version whose vector the page gets; another one may be looked at. */
  readonly counted: Version
  /** What the page around the frame gave; undefined while it has given nothing. */
  readonly given: Given | undefined
  /** Options of the frame's own address that nobody knows. */
  readonly leftOut: readonly LeftOut[]
  /** Parts of that address's fragment that nobody understands. */
  readonly notUnderstood: readonly Part[]
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

const store = create<Frame>(() => ({
  options: {},
  messages: defaultFrameMessages,
  baseline: emptyVector(versions[0]),
  counted: versions[0],
  given: undefined,
  leftOut: [],
  notUnderstood: [],
  texts: undefined,
  named: undefined,
  lookedUp: undefined,
  tell: undefined,
  isOpen: false,
}))

/** Only the actions below write it. */
export const useFrame: ReadOnlyStore<Frame> = store

/** Goes by what the frame's address or its host asks for, and by the words for it. */
export function configureFrame(
  asked: Pick<Frame, 'options' | 'messages'> & Partial<Pick<Frame, 'texts' | 'named' | 'tell'>>,
): void {
  store.setState(asked)
}

/** Notes what the frame's own address says, and what of it nobody knows. */
export function noteAddress(
  found: Partial<Pick<Frame, 'options' | 'leftOut' | 'notUnderstood'>>,
): void {
  store.setState(found)
}

export function noteGiven(given: Given | undefined): void {
  store.setState({ given })
}

export function countVersion(counted: Version): void {
  store.setState({ counted })
}

export function openPicker(isOpen: boolean): void {
  store.setState({ isOpen })
}

export function noteLookedUp(lookedUp: LookedUp): void {
  store.setState({ lookedUp })
}

/** What counts now is what the page around the frame has stored. */
export function noteSaved(): void {
  store.setState({ baseline: countedVector() })
}

/** Whether the frame grows with its content instead of scrolling inside. */
export function growsWithContent({ autosize, mode }: EmbedOptions): boolean {
  return autosize === true || mode === 'field'
}

/** Whether nothing can come of what was given: it cannot be used, and nobody may change it. */
export function isUnusable({ options, given }: Pick<Frame, 'options' | 'given'>): boolean {
  return options.readOnly === true && given?.trouble !== undefined
}

/** Every vector there is, with the version that counts. */
export function onScreen(): OnScreen {
  const { assessment } = useCalculator.getState()
  return { version: useFrame.getState().counted, assessment }
}

/** The vector that the page gets, which need not be the one that is looked at. */
export function countedVector(): Vector {
  const { version, assessment } = onScreen()
  return assessment.vectors[version]
}

/** What the host is told of the vector that counts. */
export function frameState(): EmbedState {
  const { messages, baseline, given, texts, options, lookedUp } = useFrame.getState()
  return {
    ...embedState(messages, countedVector(), baseline, wholeCalculator()),
    // What is known of one CVE says nothing of the next.
    ...(lookedUp &&
      lookedUp.threat.cve === parseCveId(options.cve ?? '') && { threat: lookedUp.threat }),
    ...(given && givenState(given, onScreen(), (missing) => texts?.incomplete(missing) ?? '')),
  }
}

/** Begins with a vector that the page around the frame gives, or without what it gave and why. */
export function beginFrame(
  vector: Vector,
  text = formatVector(vector),
  about: Partial<Pick<Given, 'trouble' | 'isVersionAssumed' | 'otherNamed'>> = {},
): void {
  store.setState({ baseline: vector, given: { trouble: undefined, ...about, text, vector } })
  beginWith(vector, text === '' || about.trouble ? undefined : fromHostPage(vector))
}
