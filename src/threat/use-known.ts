import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { CveId } from '#cve-id/cve-id.ts'
import type { CveRecord } from '#published/published.ts'
import { cveRecordQuery, kevQuery } from '#published/query.ts'
import type { EpssPoint } from '#epss/epss-score.ts'
import { epssQuery } from '#epss/query.ts'
import { dayOf } from '#known/age.ts'
import { type Asked, troubleOf } from '#known/asked.ts'
import { epssHistory } from '#known/epss-fact.ts'
import { type AskedSources, factsOf } from '#known/facts.ts'
import { type FactName, type KnownOfCve } from '#known/known-of-cve.ts'
import { recordAnswer } from '#known/record-fact.ts'
import { useConfiguration } from '#state/configuration.ts'
import { useIsSent } from '#state/cve-lookup.ts'
import { daysOfFiles, useDataFiles } from '#state/data-files.ts'
import type { DataFile } from '#known/data-file.ts'
import { shardFiles } from '#known/snapshot-files.ts'
import { shardQuery } from '#snapshot/query.ts'
import { isCurrent } from '#snapshot/shard.ts'
import { type PlacedSnapshot, shardOf } from '#snapshot/snapshot.ts'
import { visitStart } from './query-client.ts'
import { today } from '#known/today.ts'

/** What is known of a CVE by look-ups and files, and how to ask a source again. */
export type Known = {
  readonly known: KnownOfCve
  readonly record: CveRecord | undefined
  /** Oldest first. */
  readonly history: readonly EpssPoint[]
  /** YYYY-MM-DD */
  readonly today: string
  /** The facts shown that are look-ups of an earlier visit, with the moment in milliseconds since 1970. */
  readonly stored: readonly { readonly fact: FactName; readonly at: number }[]
  readonly sources: Readonly<Record<FactName, Source>>
}

/** Where a fact is asked for, when it was, and how to ask again. */
export type Source = {
  readonly host: string
  /** Asked where that one does not answer. */
  readonly otherHost?: string | undefined
  /** YYYY-MM-DD, of the answer. */
  readonly askedOn: string | undefined
  readonly retry: () => void
}

export function useKnown(cve: CveId): Known {
  const hosts = useConfiguration((state) => state.hosts)
  const given = useDataFiles((state) => state.files)
  const isSent = useIsSent()
  const day = today()
  // Nothing can be newer than today's file.
  const hasToday = daysOfFiles(given).some((file) => file >= day)
  const { files: beside, isAwaited } = useSnapshot(cve, isSent)
  const files = useMemo(() => [...given, ...beside], [given, beside])
  // What stands beside the page is asked first, and others only where it does not answer.
  const asks = (kind: 'daily-file' | 'kev'): boolean =>
    isSent && !isAwaited && !beside.some(({ content }) => content.kind === kind)
  const epss = useAsked(
    useQuery({ ...epssQuery(cve, hosts), enabled: asks('daily-file') && !hasToday }),
    isSent,
  )
  const kev = useAsked(useQuery({ ...kevQuery(hosts), enabled: asks('kev') }), isSent)
  const record = useAsked(useQuery({ ...cveRecordQuery(cve, hosts), enabled: isSent }), isSent)
  const facts = useMemo(() => {
    const asked: AskedSources = { epss: epss.asked, kev: kev.asked, record: record.asked }
    return {
      known: factsOf(cve, asked, files),
      record: recordAnswer(cve, record.asked, files).record,
      history: epssHistory(cve, epss.asked, files),
    }
  }, [cve, epss.asked, kev.asked, record.asked, files])
  const sourceOf = (host: string, { asked, retry }: ReturnType<typeof useAsked>): Source => ({
    host,
    askedOn: asked.answeredOn,
    retry,
  })
  const ofRecord = { ...sourceOf(hosts.cve, record), otherHost: hosts.cveList }
  const sources = {
    kev: sourceOf(hosts.kev, kev),
    epss: sourceOf(hosts.epss, epss),
    ssvc: ofRecord,
    record: ofRecord,
  }
  const answeredAt = { kev: kev.answeredAt, epss: epss.answeredAt, record: record.answeredAt }
  const stored = (['kev', 'epss', 'record'] as const).flatMap((fact) => {
    const shown = facts.known[fact]
    // A failure beside it says already of when the answer is.
    const isOwn = 'from' in shown && shown.from.by === 'look-up' && !shown.trouble
    return isOwn && isStored(answeredAt[fact]) ? [{ fact, at: answeredAt[fact] }] : []
  })
  return { ...facts, today: day, stored, sources }
}

/** What the snapshot beside the page says of a CVE, and whether that is being asked for. */
function useSnapshot(
  cve: CveId,
  isSent: boolean,
): { readonly files: readonly DataFile[]; readonly isAwaited: boolean } {
  const snapshot = useConfiguration((state) => state.snapshot) ?? noSnapshot
  const name = shardOf(cve)
  const isThere = snapshot !== noSnapshot
  const shard = useQuery({ ...shardQuery(name, snapshot), enabled: isSent && isThere })
  return {
    files: shardFiles(name, shard.data),
    isAwaited: isThere && !shard.isError && !isCurrent(name, shard.data, snapshot),
  }
}

const noSnapshot: PlacedSnapshot = { base: '', date: '', kevDate: undefined, shards: new Set() }

/** Whether an answer of a moment was given in an earlier visit. */
export function isStored(moment: number): boolean {
  return moment > 0 && moment < visitStart
}

/** How far a question has come; the same object until something of it changes. */
export function useAsked<Answer>(
  { data, dataUpdatedAt, error, refetch }: UseQueryResult<Answer, unknown>,
  isSent: boolean,
): { readonly asked: Asked<Answer>; readonly answeredAt: number; readonly retry: () => void } {
  const asked = useMemo(
    (): Asked<Answer> => ({
      isSent,
      answer: data,
      answeredOn: dataUpdatedAt > 0 ? dayOf(dataUpdatedAt) : undefined,
      trouble: error === null ? undefined : troubleOf(error),
    }),
    [isSent, data, dataUpdatedAt, error],
  )
  return { asked, answeredAt: dataUpdatedAt, retry: () => void (isSent && refetch()) }
}
