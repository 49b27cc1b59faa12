/** Forgets what the browser keeps for one part of the page, for those whom that part fails. */

/** Parts for which something is kept. */
export type StoredPart = 'threat' | 'list' | 'environments'

const forgetters = new Map<StoredPart, readonly (() => unknown)[]>()

/** Says how a part forgets what is kept for it, in the store and in memory. */
export function onForget(part: StoredPart, forget: () => unknown): void {
  forgetters.set(part, [...(forgetters.get(part) ?? []), forget])
}

/** The part of a name for which something may be kept here. */
export function storedPart(name: string): StoredPart | undefined {
  return [...forgetters.keys()].find((part) => part === name)
}

/** Forgets all that is kept for a part, and nothing else. */
export async function forgetStored(part: StoredPart): Promise<void> {
  await Promise.all((forgetters.get(part) ?? []).map((forget) => forget()))
}
