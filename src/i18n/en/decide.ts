import type { TableProblem } from '#decide/table-problem.ts'
import type { InputFrom, WhyOpen } from '#decide/said.ts'
import { automatable } from './automatable.ts'
import { listDecide } from './list-decide.ts'
import { since } from './since.ts'
import { counted, list } from './numbers-and-lists.ts'
import { terms } from './ssvc-terms.ts'
import { ticket } from './ticket.ts'

/** Texts of deciding by published tables. Names of points, values and tables are their sources' own. */

/** What a system owner is asked, by the kind of a point. */
const questions: Readonly<Record<string, string>> = {
  'cisa:PE': 'Can somebody on the Internet reach it?',
  'ssvc:EXP': 'How far can an attacker reach the system?',
  'ssvc:HI': 'How bad is it for people and for the mission if it is attacked?',
  'ssvc:SI': 'How badly could people come to harm?',
  'ssvc:MI': 'What would it do to what the organisation is for?',
  'ssvc:MWI': 'How bad is it for the mission and for people’s well-being?',
  'ssvc:VD': 'Does one attack give much (a server of many), or little (one device)?',
  'ssvc:U': 'How useful is it to an attacker?',
  'ssvc:PSI': 'How badly could the public come to harm?',
}

const whyOpen: Readonly<Record<Exclude<WhyOpen, 'too-old'>, string>> = {
  'not-asked': 'not looked up',
  pending: 'being looked up',
  failed: 'could not be had',
  unsure: 'the catalogue cannot say no',
  'not-said': 'no source says',
  'to-be-answered': 'not answered',
}

function tooOld(date: string | undefined): string {
  return date === undefined
    ? 'the catalogue of an unknown day cannot say no'
    : `the catalogue of ${date} is too old to say no`
}

/** Who publishes the tables of a namespace. */
const publishers: Readonly<Record<string, string>> = { cisa: 'CISA', ssvc: 'CERT/CC, SSVC' }

function problem(found: TableProblem): string {
  switch (found.code) {
    case 'too-long':
      return 'The file is longer than any table that is read.'
    case 'published-id':
      return 'It has the namespace, key and version of a published table. Give it a namespace of your own.'
    case 'not-json':
      return 'The file is no JSON.'
    case 'not-a-table':
      return 'The file is no SSVC decision table: it needs namespace, key, version, name and decision_points.'
    case 'other-schema':
      return 'Its schemaVersion is not 2.0.0.'
    case 'outcome-is-no-point':
      return 'Its outcome is none of its decision points.'
    case 'no-inputs':
      return 'It has no decision point but its outcome.'
    case 'no-rows':
      return 'It has no mapping, so no rows.'
    case 'too-many-combinations':
      return `It has ${found.count} combinations of values; at most 10,000 are read.`
    case 'too-many-rows':
      return `It has ${found.count} rows; at most 20,000 are read.`
    case 'too-many-points':
      return `It has ${found.count} decision points; at most 50 are read.`
    case 'not-a-point':
      return `${found.point} is no decision point: it needs a name and values, each once.`
    case 'other-id':
      return `${found.point} stands under another id than its own, ${found.expected}.`
    case 'not-a-row':
      return `Row ${found.row} is no row.`
    case 'missing-cell':
      return `Row ${found.row}, ${found.point}: the cell is missing.`
    case 'unknown-point':
      return `Row ${found.row}: there is no decision point ${found.point}.`
    case 'unknown-value':
      return `Row ${found.row}, ${found.point}: its point has no such value.`
    case 'repeated':
      return `Row ${found.row} says the same as row ${found.earlier}.`
    case 'contradicts':
      return `Row ${found.row} contradicts row ${found.earlier}: the same inputs, another outcome.`
    case 'no-row-for':
      return `${counted(found.count, 'combination has', 'combinations have')} no row, first ${found.keys.join(', ')}.`
    case 'not-monotone':
      return `Rows ${found.row} and ${found.higher}: a higher ${found.point} leads to a lower outcome.`
    default:
      return found satisfies never
  }
}

function quoted(words: readonly string[]): string {
  return list(
    words.map((word) => `“${word}”`),
    'or',
  )
}

/** To the author of an answer, and to whoever else reads what is copied or saved. */
function saidBy(from: InputFrom, values: readonly string[], isAuthor: boolean): string {
  switch (from.by) {
    case 'kev':
      // That it is not listed is the word of a catalogue of a day: a newer one may list it.
      return values.includes('N')
        ? `KEV catalogue of ${from.date ?? 'an unknown day'}; a newer one may list it`
        : ['in KEV since', from.date].filter(Boolean).join(' ')
    case 'ssvc':
      return [from.name ?? 'SSVC', from.date].filter(Boolean).join(', ')
    case 'table':
      return `by the table ${from.name}`
    case 'answer':
      return isAuthor ? 'your answer' : 'answered by the author'
    case 'assumption':
      return 'assumed: what is unknown counts as exposed'
    default:
      return from satisfies never
  }
}

