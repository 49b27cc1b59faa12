/** The worker's side of `startReading`. */

import { expose } from 'comlink'

import { type Batch, batching } from './batches.ts'
import { optionsOf, type TableChoice } from './choices.ts'
import { readFiles } from './read-files.ts'
import type { GivenFile, ReadingSummary } from './reading.ts'

/** What the page calls. */
export type ReadFilesWorker = { readonly read: typeof read }

async function read(
  given: readonly GivenFile[],
  choices: readonly TableChoice[],
  told: (batch: Batch) => unknown,
): Promise<ReadingSummary> {
  let last: unknown
  const { sink, end } = batching((batch) => {
    last = told(batch)
  })
  const summary = await readFiles(given, sink, optionsOf(choices))
  end()
  // The answer must not come before what was told.
  await last
  return summary
}

expose({ read } satisfies ReadFilesWorker)
