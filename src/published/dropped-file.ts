import { readJson } from '#look-up/read-json.ts'
import { type KevCatalogue, listingsBeyond, mapKevCatalogue } from './kev.ts'
import { csvListingsBeyond, isKevCsv, mapKevCsv } from './kev-csv.ts'
import { mapNvdAnswers } from './nvd.ts'
import type { CveRecord, NvdAnswer } from './published.ts'
import { mapCveRecord } from './record.ts'

/** What a person's own file was found to be. */
export type DroppedFile =
  /** JSON of none of these kinds. */
  | { readonly kind: 'other'; readonly value: unknown }
  | { readonly kind: 'cve-record'; readonly record: CveRecord }
  | { readonly kind: 'kev'; readonly catalogue: KevCatalogue }
  | {
      readonly kind: 'nvd'
      readonly answers: readonly NvdAnswer[]
      readonly unreadable?: number
      readonly omitted?: number
    }
  /** A KEV catalogue of so many entries that none are read. */
  | { readonly kind: 'refused'; readonly code: 'too-many-listings'; readonly count: number }
  | {
      readonly kind: 'refused'
      readonly code: 'too-long' | 'not-json' | 'unexpected' | 'contradictory'
    }

/** 360,000 scores of the EPSS API have 34 million characters, KEV 1.6, the longest CVE records three times that. */
export const longestText = 64_000_000

/** NVD answers about 2,000 CVEs at once, some with a thousand configurations. */
const mostParts = 4_000_000

/** Reads the text of a CVE record, a KEV catalogue or an answer of NVD that a person gives in place of a look-up. */
export function readDroppedFile(text: string): DroppedFile {
  if (text.length > longestText) return { kind: 'refused', code: 'too-long' }
  if (isKevCsv(text)) {
    const catalogue = mapKevCsv(text)
    return catalogue ? { kind: 'kev', catalogue } : refusedCatalogue(csvListingsBeyond(text))
  }
  const read = readJson(text, mostParts)
  if ('problem' in read) return { kind: 'refused', code: read.problem }
  const { value } = read
  const record = mapCveRecord(value)
  if (record) return { kind: 'cve-record', record }
  const catalogue = mapKevCatalogue(value)
  if (catalogue) return { kind: 'kev', catalogue }
  const beyond = listingsBeyond(value)
  if (beyond !== undefined) return refusedCatalogue(beyond)
  const { answers = [], unreadable = 0, omitted = 0 } = mapNvdAnswers(value) ?? {}
  if (answers.length === 0) return { kind: 'other', value }
  return {
    kind: 'nvd',
    answers,
    ...(unreadable > 0 ? { unreadable } : {}),
    ...(omitted > 0 ? { omitted } : {}),
  }
}

function refusedCatalogue(beyond: number | undefined): DroppedFile {
  return beyond === undefined
    ? { kind: 'refused', code: 'unexpected' }
    : { kind: 'refused', code: 'too-many-listings', count: beyond }
}
