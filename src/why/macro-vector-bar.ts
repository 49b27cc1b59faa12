import type { ExplainedMacroVector, EquivalenceSetName, Fraction } from '#cvss/explain.ts'

/** What one equivalence set takes off the MacroVector's value. */
export type Taken = { readonly name: EquivalenceSetName; readonly points: number }

/** The way from a MacroVector's value down to the score, on an axis of tenths. */
export type MacroVectorBar = {
  /** Ends of the axis. */
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  /** What is left before rounding. */
  readonly unrounded: number
  /** What each set takes, the largest next to the MacroVector's value. */
  readonly taken: readonly Taken[]
}

export function pointsOf({ numerator, denominator }: Fraction): number {
  return numerator / denominator
}

/** A fraction for reading: the decimals that it has, three where they go on. */
export function shown(fraction: Fraction): string {
  const points = pointsOf(fraction)
  const three = points.toFixed(3)
  if (points === 0) return '0'
  return three.endsWith('00') ? points.toFixed(1) : three
}

/** The bar of an explanation; its axis is zoomed to what is taken off and the tenth below. */
export function macroVectorBar({
  value,
  sets,
  unrounded,
  overall,
}: ExplainedMacroVector): MacroVectorBar {
  const counted = sets.filter(({ share }) => share !== undefined).length
  const taken = sets
    .flatMap(({ name, share }) => (share ? { name, points: pointsOf(share) / counted } : []))
    .filter(({ points }) => points > 0)
    .toSorted((one, other) => other.points - one.points)
  const last = Math.round(pointsOf(value) * 10)
  const lowest = Math.min(Math.floor(pointsOf(unrounded) * 10), Math.round(pointsOf(overall) * 10))
  const first = Math.max(0, lowest - 1)
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) / 10)
  return { from: first / 10, to: last / 10, ticks, unrounded: pointsOf(unrounded), taken }
}
