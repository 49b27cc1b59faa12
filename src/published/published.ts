/** What others have published about a CVE, as plain values that survive being kept as JSON. */

import type { CveId } from '#cve-id/cve-id.ts'
import type { WrongDay } from '#cve-id/wrong-day.ts'
import type { Repair, Vector, Version } from '#cvss/index.ts'

/** Who published something: the CNA, an Authorized Data Publisher, or NVD itself. */
export type Source = { readonly kind: 'cna' | 'adp' | 'nvd'; readonly name: string }

/** One vector string with the score and severity rating that were published beside it. */
export type PublishedVector = {
  readonly source: Source
  /** Of the vector; where that cannot be read, of the record's field. */
  readonly version: Version
  /** Of the record's field, where the vector in it is of another one. */
  readonly field?: Version | undefined
  /** As published, cut at the engine's maximum length. */
  readonly text: string
  /** Undefined where the text is not a vector. */
  readonly vector: Vector | undefined
  /** What was repaired to read the text. */
  readonly repairs: readonly Repair[]
  readonly publishedScore: number | undefined
  /** As published: HIGH. */
  readonly publishedSeverity?: string | undefined
  /** What the vector is about, where that is not the general case. */
  readonly scenario?: string | undefined
}

type Exploitation = 'none' | 'poc' | 'active'
type Automatable = 'yes' | 'no'
type TechnicalImpact = 'partial' | 'total'

/** SSVC decision points with the date (YYYY-MM-DD) of the decision; undefined where nothing settles one. */
export type Ssvc = {
  readonly exploitation: Exploitation | undefined
  readonly automatable?: Automatable | undefined
  readonly technicalImpact?: TechnicalImpact | undefined
  /** The values between which a point is left open. */
  readonly mayBe?:
    | {
        readonly exploitation?: readonly Exploitation[] | undefined
        readonly automatable?: readonly Automatable[] | undefined
        readonly technicalImpact?: readonly TechnicalImpact[] | undefined
      }
    | undefined
  /** What is said of a point and is not understood, as it is written: the point is open. */
  readonly unread?:
    | {
        readonly exploitation?: readonly string[] | undefined
        readonly automatable?: readonly string[] | undefined
        readonly technicalImpact?: readonly string[] | undefined
      }
    | undefined
  readonly date?: string | undefined
  readonly by: string
}

/** That an ADP container says the CVE is in CISA's catalogue. */
export type KevMention = { readonly dateAdded: string; readonly reference?: string | undefined }

/** A CVE record; dates are YYYY-MM-DD. */
export type CveRecord = {
  readonly id: CveId
  readonly state: 'published' | 'rejected' | 'reserved'
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly datePublished?: string | undefined
  readonly dateUpdated?: string | undefined
  readonly dateRejected?: string | undefined
  readonly rejectedReason?: string | undefined
  /** In the record's order: the CNA's, then each ADP's. */
  readonly vectors: readonly PublishedVector[]
  /** How many more there are than are read. */
  readonly omitted?: number | undefined
  readonly ssvc?: Ssvc | undefined
  /** SSVC statements in the same record that differ from it. */
  readonly otherSsvc?: readonly Ssvc[] | undefined
  readonly kev?: KevMention | undefined
  /** Days that it names and nothing can be of. */
  readonly wrongDays?: readonly WrongDay[] | undefined
}

/** What NVD says of a CVE. */
export type NvdAnswer = {
  readonly id: CveId
  /** NVD's own vectors; what it repeats from others is in the CVE record. */
  readonly vectors: readonly PublishedVector[]
  /** How many entries there are that were not read. */
  readonly omitted?: number | undefined
  /** As NVD writes it: 'Awaiting Analysis'; undefined where NVD does not know the CVE. */
  readonly status: string | undefined
  /** When NVD gave the answer, YYYY-MM-DD. */
  readonly date: string | undefined
  /** Days that the answer names and nothing can be of. */
  readonly wrongDays?: readonly WrongDay[] | undefined
}
