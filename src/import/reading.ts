/** What a reading of files is given and tells; its limits. */

import { startTellingChanges } from './changed-vectors.ts'
import type { Finding, NotReadCode, ReadOptions, Sink, TableReading } from './finding.ts'

/** A file as it was given, by its name or its path in a folder. */
export type GivenFile = { readonly name: string; readonly data: Blob }

/** Takes what files hold, and how far they are read. */
export type FilesSink = Omit<Sink, 'recognised' | 'table'> & {
  /** What a file is, by its names from the outermost archive inwards. */
  readonly recognised: (files: readonly string[], format: string) => void
  readonly table: (table: TableReading) => void
  /** From 0 to 1, of the bytes given. */
  readonly progress: (part: number) => void
}

/** How much there is, and how much of it was taken. */
export type ReadingSummary = {
  readonly findings: number
  /** Findings that were counted and not taken. */
  readonly more: number
  /** Files that were read, those in archives counted. */
  readonly files: number
}

export type Limits = {
  readonly findings: number
  readonly bytes: number
  readonly files: number
  /** Of an archive, decompressed. */
  readonly unzipped: number
}

/** What is read at most; behind it the rest is counted. */
export const limits: Limits = {
  findings: 200_000,
  bytes: 500_000_000,
  files: 100,
  unzipped: 1_000_000_000,
}

/** What all files of one reading share. */
export type Shared = {
  readonly sink: FilesSink
  readonly options: ReadOptions
  readonly limits: Limits
  /** Takes a file if there may be one more. */
  readonly takeFile: () => boolean
  readonly addBytes: (bytes: number) => void
  readonly take: (finding: Finding) => void
}

/** The sink of one file, which tells everything with its names. */
export function sinkOf(
  { sink, take }: Shared,
  files: readonly string[],
): Sink & { readonly told: () => number; readonly end: () => void } {
  let told = 0
  const changes = startTellingChanges(sink)
  return {
    finding(finding) {
      told++
      changes.note(finding)
      take(finding)
    },
    remark(remark) {
      told++
      sink.remark(remark)
    },
    recognised: (format) => sink.recognised(files, format),
    table: sink.table,
    isCancelled: sink.isCancelled,
    told: () => told,
    end: changes.end,
  }
}

/** Tells what of a file was not read. */
export function teller(sink: Sink, files: readonly string[], within: string) {
  return (code: NotReadCode, text: string, count?: number): void => {
    const place = { files, within }
    sink.remark({ kind: 'not-read', code, place, text, ...(count !== undefined && { count }) })
  }
}
