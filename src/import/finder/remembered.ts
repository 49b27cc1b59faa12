/** Reports say the same IDs and vectors again and again: what was read of a short text lately is kept. */

import { type IdsReading, readIds } from '../cells/ids.ts'
import { type BesideVector, readVectors, type VectorsReading } from '../cells/vector.ts'

const most = 5_000
const longest = 300
const none: IdsReading = { ids: [], cves: [], refused: [] }
const ids = new Map<string, IdsReading>()
const vectors = new Map<string, VectorsReading>()

/** `readIds`, faster. */
export function idsIn(text: string): IdsReading {
  // Every ID has a sign between letters and digits, but for a placeholder's.
  if (!/[-:_\u2010-\u2015\u2212]|cve/i.test(text)) return none
  if (text.length > longest) return readIds(text)
  return remembered(ids, text, () => readIds(text))
}

/** `readVectors`, faster. */
export function vectorsIn(text: string, beside: BesideVector): VectorsReading {
  if (text.length > longest) return readVectors(text, beside)
  const { version, source, score, temporal } = beside
  const key = [text, version, source, score, temporal].join('\n')
  return remembered(vectors, key, () => readVectors(text, beside))
}

function remembered<Reading>(map: Map<string, Reading>, key: string, read: () => Reading): Reading {
  const earlier = map.get(key)
  if (earlier !== undefined) return earlier
  const reading = read()
  if (map.size >= most) map.clear()
  map.set(key, reading)
  return reading
}
