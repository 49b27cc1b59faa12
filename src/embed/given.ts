/** What the page around the frame gave, and what a form that stores it keeps. */

import type { Origin } from '#assessment/origin.ts'
import {
  type Vector,
  formatVector,
  missingMetrics,
  sameVector,
  setMetrics,
  type Version,
} from '#cvss/index.ts'
import type { EmbedProblem, EmbedState } from './protocol.ts'

/** Why a text is not on screen as a vector, in words, and what a person can make of it. */
export type Trouble = {
  readonly code: Exclude<EmbedProblem['code'], 'incomplete'>
  readonly message: string
  /** Every problem that stands in the way of reading it, or what is to be known of what stands in it; `message` tells the first. */
  readonly details: readonly string[]
  readonly offers: readonly Offer[]
}

/** A vector that can be made of a text that cannot be used. */
export type Offer = {
  readonly kind: 'same-metrics' | 'standing' | 'without-bad'
  readonly vector: Vector
  /** Metrics without a value in it because theirs cannot be read. */
  readonly open: readonly string[]
}

export type Given = {
  readonly text: string
  /** What is on screen for it; empty where it cannot be used. */
  readonly vector: Vector
  readonly trouble: Trouble | undefined
  /** Whether the text names no version, and could be of another one. */
  readonly isVersionAssumed?: boolean | undefined
  /** The version that the page named for it, where the vector is of another. */
  readonly otherNamed?: Version | undefined
  /** What a person has decided about a text that cannot be used. */
  readonly answer?: 'kept' | 'removed' | undefined
}

/** Every vector there is, and the version that counts. */
export type OnScreen = {
  readonly version: Version
  readonly assessment: { readonly vectors: Readonly<Record<Version, Vector>> }
}

/** The origin of a vector that the page gave. */
export function fromHostPage(vector: Vector): Origin {
  return { from: 'host-page', name: '', vector }
}

/** Whether no metric has been changed since; looking at another version that is empty changes none. */
export function isUntouched({ vector }: Given, { version, assessment }: OnScreen): boolean {
  const { vectors } = assessment
  if (!sameVector(vectors[vector.version], vector)) return false
  return version === vector.version || setMetrics(vectors[version]).length === 0
}

/** Whether a vector was given of which only a part is answered. */
function isHalf({ vector }: Given): boolean {
  return setMetrics(vector).length > 0 && missingMetrics(vector).length > 0
}

/** Whether there is something to say of a given text, which still stands. */
export function isExplained(given: Given, onScreen: OnScreen, hasHost: boolean): boolean {
  return isUntouched(given, onScreen) && (given.trouble !== undefined || (hasHost && isHalf(given)))
}

/**
 * What is kept of a given text, or of what became of it. A page that gives halves stores them, so
 * it gets halves back; any other gets complete vectors or nothing.
 */
export function givenState(
  given: Given,
  onScreen: OnScreen,
  incomplete: (missing: readonly string[]) => string,
): Pick<EmbedState, 'value' | 'unchanged' | 'problem'> {
  const shown = onScreen.assessment.vectors[onScreen.version]
  const { text, trouble, answer } = given
  const isSame = isUntouched(given, onScreen)
  if (isSame && answer === 'removed') return { value: '', unchanged: false, problem: undefined }
  const missing = missingMetrics(shown)
  const isSomeSet = setMetrics(shown).length > 0
  const isDraft = missing.length > 0 && isHalf(given) && (isSame || isSomeSet)
  const changed = missing.length === 0 || isDraft ? formatVector(shown) : ''
  const value = isSame ? text : changed
  const kept = isSame && answer === 'kept'
  const openInGiven = isSame ? missingMetrics(given.vector) : missing
  let problem: EmbedProblem | undefined
  if (isSame && trouble) problem = { code: trouble.code, message: trouble.message, value, kept }
  else if (isDraft) problem = { code: 'incomplete', message: incomplete(openInGiven), value, kept }
  return { value, unchanged: isSame, problem }
}
