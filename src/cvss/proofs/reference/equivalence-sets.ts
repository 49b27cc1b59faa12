/**
 * The equivalence sets of v4.0 section 8.1 from their conditions alone: which vectors are of a level,
 * which of them are the highest severity vectors and how deep the level is, is searched.
 */

/** Values of each metric, the most severe first (section 8.2); effective values, so with Safety. */
export const severityOrder: { readonly [metric: string]: readonly string[] } = {
  AV: ['N', 'A', 'L', 'P'],
  AC: ['L', 'H'],
  AT: ['N', 'P'],
  PR: ['N', 'L', 'H'],
  UI: ['N', 'P', 'A'],
  VC: ['H', 'L', 'N'],
  VI: ['H', 'L', 'N'],
  VA: ['H', 'L', 'N'],
  SC: ['H', 'L', 'N'],
  SI: ['S', 'H', 'L', 'N'],
  SA: ['S', 'H', 'L', 'N'],
  E: ['A', 'P', 'U'],
  CR: ['H', 'M', 'L'],
  IR: ['H', 'M', 'L'],
  AR: ['H', 'M', 'L'],
}

type Is = (metric: string, value: string) => boolean
type EquivalenceSet = { metrics: readonly string[]; level: (is: Is) => string }

const eq1: EquivalenceSet = {
  metrics: ['AV', 'PR', 'UI'],
  level: (is) => {
    if (is('AV', 'N') && is('PR', 'N') && is('UI', 'N')) return '0'
    const some = is('AV', 'N') || is('PR', 'N') || is('UI', 'N')
    return some && !is('AV', 'P') ? '1' : '2'
  },
}
const eq2: EquivalenceSet = {
  metrics: ['AC', 'AT'],
  level: (is) => (is('AC', 'L') && is('AT', 'N') ? '0' : '1'),
}
/** EQ3 and EQ6 share metrics and are scored jointly. */
const eq3and6: EquivalenceSet = {
  metrics: ['VC', 'VI', 'VA', 'CR', 'IR', 'AR'],
  level: (is) => {
    const [c, i, a] = [is('VC', 'H'), is('VI', 'H'), is('VA', 'H')]
    const eq6 = (is('CR', 'H') && c) || (is('IR', 'H') && i) || (is('AR', 'H') && a) ? '0' : '1'
    if (c && i) return `0${eq6}`
    return c || i || a ? `1${eq6}` : `2${eq6}`
  },
}
const eq4: EquivalenceSet = {
  metrics: ['SC', 'SI', 'SA'],
  level: (is) => {
    if (is('SI', 'S') || is('SA', 'S')) return '0'
    return is('SC', 'H') || is('SI', 'H') || is('SA', 'H') ? '1' : '2'
  },
}

/** The level of some values, their severity distance, and the depth of the level plus 1. */
type Member = { level: string; distance: number; divisor: number }
/** Per set the level, distance and divisor of its values written one after the other. */
export const equivalenceSets = [
  membersOf(eq1),
  membersOf(eq2),
  membersOf(eq3and6),
  membersOf(eq4),
] as const

function membersOf({ metrics, level }: EquivalenceSet): ReadonlyMap<string, Member> {
  const ranks = metrics.reduce<number[][]>(
    (rows, metric) => rows.flatMap((row) => order(metric).map((_, rank) => [...row, rank])),
    [[]],
  )
  const levelOf = (row: readonly number[]) =>
    level((metric, value) => order(metric)[row[metrics.indexOf(metric)] ?? 0] === value)
  const known = new Map<string, Member>()
  for (const name of new Set(ranks.map(levelOf))) {
    const rows = ranks.filter((row) => levelOf(row) === name)
    const highest = rows.filter((row) => !rows.some((other) => other !== row && covers(other, row)))
    const distances = rows.map((row) => {
      const top = highest.find((candidate) => covers(candidate, row)) ?? row
      return sum(row) - sum(top)
    })
    const divisor = Math.max(...distances) + 1
    rows.forEach((row, at) => {
      const key = row.map((rank, i) => order(metrics[i] ?? '')[rank]).join('')
      known.set(key, { level: name, distance: distances[at] ?? 0, divisor })
    })
  }
  return known
}

/** Is every value of one vector at least as severe as that of the other? */
function covers(one: readonly number[], other: readonly number[]): boolean {
  return one.every((rank, i) => rank <= (other[i] ?? 0))
}

function order(metric: string): readonly string[] {
  return severityOrder[metric] ?? []
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
