import { type Texts, undecidedText } from './parts.ts'
import { provenanceLine } from './provenance.ts'
import { scoreAndVector } from './score-and-vector.ts'
import type { SharedResult } from './shared-result.ts'

/** CVE ID, score and vector, and their provenance in one line. */
export function summaryLine(texts: Texts, result: SharedResult): string {
  const { messages, share } = texts
  const { about, between } = share.provenance
  const { vector } = result
  const score = scoreAndVector(messages, vector, undecidedText(texts, vector))
  const known = [score, provenanceLine(share, result)]
  const said = known.join(between)
  return result.cve === undefined ? said : about(result.cve, said)
}
