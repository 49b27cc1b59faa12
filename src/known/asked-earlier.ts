import type { CveId } from '#cve-id/cve-id.ts'
import type { KevCatalogue } from '#published/kev.ts'
import type { CveRecord } from '#published/published.ts'
import type { EpssHistory } from '#epss/epss-score.ts'
import { dayOf } from './age.ts'
import { type Asked, notAsked } from './asked.ts'
import type { AskedSources } from './facts.ts'
import type { StoredAnswer } from './stored.ts'

/** What was asked of a CVE in earlier visits, by the answers that `readStoredAnswer` takes; nobody is asked now. */
export function askedEarlier(cve: CveId, answers: readonly StoredAnswer[]): AskedSources {
  function askedOf<Answer>(source: string, id?: CveId): Asked<Answer> {
    const found = answers.find(({ key }) => key[0] === source && key[1] === id)
    if (!found) return notAsked
    // What is read under a key is of the kind that the key names.
    const answer = found.answer as Answer
    return { isSent: false, answer, answeredOn: dayOf(found.at), trouble: undefined }
  }
  return {
    epss: askedOf<EpssHistory | null>('epss', cve),
    kev: askedOf<KevCatalogue>('kev'),
    record: askedOf<CveRecord | 'unknown'>('cve-record', cve),
  }
}
