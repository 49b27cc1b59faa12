/** Whether vectors of different versions in one text are those of one finding. */

import { findCveIds } from '#cve-id/cve-id.ts'

type Place = { readonly start: number; readonly end: number; readonly version: string }

const farthest = 200
const vocabulary =
  /^(?:[^\p{L}]|(?:cvss\w*|metrics?\w*|v\d|v|base|overall|temporal|threat|environmental|score\w*|severity\w*|rating\w*|vector\w*|string|type|version|source|method|primary|secondary|none|low|medium|moderate|high|critical|and|or|by|for|is|of|the|old|new|data|format|scenarios|lang|value|en|general|content|other)(?!\p{L}))*$/iu

/** True where the versions are different and nothing speaks for several findings. */
export function isOneFinding(text: string, places: readonly Place[]): boolean {
  const versions = new Set(places.map(({ version }) => version))
  if (places.length < 2 || versions.size !== places.length) return false
  if (findCveIds(text).length === 1) return true
  return places.every(({ start }, index) => {
    const before = places[index - 1]
    if (before === undefined) return true
    const between = text.slice(before.end, start)
    return between.length <= farthest && vocabulary.test(between)
  })
}
