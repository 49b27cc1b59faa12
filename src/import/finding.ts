import type { CveId } from '#cve-id/cve-id.ts'
import type { ClaimedVersion } from './claimed-version.ts'
import type { NoFindingCode } from './no-finding-code.ts'
import type { OwnRow, OwnWords } from './own/own-finding.ts'
import type { SheetCode } from './sheet/sheet-code.ts'
import type { ColumnChoices, ColumnReading } from './table/column.ts'

/** Where something stands: in which file (of which archive), and where within it. */
export type Place = {
  /** Names from the outermost archive inwards; one for a file by itself. */
  readonly files: readonly string[]
  /** As the format counts: `record 12`, `matches[3].vulnerability`, `sheet OVAL, row 7`, `line 40`. */
  readonly within: string
}

export type { ClaimedVersion, NoFindingCode }

/** A vector that stands with a finding, with what is claimed for it. Plumb's score is computed, never kept. */
export type ClaimedVector = {
  /** As it stands in the file. */
  readonly written: string
  /** The vector string that is read, with its prefix; undefined where nothing usable stands there. */
  readonly vector: string | undefined
  /** What the file says; `3.x` where it leaves open whether 3.0 or 3.1 is meant (3.1 is read then). */
  readonly version: ClaimedVersion
  /** From 0 to 10; absent is never 0. */
  readonly score: number | undefined
  /** Claimed of the whole vector where `score` is of its base metrics. */
  readonly temporalScore?: number
  /** Who says so: `nvd@nist.gov`, `Red Hat`, the product where it names nobody. */
  readonly source: string | undefined
  /** What was done to read it, by codes of `ChangeCode`. */
  readonly changes: readonly ChangeCode[]
  /** Metrics that stood in fields of their own; what a record says that was looked up, and no file. */
  readonly isBuilt?: boolean
  readonly isPublished?: boolean
}

/** A score that stands with a finding without a vector. */
export type ClaimedScore = {
  readonly version: ClaimedVersion | undefined
  readonly score: number
  readonly source: string | undefined
}

/** What a status means for the work: only `open` rows are counted as open; `unknown` is one of them. */
export type StatusMeaning = 'open' | 'fixed' | 'not-affected' | 'accepted' | 'unknown'

export type Status = {
  readonly meaning: StatusMeaning
  /** As the file says it, undefined where it says nothing. */
  readonly written: string | undefined
  /** VEX's justification, as written. */
  readonly justification?: string
}

export type Component = {
  readonly name: string
  readonly version: string | undefined
  readonly purl?: string
  readonly path?: string
}

/** One vulnerability with one component or asset, as the report lists it, ungrouped. */
export type Finding = {
  /** What names it, best first: CVE IDs, GHSA, the vendor's. */
  readonly ids: readonly string[]
  readonly cves: readonly CveId[]
  readonly title: string | undefined
  readonly component: Component | undefined
  readonly asset: string | undefined
  /** The word or figure as claimed. */
  readonly severity: string | undefined
  readonly status: Status
  readonly vectors: readonly ClaimedVector[]
  readonly scores: readonly ClaimedScore[]
  /** The probability that the file gives, from 0 to 1. */
  readonly epss?: number
  /** Whether the file says that it is among the Known Exploited Vulnerabilities. */
  readonly isKnownExploited?: boolean
  /** As the file writes it. */
  readonly foundOn?: string
  readonly place: Place
  /** A whole row that Plumb has written: then the fields above only stand for it. */
  readonly own?: OwnRow
} & OwnWords

/** What was read otherwise than it stands. */
export type ChangeCode =
  | 'prefix-added'
  | 'prefix-removed'
  | 'version-assumed'
  | 'decimal-comma'
  | 'rounded-noise'
  | 'date-was-score'
  | 'score-and-vector-split'
  /** One score beside several vectors. */
  | 'score-of-several'
  | 'joined-lines'
  | 'joined-columns'
  | 'built-from-fields'
  | 'letters-repaired'
  /** It stands in a sentence, and the finding has no other. */
  | 'from-prose'
  /** Metrics in another order than the version's, which v2 and v4.0 do not allow. */
  | 'reordered'
  /** Bad values, each of which left its metric open. */
  | 'values-dropped'
  | 'percent'

/** Why something was not read, or not as a finding. */
export type NotReadCode =
  | 'breaks-off'
  | 'broken-line'
  | 'unreadable-vector'
  | 'unreadable-score'
  | 'no-cve-id'
  | 'no-findings'
  | 'unknown-format'
  | 'encrypted'
  | 'too-large'
  | 'too-many-rows'
  | 'too-deep'
  | 'part-of-answer'
  /** Scores of EPSS for all CVEs: figures to be joined, and no findings. */
  | 'epss-daily-file'
  /** A file of a later Plumb. */
  | 'newer-form'
  /** Fields of our own files that no build has written. */
  | 'unknown-fields'

/** What a reader says beside its findings, in order; the page shows it counted and by place. */
export type Remark =
  | {
      readonly kind: 'not-read'
      readonly code: NotReadCode
      readonly place: Place
      /** As it stands, empty where nothing does. */
      readonly text: string
      /** How many files, rows, sheets or characters more there are. */
      readonly count?: number
    }
  | {
      readonly kind: 'changed'
      readonly code: ChangeCode | SheetCode
      readonly place: Place
      readonly text: string
      /** How often it was done, where it stands for several. */
      readonly count?: number
    }
  | { readonly kind: 'mentioned'; readonly place: Place; readonly text: string }
  /** A finding with an outcome other than open that gave no row: a passed check. */
  | {
      readonly kind: 'no-finding'
      readonly place: Place
      readonly text: string
      readonly code?: NoFindingCode
      readonly count?: number
    }

/** Takes what a reader finds as it finds it, so that nothing waits for the end of a file. */
export type Sink = {
  readonly finding: (finding: Finding) => void
  readonly remark: (remark: Remark) => void
  /** What the file is, once it is known: `Grype JSON`, `CSV`. */
  readonly recognised: (format: string) => void
  /** How a table's columns are read, once its first rows are seen. */
  readonly table?: (table: TableReading) => void
  /** Whether the person has cancelled; a reader looks at it now and then. */
  readonly isCancelled: () => boolean
}

/** A table, by its file and its own name in it (a sheet's), and how its columns are read. */
export type TableReading = TableName & { readonly columns: readonly ColumnReading[] }

export type TableName = { readonly files: readonly string[]; readonly name: string }

/** What a person has changed about how a file is read. */
export type ReadOptions = {
  /** The columns of a table that are to be read otherwise. */
  readonly columns?: (table: TableName) => ColumnChoices | undefined
  /** Reads a file that came within another: an attachment of mail. */
  readonly attached?: (name: string, data: Blob) => Promise<void>
}

/**
 * A reader of one kind of content. `recognises` sees the first 64 KiB as decoded text (bytes for archives);
 * the surest reader wins. Content decides, never the name.
 */
export type Reader = {
  readonly name: string
  /** How sure: 0 not at all, 1 by a signature. */
  readonly recognises: (head: string) => number
  readonly read: (
    text: AsyncIterable<string>,
    files: readonly string[],
    sink: Sink,
    options?: ReadOptions,
  ) => Promise<void>
}
