import { proxy, wrap } from 'comlink'

import { startWorker } from '#look-up/start-worker.ts'
import type { GivenFileWorker } from './given-file.worker.ts'
// oxlint-disable-next-line import/default -- Vite makes the address the default export
import workerUrl from './given-file.worker.ts?worker&url'
import { type Opened, openGiven, type ToOpen } from './open-given.ts'

/** Of smaller files nobody sees how far they are read, and each line to tell it costs a port. */
const longestUntold = 1_000_000

/** Opens files one after the other. */
export type GivenReader = {
  readonly open: (given: ToOpen, progress: (part: number) => void) => Promise<Opened>
  readonly end: () => void
}

/** Reads files in one worker, which an abort ends; where none can start, on the page itself. */
export function startGivenReader(signal: AbortSignal): GivenReader {
  const worker = signal.aborted ? undefined : startWorker(workerUrl)
  let remote = worker && wrap<GivenFileWorker>(worker)
  // Nobody may be waiting when it is aborted.
  const aborted = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => {
      worker?.terminate()
      resolve(undefined)
    })
  })
  const failed = new Promise<undefined>((resolve) => {
    worker?.addEventListener('error', (event) => {
      event.preventDefault()
      resolve(undefined)
    })
  })

  async function open(given: ToOpen, progress: (part: number) => void): Promise<Opened> {
    signal.throwIfAborted()
    let ended = false
    // It travels by a line of its own, on which it may come later than the answer.
    const tell = (part: number): void => {
      if (!ended) progress(part)
    }
    const isTold = (given.entry ?? given.data).size > longestUntold
    const answer =
      remote &&
      (await Promise.race([remote.open(given, isTold ? proxy(tell) : undefined), failed, aborted]))
    ended = true
    signal.throwIfAborted()
    if (answer) return answer
    // The worker's script did not load.
    remote = undefined
    return openGiven(given, progress, signal)
  }

  return { open, end: () => worker?.terminate() }
}
