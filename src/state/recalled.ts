import type { CveId } from '#cve-id/cve-id.ts'
import { storedAnswers } from '#known/answer-store.ts'
import { askedEarlier } from '#known/asked-earlier.ts'
import { factsOf } from '#known/facts.ts'
import { type KnownOfCve, knowsAnything } from '#known/known-of-cve.ts'
import { restoreDataFiles, useDataFiles } from './data-files.ts'
import { noteUnreadable } from './unreadable-store.ts'

/** What the browser's store has of each of these CVEs; one of which it has nothing is left out. */
export async function recalled(cves: readonly CveId[]): Promise<readonly KnownOfCve[]> {
  const [{ answers, unreadable }] = await Promise.all([storedAnswers(), restoreDataFiles()])
  noteUnreadable('answers', unreadable)
  const { files } = useDataFiles.getState()
  return cves.map((cve) => factsOf(cve, askedEarlier(cve, answers), files)).filter(knowsAnything)
}
