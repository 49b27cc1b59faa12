/** What a decision table answers for every row, as one typed column for each thing that is sorted and filtered by. */

import type { DecisionTable } from '#decide/decision-table.ts'
import { inKevOf } from '#decide/decision.ts'
import { startOf } from '#decide/due.ts'
import type { DecidingFacts } from '#decide/fact-inputs.ts'
import { type Assumption, inputsOf, isAssumed, possibleOf } from '#decide/inputs.ts'
import { outcomes } from '#decide/outcomes.ts'
import { copyFrom, placesBefore } from '#rows/places-before.ts'
import type { Row, RowAnswers } from '#rows/row.ts'
import { saidOf } from '#rows/said.ts'
import { type Dues, fillDue, timelinesByPlace } from './fill-due.ts'
import { type DecideAsks, askedWith, foundOn } from './given.ts'
import { keyOf } from './same-known.ts'

/** The rows by what a table answers for each, by the same index. */
export type Decided = Dues & {
  readonly table: DecisionTable
  readonly assumptions: readonly Assumption[]
  readonly freshFrom: string
  readonly rows: readonly Row[]
  readonly facts: readonly (DecidingFacts | undefined)[]
  readonly ofCve: readonly (RowAnswers | undefined)[]
  /** Every set of outcomes that was found to be possible, by their places in the table, ascending. */
  readonly sets: (readonly number[])[]
  /** The place of a row's set in `sets`. */
  readonly set: Uint16Array
  /** Places of the most and of the least urgent outcome that is possible. */
  readonly most: Float64Array
  readonly least: Float64Array
  /** 1 where the answer rests on an assumption. */
  readonly assumed: Uint8Array
}

const ownColumns = [
  'set',
  'most',
  'least',
  'assumed',
  'start',
  'dueFirst',
  'dueLast',
  'due',
] as const

/** A table's answers for rows; of those `before` what is of the same row, of which the same is said, stays. */
export function decidedOf(
  table: DecisionTable,
  rows: readonly Row[],
  asks: DecideAsks,
  before?: Decided,
): Decided {
  const isOfSame =
    before?.table === table &&
    before.freshFrom === asks.freshFrom &&
    before.assumptions.join(' ') === asks.assumptions.join(' ')
  const earlier = isOfSame ? before : undefined
  const facts = rows.map(asks.factsOf)
  const ofCve = rows.map(asks.ofCve)
  const from = placesBefore(rows, earlier?.rows ?? [])
  for (let at = 0; at < from.length; at++) {
    const place = from[at] ?? -1
    const isSame = earlier?.facts[place] === facts[at] && earlier?.ofCve[place] === ofCve[at]
    if (!isSame) from[at] = -1
  }
  if (earlier?.rows.length === rows.length && from.every((place, at) => place === at))
    return earlier
  const columns = emptyDecided(table, rows, asks, facts, ofCve, earlier)
  if (earlier) for (const name of ownColumns) copyFrom(earlier[name], columns[name], from)
  const decide = decider(columns, asks)
  for (const [at, row] of rows.entries()) if (from[at] === -1) decide(at, row)
  return columns
}

function emptyDecided(
  table: DecisionTable,
  rows: readonly Row[],
  { assumptions, freshFrom }: DecideAsks,
  facts: Decided['facts'],
  ofCve: Decided['ofCve'],
  earlier: Decided | undefined,
): Decided {
  const { length } = rows
  const unknown = () => new Float64Array(length).fill(Number.NaN)
  return {
    table,
    assumptions,
    freshFrom,
    rows,
    facts,
    ofCve,
    sets: earlier?.sets ?? [],
    set: new Uint16Array(length),
    most: unknown(),
    least: unknown(),
    assumed: new Uint8Array(length),
    start: unknown(),
    dueFirst: unknown(),
    dueLast: unknown(),
    due: new Uint8Array(length),
  }
}

/** What is the same for all rows of the same facts and answers. */
type Verdict = {
  readonly set: number
  readonly isAssumed: boolean
  readonly inKevSince: string | undefined
}

/** Fills in a row; rows of which the same is known are decided once. */
function decider(columns: Decided, asks: DecideAsks): (at: number, row: Row) => void {
  const { table, sets } = columns
  const setNumbers = new Map(sets.map((set, at) => [set.join(' '), at]))
  const byValues = new Map<string, number>()
  const known = new Map<string, Verdict>()
  const timelineAt = timelinesByPlace(table)

  function setOf(inputs: ReturnType<typeof inputsOf>): number {
    const values = inputs.map((input) => input.values.join(' ')).join('|')
    const before = byValues.get(values)
    if (before !== undefined) return before
    const possible = new Set(outcomes(table, possibleOf(inputs)))
    const places = table.outcome.values.flatMap((value, at) => (possible.has(value) ? [at] : []))
    const number = setNumbers.get(places.join(' ')) ?? sets.push(places) - 1
    setNumbers.set(places.join(' '), number)
    byValues.set(values, number)
    return number
  }

  function verdictOf(row: Row): Verdict {
    const key = keyOf(asks.factsOf(row), saidOf(row), asks.ofCve(row))
    const before = known.get(key)
    if (before) return before
    const { facts, given } = askedWith(row, asks)
    const inputs = inputsOf(table, facts, given)
    const verdict = {
      set: setOf(inputs),
      isAssumed: inputs.some(isAssumed),
      inKevSince: inKevOf(inputs, facts),
    }
    known.set(key, verdict)
    return verdict
  }

  return (at, row) => {
    const verdict = verdictOf(row)
    const found = foundOn(row, asks.ofCve(row))
    const places = sets[verdict.set] ?? []
    columns.set[at] = verdict.set
    columns.assumed[at] = Number(verdict.isAssumed)
    columns.most[at] = places.at(-1) ?? Number.NaN
    columns.least[at] = places[0] ?? Number.NaN
    const start = startOf({ inKevSince: verdict.inKevSince, found })
    fillDue(columns, at, { row, start, timelines: places.map((place) => timelineAt[place]) })
  }
}
