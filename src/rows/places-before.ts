/** Where rows stood before a list changed: most changes are of a few rows, and all others need no computing. */

/** A list of figures or of texts. */
type Cells = { [at: number]: unknown; readonly length: number }

/** The place that each row had before, -1 for one that was not there. */
export function placesBefore<Each>(rows: readonly Each[], before: readonly Each[]): Int32Array {
  const places = new Int32Array(rows.length).fill(-1)
  if (before.length === 0) return places
  let known: Map<Each, number> | undefined
  let next = 0
  for (const [at, row] of rows.entries()) {
    // Behind a row that was found stands the next one, but for few.
    if (before[next] !== row) {
      known ??= placesOf(before)
      const place = known.get(row)
      if (place === undefined) {
        // It may have taken the place of another.
        if (rows[at + 1] === before[next + 1]) next++
        continue
      }
      next = place
    }
    places[at] = next++
  }
  return places
}

function placesOf<Each>(all: readonly Each[]): Map<Each, number> {
  const places = new Map<Each, number>()
  for (const [at, each] of all.entries()) places.set(each, at)
  return places
}

/** Copies what was computed before to where its row stands now. */
export function copyFrom(before: Cells, to: Cells, places: Int32Array): void {
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? -1
    if (place >= 0) to[at] = before[place]
  }
}
