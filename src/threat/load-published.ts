import { isEmptyVector } from '#assessment/assessment.ts'
import type { Origin } from '#assessment/origin.ts'
import { type Vector, versions } from '#cvss/index.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { bestVector } from '#published/difference.ts'
import type { CveRecord, PublishedVector } from '#published/published.ts'
import { cveRecordQuery } from '#published/query.ts'
import type { From } from '#known/known-of-cve.ts'
import { recordAnswer } from '#known/record-fact.ts'
import { type Finding, beginAssessment } from '#state/beginning.ts'
import { fillAssessment } from '#state/filling.ts'
import { shownCve, useCalculator } from '#state/calculator.ts'
import { shownVector } from '#state/snapshot.ts'
import { useConfiguration } from '#state/configuration.ts'
import { isAskedFor } from '#state/cve-lookup.ts'
import { useDataFiles } from '#state/data-files.ts'
import { usePreferences } from '#state/preferences.ts'
import { withOwnContext } from './own-context.ts'
import { queryClient, startAnswers } from './query-client.ts'
import { sourceName } from '#published/source-name.ts'

type Read = PublishedVector & { readonly vector: Vector }

function hasVector(published: PublishedVector): published is Read {
  return published.vector !== undefined
}

/** A published vector and the first that its source gives in each other version, all of one finding. */
function vectorsWith(
  chosen: Read,
  all: readonly PublishedVector[],
  by: From['by'],
): Finding['vectors'] {
  const from = by === 'file' ? 'file' : 'published'
  const name = sourceName(chosen.source)
  const own = all.filter(hasVector).filter(({ source }) => sourceName(source) === name)
  const others = versions
    .filter((version) => version !== chosen.version)
    .flatMap((version) => own.find((each) => each.version === version) ?? [])
  return [chosen, ...others].map(({ vector }) => {
    return { vector, origin: { from, name, vector } satisfies Origin }
  })
}

/**
 * Begins an assessment of a published vector and its source's others, with all as published or with
 * one's own context metrics; undo brings back what it replaces.
 */
export function loadPublished(
  published: PublishedVector,
  all: readonly PublishedVector[],
  by: From['by'],
  context: 'theirs' | 'mine' = 'theirs',
): void {
  if (!hasVector(published)) return
  const own = shownVector(useCalculator.getState())
  const [shown, ...others] = vectorsWith(published, all, by)
  if (!shown) return
  const vector = context === 'mine' ? withOwnContext(shown.vector, own) : shown.vector
  beginAssessment({ vectors: [{ ...shown, vector }, ...others], cve: shownCve() })
}

/**
 * Loads the best published vector of a CVE that somebody asked for into an assessment that has no
 * vector yet: by a look-up where one may be sent, by stored answers and files otherwise.
 */
export async function loadBestIfUntouched(cve: CveId): Promise<void> {
  if (!isUntouched(cve)) return
  const { id } = useCalculator.getState().assessment
  await startAnswers()
  const { hosts, allowsLookUps } = useConfiguration.getState()
  const query = cveRecordQuery(cve, hosts)
  // Without a network the stored record is better than none.
  const stored = () => queryClient.getQueryData(query.queryKey)
  const isSent = isAskedFor(cve) && allowsLookUps
  // What has just failed for the card is not asked a second time.
  const { status, fetchStatus } = queryClient.getQueryState(query.queryKey) ?? {}
  const hasFailed = status === 'error' && fetchStatus === 'idle'
  const isFetched = isSent && !hasFailed
  const record = isFetched ? await queryClient.fetchQuery(query).catch(stored) : stored()
  if (useCalculator.getState().assessment.id === id) loadBest(cve, record)
}

/** The same of a CVE that merely arrived, where look-ups are off and nobody can ask. */
export async function loadFromFilesIfUntouched(cve: CveId): Promise<void> {
  const { allowsLookUps } = useConfiguration.getState()
  const isOff = !allowsLookUps || usePreferences.getState().lookUps === 'off'
  // What undo has brought back is as somebody left it.
  if (isOff && useCalculator.getState().future.length === 0) await loadBestIfUntouched(cve)
}

/** Loads the best of what files say of a CVE into its assessment, where that has no vector yet. */
export function loadGivenIfUntouched(cve: CveId): void {
  loadBest(cve, undefined)
}

function loadBest(cve: CveId, lookedUp: CveRecord | 'unknown' | undefined): void {
  const asked = { isSent: true, answer: lookedUp, answeredOn: undefined, trouble: undefined }
  const { record, from } = recordAnswer(cve, asked, useDataFiles.getState().files)
  const best = record && bestVector(record)
  if (!best || !from || !hasVector(best) || !isUntouched(cve)) return
  fillAssessment(vectorsWith(best, record.vectors, from.by))
}

/** Whether the assessment on screen is about a CVE and no metric of any version is set in it. */
function isUntouched(cve: CveId): boolean {
  const { assessment } = useCalculator.getState()
  return assessment.cve === cve && Object.values(assessment.vectors).every(isEmptyVector)
}
