/** Facts of the CVEs in the list, by what was answered, by files, and by what is on its way. */

import type { CveId } from '#cve-id/cve-id.ts'
import { askedEarlier } from '#known/asked-earlier.ts'
import { factsOf } from '#known/facts.ts'
import { snapshotFiles } from '#known/snapshot-files.ts'
import { type KnownOfCve, factNames } from '#known/known-of-cve.ts'
import { cvesOf } from '#rows/row-cves.ts'
import type { Row } from '#rows/row.ts'
import { restoreAnswers, useAnswers } from './answers.ts'
import { restoreDataFiles, useDataFiles } from './data-files.ts'
import { useKnownOfCve } from './known-of-cve.ts'
import { useAsking } from './list-look-up/asking.ts'

const sought = new Set<CveId>()

/** What the browser's store has of the CVEs of rows that nobody has shown or asked for yet; one of which it has nothing is left out. */
export async function recalled(rows: readonly Row[]): Promise<readonly KnownOfCve[]> {
  const { shown } = useKnownOfCve.getState()
  // An entry that has just been kept is of a CVE that was on screen.
  const cves = rows.flatMap(cvesOf).filter((cve) => !sought.has(cve) && !shown.has(cve))
  for (const cve of cves) sought.add(cve)
  try {
    await Promise.all([restoreAnswers(), restoreDataFiles()])
    return knownNow([...new Set(cves)]).filter(isSaid)
  } catch (error) {
    for (const cve of cves) sought.delete(cve)
    throw error
  }
}

/** What is known now of the CVEs of rows, as far as something of them has changed. */
export function knownOfRows(
  rows: readonly Row[],
  changed: ReadonlySet<CveId> | 'all',
): readonly KnownOfCve[] {
  const listed = new Set(rows.flatMap(cvesOf))
  return knownNow([...listed].filter((cve) => changed === 'all' || changed.has(cve)))
}

/** What is known of each of these CVEs now. */
export function knownNow(cves: readonly CveId[]): readonly KnownOfCve[] {
  const { answers } = useAnswers.getState()
  const { files } = useDataFiles.getState()
  const asking = useAsking.getState()
  return cves.map((cve) => {
    const given = [...files, ...snapshotFiles(cve, answers)]
    return factsOf(cve, askedEarlier(cve, answers, asking), given)
  })
}

function isSaid(known: KnownOfCve): boolean {
  return factNames.some((name) => known[name].kind !== 'not-asked')
}

/** Tells of which CVEs something has changed; of all where an answer or a file speaks of many. */
export function followKnown(changed: (cves: readonly CveId[] | 'all') => void): void {
  useDataFiles.subscribe(({ files }, before) => {
    if (files !== before.files) changed('all')
  })
  useAnswers.subscribe(({ latest }, before) => {
    if (latest !== before.latest) changed(cvesIn(latest.map(({ key }) => key)))
  })
  useAsking.subscribe(({ latest }, before) => {
    if (latest !== before.latest) changed(cvesIn(latest.map((text) => text.split(' '))))
  })
}

function cvesIn(keys: readonly (readonly unknown[])[]): readonly CveId[] | 'all' {
  if (keys.some(([source, id]) => id === undefined || source === 'snapshot')) return 'all'
  // Keys are those of questions, which name a CVE second.
  return keys.map((key) => key[1] as CveId)
}
