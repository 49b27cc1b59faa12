import { cellsOf } from './columns.ts'
import type { Texts } from './parts.ts'
import type { SharedResult } from './shared-result.ts'

/** Many results as a JSON array; `null` stands for what is not known, such as the score of a draft. */
export function jsonListOf(texts: Texts, results: readonly SharedResult[]): string {
  const list = results.map((result) => {
    const { title, cve, vector, note, status } = cellsOf(texts, result)
    return {
      title: title || null,
      cve: cve || null,
      tlp: result.tlp ?? null,
      version: result.vector.version,
      vector,
      score: result.score?.overall ?? null,
      severity: result.score?.severity ?? null,
      note: note || null,
      status,
    }
  })
  return JSON.stringify(list, undefined, 2)
}
