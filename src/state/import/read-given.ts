import type { TableChoice } from '#import/choices.ts'
import type { Finding, Remark, TableReading } from '#import/finding.ts'
import { startReading } from '#import/start-reading.ts'
import { startWorker } from '#look-up/start-worker.ts'

/** What was read of a file or a text. */
export type Read = {
  readonly formats: readonly string[]
  readonly findings: readonly Finding[]
  readonly remarks: readonly Remark[]
  readonly tables: readonly TableReading[]
}

type Given = {
  /** Undefined for what was pasted. */
  readonly name: string | undefined
  readonly data: Blob
  /** The columns that a person reads otherwise. */
  readonly choices: readonly TableChoice[]
  /** Told how much is read, from 0 to 1, and what of it there is so far: arrays that grow. */
  readonly onProgress: (part: number, soFar: Read) => void
  readonly signal: AbortSignal
}

/** Reads a file or a text to its end; rejects once it is cancelled. */
export async function readGiven(given: Given): Promise<Read> {
  const { name = '', data, choices, onProgress, signal } = given
  const formats = new Set<string>()
  const findings: Finding[] = []
  const remarks: Remark[] = []
  const tables: TableReading[] = []
  await startReading(
    [{ name, data }],
    {
      finding: (finding) => void findings.push(finding),
      remark: (remark) => void remarks.push(remark),
      table: (table) => void tables.push(table),
      recognised: (_, format) => void formats.add(format),
      progress: (part) => onProgress(part, { formats: [...formats], findings, remarks, tables }),
      isCancelled: () => signal.aborted,
    },
    { signal, start: startWorker, choices },
  )
  return { formats: [...formats], findings, remarks, tables }
}
