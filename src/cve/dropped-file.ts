import { type KevCatalogue, mapKevCatalogue } from './kev.ts'
import type { CveRecord } from './published.ts'
import { mapCveRecord } from './record.ts'

/** What a person's own JSON file was found to be. */
export type DroppedFile =
  | { readonly kind: 'cve-record'; readonly record: CveRecord }
  | { readonly kind: 'kev'; readonly catalogue: KevCatalogue }
  | { readonly kind: 'refused'; readonly code: 'too-long' | 'not-json' | 'unexpected' }

// KEV has 1.6 million characters, the longest CVE records have three times that.
const longest = 32_000_000

/** Reads the text of a CVE record or a KEV catalogue that a person gives in place of a look-up. */
export function readDroppedFile(text: string): DroppedFile {
  if (text.length > longest) return { kind: 'refused', code: 'too-long' }
  const json = readJson(text)
  if (json === undefined) return { kind: 'refused', code: 'not-json' }
  const record = mapCveRecord(json)
  if (record) return { kind: 'cve-record', record }
  const catalogue = mapKevCatalogue(json)
  return catalogue ? { kind: 'kev', catalogue } : { kind: 'refused', code: 'unexpected' }
}

function readJson(text: string): unknown {
  try {
    // A byte order mark is what some editors put in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
