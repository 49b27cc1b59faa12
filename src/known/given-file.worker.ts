/** The worker's side of `startGivenReader`. */

import { expose, transfer } from 'comlink'

import { type Opened, openGiven, type ToOpen } from './open-given.ts'

/** What the page calls. */
export type GivenFileWorker = { readonly open: typeof open }

async function open(given: ToOpen, progress?: (part: number) => void): Promise<Opened> {
  const opened = await openGiven(given, progress ?? (() => {}))
  if (opened.kind !== 'content' || opened.content.kind !== 'daily-file') return opened
  const { keys, probabilities, percentiles } = opened.content.file
  return transfer(opened, [keys.buffer, probabilities.buffer, percentiles.buffer])
}

expose({ open } satisfies GivenFileWorker)
