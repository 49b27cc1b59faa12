/** What react-query needs to ask for a CVE's record, the KEV catalogue and NVD's vectors. */

import { queryOptions } from '@tanstack/react-query'
import type { CveId } from '#cve-id/cve-id.ts'
import type { Hosts } from '#look-up/hosts.ts'
import { lookupPause, retryLookup, untilPublication } from '#look-up/look-up-rules.ts'
import { fetchKevCatalogue } from './kev.ts'
import { fetchNvd } from './nvd.ts'
import { fetchCveRecord } from './record-client.ts'

// A CVE ID that has no record yet may get one at any time.
const unknownHolds = 5 * 60 * 1000

const rules = { retry: retryLookup, retryDelay: lookupPause }

/** The record of a CVE, or 'unknown'. */
export function cveRecordQuery(id: CveId, hosts: Pick<Hosts, 'cve' | 'cveList'>) {
  return queryOptions({
    queryKey: ['cve-record', id],
    queryFn: ({ signal }) => fetchCveRecord(id, hosts, signal),
    staleTime: ({ state }) =>
      state.data === 'unknown' ? unknownHolds : untilPublication(state.dataUpdatedAt),
    ...rules,
  })
}

/** CISA's catalogue of Known Exploited Vulnerabilities, 1.6 MB: `kevEntry` finds a CVE in it. */
export function kevQuery(hosts: Pick<Hosts, 'kev'>) {
  return queryOptions({
    queryKey: ['kev'],
    queryFn: ({ signal }) => fetchKevCatalogue(hosts, signal),
    staleTime: ({ state }) => untilPublication(state.dataUpdatedAt),
    ...rules,
  })
}

/** NVD's status and own vectors of a CVE. Asked for by a click only: NVD is slow and allows few requests. */
export function nvdQuery(id: CveId, hosts: Pick<Hosts, 'nvd'>) {
  return queryOptions({
    // Before it had a status, an answer was kept by the name 'nvd'.
    queryKey: ['nvd-answer', id],
    queryFn: ({ signal }) => fetchNvd(id, hosts, signal),
    staleTime: ({ state }) => untilPublication(state.dataUpdatedAt),
    ...rules,
  })
}
