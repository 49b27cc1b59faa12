/** What look-ups and files of earlier visits know of the CVEs in the list: read from the browser's store, and nobody is asked. */

import type { CveId } from '#cve-id/cve-id.ts'
import { useKnownOfCve } from './known-of-cve.ts'
import { useList } from './list/list.ts'

const sought = new Set<CveId>()

/** Adds what is kept of the CVEs that the list holds and nobody has shown yet. */
async function recallKnown(): Promise<void> {
  const { rows } = useList.getState()
  const { shown: known } = useKnownOfCve.getState()
  // An entry that has just been kept is of a CVE that was on screen.
  const cves = rows.flatMap(({ assessment: { cve } }) =>
    cve && !sought.has(cve) && !known.has(cve) ? [cve] : [],
  )
  if (cves.length === 0) return
  for (const cve of cves) sought.add(cve)
  try {
    // Most short lists name no CVE, and the store's readers are large.
    const { recalled } = await import('./recalled.ts')
    const found = await recalled(cves)
    // What is shown is newer.
    useKnownOfCve.setState(({ shown }) => ({
      shown: new Map([...found.map((known) => [known.cve, known] as const), ...shown]),
    }))
  } catch {
    // Nothing is claimed without it; the next entry asks again.
    for (const cve of cves) sought.delete(cve)
  }
}

/** Recalls what is known now, and with each entry that comes. */
export function startRecalling(): void {
  void recallKnown()
  useList.subscribe(({ rows }, before) => {
    if (rows !== before.rows) void recallKnown()
  })
}
