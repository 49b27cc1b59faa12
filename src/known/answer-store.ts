/** Answers of look-ups for the next visits, each in an entry of its own: two tabs take nothing from each other. */

import { clear, createStore, del, entries, setMany, type UseStore } from 'idb-keyval'

import { type StoredAnswer, readStoredAnswer } from './stored.ts'

// The number counts the forms that were ever stored.
const form = 'answer-1:'
/** Builds before kept all answers in one text of react-query's. */
const formBefore = 'answers'

let opened: UseStore | undefined

function answers(): UseStore {
  opened ??= createStore('plumb-answers', 'answers')
  return opened
}

/** How long an answer is kept, in milliseconds: a week. */
export const storedFor = 7 * 24 * 60 * 60 * 1000

/** Keeps several answers at once; says whether they are kept. */
export async function storeAnswers(given: readonly StoredAnswer[]): Promise<boolean> {
  try {
    await setMany(
      given.map((answer) => [form + JSON.stringify(answer.key), answer]),
      answers(),
    )
    return true
  } catch {
    return false
  }
}

/** What is left of earlier visits, and how many entries could not be read: those are forgotten, like old ones. */
export async function storedAnswers(): Promise<{
  readonly answers: readonly StoredAnswer[]
  readonly unreadable: number
}> {
  const found: StoredAnswer[] = []
  let unreadable = 0
  try {
    for (const [key, value] of await entries<IDBValidKey, unknown>(answers())) {
      const given = key === formBefore ? answersBefore(value) : [value]
      const read = given.flatMap((each) => readStoredAnswer(each) ?? [])
      unreadable += given.length - read.length
      const isOwn = read.length === 1 && key === form + JSON.stringify(read[0]?.key)
      const young = read.filter(({ at }) => Date.now() - at < storedFor)
      found.push(...young)
      if (isOwn && young.length === 1) continue
      for (const each of key === formBefore ? young : []) await storeAnswers([each])
      await del(key, answers())
    }
  } catch {
    // Without a store there is nothing of earlier visits.
  }
  return { answers: found, unreadable }
}

/** Forgets all answers; says whether the store could be asked to. */
export async function forgetStoredAnswers(): Promise<boolean> {
  try {
    await clear(answers())
    return true
  } catch {
    return false
  }
}

function answersBefore(text: unknown): readonly unknown[] {
  try {
    const { clientState, buster } = JSON.parse(String(text))
    // Before 2, files that were dropped stood among them and posed as answers.
    if (buster !== '2' || !Array.isArray(clientState?.queries)) return [undefined]
    return clientState.queries.map(({ queryKey: key, state }: Before) => {
      return { key, answer: state?.data, at: state?.dataUpdatedAt }
    })
  } catch {
    return [undefined]
  }
}

type Before = {
  readonly queryKey?: unknown
  readonly state?: { readonly data?: unknown; readonly dataUpdatedAt?: unknown }
}
