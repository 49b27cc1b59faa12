/** A list of an earlier day, from the browser's store: any value may be there. */

import { isDay } from '#cve-id/day.ts'
import { rowStatuses } from '#rows/row.ts'
import { fieldsOf, listOf, textOf } from '#untrusted/fields.ts'
import type { Earlier, Entry } from './since.ts'

const mostEntries = 200_000
const longest = 2_000

/** The list; undefined for what is none. */
export function readEarlier(stored: unknown): Earlier | undefined {
  const { form, day, entries } = fieldsOf(stored)
  if (form !== 1 || !isDay(day)) return undefined
  return { day, entries: listOf(entries).slice(0, mostEntries).flatMap(readEntry) }
}

/** The list as it is stored. */
export function storedEarlier({ day, entries }: Earlier): object {
  return { form: 1, day, entries }
}

function readEntry(stored: unknown): readonly Entry[] {
  const { id, key, name, score, epss, inKev, status } = fieldsOf(stored)
  if (typeof id !== 'string' || typeof key !== 'string') return []
  return [
    {
      id: textOf(id, longest),
      key: textOf(key, longest),
      name: textOf(name, longest),
      score: numberIn(score, 10),
      epss: numberIn(epss, 1),
      inKev: typeof inKev === 'boolean' ? inKev : undefined,
      status: rowStatuses.find((each) => each === status),
    },
  ]
}

function numberIn(value: unknown, most: number): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= most ? value : undefined
}
