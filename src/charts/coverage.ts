/** How much of what is expected, and how many that are exploited, the first rows of an order hold. */

import type { Columns } from '#rows/columns.ts'
import { eachCveAt } from '#rows/cves-at.ts'

/** Rows in an order, by a name: a rule's, a table's, or how the list stands. */
export type NamedOrder = { readonly name: string; readonly places: Uint32Array }

/** What the first n rows hold, for every n from 0 to all of them. */
export type Coverage = {
  readonly rows: number
  /** Probabilities of CVEs that are different, summed. */
  readonly expected: Float64Array
  /** CVEs in KEV that are different. */
  readonly inKev: Uint32Array
  /** Rows of none of whose CVEs a probability is known: work, but nothing in the sum. */
  readonly unscored: Uint32Array
  /** The logarithm of the chance that none is exploited, if all were independent. */
  readonly logOfNone: Float64Array
}

type Figures = Pick<Columns, 'rows' | 'outside' | 'epss' | 'kev' | 'cve' | 'cveNumbers'>

/** Goes through rows in their order; a row covers all its CVEs, each of which counts once, at the first of its rows. */
export function coverageOf(figures: Figures, places: Uint32Array): Coverage {
  const { length } = places
  const expected = new Float64Array(length + 1)
  const inKev = new Uint32Array(length + 1)
  const unscored = new Uint32Array(length + 1)
  const logOfNone = new Float64Array(length + 1)
  const isSeen = new Uint8Array(figures.cveNumbers.size)
  for (let n = 0; n < length; n++) {
    let isScored = false
    let [sum, listed, none] = [expected[n] ?? 0, inKev[n] ?? 0, logOfNone[n] ?? 0]
    eachCveAt(figures, places[n] ?? 0, (number, probability, isListed) => {
      const isKnown = !Number.isNaN(probability)
      isScored ||= isKnown
      if (number >= 0 && isSeen[number] === 1) return
      if (number >= 0) isSeen[number] = 1
      listed += Number(isListed)
      if (!isKnown) return
      sum += probability
      none += Math.log1p(-probability)
    })
    expected[n + 1] = sum
    inKev[n + 1] = listed
    logOfNone[n + 1] = none
    unscored[n + 1] = (unscored[n] ?? 0) + Number(!isScored)
  }
  return { rows: length, expected, inKev, unscored, logOfNone }
}

/** What the first so many rows hold. */
export type Held = {
  /** Of the summed EPSS, from 0 to 1; undefined where nothing is summed. */
  readonly share: number | undefined
  readonly expected: number
  readonly inKev: number
  readonly unscored: number
  /** That at least one is exploited within 30 days, if they were independent. */
  readonly atLeastOne: number
}

export function heldBy(coverage: Coverage, first: number): Held {
  const n = Math.min(coverage.rows, Math.max(0, Math.round(first)))
  const all = coverage.expected[coverage.rows] ?? 0
  const expected = coverage.expected[n] ?? 0
  return {
    share: all > 0 ? expected / all : undefined,
    expected,
    inKev: coverage.inKev[n] ?? 0,
    unscored: coverage.unscored[n] ?? 0,
    // Of nothing 0, and not -0.
    atLeastOne: Math.abs(Math.expm1(coverage.logOfNone[n] ?? 0)),
  }
}

/** How many rows an order takes until all that is in KEV has come; 0 where nothing is. */
export function lastInKev({ inKev, rows }: Coverage): number {
  const all = inKev[rows] ?? 0
  return all === 0 ? 0 : inKev.indexOf(all)
}

/** After how many rows another CVE of KEV has come; none where they are more than can be told apart. */
export function stepsOfKev({ inKev, rows }: Coverage, most: number): readonly number[] {
  if ((inKev[rows] ?? 0) > most) return []
  const steps: number[] = []
  for (let n = 1; n <= rows; n++) if (inKev[n] !== inKev[n - 1]) steps.push(n)
  return steps
}

/** The curve as at most so many points, its ends among them: how many rows, and what share they hold. */
export function curveOf(coverage: Coverage, most: number): readonly (readonly [number, number])[] {
  const { rows } = coverage
  const count = Math.min(rows, most - 1)
  return Array.from({ length: count + 1 }, (_, step) => {
    const n = count === 0 ? 0 : Math.round((step / count) * rows)
    return [n, heldBy(coverage, n).share ?? 0] as const
  })
}
