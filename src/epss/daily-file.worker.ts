/** The worker's side of `loadDailyFile`. */

import { expose, transfer } from 'comlink'

import type { DailyFileReading } from './daily-file-reader.ts'
import { readDailyFile } from './read-daily-file.ts'

/** What the page calls. */
export type DailyFileWorker = { readonly read: typeof read }

async function read(
  file: Blob,
  name: string,
  progress: (part: number) => void,
): Promise<DailyFileReading> {
  const reading = await readDailyFile(file, name, progress)
  if (!reading.ok) return reading
  const { keys, probabilities, percentiles } = reading.file
  return transfer(reading, [keys.buffer, probabilities.buffer, percentiles.buffer])
}

expose({ read } satisfies DailyFileWorker)
