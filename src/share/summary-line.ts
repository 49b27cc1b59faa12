import type { Texts } from './parts.ts'
import { provenanceLine } from './provenance.ts'
import { scoreAndVector } from './score-and-vector.ts'
import type { SharedResult } from './shared-result.ts'

/** CVE ID, score and vector, and their provenance in one line. */
export function summaryLine({ messages, share }: Texts, result: SharedResult): string {
  const { about, between } = share.provenance
  const known = [scoreAndVector(messages, result.vector), provenanceLine(share, result)]
  const said = known.join(between)
  return result.cve === undefined ? said : about(result.cve, said)
}
