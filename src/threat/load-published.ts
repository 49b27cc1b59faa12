import { isEmptyVector } from '#assessment/assessment.ts'
import type { Origin } from '#assessment/origin.ts'
import { type Vector, versions } from '#cvss/index.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { bestVector } from '#cve/difference.ts'
import type { CveRecord, PublishedVector } from '#cve/published.ts'
import { cveRecordQuery } from '#cve/query.ts'
import { type Finding, beginAssessment } from '#state/beginning.ts'
import { fillAssessment } from '#state/filling.ts'
import { shownCve, useCalculator } from '#state/calculator.ts'
import { shownVector } from '#state/snapshot.ts'
import { useConfiguration } from '#state/configuration.ts'
import { withOwnContext } from './own-context.ts'
import { queryClient, restored } from './query-client.ts'
import { sourceName } from './source-name.ts'

type Read = PublishedVector & { readonly vector: Vector }

function hasVector(published: PublishedVector): published is Read {
  return published.vector !== undefined
}

/** A published vector and the first that its source gives in each other version, all of one finding. */
function vectorsWith(chosen: Read, all: readonly PublishedVector[]): Finding['vectors'] {
  const name = sourceName(chosen.source)
  const own = all.filter(hasVector).filter(({ source }) => sourceName(source) === name)
  const others = versions
    .filter((version) => version !== chosen.version)
    .flatMap((version) => own.find((each) => each.version === version) ?? [])
  return [chosen, ...others].map(({ vector }) => {
    return { vector, origin: { from: 'published', name, vector } satisfies Origin }
  })
}

/**
 * Begins an assessment of a published vector and its source's others, with all as published or with
 * one's own context metrics; undo brings back what it replaces.
 */
export function loadPublished(
  published: PublishedVector,
  all: readonly PublishedVector[],
  context: 'theirs' | 'mine' = 'theirs',
): void {
  if (!hasVector(published)) return
  const own = shownVector(useCalculator.getState())
  const [shown, ...others] = vectorsWith(published, all)
  if (!shown) return
  const vector = context === 'mine' ? withOwnContext(shown.vector, own) : shown.vector
  beginAssessment({ vectors: [{ ...shown, vector }, ...others], cve: shownCve() })
}

/** Looks a CVE up and loads its best published vector into an assessment that has no vector yet. */
export async function loadBestIfUntouched(cve: CveId): Promise<void> {
  if (!isUntouched(cve)) return
  const { id } = useCalculator.getState().assessment
  await restored
  const query = cveRecordQuery(cve, useConfiguration.getState().hosts)
  // Without a network the stored record is better than none.
  const stored = () => queryClient.getQueryData(query.queryKey)
  const record = await queryClient.fetchQuery(query).catch(stored)
  const isStillWanted = useCalculator.getState().assessment.id === id
  if (record && record !== 'unknown' && isStillWanted) loadRecordIfUntouched(record)
}

/** Loads a record's best vectors into its assessment, where that has no vector yet. */
export function loadRecordIfUntouched(record: CveRecord): void {
  const best = bestVector(record)
  if (!best || !hasVector(best) || !isUntouched(record.id)) return
  fillAssessment(vectorsWith(best, record.vectors))
}

/** Whether the assessment on screen is about a CVE and no metric of any version is set in it. */
function isUntouched(cve: CveId): boolean {
  const { assessment } = useCalculator.getState()
  return assessment.cve === cve && Object.values(assessment.vectors).every(isEmptyVector)
}
