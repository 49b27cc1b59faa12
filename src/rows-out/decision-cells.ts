/** What decision tables answer for a row, as cells and as JSON: outcomes, days, inputs with who says them, and what is assumed. */

import type { Decision } from '#decide/decision.ts'
import { type KnownInput, isAssumed } from '#decide/inputs.ts'
import type { InputFrom } from '#decide/said.ts'
import { type OutCell, nothing } from './known-cells.ts'
import type { OutRow } from './out-row.ts'

const parts = ['outcome', 'due', 'latest due', 'counted from', 'inputs', 'assumed'] as const
type Part = (typeof parts)[number]

/** A column of the table at a place among those that are shown. */
export type DecisionName = `decision:${number}:${Part}`

/** Whether a column is one of decisions. */
export function isDecisionName(name: string): name is DecisionName {
  return name.startsWith('decision:')
}

/** The columns of the tables that were asked, with their headings; a column in which no row has anything is left out. */
export function decisionColumns(
  rows: readonly OutRow[],
): readonly { readonly name: DecisionName; readonly heading: string }[] {
  const asked = rows[0]?.decisions?.() ?? []
  return asked.flatMap(({ table }, place) =>
    parts
      .map((part) => ({
        name: `decision:${place}:${part}` as const,
        heading: part === 'outcome' ? table.name : `${table.name} ${part}`,
      }))
      .filter(({ name }) => rows.some((row) => decisionCell(name, row).text !== '')),
  )
}

/** The cell of a row in such a column. */
export function decisionCell(name: DecisionName, { decisions }: OutRow): OutCell {
  const [, place, part] = name.split(':')
  const decision = decisions?.()[Number(place)]
  return decision ? cellOf(part as Part, decision) : nothing
}

function cellOf(part: Part, { outcomes, inputs }: Decision): OutCell {
  const days = daysOf(outcomes)
  switch (part) {
    case 'outcome': {
      // The most urgent first.
      const names = outcomes.map(({ value }) => value.name).toReversed()
      return { is: 'written', text: names.join(' or ') }
    }
    case 'due':
      return { is: 'day', text: days[0] ?? '' }
    case 'latest due':
      return { is: 'day', text: days.length > 1 ? (days.at(-1) ?? '') : '' }
    case 'counted from':
      return { is: 'day', text: startIn(outcomes) ?? '' }
    case 'inputs':
      return { is: 'written', text: inputs.map(inputText).join('; ') }
    case 'assumed':
      return { is: 'written', text: inputs.filter(isAssumed).map(nameOf).join(', ') }
    default:
      return part satisfies never
  }
}

function daysOf(outcomes: Decision['outcomes']): readonly string[] {
  return outcomes.flatMap(({ due }) => (due?.kind === 'on' ? due.day : [])).toSorted()
}

function startIn(outcomes: Decision['outcomes']): string | undefined {
  return outcomes.flatMap(({ due }) => (due?.kind === 'on' ? due.start : []))[0]
}

function nameOf({ point }: KnownInput): string {
  return point.name
}

function namesOf({ point }: KnownInput, keys: readonly string[]): string {
  return point.values
    .filter(({ key }) => keys.includes(key))
    .map(({ name }) => name)
    .join(' or ')
}

/** "In KEV: Yes (KEV, 2024-10-21)"; of an open input why it is open. */
function inputText(input: KnownInput): string {
  const { point, values, said, whyOpen } = input
  const by = whyOpen ?? said.map(({ from }) => sourceOf(from)).join(', ')
  return `${point.name}: ${namesOf(input, values)} (${by})`
}

function sourceOf(from: InputFrom): string {
  switch (from.by) {
    case 'kev':
      return ['KEV', from.date].filter(Boolean).join(' ')
    case 'ssvc':
      return [from.name ?? 'SSVC', from.date].filter(Boolean).join(' ')
    case 'table':
      return `table ${from.name}`
    case 'answer':
      return 'answered'
    case 'assumption':
      return 'assumed'
    default:
      return from satisfies never
  }
}

/** The decisions of a row as JSON; undefined where no table was asked. */
export function jsonDecisions({ decisions }: OutRow): readonly object[] | undefined {
  return decisions?.().map(({ table, outcomes, inputs }) => ({
    table: table.id,
    name: table.name,
    outcomes: outcomes.map(({ value, due }) => ({
      key: value.key,
      name: value.name,
      due: due?.kind === 'on' ? due.day : null,
    })),
    countedFrom: startIn(outcomes) ?? null,
    assumed: inputs.filter(isAssumed).map(({ point }) => point.id),
    inputs: inputs.map(({ point, values, said, overruled, whyOpen = null }) => ({
      point: point.id,
      name: point.name,
      values,
      said,
      overruled,
      open: whyOpen,
    })),
  }))
}
