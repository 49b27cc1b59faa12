/** What becomes of the CVE ID on the page, once the page stands. */

import type { CveId } from '#cve-id/cve-id.ts'
import { loadConfiguration } from '#state/configuration.ts'
import { loadBestIfUntouched, loadFromFilesIfUntouched } from './load-published.ts'
import { repeatFailed, startAnswers } from './query-client.ts'

/** Loads the best vector of an ID that is asked for; asking again repeats those of its look-ups that failed, and nobody else's. */
export async function answerAsked(cve: CveId, isRepeated: boolean): Promise<void> {
  await loadConfiguration()
  void startAnswers()
  if (isRepeated) await repeatFailed(cve)
  await loadBestIfUntouched(cve)
}

/** Loads what is known here of an ID that merely arrived. */
export async function answerArrived(cve: CveId): Promise<void> {
  await loadConfiguration()
  await loadFromFilesIfUntouched(cve)
}
