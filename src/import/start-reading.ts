import { proxy, wrap } from 'comlink'

import { type Batch, batching, unpack } from './batches.ts'
import { optionsOf, type TableChoice } from './choices.ts'
import type { ReadFilesWorker } from './read-files.worker.ts'
// oxlint-disable-next-line import/default -- Vite makes the address the default export
import workerUrl from './read-files.worker.ts?worker&url'
import type { FilesSink, GivenFile, ReadingSummary } from './reading.ts'

export type ReadingOptions = {
  /** Ends the reading at once; what was told stays. */
  readonly signal: AbortSignal
  /** Starts a worker, or tells that none can start. */
  readonly start: (url: string) => Worker | undefined
  readonly choices?: readonly TableChoice[]
}

/**
 * Reads files in a worker, which an abort ends; where none can start, on the page itself. Rejects only
 * with the signal's reason.
 */
export async function startReading(
  given: readonly GivenFile[],
  sink: FilesSink,
  { signal, start, choices = [] }: ReadingOptions,
): Promise<ReadingSummary> {
  signal.throwIfAborted()
  const worker = start(workerUrl)
  if (!worker) return readHere(given, sink, choices, signal)
  let isTold = false
  const told = (batch: Batch) => {
    isTold = true
    if (!signal.aborted) unpack(batch, sink)
  }
  const ended = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      resolve(undefined)
    })
  })
  try {
    const remote = wrap<ReadFilesWorker>(worker)
    const answer = await Promise.race([remote.read(given, choices, proxy(told)), ended])
    signal.throwIfAborted()
    if (answer) return answer
  } finally {
    worker.terminate()
  }
  // Where its script did not load, nothing was read; where it ended on the way, what was told stays.
  if (!isTold) return readHere(given, sink, choices, signal)
  const place = { files: [], within: 'all files' }
  sink.remark({ kind: 'not-read', code: 'breaks-off', place, text: '' })
  return { findings: 0, more: 0, files: 0 }
}

async function readHere(
  given: readonly GivenFile[],
  sink: FilesSink,
  choices: readonly TableChoice[],
  signal: AbortSignal,
): Promise<ReadingSummary> {
  const { sink: own, end } = batching(
    (batch) => unpack(batch, sink),
    () => signal.aborted,
  )
  // The readers come with the worker otherwise.
  const { readFiles } = await import('./read-files.ts')
  const summary = await readFiles(given, own, optionsOf(choices))
  signal.throwIfAborted()
  end()
  return summary
}
