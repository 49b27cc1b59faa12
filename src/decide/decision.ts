/** A table's answer for one CVE, with all that it rests on. */

import type { DecisionPoint, DecisionTable, PointValue } from './decision-table.ts'
import { type Due, type Timeline, bodTimelines, dueOf } from './due.ts'
import { type DecidingFacts, kindOf } from './fact-inputs.ts'
import { type Given, type KnownInput, inputsOf, possibleOf } from './inputs.ts'
import { type OtherAnswer, dependsOn, outcomes, whatWouldChange } from './outcomes.ts'
import { bod2604 } from './tables/published-tables.ts'

/** An outcome that is still possible, and when it is due; undefined where its table names no days. */
export type PossibleOutcome = { readonly value: PointValue; readonly due: Due | undefined }

export type Decision = {
  readonly table: DecisionTable
  readonly inputs: readonly KnownInput[]
  /** In the table's order; one where it is settled. */
  readonly outcomes: readonly PossibleOutcome[]
  /** The open inputs of which knowing one could rule an outcome out. */
  readonly dependsOn: readonly DecisionPoint[]
  readonly changes: readonly OtherAnswer[]
}

/** Days by the keys of outcomes, where a table names any. */
export function timelinesOf({ outcome }: DecisionTable): Readonly<Record<string, Timeline>> {
  return outcome.id === bod2604.outcome.id ? bodTimelines : {}
}

/** Since when it is in KEV; who says that it is not in there has no clock running from there. */
export function inKevOf(inputs: readonly KnownInput[], { kev }: DecidingFacts): string | undefined {
  const isListed = inputs.every(
    ({ point, values }) => kindOf(point) !== 'cisa:KEV' || values.includes('Y'),
  )
  return isListed && kev.kind === 'listed' ? kev.since : undefined
}

/** What a table answers for a CVE; `found` is the day (YYYY-MM-DD) when it was found on the asset. */
export function decisionOf(
  table: DecisionTable,
  known: DecidingFacts,
  given: Given & { readonly found?: string | undefined },
): Decision {
  const inputs = inputsOf(table, known, given)
  const possible = possibleOf(inputs)
  const timelines = timelinesOf(table)
  const inKevSince = inKevOf(inputs, known)
  return {
    table,
    inputs,
    outcomes: outcomes(table, possible).map((value) => {
      const timeline = Object.hasOwn(timelines, value.key) ? timelines[value.key] : undefined
      return { value, due: timeline && dueOf(timeline, { inKevSince, found: given.found }) }
    }),
    dependsOn: dependsOn(table, possible),
    changes: whatWouldChange(table, possible),
  }
}
