import { parseCveId } from '#cve-id/cve-id.ts'
import type { Finding, Place } from '../finding.ts'

/** A finding of which nothing but its IDs is known. */
export function openFinding(ids: readonly string[], place: Place): Finding {
  return {
    ids,
    cves: ids.flatMap((id) => parseCveId(id) ?? []),
    title: undefined,
    component: undefined,
    asset: undefined,
    severity: undefined,
    status: { meaning: 'open', written: undefined },
    vectors: [],
    scores: [],
    place,
  }
}
