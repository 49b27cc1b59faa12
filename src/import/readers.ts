import { delimitedReader } from './delimited/read-delimited.ts'
import type { Reader } from './finding.ts'
import { ownReaders } from './own/own-readers.ts'
import { textReader } from './text/read-text.ts'
import { treeReaders } from './trees.ts'

/** All readers of texts, of which the surest reads; the last takes what no other knows. */
const readers: readonly Reader[] = [...ownReaders, ...treeReaders, delimitedReader, textReader]

/** The reader for a text that begins like this. */
export function readerFor(head: string): Reader {
  let [best, sure] = [textReader, 0]
  for (const reader of readers) {
    const own = reader.recognises(head)
    if (own > sure) [best, sure] = [reader, own]
  }
  return best
}
