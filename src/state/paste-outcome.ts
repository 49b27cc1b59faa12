/** What became of what was pasted or opened. */

import type { CveId } from '#cve-id/cve-id.ts'
import type { Problem, Repair, Vector } from '#cvss/index.ts'
import type { CveReading } from '#paste/cve-like.ts'
import type { FoundVector, UnreadableVector } from '#paste/pasted.ts'
import type { PermalinkReading } from '#url/read/read-permalink.ts'

/** How a vector was read: what the notice says of it. */
type Read = {
  readonly from: FoundVector['from']
  readonly vector: Vector
  readonly repairs: readonly Repair[]
  readonly dropped: readonly Problem[]
  readonly left?: readonly string[]
  readonly claimedScores?: FoundVector['claimedScores']
  readonly cut?: FoundVector['cut']
  readonly claimedVersion?: FoundVector['claimedVersion']
  readonly claimedSeverity?: FoundVector['claimedSeverity']
  readonly name?: string | undefined
  /** Vectors of one finding that came with it, of other versions. */
  readonly others?: readonly FoundVector[]
  /** Strings beside it that could not be read; the text is kept. */
  readonly unreadable?: readonly UnreadableVector[]
  readonly unreadableMore?: number
  /** The ID that the text ties to it. */
  readonly cve?: CveId | undefined
  /** IDs that the text names, and that have not become the assessment's. */
  readonly cves: readonly CveId[]
}

/**
 * What became of a text or a link; `ids` are what looks like a CVE ID in it, `notUnderstood` parts of
 * the link.
 */
export type PasteOutcome = Outcome & {
  /** The text, where it has several findings and may be read as a list. */
  readonly whole?: string | undefined
  readonly ids?: CveReading | undefined
  readonly notUnderstood?: PermalinkReading['notUnderstood']
}

/** Vectors to choose from. */
export type Choice = Extract<PasteOutcome, { kind: 'choice' }>

type Outcome =
  | ({ readonly kind: 'loaded' } & Read)
  /** What was read is what is on screen, and nothing has changed. */
  | ({ readonly kind: 'on-screen' } & Read)
  | {
      readonly kind: 'choice'
      readonly found: readonly FoundVector[]
      readonly omitted: number
      readonly unreadable: readonly UnreadableVector[]
      readonly unreadableMore?: number
      readonly cves: readonly CveId[]
    }
  | {
      readonly kind: 'unreadable'
      readonly what: 'paste' | 'link'
      readonly problems: readonly Problem[]
    }
  /** A link without a vector, of which something was not understood. */
  | { readonly kind: 'link' }
  /** No vector, but a CVE ID that is shown now, or some to choose from. */
  | { readonly kind: 'cve'; readonly cves: readonly CveId[] }
  | { readonly kind: 'nothing' }
  /** The part of Plumb that reads pasted text could not be loaded. */
  | { readonly kind: 'not-loaded' }
  | { readonly kind: 'too-long'; readonly limit: number }
  /** A link's vector was opened, but not what is written behind it. */
  | { readonly kind: 'text-unreadable' }
  /** A step of the page's start broke; what it would have done is missing. */
  | { readonly kind: 'not-started' }
  /** What this tab had kept could not be read. */
  | { readonly kind: 'drafts-forgotten' }
  /** The host has a newer build, so that parts of this one are gone. */
  | { readonly kind: 'updated' }
