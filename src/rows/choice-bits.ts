/** What a row holds of a group's choices, a bit for each. */

/** Places as the bits of a number. */
export function bitsOf(places: readonly number[]): number {
  return places.reduce((all, at) => all | (1 << at), 0)
}

/** Counts a row for each choice that it holds. */
export function countBits(counts: Uint32Array | undefined, holds: number): void {
  for (let rest = counts ? holds : 0; rest !== 0; rest &= rest - 1) {
    const place = 31 - Math.clz32(rest & -rest)
    if (counts) counts[place] = (counts[place] ?? 0) + 1
  }
}

/** How many rows hold a choice, of the numbers of rows by all that they hold. */
export function countOf(tally: ArrayLike<number>, place: number): number {
  let count = 0
  for (let holds = 0; holds < tally.length; holds++)
    if ((holds & (1 << place)) !== 0) count += tally[holds] ?? 0
  return count
}
