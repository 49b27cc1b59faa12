import type { Decision } from '#decide/decision.ts'
import { kindOf } from '#decide/fact-inputs.ts'
import { isAssumed, possibleOf } from '#decide/inputs.ts'
import { outcomes } from '#decide/outcomes.ts'
import { isPublished } from '#decide/own-table.ts'
import { bod2604 } from '#decide/tables/published-tables.ts'
import type { CaseLine, Paragraph } from '../case/case-line.ts'
import { lineWith } from './harmless.ts'
import { assumedWords, inputWords, overrulingWords, writtenIn } from './input-words.ts'
import type { TicketTexts } from './ticket-texts.ts'

/** "CISA BOD 26-04: 3 days, depends on Publicly Exposed": the answer with what it leaves open or assumes. */
export function decisionLine({ decide }: TicketTexts, decision: Decision): CaseLine {
  const { ticket } = decide
  const { table, inputs, outcomes: possible, dependsOn } = decision
  const isSettled = possible.length === 1
  const open = inputs.filter(({ values }) => values.length > 1)
  const more = [
    ...(isSettled ? open.map(({ point }) => ticket.either(kindOf(point), point.name)) : []),
    ...(dependsOn.length > 0 ? [ticket.dependsOn(dependsOn.map(({ name }) => name))] : []),
    ...assumedWords(decide, inputs),
    ...overrulingWords(decide, inputs),
    ...dueDay(possible).map((day) => ticket.due(day)),
  ]
  const names = possible.map(({ value }) => value.name)
  return lineWith(ticket.decision(table.name, names, more), [
    table.name,
    ...names,
    ...inputs.map(({ point }) => point.name),
  ])
}

/** Why: what each input rests on, what is assumed, when which outcome is due, and whom the table binds. */
export function decisionReasons(
  texts: TicketTexts,
  decision: Decision,
  kevDue: string | undefined,
): Paragraph {
  const { decide } = texts
  const { ticket } = decide
  const { table, inputs, outcomes: possible } = decision
  const assumed = assumedIn(decision).map(({ point }) => point.name)
  const rests = ticket.restsOn(
    table.name,
    decide.published(table.id, isPublished(table.id)),
    inputs.map((input) => inputWords(decide, input)),
  )
  const isDirective = table.id === bod2604.id
  return [
    lineWith(rests, [table.name, ...ownId(table), ...inputs.flatMap(writtenIn)]),
    ...(assumed.length > 0 ? [assumedLine(texts, decision, assumed)] : []),
    ...possible.flatMap((outcome) => dueLine(texts, outcome)),
    ...(isDirective && kevDue !== undefined ? [lineWith(decide.kevDue(kevDue), [])] : []),
    ...(isDirective ? [lineWith(decide.borrowed, [])] : []),
  ]
}

/** What is assumed, and what would be possible without. */
function assumedLine(
  { decide: { ticket } }: TicketTexts,
  { table, inputs }: Decision,
  assumed: readonly string[],
): CaseLine {
  const known = inputs.filter((input) => !isAssumed(input))
  const names = outcomes(table, possibleOf(known)).map(({ name }) => name)
  return lineWith(ticket.assumedSentence(assumed, names), [...assumed, ...names])
}

/** The day by which it is due whichever outcome applies, where there is such. */
function dueDay(possible: Decision['outcomes']): readonly string[] {
  const days = new Set(possible.map(({ due }) => (due?.kind === 'on' ? due.day : undefined)))
  const [day, ...others] = days
  return day === undefined || others.length > 0 ? [] : [day]
}

/** Somebody else has chosen the id of a table that is not published. */
function ownId({ id }: Decision['table']): readonly string[] {
  return isPublished(id) ? [] : [id]
}

function assumedIn({ inputs }: Decision) {
  return inputs.filter(isAssumed)
}

function dueLine(
  { decide }: TicketTexts,
  { value, due }: Decision['outcomes'][number],
): readonly CaseLine[] {
  if (due?.kind === 'on')
    return [lineWith(decide.due(value.name, due.day, due.start, false), [value.name])]
  return due?.kind === 'upgrade' ? [lineWith(decide.upgrade(value.name), [value.name])] : []
}
