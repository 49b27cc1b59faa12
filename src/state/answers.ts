/** Answers of look-ups, those of earlier visits among them, as all parts of the page have them. */

import { create } from 'zustand'

import { forgetStoredAnswers, storeAnswers, storedAnswers } from '#known/answer-store.ts'
import { type Answers, byQuestion } from '#known/answers.ts'
import type { StoredAnswer } from '#known/stored.ts'
import { onForget } from './forget-stored.ts'
import { noteUnreadable } from './unreadable-store.ts'

export const useAnswers = create<{
  readonly answers: Answers
  /** Those that came last. */
  readonly latest: readonly StoredAnswer[]
}>(() => ({ answers: new Map(), latest: [] }))

let isFollowed = false

/** Brings back what the browser's store has of earlier visits and other tabs. */
export async function restoreAnswers(): Promise<void> {
  if (!isFollowed) onForget('threat', forget)
  isFollowed = true
  const { answers, unreadable } = await storedAnswers()
  noteUnreadable('answers', unreadable)
  take(answers)
}

/** Takes answers that were given just now, and keeps them for the next visit. */
export async function keepAnswers(given: readonly StoredAnswer[]): Promise<void> {
  take(given)
  await storeAnswers(given)
}

function take(given: readonly StoredAnswer[]): void {
  if (given.length === 0) return
  useAnswers.setState(({ answers }) => ({ answers: byQuestion(given, answers), latest: given }))
}

function forget(): Promise<unknown> {
  useAnswers.setState({ answers: new Map(), latest: [] })
  return forgetStoredAnswers()
}
