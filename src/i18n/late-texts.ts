import { use, useEffect, useState } from 'react'

import { useMessages } from './messages-context.ts'
import type { LatePart, LateTexts, Messages } from './messages.ts'

const loading = new WeakMap<object, Promise<unknown>>()

/**
 * Lets React read a promise that has resolved without waiting for a turn, by the fields that
 * `use` keeps on it itself: what was fetched ahead is there when the printer asks.
 */
export function readableAtOnce<Value>(promise: Promise<Value>): Promise<Value> {
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => undefined,
  )
  return promise
}

/** The texts of a part, fetched once; undefined where they cannot be fetched. */
export function loadLateTexts<Part extends LatePart>(
  messages: Messages,
  part: Part,
): Promise<LateTexts<Part> | undefined> {
  const load: () => Promise<unknown> = messages.late[part]
  const known = loading.get(load) ?? readableAtOnce(load().catch(() => undefined))
  loading.set(load, known)
  // A part's function gives that part's texts; an index by a type parameter loses this.
  return known as Promise<LateTexts<Part> | undefined>
}

/** Lets texts that could not be fetched be asked for again. */
export function forgetFailedTexts(messages: Messages, part: LatePart): void {
  const load = messages.late[part]
  void loading.get(load)?.then((texts) => texts ?? loading.delete(load))
}

/** The texts of the part that a component belongs to; the part is shown once they are there. */
export function useLateTexts<Part extends LatePart>(part: Part): LateTexts<Part> {
  const texts = use(loadLateTexts(useMessages(), part))
  if (texts === undefined) throw new Error(`the texts of ${part} are used outside of lazyPart`)
  return texts
}

/** The texts of a part that the page does not wait for; undefined until they are there and wanted. */
export function useTextsOnceLoaded<Part extends LatePart>(
  part: Part,
  isWanted = true,
): LateTexts<Part> | undefined {
  const messages = useMessages()
  const [texts, setTexts] = useState<LateTexts<Part>>()
  useEffect(() => {
    if (isWanted) void loadLateTexts(messages, part).then((loaded) => setTexts(() => loaded))
  }, [messages, part, isWanted])
  return texts
}
