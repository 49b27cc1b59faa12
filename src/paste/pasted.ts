import type { CveId } from '#cve-id/cve-id.ts'
import type { Problem, Repair, Severity, Vector } from '#cvss/index.ts'
import type { Source } from './candidate.ts'
import type { ClaimedScore } from './claimed-score.ts'

/** What a pasted text was understood as. */
export type Pasted =
  | {
      readonly kind: 'vectors'
      readonly found: readonly FoundVector[]
      readonly omitted: number
      /** Vectors of different versions, each of one finding, so that they belong together. */
      readonly isOneFinding: boolean
      /** Strings beside them that were meant as vectors and could not be read. */
      readonly unreadable: readonly UnreadableVector[]
      /** How many more of them there are. */
      readonly unreadableMore: number
    }
  | { readonly kind: 'unreadable'; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too-long'; readonly limit: number }

/** What was meant as a vector, as it stands, with the first thing that is in the way. */
export type UnreadableVector = { readonly text: string; readonly problem: Problem }

/** A vector in a pasted text; positions of repairs relate to `text`, what it was read from. */
export type FoundVector = {
  readonly vector: Vector
  readonly repairs: readonly Repair[]
  readonly from: Source
  readonly text: string
  /** Bad values, each of which left its metric open. */
  readonly dropped: readonly Problem[]
  /** What looks like more of the vector and was not joined, as it stands. */
  readonly left: readonly string[]
  /** Scores that the text states and the vector does not have. */
  readonly claimedScores?: readonly ClaimedScore[] | undefined
  /** Where the text says that it was cut off right behind the vector: how, as it stands. */
  readonly cut?: string | undefined
  /** A version that the text names beside it, `2` or `4.0`, and that is not its own. */
  readonly claimedVersion?: string | undefined
  /** A severity that the text states and none of its scores has. */
  readonly claimedSeverity?: Severity | undefined
  /** What tells it from others of the text: its CVE ID, or the words in front of it. */
  readonly label?: string | undefined
  /** Title and notes that one of our links gives with it, as `rationaleOfTag` reads them. */
  readonly tag?: string | undefined
  /** Who gives the vector, where a link names them. */
  readonly name?: string | undefined
  /** The CVE ID that the text or link ties to the vector. */
  readonly cve?: CveId | undefined
}
