/** Facts of the CVEs in the list, by what was answered, by files, and by what is on its way. */

import type { CveId } from '#cve-id/cve-id.ts'
import { askedEarlier } from '#known/asked-earlier.ts'
import { factsOf } from '#known/facts.ts'
import { snapshotFiles } from '#known/snapshot-files.ts'
import { type KnownOfCve, factNames } from '#known/known-of-cve.ts'
import { restoreAnswers, useAnswers } from './answers.ts'
import { restoreDataFiles, useDataFiles } from './data-files.ts'
import { useAsking } from './list-look-up/asking.ts'

/** What the browser's store has of each of these CVEs; one of which it has nothing is left out. */
export async function recalled(cves: readonly CveId[]): Promise<readonly KnownOfCve[]> {
  await Promise.all([restoreAnswers(), restoreDataFiles()])
  return knownNow(cves).filter(isSaid)
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
