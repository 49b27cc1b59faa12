import { type KevCatalogue, mapKevCatalogue } from './kev.ts'
import { isKevCsv, mapKevCsv } from './kev-csv.ts'
import { mapNvdAnswers } from './nvd.ts'
import type { CveRecord, NvdAnswer } from './published.ts'
import { mapCveRecord } from './record.ts'

/** What a person's own file was found to be. */
export type DroppedFile =
  | { readonly kind: 'cve-record'; readonly record: CveRecord }
  | { readonly kind: 'kev'; readonly catalogue: KevCatalogue }
  | { readonly kind: 'nvd'; readonly answers: readonly NvdAnswer[]; readonly unreadable?: number }
  | {
      readonly kind: 'refused'
      readonly code: 'too-long' | 'not-json' | 'unexpected' | 'contradictory'
    }

// KEV has 1.6 million characters, the longest CVE records have three times that.
const longest = 32_000_000

/** Reads the text of a CVE record, a KEV catalogue or an answer of NVD that a person gives in place of a look-up. */
export function readDroppedFile(text: string): DroppedFile {
  if (text.length > longest) return { kind: 'refused', code: 'too-long' }
  if (isKevCsv(text)) {
    const catalogue = mapKevCsv(text)
    return catalogue ? { kind: 'kev', catalogue } : { kind: 'refused', code: 'unexpected' }
  }
  const json = readJson(text)
  if (json === undefined) return { kind: 'refused', code: 'not-json' }
  const record = mapCveRecord(json)
  if (record) return { kind: 'cve-record', record }
  const catalogue = mapKevCatalogue(json)
  if (catalogue) return { kind: 'kev', catalogue }
  const { answers = [], unreadable = 0 } = mapNvdAnswers(json) ?? {}
  if (answers.length === 0) return { kind: 'refused', code: 'unexpected' }
  return { kind: 'nvd', answers, ...(unreadable > 0 ? { unreadable } : {}) }
}

/** The value of a JSON text; undefined where it is none. */
export function readJson(text: string): unknown {
  try {
    // A byte order mark is what some editors put in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
