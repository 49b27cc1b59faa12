import type { CveId } from '#cve-id/cve-id.ts'
import type { KevCatalogue } from '#published/kev.ts'
import type { CveRecord } from '#published/published.ts'
import type { EpssHistory } from '#epss/epss-score.ts'
import { shardOf } from '#snapshot/snapshot.ts'
import { dayOf } from './age.ts'
import { type AnswerSource, type Answers, keyText } from './answers.ts'
import { type Asked, notAsked } from './asked.ts'
import type { AskedSources } from './facts.ts'
import type { Trouble } from './known-of-cve.ts'

/** What is on its way, and why what was asked last gave no answer, by the text of its question. */
export type Asking = {
  readonly pending: ReadonlySet<string>
  readonly troubles: ReadonlyMap<string, Trouble>
}

const nothing: Asking = { pending: new Set(), troubles: new Map() }

/** What was asked of a CVE, by the answers that `readStoredAnswer` takes; of earlier visits nobody is asked now. */
export function askedEarlier(
  cve: CveId,
  answers: Answers,
  { pending, troubles }: Asking = nothing,
): AskedSources {
  const inSnapshot = keyText(['snapshot', shardOf(cve)])

  function askedOf<Answer>(source: AnswerSource, id?: CveId): Asked<Answer> {
    const text = keyText(id === undefined ? [source] : [source, id])
    const found = answers.get(text)
    const isSent = pending.has(text) || (source !== 'cve-record' && pending.has(inSnapshot))
    const asking = { isSent, trouble: troubles.get(text) }
    if (!found) return asking.isSent || asking.trouble ? { ...notAsked, ...asking } : notAsked
    // What is read under a key is of the kind that the key names.
    const answer = found.answer as Answer
    return { ...asking, answer, answeredOn: dayOf(found.at) }
  }
  return {
    epss: askedOf<EpssHistory | null>('epss', cve),
    kev: askedOf<KevCatalogue>('kev'),
    record: askedOf<CveRecord | 'unknown'>('cve-record', cve),
  }
}
