import { formatUndecided } from '#cvss/index.ts'
import { cellsOf } from './columns.ts'
import type { Texts } from './parts.ts'
import type { SharedResult } from './shared-result.ts'

/**
 * Many results as a JSON array; `null` stands for what is not known, such as the score of a draft.
 * `undecided` is there where something is, as links write it: `AC:L+AT:P,AC:H+AT:N`, a text for each group.
 * What sources outside say is there where they were asked: `kev` and `ssvc` in words, `epss` as
 * numbers from 0 to 1 with its day.
 */
export function jsonListOf(texts: Texts, results: readonly SharedResult[]): string {
  const list = results.map((result) => {
    const { title, cve, vector, note, status, kev, ssvc } = cellsOf(texts, result)
    const { epss } = result
    return {
      title: title || null,
      cve: cve || null,
      tlp: result.tlp ?? null,
      version: result.vector.version,
      vector,
      ...(result.vector.undecided && { undecided: formatUndecided(result.vector) }),
      score: result.score?.overall ?? null,
      severity: result.score?.severity ?? null,
      note: note || null,
      status,
      ...(kev && { kev }),
      ...(epss && {
        epss: {
          probability: epss.probability,
          percentile: epss.percentile,
          date: epss.date ?? null,
        },
      }),
      ...(ssvc && { ssvc }),
    }
  })
  return JSON.stringify(list, undefined, 2)
}
