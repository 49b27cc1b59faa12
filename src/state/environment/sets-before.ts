/** Named sets of Environmental metrics, as earlier builds kept them: read, and moved into environments. */

import { type Vector, emptyVector, metricValue, withMetric } from '#cvss/index.ts'
import { legible } from '#cve-id/legible-text.ts'
import { environmentalMetrics } from '#environment/apply.ts'
import { longestName, mostEnvironments } from '#environment/stored.ts'
import { readWrittenVector } from '#url/read/undecided.ts'
import { readStoredObject, storedKeys, writeStored } from '../storage.ts'
import { noteUnreadable } from '../unreadable-store.ts'

/** The first builds kept all sets in one text; later each had a name of its own in the store. */
const keyOfAll = 'plumb.environments'
const keys = 'plumb.environment.'

/** A name and a vector in which only Environmental metrics are set. */
export type SetBefore = {
  readonly name: string
  readonly vector: Vector
  /** When it was kept, in milliseconds; 0 where no build has written that down. */
  readonly at: number
}

/** Whether another tab has changed something that `setsBefore` reads. */
export function isKeyOfSets(key: string): boolean {
  return key === keyOfAll || key.startsWith(keys)
}

function onlyEnvironmental(vector: Vector): Vector {
  return environmentalMetrics(vector).reduce(
    (set, { key }) => withMetric(set, key, metricValue(vector, key)),
    emptyVector(vector.version),
  )
}

/** An entry is called by the name and the version of its set. */
function nameIn(entry: string): string {
  return legible(entry.slice(0, entry.lastIndexOf(' '))).trim()
}

function readSet(entry: string, text: unknown, at: number): SetBefore | undefined {
  const vector = readWrittenVector(text)
  const name = nameIn(entry)
  if (!vector || name === '' || name.length > longestName) return undefined
  return { name, vector: onlyEnvironmental(vector), at }
}

/** The key of a set is its name and its version; what stands elsewhere was not written so. */
function isAtItsKey(key: string, { name, vector }: SetBefore): boolean {
  return key === `${keys}${name} ${vector.version}`
}

/** Sets in the order in which they were kept. What is not as it was written is forgotten, and counted. */
export function setsBefore(): readonly SetBefore[] {
  const all = Object.entries(readStoredObject('local', keyOfAll) ?? {})
  const found = all
    .slice(0, mostEnvironments)
    .flatMap(([entry, text]) => readSet(entry, text, 0) ?? [])
  const own = storedKeys('local', keys)
    .slice(0, mostEnvironments)
    .flatMap((key) => {
      const { at, vector } = readStoredObject('local', key) ?? {}
      const set = typeof at === 'number' ? readSet(key.slice(keys.length), vector, at) : undefined
      if (set && isAtItsKey(key, set)) return [set]
      if (writeStored('local', key, undefined)) noteUnreadable('sets', 1)
      return []
    })
    .toSorted((one, other) => one.at - other.at)
  const isNew = ({ name, vector }: SetBefore) =>
    !own.some((each) => each.name === name && each.vector.version === vector.version)
  return [...found.filter(isNew), ...own]
}

/** Forgets all sets, which are environments by now. */
export function forgetSetsBefore(): void {
  for (const key of [keyOfAll, ...storedKeys('local', keys)]) writeStored('local', key, undefined)
}
