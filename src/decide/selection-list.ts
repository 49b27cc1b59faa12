/** A table's inputs and answer as an SSVC selection list (JSON, schema 2.0.0). */

import type { DecisionPoint, DecisionTable } from './decision-table.ts'
import { type KnownInput, possibleOf } from './inputs.ts'
import { outcomes } from './outcomes.ts'

/** A page that says where values come from. */
export type Reference = { readonly uri: string; readonly summary: string }

/** The selection list as the schema has it, which forbids any other key. */
export type SelectionList = {
  readonly timestamp: string
  readonly schemaVersion: '2.0.0'
  readonly target_ids: readonly string[]
  readonly selections: readonly object[]
  readonly references?: readonly Reference[]
}

/** The inputs, then the outcome. Several values of a point are those that are still possible. */
export function selectionList(
  table: DecisionTable,
  inputs: readonly KnownInput[],
  target: string,
  written: Date,
  references: readonly Reference[] = [],
): SelectionList {
  const answer = outcomes(table, possibleOf(inputs)).map(({ key }) => key)
  return {
    timestamp: written.toISOString(),
    schemaVersion: '2.0.0',
    target_ids: [target],
    selections: [
      ...inputs.map(({ point, values }) => selectionOf(point, values)),
      selectionOf(table.outcome, answer),
    ],
    ...(references.length > 0 ? { references } : {}),
  }
}

function selectionOf({ id, name, values }: DecisionPoint, possible: readonly string[]) {
  const [namespace, key, version] = id.split(':')
  return {
    namespace,
    key,
    version,
    name,
    values: values.filter(({ key }) => possible.includes(key)),
  }
}
