import { type Vector, metricValue } from '#cvss/index.ts'
import { type Suggestion, suggestedMetric } from '#published/evidence.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'

/** What the evidence speaks for and the vector does not say yet. */
export function openSuggestion(
  { kev, ssvc, record }: Pick<KnownOfCve, 'kev' | 'ssvc' | 'record'>,
  vector: Vector,
): Suggestion | undefined {
  // CISA's word on KEV and its word on exploitation go together: contradicted, neither is a reason.
  const isContradicted = kev.kind === 'absent' && kev.against !== undefined
  if (isContradicted || record.kind === 'rejected') return undefined
  const suggestion = suggestedMetric(vector.version, {
    kev: kev.kind === 'listed',
    ssvc: ssvc.kind === 'decided' ? ssvc.decision : undefined,
  })
  if (!suggestion) return undefined
  return metricValue(vector, suggestion.metric) === suggestion.value ? undefined : suggestion
}
