import type { Messages } from '#i18n/en.ts'
import { provenanceLine } from './provenance.ts'
import { scoreAndVector } from './score-and-vector.ts'
import type { SharedResult } from './shared-result.ts'

/** CVE ID, score and vector, and their provenance in one line. */
export function plainText(messages: Messages, result: SharedResult): string {
  const { about, between } = messages.provenance
  const known = [scoreAndVector(messages, result.vector), provenanceLine(messages, result)]
  const said = known.join(between)
  return result.cve === undefined ? said : about(result.cve, said)
}
