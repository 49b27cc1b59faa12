/** What all sources together say of a CVE, as plain values that survive being kept as JSON. */

import type { CveId } from '#cve-id/cve-id.ts'
import type { LookupCode } from '#look-up/look-up-error.ts'
import type { KevDoubt } from '#published/kev.ts'
import type { Source, Ssvc } from '#published/published.ts'
import type { Version } from '#cvss/index.ts'
import type { EpssChange, EpssScore } from '#epss/epss-score.ts'

/** Where an answer came from, and the day (YYYY-MM-DD) it is of: when it was given, or the file's own date. */
export type From = {
  readonly by: 'look-up' | 'file' | 'snapshot'
  readonly date: string | undefined
  /** The date is that of the newest entry of a catalogue that names none of its own. */
  readonly isByEntry?: boolean | undefined
  /** Of the file. */
  readonly name?: string | undefined
}

/** An older answer to the same question, which is not used. */
export type Aside = {
  readonly from: From
  /** It was that there is nothing. */
  readonly isNone?: boolean | undefined
}

/** Why a source gave no answer. */
export type Trouble = {
  readonly code: LookupCode
  /** Of the answer, with the code 'http'. */
  readonly status?: number | undefined
  /** In milliseconds, where the answer named it. */
  readonly retryAfter?: number | undefined
  /** Of the host that was asked next, in vain. */
  readonly second?: Trouble | undefined
  /** Whether the host was not asked any more, because it had failed with others. */
  readonly isUnasked?: boolean | undefined
}

/** No answer yet, or none: never the same as "no". */
export type Unanswered =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'failed'; readonly trouble: Trouble }

type Answered = {
  readonly from: From
  readonly aside?: Aside | undefined
  /** Asking anew has failed: what is shown is an earlier answer, or a file's. */
  readonly trouble?: Trouble | undefined
}

/** That a source of a day, YYYY-MM-DD, says in KEV. */
export type KevClaim = {
  readonly by: 'record' | 'catalogue'
  readonly date: string | undefined
  readonly isByEntry?: boolean | undefined
}

/** Whether a CVE is in CISA's catalogue of Known Exploited Vulnerabilities. */
export type KevFact =
  | Unanswered
  | (Answered & {
      readonly kind: 'absent'
      readonly catalogueDate: string | undefined
      readonly isByEntry?: boolean | undefined
      /** An older source that says it is listed. */
      readonly against?: KevClaim | undefined
    })
  /** A catalogue does not list it, and is none whose silence says so. */
  | (Answered & {
      readonly kind: 'unsure'
      readonly doubt: KevDoubt
      readonly catalogueDate: string | undefined
      readonly isByEntry?: boolean | undefined
    })
  | (Answered & {
      readonly kind: 'listed'
      /** The catalogue, or a CISA-ADP container of the CVE record, which knows the date alone. */
      readonly says: 'catalogue' | 'record'
      readonly since: string | undefined
      /** Of the record that says so. */
      readonly recordDate?: string | undefined
      readonly due?: string | undefined
      readonly ransomware?: 'known' | 'unknown' | undefined
      /** CISA's word of whether to look for a break-in; undefined where it says nothing. */
      readonly forensicTriage?: 'yes' | 'no' | undefined
      /** Of the catalogue that lists it, or of the one that does not list it yet. */
      readonly catalogueDate: string | undefined
      readonly isByEntry?: boolean | undefined
      /** How many rows the catalogue has for it, where this is the later one of several. */
      readonly rows?: number | undefined
    })

/** An EPSS answer that another one, newer, stands before. */
export type OtherEpss = {
  readonly from: From
  /** Null where that answer had no score. */
  readonly probability: number | null
}

/** The EPSS score of a CVE; of several answers the one of the newest day. */
export type EpssFact =
  | Unanswered
  | (Answered & { readonly kind: 'none'; readonly other?: OtherEpss | undefined })
  | (Answered & {
      readonly kind: 'scored'
      readonly score: EpssScore
      /** In the seven days before; undefined where it is not known. */
      readonly change?: EpssChange | undefined
      readonly other?: OtherEpss | undefined
    })

/** What a CVE record is, when it says nothing of a vulnerability. */
type NoVulnerability = Answered & {
  readonly kind: 'no-record' | 'rejected' | 'reserved'
  /** When it was rejected, or else last updated. */
  readonly date?: string | undefined
}

/** The SSVC decision points in a CVE record. */
export type SsvcFact =
  | Unanswered
  | NoVulnerability
  | (Answered & { readonly kind: 'none' })
  | (Answered & {
      readonly kind: 'decided'
      readonly decision: Ssvc
      /** Statements of others in the same record that differ. */
      readonly others: readonly Ssvc[]
    })

/** A published vector, by what it is called. */
export type PublishedScore = {
  readonly source: Source
  readonly version: Version
  /** Undefined where no score was published beside the vector. */
  readonly score: number | undefined
}

/** The CVE record itself. */
export type RecordFact =
  | Unanswered
  | (NoVulnerability & { readonly reason?: string | undefined })
  | (Answered & {
      readonly kind: 'published'
      readonly title: string | undefined
      /** When the record was last updated. */
      readonly date?: string | undefined
      readonly scores: readonly PublishedScore[]
    })

/** All facts about one CVE. */
export type KnownOfCve = {
  readonly cve: CveId
  readonly kev: KevFact
  readonly epss: EpssFact
  readonly ssvc: SsvcFact
  readonly record: RecordFact
}

/** The places of a CVE's facts, in the order in which they are told. */
export const factNames = ['kev', 'epss', 'ssvc', 'record'] as const satisfies readonly Exclude<
  keyof KnownOfCve,
  'cve'
>[]

export type FactName = (typeof factNames)[number]

/** Tells an answer, be it "no", from the lack of one. */
export function isAnswered<Fact extends { readonly kind: string }>(
  fact: Fact,
): fact is Exclude<Fact, Unanswered | { readonly kind: 'unsure' }> {
  return !['not-asked', 'pending', 'failed', 'unsure'].includes(fact.kind)
}

/** Whether a source has given an answer at all. */
export function knowsAnything(known: KnownOfCve): boolean {
  return factNames.some((name) => isAnswered(known[name]))
}
