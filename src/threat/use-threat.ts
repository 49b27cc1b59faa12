import { useQuery } from '@tanstack/react-query'

import type { CveId } from '#cve-id/cve-id.ts'
import { kevEntry } from '#cve/kev.ts'
import type { CveRecord } from '#cve/published.ts'
import { cveRecordQuery, kevQuery } from '#cve/query.ts'
import { scoreInFile } from '#epss/daily-file.ts'
import { type EpssPoint, type EpssScore, joinedHistory } from '#epss/epss-score.ts'
import { epssQuery } from '#epss/query.ts'
import { useConfiguration } from '#state/configuration.ts'
import { useIsSent } from '#state/cve-lookup.ts'
import { loadedIn, useDailyFile } from '#state/daily-file.ts'

/** What is known of whether a CVE is in KEV: a statement is always dated, a failure is unknown. */
export type KevStatus =
  | { readonly kind: 'loading' | 'unknown' | 'unlooked' }
  | { readonly kind: 'absent'; readonly catalogueDate: string | undefined }
  | {
      readonly kind: 'listed'
      readonly dateAdded: string
      readonly dueDate?: string | undefined
      readonly ransomware?: 'known' | 'unknown' | undefined
    }

/** EPSS of a CVE: from the loaded daily file at once and offline, else from FIRST. */
export type EpssStatus = {
  /** Null where the CVE has no score; undefined while nothing is known. */
  readonly score: EpssScore | null | undefined
  readonly history: readonly EpssPoint[]
  readonly isFromFile: boolean
  readonly isPending: boolean
  readonly error: unknown
  readonly updatedAt: number
  readonly retry: () => void
}

export function useEpss(cve: CveId): EpssStatus {
  const file = loadedIn(useDailyFile().state)?.file
  const hosts = useConfiguration((configuration) => configuration.hosts)
  const isSent = useIsSent()
  const query = useQuery({ ...epssQuery(cve, hosts), enabled: isSent && !file })
  const common = {
    isPending: query.isFetching,
    error: file ? null : query.error,
    updatedAt: query.dataUpdatedAt,
    retry: () => void query.refetch(),
  }
  if (file) {
    const score = scoreInFile(file, cve) ?? null
    const point = score?.date ? [{ ...score, date: score.date }] : []
    const history = joinedHistory(query.data?.history ?? [], point)
    return { ...common, score, history, isFromFile: true, isPending: false }
  }
  const { data } = query
  const score = data === null ? null : data?.score
  return { ...common, score, history: data?.history ?? [], isFromFile: false }
}

/** The CVE record, or 'unknown' where there is none. */
export function useRecord(cve: CveId) {
  const hosts = useConfiguration((state) => state.hosts)
  return useQuery({ ...cveRecordQuery(cve, hosts), enabled: useIsSent() })
}

/** KEV by the record's CISA-ADP container, with the dates that only the catalogue has. */
export function useKev(cve: CveId): KevStatus {
  const record = useRecord(cve)
  const hosts = useConfiguration((state) => state.hosts)
  const isSent = useIsSent()
  const catalogue = useQuery({ ...kevQuery(hosts), enabled: isSent })
  const entry = catalogue.data && kevEntry(catalogue.data, cve)
  if (entry) return { kind: 'listed', ...entry }
  const mention = recordIn(record.data)?.kev
  if (mention) return { kind: 'listed', dateAdded: mention.dateAdded }
  if (catalogue.data) return { kind: 'absent', catalogueDate: catalogue.data.date }
  if (!isSent) return { kind: 'unlooked' }
  return { kind: catalogue.isError && !record.isPending ? 'unknown' : 'loading' }
}

/** The record in an answer, if it holds one. */
export function recordIn(answer: CveRecord | 'unknown' | undefined): CveRecord | undefined {
  return answer === 'unknown' ? undefined : answer
}
