import { proxy, wrap } from 'comlink'

import type { DailyFileReading } from './daily-file-reader.ts'
import type { DailyFileWorker } from './daily-file.worker.ts'
// oxlint-disable-next-line import/default -- Vite makes the address the default export
import workerUrl from './daily-file.worker.ts?worker&url'
import { readDailyFile } from './read-daily-file.ts'
import { startWorker } from './start-worker.ts'

/** Reads a dropped or chosen file in a worker, which an abort ends; where none can start, on the page itself. */
export async function loadDailyFile(
  file: File,
  progress: (part: number) => void,
  signal: AbortSignal,
): Promise<DailyFileReading> {
  signal.throwIfAborted()
  const worker = startWorker(workerUrl)
  const reading = worker === undefined ? undefined : await ask(worker, file, progress, signal)
  return reading ?? readDailyFile(file, file.name, progress, signal)
}

/** The worker's answer; none where its script did not load. */
async function ask(
  worker: Worker,
  file: File,
  progress: (part: number) => void,
  signal: AbortSignal,
): Promise<DailyFileReading | undefined> {
  const remote = wrap<DailyFileWorker>(worker)
  const failed = new Promise<undefined>((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      resolve(undefined)
    })
  })
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })
  let ended = false
  // It travels by a line of its own, on which it may come later than the answer.
  const tell = (part: number): void => {
    if (!ended) progress(part)
  }
  try {
    return await Promise.race([remote.read(file, file.name, proxy(tell)), failed, aborted])
  } finally {
    ended = true
    worker.terminate()
  }
}
