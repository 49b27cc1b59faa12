import { readDroppedFile, type DroppedFile } from '#published/dropped-file.ts'
import { mapEpssFile } from '#epss/client.ts'
import type { EpssHistory } from '#epss/epss-score.ts'

/** What a text that a person gives in place of a look-up was found to be. */
export type GivenText =
  | Exclude<DroppedFile, { readonly kind: 'other' }>
  | { readonly kind: 'epss'; readonly scores: readonly EpssHistory[]; readonly omitted?: number }

/**
 * Reads a CVE record, an answer of NVD or of FIRST's EPSS API, or the KEV catalogue as JSON or CSV.
 */
export function readGivenText(text: string): GivenText {
  const dropped = readDroppedFile(text)
  if (dropped.kind !== 'other') return dropped
  const read = mapEpssFile(dropped.value)
  if (!read) return { kind: 'refused', code: 'unexpected' }
  if (!read.ok) return { kind: 'refused', code: read.code }
  const { scores, omitted } = read
  return { kind: 'epss', scores, ...(omitted > 0 ? { omitted } : {}) }
}
