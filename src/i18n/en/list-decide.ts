import type { DueChoice } from '#rows-decide/choices.ts'
import { counted, digits, list } from './numbers-and-lists.ts'

/** Texts of a list that decides. */

/** So many outcomes are named; of more the ends. */
const mostNamed = 2

const choices: Readonly<Record<DueChoice, string>> = {
  overdue: 'Overdue, or may be',
  week: 'Within 7 days',
  later: 'Later',
  upgrade: 'On upgrade: no date',
  'no-start': 'Day found not told',
  closed: 'Closed',
  assumed: 'Rests on an assumption',
}

export const listDecide = {
  due: 'Due',
  choices,
  possible: (table: string) => `${table}: possible`,
  andFurther: (outcome: string) => `${outcome} and further`,
  /** Most urgent first. */
  outcomes: (names: readonly string[]) =>
    names.length <= mostNamed ? list(names, 'or') : `${names[0]} to ${names.at(-1)}`,
  assumed: 'assumed',
  assumedHow: 'Nobody says whether it is exposed; what is unknown counts as exposed, as you chose',
  overdue: 'overdue',
  maybeOverdue: 'may be overdue',
  /** In parts that stay in one line. */
  days: ([first = '', ...others]: readonly string[]) => {
    const last = others.at(-1)
    if (last === undefined) return [first]
    return [first, others.length === 1 ? `or ${last}` : `to ${last}`]
  },
  noDate: 'no date, on upgrade',
  noStart: 'when found?',
  orNone: (others: readonly string[], isBesideDays: boolean) =>
    `${isBesideDays ? 'or ' : ''}${list(others, 'or')}`,
  kevDue: (day: string) => `KEV: ${day}`,
  kevDueHow: 'The due date in CISA’s catalogue itself: one day for everybody',
  closed: 'closed',
  closedHow: 'Nothing is to be done about it, by its status',
  heading: 'Decide',
  rule: 'Whom the directive binds, and how days are counted',
  tables: 'Tables',
  own: (name: string) => `${name} (yours)`,
  ownHow: 'A table of your own is added under “Decide” beside a CVE.',
  sum: {
    overdue: (count: number) => [digits(count), 'overdue, or may be'] as const,
    week: (count: number) => [digits(count), 'due within 7 days'] as const,
    later: (count: number) => [digits(count), 'due later'] as const,
    upgrade: (count: number) => [digits(count), 'on upgrade, without a date'] as const,
    'no-start': (count: number) =>
      [digits(count), 'without a start: neither in KEV nor a day on which it was found'] as const,
    closed: (count: number) => [digits(count), 'closed'] as const,
    assumed: (count: number) => [digits(count), 'by the assumption that it is exposed'] as const,
  } satisfies Record<DueChoice, (count: number) => readonly [string, string]>,
  each: 'A row of which several outcomes are possible counts with each of them.',
  unsettled: (count: number, of: number) =>
    `${digits(count)} of ${counted(of, 'row', 'rows')} may still come to more than one outcome. Unknown is never “no”: look up, or select rows and answer.`,
  calendar: (count: number) => `Due dates, .ics (${digits(count)})`,
  calendarName: 'plumb-due-dates.ics',
  calendarHow: (isSelected: boolean) =>
    isSelected
      ? 'Of the selected rows: each on the earliest day that is possible.'
      : 'Of the rows shown: each on the earliest day that is possible.',
  event: (name: string, outcome: string, isSettled: boolean, assumed: readonly string[]) =>
    [`${name}: ${outcome}`, ...(isSettled ? [] : ['as far as is known']), ...assumed].join(', '),
  on: (name: string, asset: string) => `${name} on ${asset}`,
  of: (name: string) => `Decision on ${name}`,
  now: (values: readonly string[]) => list(values, 'or'),
  answer: 'Answer',
  answerFor: (count: number) => `Answers for ${counted(count, 'row', 'rows')}`,
  unchanged: 'as it is',
  none: 'not answered',
  found: 'Found on',
  give: (count: number) => `Answer for ${counted(count, 'row', 'rows')}`,
  ofAsset: (count: number, asset: string) =>
    `Answer the same for ${counted(count, 'row', 'rows')} on ${asset}`,
}
