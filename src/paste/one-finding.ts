/** Whether vectors of different versions in one text are those of one finding. */

import { findCveIds } from '#cve-id/find-cve-ids.ts'

type Place = { readonly start: number; readonly end: number; readonly version: string }

const farthest = 200
const vocabulary =
  /^(?:[^\p{L}]|(?:cvss\w*|metrics?\w*|v\d|v|base|overall|temporal|threat|environmental|score\w*|severity\w*|rating\w*|vector\w*|string|type|version|source|method|primary|secondary|none|low|medium|moderate|high|critical|and|or|by|for|is|of|the|old|new|data|format|scenarios|lang|value|en|general|content|other)(?!\p{L}))*$/iu
/** Words that begin another finding, which need not have an ID. */
const another = /\b(?:bugs?|issues?|findings?|second|another|internal|ticket|no cve)\b/i

/** True where the versions are different and nothing speaks for several findings. */
export function isOneFinding(text: string, places: readonly Place[]): boolean {
  const versions = new Set(places.map(({ version }) => version))
  if (places.length < 2 || versions.size !== places.length) return false
  const gaps = places.slice(1).map(({ start }, index) => text.slice(places[index]?.end, start))
  if (findCveIds(text).length === 1) return !gaps.some((gap) => another.test(gap))
  return places.every(({ start }, index) => {
    const before = places[index - 1]
    if (before === undefined) return true
    const between = text.slice(before.end, start)
    return between.length <= farthest && vocabulary.test(between)
  })
}
