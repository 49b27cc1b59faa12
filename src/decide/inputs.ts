/** What is known of a table's inputs: from sources, from a person, and by assumption; never mixed up. */

import type { DecisionPoint, DecisionTable, Inputs } from './decision-table.ts'
import { type DecidingFacts, type FactInput, factOf, kindOf } from './fact-inputs.ts'
import type { OldCatalogue } from './old-catalogue.ts'
import { outcomes } from './outcomes.ts'
import type { Said, WhyOpen } from './said.ts'
import { helperTables } from './tables/published-tables.ts'

/** An input of a table, as far as it is known. */
export type KnownInput = {
  readonly point: DecisionPoint
  /** Keys of the values still possible, in the point's order. */
  readonly values: readonly string[]
  /** What counts. Several statements that disagree count together. */
  readonly said: readonly Said[]
  /** What was said, too, and does not count. */
  readonly overruled: readonly Said[]
  /** Undefined where something is known. */
  readonly whyOpen: WhyOpen | undefined
  /** Of what is open as 'too-old'. */
  readonly old?: OldCatalogue | undefined
  /** The inputs of the helper table that can answer it; undefined where there is none. */
  readonly parts?: readonly KnownInput[] | undefined
}

/** An assumption that a person has chosen; none is made otherwise. */
export type Assumption = 'unknown-is-exposed'

/** What a person has said, possible values by the id of the point, what to assume, and what to take for old. */
export type Given = {
  readonly answers?: Inputs | undefined
  readonly assumptions?: readonly Assumption[] | undefined
  /** The first day (YYYY-MM-DD) of which a catalogue's silence is a "no". */
  readonly freshFrom: string
}

/** The inputs of a table for a CVE; one that nobody knows is open, never "no". */
export function inputsOf(
  table: Pick<DecisionTable, 'inputs'>,
  known: DecidingFacts,
  given: Given,
): readonly KnownInput[] {
  return table.inputs.map((point) => {
    const helper = helperTables.find(({ outcome }) => outcome.id === point.id)
    const input = inputOf(point, known, given)
    return helper ? { ...input, parts: inputsOf(helper, known, given) } : input
  })
}

/** Only what is possible of inputs, as tables are asked. */
export function possibleOf(inputs: readonly KnownInput[]): Inputs {
  return Object.fromEntries(inputs.map(({ point, values }) => [point.id, values]))
}

/** Whether an answer rests on an assumption. */
export function isAssumed({ said }: KnownInput): boolean {
  return said.some(({ from }) => from.by === 'assumption')
}

function inputOf(point: DecisionPoint, known: DecidingFacts, given: Given): KnownInput {
  const fact = factOf(point, known, given.freshFrom)
  const said = fact.said.length > 0 ? fact.said : byHelper(point, known, given)
  const answer = answerOf(point, given)
  if (answer) return withSaid(point, [answer], [...said, ...fact.overruled])
  if (said.length > 0) return withSaid(point, said, fact.overruled)
  const assumed = assumptionOf(point, given)
  if (assumed) return withSaid(point, [assumed], [])
  return open(point, fact)
}

function answerOf({ id, values }: DecisionPoint, { answers }: Given): Said | undefined {
  const given = answers && Object.hasOwn(answers, id) ? answers[id] : undefined
  const keys = values.map(({ key }) => key).filter((key) => given?.includes(key))
  return keys.length > 0 && keys.length < values.length
    ? { values: keys, from: { by: 'answer' } }
    : undefined
}

function assumptionOf(point: DecisionPoint, { assumptions }: Given): Said | undefined {
  const isChosen = assumptions?.includes('unknown-is-exposed') === true
  return isChosen && kindOf(point) === 'cisa:PE'
    ? { values: ['Y'], from: { by: 'assumption' } }
    : undefined
}

function byHelper(point: DecisionPoint, known: DecidingFacts, given: Given): readonly Said[] {
  const helper = helperTables.find(({ outcome }) => outcome.id === point.id)
  if (!helper) return []
  const values = outcomes(helper, possibleOf(inputsOf(helper, known, given)))
  return values.length < point.values.length
    ? [{ values: values.map(({ key }) => key), from: { by: 'table', name: helper.name } }]
    : []
}

function withSaid(
  point: DecisionPoint,
  said: readonly Said[],
  overruled: readonly Said[],
): KnownInput {
  const values = point.values
    .map(({ key }) => key)
    .filter((key) => said.some((each) => each.values.includes(key)))
  return { point, values, said, overruled, whyOpen: undefined }
}

function open(point: DecisionPoint, { overruled, whyOpen, old }: FactInput): KnownInput {
  const values = point.values.map(({ key }) => key)
  const why = { whyOpen: whyOpen ?? 'not-said', ...(old && { old }) }
  return { point, values, said: [], overruled, ...why }
}
