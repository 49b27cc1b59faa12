/** What a reading tells, gathered into few messages: each that crosses to the page costs. */

import type { Finding, Remark, TableReading } from './finding.ts'
import type { FilesSink } from './reading.ts'

/** What was told since the last message, in order of its kind. */
export type Batch = {
  readonly findings: readonly Finding[]
  readonly remarks: readonly Remark[]
  readonly recognised: readonly (readonly [files: readonly string[], format: string])[]
  readonly tables: readonly TableReading[]
  /** How far the files are read, from 0 to 1. */
  readonly part: number
}

const mostFindings = 1_000
/** In milliseconds: who waits sees that something moves. */
const longestWait = 100
const mostRemarks = 20_000

/** A sink that sends batches, the first at once. */
export function batching(
  send: (batch: Batch) => void,
  isCancelled: () => boolean = () => false,
): { readonly sink: FilesSink; readonly end: () => void } {
  let findings: Finding[] = []
  let remarks: Remark[] = []
  let recognised: (readonly [readonly string[], string])[] = []
  let tables: TableReading[] = []
  let [part, sent, told] = [0, 0, 0]

  function flush(): void {
    sent = Date.now()
    send({ findings, remarks, recognised, tables, part })
    ;[findings, remarks, recognised, tables] = [[], [], [], []]
  }
  function look(): void {
    if (findings.length >= mostFindings || Date.now() - sent >= longestWait) flush()
  }

  const sink: FilesSink = {
    finding(finding) {
      findings.push(finding)
      look()
    },
    remark(remark) {
      told++
      // A file in which nothing can be read says so in every line.
      if (told <= mostRemarks) remarks.push(remark)
    },
    recognised: (files, format) => recognised.push([files, format]),
    table: (table) => tables.push(table),
    progress(now) {
      part = now
      look()
    },
    isCancelled,
  }

  function end(): void {
    const more = told - mostRemarks
    const place = { files: [], within: 'all files' }
    if (more > 0)
      remarks.push({ kind: 'not-read', code: 'too-large', place, text: '', count: more })
    part = 1
    flush()
  }

  return { sink, end }
}

/** Tells a sink what a batch holds. */
export function unpack(
  { findings, remarks, recognised, tables, part }: Batch,
  sink: FilesSink,
): void {
  for (const [files, format] of recognised) sink.recognised(files, format)
  for (const table of tables) sink.table(table)
  for (const finding of findings) sink.finding(finding)
  for (const remark of remarks) sink.remark(remark)
  sink.progress(part)
}
