import type { ShownProbability } from '#epss/epss-score.ts'
import type { KevDoubt } from '#published/kev.ts'
import type { FactName, KevClaim } from './known-of-cve.ts'

/** A day, YYYY-MM-DD, where one is known. */
export type Dated = string | undefined

/** A day of a catalogue, or of the file that it is from; `isByEntry` is that it is only the newest entry's. */
type CatalogueDated = readonly [date: Dated, isByEntry?: boolean | undefined]

/** What a fact is called where nothing follows or what does belongs to it, and in front of more that is said. */
type Name = { readonly alone: string; readonly first: string }

/** What a language says of the facts. */
export type KnownTexts = {
  readonly kevListed: string
  readonly since: (date: string) => string
  readonly ransomware: Readonly<Record<'known' | 'unknown', string>>
  readonly due: (date: string) => string
  readonly forensicTriage: Readonly<Record<'yes' | 'no', string>>
  readonly kevAbsent: Name
  /** A newer catalogue does not list what an older source says is listed. */
  readonly kevAgainst: (claim: KevClaim, ...catalogue: CatalogueDated) => string
  /** The record says in KEV; the older catalogue, if there is one, does not list it. */
  readonly kevByRecord: (record: Dated, ...catalogue: CatalogueDated) => string
  readonly kevUnsure: (doubt: KevDoubt, ...catalogue: CatalogueDated) => string
  readonly catalogue: (...dated: CatalogueDated) => string
  readonly names: Readonly<Record<FactName, string>>
  readonly unknown: string
  /** In place of the day of an answer that names none. */
  readonly noDay: string
  readonly probability: (probability: ShownProbability) => string
  /** Of a whole percentile. */
  readonly percentile: (percentile: number) => string
  readonly score: (probability: ShownProbability, percentile: number) => string
  /** The score where there is no room for its percentile. */
  readonly shortScore: (probability: ShownProbability) => string
  readonly noScore: string
  readonly daysOld: (days: number) => string
  readonly points: Readonly<{
    exploitation: Readonly<Record<'none' | 'poc' | 'active', string>>
    automatable: Readonly<Record<'yes' | 'no', string>>
    technicalImpact: Readonly<Record<'partial' | 'total', string>>
  }>
  readonly between: (values: readonly string[]) => string
  /** What a source says of a decision point and is not understood. */
  readonly unread: (words: readonly string[]) => string
  /** What all is said of one fact, behind its name. */
  readonly said: (parts: readonly string[]) => string
  /** Decision points of SSVC, and whose they are. */
  readonly decided: (points: string, name: string, date: Dated) => string
  readonly ssvcNone: string
  readonly rejected: Name
  /** Of the day of a rejected record. */
  readonly rejectedOf: (date: string) => string
  readonly reserved: string
  readonly noRecord: string
  readonly published: string
  readonly vectors: (count: number, scores: readonly string[]) => string
  /** Of the day when a record was last updated. */
  readonly recordOf: (date: string) => string
  readonly lookedUpOn: (date: string) => string
  /** Of a file that a person gave. */
  readonly fromFile: (...dated: CatalogueDated) => string
  /** Of EPSS and KEV that stand beside the page. */
  readonly fromSnapshot: (date: Dated) => string
  readonly fromLookUp: (date: Dated) => string
  /** An older answer that is not used, by whence it is. */
  readonly aside: (whence: string, isNone: boolean) => string
}
