/** What our own files say of EPSS and KEV, each with its day: it was looked up when the list was saved. */

import { isPastDay } from '#cve-id/day.ts'
import { fieldsOf } from '#untrusted/fields.ts'
import { readProbability } from '../cells/probability.ts'
import type { LookedUp } from './own-finding.ts'
import type { ShownCells } from './shown-row.ts'

/** What the cells of a row say; where a table has no column of it, nothing. */
export function lookedUpInCells(cell: ShownCells): LookedUp {
  const kev = cell('kev').trim()
  return lookedUp({
    epss: readProbability(cell('epss'), false)?.probability,
    inKev: kev === 'yes' || kev === 'no' ? kev === 'yes' : undefined,
    days: [cell('epssDate').trim(), cell('kevDate').trim()],
  })
}

/** What a row of our JSON says, and when its list was saved. */
export function lookedUpInRow(row: unknown, saved: unknown): LookedUp {
  const { epss, kev } = fieldsOf(row)
  const { probability, date } = fieldsOf(epss)
  const { listed, asOf } = fieldsOf(kev)
  const savedOn = typeof saved === 'string' ? saved.slice(0, '2026-01-01'.length) : undefined
  const isProbability = typeof probability === 'number' && probability >= 0 && probability <= 1
  return lookedUp({
    epss: isProbability ? probability : undefined,
    inKev: typeof listed === 'boolean' ? listed : undefined,
    days: isPastDay(savedOn) ? [savedOn] : [date, asOf],
  })
}

function lookedUp(said: {
  epss: number | undefined
  inKev: boolean | undefined
  days: readonly unknown[]
}): LookedUp {
  const day = said.days.filter(isPastDay).toSorted().at(-1)
  return {
    ...(said.epss !== undefined && { epss: said.epss }),
    ...(said.inKev !== undefined && { inKev: said.inKev }),
    ...(day !== undefined && { day }),
  }
}
