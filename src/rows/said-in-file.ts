/** What a file of an earlier day says of EPSS and KEV, for its rows. */

import type { Finding } from '#import/finding.ts'
import type { OutsideOfRow } from './outside-of-row.ts'
import { type Row, idsOf } from './row.ts'

/** What findings say of each row that is made of them, and the latest day that they name (YYYY-MM-DD). */
export type SaidInFile = {
  readonly outsideOf: (row: Row) => OutsideOfRow | undefined
  readonly day: string | undefined
}

type Said = { epss: number | undefined; inKev: boolean | undefined }

/** Gathers what findings say, by their IDs: findings of the same IDs have the same EPSS and KEV. */
export function saidInFile(findings: readonly Finding[]): SaidInFile {
  const all = new Map<string, Said>()
  let day: string | undefined
  for (const { ids, epss, isKnownExploited, lookedUp } of findings) {
    if (lookedUp?.day !== undefined && lookedUp.day > (day ?? '')) day = lookedUp.day
    const key = keyOf(ids)
    const before = all.get(key)
    all.set(key, {
      epss: before?.epss ?? lookedUp?.epss ?? epss,
      inKev: before?.inKev ?? lookedUp?.inKev ?? isKnownExploited,
    })
  }
  return {
    outsideOf: (row) => {
      const ids = idsOf(row)
      const said = ids.length > 0 ? all.get(keyOf(ids)) : undefined
      return said && outsideBy(said)
    },
    day,
  }
}

function keyOf(ids: readonly string[]): string {
  return [...new Set(ids)].toSorted().join(' ')
}

function outsideBy({ epss, inKev }: Said): OutsideOfRow {
  const kev = inKev === undefined ? 'not-asked' : inKev ? 'listed' : 'absent'
  return { kev, kevSince: undefined, epss, percentile: undefined }
}
