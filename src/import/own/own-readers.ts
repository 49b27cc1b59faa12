import { readDelimited } from '../delimited/read-delimited.ts'
import type { Reader } from '../finding.ts'
import { readOwnColumn, ownJsonStart } from './own-format.ts'
import { readOwnJson } from './own-json.ts'

/** Readers of what Plumb has written itself. */
export const ownReaders: readonly Reader[] = [
  {
    name: 'JSON of Plumb',
    recognises: (head) => (ownJsonStart.test(head) ? 1 : 0),
    read: readOwnJson,
  },
  {
    name: 'table of Plumb',
    recognises: (head) => (hasOwnHeader(head) ? 1 : 0),
    read: readDelimited,
  },
]

function hasOwnHeader(head: string): boolean {
  const lines = head.split(/\r?\n/, 5)
  return lines.some((line) =>
    line.split(/[,;\t|]/).some((name) => readOwnColumn(name.replaceAll('"', '')) !== undefined),
  )
}
