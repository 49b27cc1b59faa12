/** What of a vector is undecided between named values. */

import type { Undecided, Vector } from './vector-type.ts'

/** What a row is undecided together with, itself included; undefined where it is open or decided. */
export function groupOf({ undecided }: Vector, row: number): Undecided | undefined {
  return undecided?.find(({ rows }) => rows.includes(row))
}

/** In how many ways what is undecided can be decided. */
export function combinationsOf(groups: readonly Undecided[]): number {
  return groups.reduce((count, { alternatives }) => count * alternatives.length, 1)
}

/**
 * The vector with one more group of alternatives, in canonical form: every alternative once, in the
 * order of the table's values. A single one is no alternative, so its values are set.
 */
export function withGroup(vector: Vector, { rows, alternatives }: Undecided): Vector {
  const order = rows.map((_, at) => at).toSorted((one, other) => rows[one]! - rows[other]!)
  const byText = new Map(
    alternatives.map((places) => {
      const sorted = order.map((at) => places[at]!)
      return [sorted.join(), sorted] as const
    }),
  )
  const distinct = [...byText.values()].toSorted(byPlaces)
  const ordered = order.map((at) => rows[at]!)
  if (distinct.length > 1) {
    const group = { rows: ordered, alternatives: distinct }
    const undecided = [...(vector.undecided ?? []), group]
    return { ...vector, undecided: undecided.toSorted((a, b) => a.rows[0]! - b.rows[0]!) }
  }
  const values = [...vector.values]
  for (const [at, place] of (distinct[0] ?? []).entries()) values[ordered[at]!] = place
  return { ...vector, values }
}

function byPlaces(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, each) => place !== other[each])
  return at < 0 ? 0 : one[at]! - other[at]!
}

/** The vector once one of its rows has been decided or opened: of its group only what fits is left. */
export function narrowed(vector: Vector, groups: readonly Undecided[], row: number): Vector {
  const group = groupOf(vector, row)
  if (!group) return vector
  const at = group.rows.indexOf(row)
  const fitting = group.alternatives.filter((places) => places[at] === vector.values[row])
  const left = fitting.length > 0 ? fitting : group.alternatives
  const { undecided: _, ...decided } = vector
  const others = groups.filter((each) => each !== group)
  return withGroup(others.length > 0 ? { ...decided, undecided: others } : decided, {
    rows: group.rows.toSpliced(at, 1),
    alternatives: left.map((places) => places.toSpliced(at, 1)),
  })
}