export const decide = {
  automatable,
  ticket,
  terms,
  list: listDecide,
  since,
  heading: 'Decide',
  table: 'Table',
  /** With the id where another one has that name. */
  own: (name: string, id: string | undefined) =>
    id === undefined ? `${name} (yours)` : `${name} (yours, ${id})`,
  /** Whose a table is, and of which version. */
  published: (id: string, isPublished: boolean) => {
    const [namespace = '', , version = ''] = id.split(':')
    return isPublished ? `${publishers[namespace] ?? ''}, version ${version}` : `Yours: ${id}`
  },
  outcomeMeanings: 'What the outcomes mean',
  meaning: (point: string) => `What ${point} means`,
  termsFrom: 'After CERT/CC (SSVC, 2026-07-20) and CISA, in short.',
  undefinedTerm: 'not defined here',
  parts: (names: readonly string[]) => `Answer by ${list(names, 'and')}`,
  /** Said once, of CISA's directive. */
  borrowed:
    'CISA’s directive of 2026-06-10 binds US federal civilian agencies, by this table from 2026-12-07. For everybody else it is no law but a borrowed rule.',
  questions,
  whyOpen,
  tooOld,
  orAnswer: (why: string) => `${why}: look up anew, or answer`,
  saidBy,
  said: (values: readonly string[], from: string) => `${list(values, 'or')} (${from})`,
  /** What a source says and is not understood. */
  unread: (from: string, words: readonly string[]) =>
    `${from} says ${quoted(words)}, which is not understood`,
  overruled: (values: readonly string[], from: string) =>
    `${from} says ${list(values, 'or')}: overruled`,
  takeBack: 'Take my answer back',
  takeBackOf: (point: string) => `Take my answer back: ${point}`,
  assume: 'Count unknown exposure as exposed, for every CVE, as CISA’s guidance has it',
  outcome: (names: readonly string[], assumed: readonly string[] = []) =>
    `${[list(names, 'or'), ...assumed].join(', ')}.`,
  dependsOn: (names: readonly string[]) => `It depends on ${list(names, 'and')}.`,
  settled: 'Nothing that is open could change it.',
  changes: 'What would change it',
  change: (point: string, value: string, outcomes: readonly string[]) =>
    `${point} ${value}: ${list(outcomes, 'or')}`,
  found: 'Found on the asset',
  due: (name: string, day: string, start: string, isOverdue: boolean) =>
    `${name}: due ${day}${isOverdue ? ', overdue' : ''} (counted from ${start}).`,
  upgrade: (name: string) => `${name}: no date.`,
  noStart: (name: string) => `${name}: enter the day on which it was found to get the date.`,
  kevDue: (day: string) => `KEV itself says ${day}, one day for everybody.`,
  clock:
    'Calendar days from the earlier of “in KEV” and “found”, as the directive has it; CISA’s data schema counts from the later.',
  older:
    'What is older than the directive (2026-06-10) is counted alike; what becomes of it is not published.',
  whole: (count: number) => `The whole table, ${counted(count, 'row', 'rows')}`,
  lit: { decided: 'applies', possible: 'may apply' },
  across: (point: string, value: string) => `${point}: ${value}`,
  calendar: 'Due date, .ics',
  dueSummary: (cve: string, outcome: string, isSettled: boolean, assumed: readonly string[]) =>
    [`${cve}: ${outcome}`, ...(isSettled ? [] : ['if that applies']), ...assumed].join(', '),
  json: 'SSVC, .json',
  line: (cve: string, table: string, outcome: string, inputs: readonly string[]) =>
    `${cve} · ${table}: ${outcome} · ${inputs.join(' · ')}`,
  input: (point: string, values: readonly string[], from: string) =>
    `${point} ${list(values, 'or')} (${from})`,
  add: 'Add a table',
  how: 'An SSVC decision table, JSON of schema 2.0.0. It stays in this browser.',
  remove: 'Remove this table',
  taken: (name: string) => `${name} is in use.`,
  warnings: (name: string) => `${name} is in use; what is odd about it:`,
  refused: (name: string) => `${name} is not taken:`,
  more: (count: number) => `and ${count} more`,
  problem,
  notStored: 'This browser does not keep it: it lasts until the page is closed.',
}
