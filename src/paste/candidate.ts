import type { CveId } from '#cve-id/cve-id.ts'

/** Where a vector string was found. */
export type Source =
  | 'vector'
  | 'letters'
  | 'first'
  | 'nvd'
  | 'red-hat'
  | 'metaeffekt'
  | 'link'
  | 'table'
  | 'text'

/** What a link says about the vector in it. */
export type LinkFacts = {
  readonly from: Source
  /** Who says so, where the link names a source: NVD’s `source=`. */
  readonly name?: string | undefined
  readonly cve?: CveId | undefined
  /** Title and notes that one of our links carries, as `rationaleOfTag` reads them. */
  readonly tag?: string | undefined
  /** What of the vector is undecided, as `withUndecidedTags` reads it. */
  readonly undecided?: readonly string[] | undefined
  /** Of a further finding of the same link. */
  readonly isFurther?: boolean | undefined
  /** Parts of the link that claim to be something and are not, as they stand. */
  readonly left?: readonly string[] | undefined
  /** The version that the calculator it leads to is for, `4.0` or `3`. */
  readonly version?: string | undefined
}

/** A piece of a link that may be a vector string. */
export type Candidate = { readonly text: string; readonly facts: LinkFacts }
