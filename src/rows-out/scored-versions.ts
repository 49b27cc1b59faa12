/** The vectors of a row that have a score, as the forms of a single result want them. */

import { usedVersions } from '#assessment/assessment.ts'
import { type CompleteResult, isCompleteResult } from '#share/machine/complete-result.ts'
import { type SharedResult, sharedResult } from '#share/shared-result.ts'
import type { Version } from '#cvss/index.ts'
import type { OutRow } from './out-row.ts'

/** One result for each version of CVSS, the one that is shown first, without what is told of the CVE. */
export function scoredVersions(out: OutRow): readonly CompleteResult[] {
  const { assessment, version } = out.row
  const used = usedVersions(assessment)
  return [version, ...used.filter((each) => each !== version)]
    .map((each) => resultOf(out, each))
    .filter(isCompleteResult)
}

function resultOf({ row, result }: OutRow, version: Version): SharedResult {
  const untold = { epss: undefined, facts: [], others: [] }
  if (version === row.version) return { ...result, ...untold }
  const { vectors, origins, metricNotes } = row.assessment
  const notes = metricNotes.filter((note) => note.version === version)
  return sharedResult(vectors[version], {
    ...untold,
    whose: origins[version]?.name || undefined,
    cve: row.assessment.cve,
    link: undefined,
    rationale: {
      ...result.rationale,
      metricNotes: new Map(notes.map(({ metric, text }) => [metric, text] as const)),
    },
    tlp: result.tlp,
  })
}
