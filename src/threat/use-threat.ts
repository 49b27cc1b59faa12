import { useQuery } from '@tanstack/react-query'

import type { CveId } from '#cve-id/cve-id.ts'
import { kevEntry } from '#cve/kev.ts'
import type { CveRecord } from '#cve/published.ts'
import { cveRecordQuery, kevQuery } from '#cve/query.ts'
import { epssQuery } from '#epss/query.ts'
import { useConfiguration } from '#state/configuration.ts'

/** What is known of whether a CVE is in KEV: a statement is always dated, a failure is unknown. */
export type KevStatus =
  | { readonly kind: 'loading' | 'unknown' }
  | { readonly kind: 'absent'; readonly catalogueDate: string | undefined }
  | {
      readonly kind: 'listed'
      readonly dateAdded: string
      readonly dueDate?: string | undefined
      readonly ransomware?: 'known' | 'unknown' | undefined
    }

/** EPSS of a CVE, from FIRST. */
export function useEpss(cve: CveId) {
  return useQuery(
    epssQuery(
      cve,
      useConfiguration((state) => state.hosts),
    ),
  )
}

/** The CVE record, or 'unknown' where there is none. */
export function useRecord(cve: CveId) {
  return useQuery(
    cveRecordQuery(
      cve,
      useConfiguration((state) => state.hosts),
    ),
  )
}

/** KEV by the record's CISA-ADP container, with the dates that only the catalogue has. */
export function useKev(cve: CveId): KevStatus {
  const record = useRecord(cve)
  const catalogue = useQuery(kevQuery(useConfiguration((state) => state.hosts)))
  const entry = catalogue.data && kevEntry(catalogue.data, cve)
  if (entry) return { kind: 'listed', ...entry }
  const mention = recordIn(record.data)?.kev
  if (mention) return { kind: 'listed', dateAdded: mention.dateAdded }
  if (catalogue.data) return { kind: 'absent', catalogueDate: catalogue.data.date }
  return { kind: catalogue.isError && !record.isPending ? 'unknown' : 'loading' }
}

/** The record in an answer, if it holds one. */
export function recordIn(answer: CveRecord | 'unknown' | undefined): CveRecord | undefined {
  return answer === 'unknown' ? undefined : answer
}
