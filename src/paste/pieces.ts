import type { Place } from './beside.ts'
import { firstPlace } from './first-place.ts'
import type { FoundVector } from './pasted.ts'

const mostLeft = 40

/** Vectors with the pieces of a text that are too little for one, each named at the vector before it. */
export function withPieces(
  found: readonly FoundVector[],
  places: readonly Place[],
  pieces: readonly (Place & { readonly text: string })[],
): readonly FoundVector[] {
  const left = new Map<number, string[]>()
  for (const { start, text } of pieces) {
    const at = Math.max(0, firstPlace(places, ({ end }) => end <= start) - 1)
    left.set(at, [...(left.get(at) ?? []), text].slice(0, mostLeft))
  }
  return found.map((each, at) => {
    const more = left.get(at)
    return more ? { ...each, left: [...each.left, ...more].slice(0, mostLeft) } : each
  })
}
