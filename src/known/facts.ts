import type { CveId } from '#cve-id/cve-id.ts'
import type { KevCatalogue } from '#published/kev.ts'
import type { CveRecord } from '#published/published.ts'
import type { EpssHistory } from '#epss/epss-score.ts'
import type { Asked } from './asked.ts'
import { epssFact } from './epss-fact.ts'
import type { DataFile } from './data-file.ts'
import { kevFact } from './kev-fact.ts'
import type { KnownOfCve } from './known-of-cve.ts'
import { recordAnswer, recordFact, ssvcFact } from './record-fact.ts'

/** How far asking every source has come. */
export type AskedSources = {
  readonly epss: Asked<EpssHistory | null>
  readonly kev: Asked<KevCatalogue>
  readonly record: Asked<CveRecord | 'unknown'>
}

/** What all sources and files together say of a CVE. */
export function factsOf(
  cve: CveId,
  asked: AskedSources,
  files: readonly DataFile[] = [],
): KnownOfCve {
  const record = recordAnswer(cve, asked.record, files)
  return {
    cve,
    kev: kevFact(cve, asked.kev, files, record),
    epss: epssFact(cve, asked.epss, files),
    ssvc: ssvcFact(record, asked.record),
    record: recordFact(record, asked.record),
  }
}
