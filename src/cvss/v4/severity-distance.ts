import type { EquivalenceSet } from './equivalence-sets.ts'

/** One equivalence set as a table over all combinations of its metrics' severity levels. */
export type SeverityTable = {
  /** Level of the set, by combination. */
  readonly level: Uint8Array
  /** Severity distance to the level's highest severity vectors, in steps, by combination. */
  readonly distance: Uint8Array
}

/**
 * Severity level of each metric in a numbered combination, in the set's order; the first metric
 * varies slowest.
 */
export function severityLevels(set: EquivalenceSet, combination: number): readonly number[] {
  let rest = combination
  return Object.values(set.metrics)
    .toReversed()
    .map((letters) => {
      const level = rest % letters.length
      rest = (rest - level) / letters.length
      return level
    })
    .toReversed()
}

/** Severity levels of a vector of one set, as in 'AV:A/PR:N/UI:N', in the set's order. */
export function levelsOfVector(set: EquivalenceSet, vector: string): readonly number[] {
  return vector
    .split('/')
    .map((segment) => segment.split(':'))
    .map(([metric, value]) => set.metrics[metric!]!.indexOf(value!))
}

/**
 * Tabulates a set. All highest severity vectors of a level have the same sum of severity levels,
 * so the distance is a difference of sums and no vector needs to be searched for (§8.2).
 */
export function tabulate(set: EquivalenceSet): SeverityTable {
  const metrics = Object.entries(set.metrics)
  const count = metrics.reduce((product, [, letters]) => product * letters.length, 1)
  const highestSums = set.levels.map(({ highest }) => sum(levelsOfVector(set, highest[0]!)))
  const level = new Uint8Array(count)
  const distance = new Uint8Array(count)
  const values: Record<string, string> = {}
  // Depth first, because a fresh start for each of 729 combinations is felt when the page opens.
  function fill(depth: number, combination: number, severitySum: number): void {
    if (depth === metrics.length) {
      level[combination] = set.levelOf(values)
      distance[combination] = severitySum - highestSums[level[combination]]!
      return
    }
    const [metric, letters] = metrics[depth]!
    for (let severity = 0; severity < letters.length; severity++) {
      values[metric] = letters[severity]!
      fill(depth + 1, combination * letters.length + severity, severitySum + severity)
    }
  }
  fill(0, 0, 0)
  return { level, distance }
}

function sum(levels: readonly number[]): number {
  return levels.reduce((total, level) => total + level, 0)
}
