/**
 * Numbers that put a list in order, where the numbers of some are known: as few as may be are changed, because
 * another tab may be at work on the others.
 */
export function placesOf(known: readonly (number | undefined)[]): readonly number[] {
  const places: number[] = []
  for (const [at, place] of known.entries()) {
    const last = places.at(-1)
    const isInOrder = place !== undefined && (last === undefined || place > last)
    places.push(isInOrder ? place : between(last, nextAbove(known.slice(at + 1), last)))
  }
  return places
}

function nextAbove(
  known: readonly (number | undefined)[],
  last: number | undefined,
): number | undefined {
  return known.find((place) => place !== undefined && (last === undefined || place > last))
}

function between(last: number | undefined, next: number | undefined): number {
  if (next !== undefined) return last === undefined ? next - 1 : (last + next) / 2
  // Two tabs that put something at the end at once do not choose the same number.
  return (last ?? 0) + 1 + Math.random() / 1_000
}
