/** How the browser keeps environments: each under a name of its own, so that two tabs take nothing from each other. */

import { versions } from '#cvss/index.ts'
import type { Environment } from '#environment/environment.ts'
import { mostEnvironments, plainEnvironments, readEnvironments } from '#environment/stored.ts'
import { readStored, readStoredObject, storedKeys, writeStored } from '../storage.ts'
import { noteUnreadable } from '../unreadable-store.ts'

/** Not `plumb.environment.`: builds before would forget there what they do not know. */
export const environmentKeys = 'plumb.env.'

/** An environment and when it was kept first, in milliseconds. */
export type KeptEnvironment = { readonly environment: Environment; readonly at: number }

type Stored = {
  readonly kept: readonly KeptEnvironment[]
  /** Names of those that a later build has written: they are not touched. */
  readonly newer: readonly string[]
}

/** All that are stored, in the order in which they were kept. What cannot be read is forgotten, and counted. */
export function keptEnvironments(): Stored {
  const newer: string[] = []
  const kept = storedKeys('local', environmentKeys)
    .slice(0, mostEnvironments)
    .flatMap((key): readonly KeptEnvironment[] => {
      const name = key.slice(environmentKeys.length)
      const { at } = readStoredObject('local', key) ?? {}
      // No version is asked for: which ones an environment says nothing for is told beside it.
      const read = readEnvironments(readStored('local', key) ?? '', versions[0])
      const [environment] = read.environments
      if (read.problems.some(({ code }) => code === 'newer-form')) {
        newer.push(name)
        return []
      }
      if (environment?.name === name && typeof at === 'number') return [{ environment, at }]
      if (writeStored('local', key, undefined)) noteUnreadable('sets', 1)
      return []
    })
    .toSorted((one, other) => one.at - other.at)
  return { kept, newer }
}

/** Stores an environment under its name; says whether the store has taken it. */
export function writeEnvironment({ environment, at }: KeptEnvironment): boolean {
  const text = JSON.stringify({ at, ...plainEnvironments([environment]) })
  return writeStored('local', environmentKeys + environment.name, text)
}

export function unwriteEnvironment(name: string): void {
  writeStored('local', environmentKeys + name, undefined)
}

/** Forgets all of them, those of later builds, too. */
export function forgetEnvironments(): void {
  for (const key of storedKeys('local', environmentKeys)) writeStored('local', key, undefined)
}
