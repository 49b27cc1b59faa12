/** What look-ups and files of earlier visits know of the CVEs in the tray: read from the browser's store, and nobody is asked. */

import type { CveId } from '#cve-id/cve-id.ts'
import { storedAnswers } from '#known/answer-store.ts'
import { askedEarlier } from '#known/asked-earlier.ts'
import { factsOf } from '#known/facts.ts'
import { knowsAnything } from '#known/known-of-cve.ts'
import { restoreDataFiles, useDataFiles } from './data-files.ts'
import { useKnownOfCve } from './known-of-cve.ts'
import { useTray } from './tray/tray.ts'
import { noteUnreadable } from './unreadable-store.ts'

const sought = new Set<CveId>()

/** Adds what is kept of the CVEs that the tray holds and nobody has shown yet. */
async function recallKnown(): Promise<void> {
  const { entries } = useTray.getState()
  const { shown: known } = useKnownOfCve.getState()
  // An entry that has just been kept is of a CVE that was on screen.
  const cves = entries.flatMap(({ assessment: { cve } }) =>
    cve && !sought.has(cve) && !known.has(cve) ? [cve] : [],
  )
  if (cves.length === 0) return
  for (const cve of cves) sought.add(cve)
  const [{ answers, unreadable }] = await Promise.all([storedAnswers(), restoreDataFiles()])
  noteUnreadable('answers', unreadable)
  const { files } = useDataFiles.getState()
  const recalled = cves
    .map((cve) => factsOf(cve, askedEarlier(cve, answers), files))
    .filter(knowsAnything)
  // What is shown is newer.
  useKnownOfCve.setState(({ shown }) => ({
    shown: new Map([...recalled.map((known) => [known.cve, known] as const), ...shown]),
  }))
}

/** Recalls what is known now, and with each entry that comes. */
export function startRecalling(): void {
  void recallKnown()
  useTray.subscribe(() => void recallKnown())
}
