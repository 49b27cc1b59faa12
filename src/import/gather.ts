/** What a reader says, gathered, for tests. */

import { readFiles } from './read-files.ts'
import type { GivenFile, Limits, ReadingSummary } from './reading.ts'
import type { Finding, Reader, ReadOptions, Remark, Sink, TableReading } from './finding.ts'
import { treeReaders } from './trees.ts'

/** Real reports, and what a good importer yields of each; written independently, and not part of the project. */
export const corpus = new URL('../../../shared/data/reports/', import.meta.url)

/** Everything that was told while something was read. */
export type Gathered = {
  readonly findings: Finding[]
  readonly remarks: Remark[]
  readonly formats: string[]
  readonly tables: TableReading[]
}

/** A sink that keeps what it is told. */
function gathering(): Gathered & { readonly sink: Sink } {
  const gathered: Gathered = { findings: [], remarks: [], formats: [], tables: [] }
  const sink: Sink = {
    finding: (finding) => gathered.findings.push(finding),
    remark: (remark) => gathered.remarks.push(remark),
    recognised: (format) => gathered.formats.push(format),
    table: (table) => gathered.tables.push(table),
    isCancelled: () => false,
  }
  return { ...gathered, sink }
}

/** A text in pieces of a length. */
export async function* pieces(text: string, length = 65_536): AsyncGenerator<string> {
  await Promise.resolve()
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length)
}

/** What a reader finds in a text. */
export async function readWith(
  reader: Reader,
  text: string,
  options: ReadOptions & { readonly pieceLength?: number } = {},
): Promise<Gathered> {
  const { sink, ...gathered } = gathering()
  await reader.read(pieces(text, options.pieceLength), ['file'], sink, options)
  return gathered
}

/** The reader of trees that is surest of a text by its head. */
export function treeReaderFor(text: string): Reader {
  const head = text.slice(0, 65_536)
  const [surest] = treeReaders.toSorted(
    (one, other) => other.recognises(head) - one.recognises(head),
  )
  if (!surest) throw new Error('no reader of trees')
  return surest
}

/** What files of any kind hold. */
export async function readGiven(
  given: readonly GivenFile[],
  limits?: Limits,
): Promise<Gathered & { readonly summary: ReadingSummary; readonly parts: readonly number[] }> {
  const { sink, ...gathered } = gathering()
  const parts: number[] = []
  const table = (reading: TableReading) => gathered.tables.push(reading)
  const recognised = (files: readonly string[], format: string) =>
    gathered.formats.push(`${files.join(' › ')}: ${format}`)
  const progress = (part: number) => parts.push(part)
  const summary = await readFiles(given, { ...sink, table, recognised, progress }, {}, limits)
  return { ...gathered, summary, parts }
}
