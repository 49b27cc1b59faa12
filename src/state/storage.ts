/** Browser storage that may be missing, closed or full; everything works without it. */

import { type Fields, hasFields } from '#untrusted/fields.ts'

type Kind = 'local' | 'session'

function open(kind: Kind): Storage | undefined {
  try {
    return kind === 'local' ? globalThis.localStorage : globalThis.sessionStorage
  } catch {
    // Some frames and private windows throw on the mere access.
    return undefined
  }
}

/** A stored text, undefined where there is none or storage is closed. */
export function readStored(kind: Kind, key: string): string | undefined {
  try {
    return open(kind)?.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** Stores a text, or removes it with `undefined`; says whether it is stored now. */
export function writeStored(kind: Kind, key: string, text: string | undefined): boolean {
  try {
    const storage = open(kind)
    if (text === undefined) storage?.removeItem(key)
    else storage?.setItem(key, text)
    return storage !== undefined
  } catch {
    return false
  }
}

/** The keys of all stored texts that begin so. */
export function storedKeys(kind: Kind, beginning: string): readonly string[] {
  try {
    return Object.keys(open(kind) ?? {}).filter((key) => key.startsWith(beginning))
  } catch {
    return []
  }
}

/** A stored JSON object, undefined where there is none or it is not one. */
export function readStoredObject(kind: Kind, key: string): Fields | undefined {
  const text = readStored(kind, key)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return hasFields(value) ? value : undefined
  } catch {
    return undefined
  }
}
