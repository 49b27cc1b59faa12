/** What of a look-up of many CVEs is on its way, and what of it has failed. */

import { create } from 'zustand'

import type { CveId } from '#cve-id/cve-id.ts'
import type { LookupError } from '#look-up/look-up-error.ts'
import { type AnswerSource, keyText } from '#known/answers.ts'
import { troubleOf } from '#known/asked.ts'
import type { Asking } from '#known/asked-earlier.ts'

/** Texts of the questions that changed last are told beside. */
export const useAsking = create<Asking & { readonly latest: readonly string[] }>(() => ({
  pending: new Set(),
  troubles: new Map(),
  latest: [],
}))

/** The text of a question about each of these CVEs. */
export function questions(source: AnswerSource, ids: readonly CveId[]): readonly string[] {
  return ids.map((id) => keyText([source, id]))
}

/** Puts down that these are asked for; whatever failed of them before is being repeated. */
export function noteAsked(texts: readonly string[]): void {
  useAsking.setState(({ pending, troubles }) => ({
    pending: new Set([...pending, ...texts]),
    troubles: without(troubles, texts),
    latest: texts,
  }))
}

/** Puts down that these are answered, or are not asked for any more. */
export function noteSettled(texts: readonly string[]): void {
  const settled = new Set(texts)
  useAsking.setState(({ pending }) => ({
    pending: new Set([...pending].filter((text) => !settled.has(text))),
    latest: texts,
  }))
}

/** Puts down why these gave no answer. */
export function noteFailed(texts: readonly string[], error: LookupError): void {
  const { second, isUnasked } = error
  const trouble = { ...troubleOf(error), second: second && troubleOf(second), isUnasked }
  useAsking.setState(({ troubles }) => ({
    troubles: new Map([...troubles, ...texts.map((text) => [text, trouble] as const)]),
  }))
  noteSettled(texts)
}

function without<Value>(
  map: ReadonlyMap<string, Value>,
  texts: readonly string[],
): ReadonlyMap<string, Value> {
  if (map.size === 0) return map
  const left = new Map(map)
  for (const text of texts) left.delete(text)
  return left
}
