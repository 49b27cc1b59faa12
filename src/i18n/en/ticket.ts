import type { ShownProbability } from '#epss/epss-score.ts'
import { list, percentileText, probabilityText } from './numbers-and-lists.ts'

/** Why a source says nothing; never that the answer is no. */
type Missing = 'not-asked' | 'pending' | 'failed' | 'unsure'

const missing: Readonly<Record<Missing, (name: string) => string>> = {
  'not-asked': (name) => `${name} not asked`,
  pending: (name) => `${name} being looked up`,
  failed: (name) => `${name} could not be had`,
  unsure: (name) => `${name} not known`,
}

/** What an open input is called that the outcome does not depend on, by the kind of its point. */
const either: Readonly<Record<string, string>> = {
  'cisa:PE': 'exposed or not',
  'cisa:KEV': 'in KEV or not',
  'ssvc:A': 'automatable or not',
  'ssvc:TI': 'partial or total',
}

function dated(words: string, ...more: readonly (string | undefined)[]): string {
  const said = more.filter((each) => each !== undefined && each !== '')
  return said.length > 0 ? `${words} (${said.join(', ')})` : words
}

/** Texts of what goes into a ticket: one line, and the reasons. */
export const ticket = {
  heading: 'For the ticket',
  extent: 'How much',
  extents: { line: 'One line', reasons: 'With the reasons' },
  also: 'Also by',
  form: 'Form',
  copy: 'Copy',
  copyNamed: 'Copy for the ticket',
  preview: 'What is copied',
  copied: 'Copied',
  between: ' · ',
  unscored: 'no CVSS score',
  score: (headline: string, label: string, whose: string) => dated(headline, label, whose),
  epss: (
    probability: ShownProbability,
    percentile: number,
    date: string | undefined,
    model: string | undefined,
  ) =>
    dated(
      `EPSS ${probabilityText(probability)}`,
      percentileText(percentile),
      date ?? 'day unknown',
      model,
    ),
  noEpss: (date: string | undefined) => dated('no EPSS score', date),
  /** Behind what is said of an EPSS score. */
  model: (name: string) => `(model ${name})`,
  kevSince: (since: string | undefined) =>
    since === undefined ? 'in KEV, day unknown' : `KEV since ${since}`,
  byRecord: (words: string) => `${words}, says the CVE record`,
  notInKev: (catalogue: string | undefined) =>
    dated('not in KEV', catalogue === undefined ? undefined : `catalogue ${catalogue}`),
  kevTooOld: (why: string) => `KEV not known: ${why}`,
  kevAgainst: 'in KEV by one source, not by a newer one',
  ssvc: (points: readonly string[], disagreeing: number) =>
    `SSVC ${points.join('/')}${disagreeing > 1 ? ` (${disagreeing} statements disagree)` : ''}`,
  or: (words: readonly string[]) => list(words, 'or'),
  notSaid: 'not said',
  notUnderstood: 'not understood',
  noSsvc: 'no SSVC in the record',
  rejected: 'CVE record rejected',
  reserved: 'CVE ID reserved, nothing published',
  noRecord: 'no CVE record',
  missing,
  decision: (table: string, outcomes: readonly string[], more: readonly string[]) =>
    `${table}: ${[list(outcomes, 'or'), ...more].join(', ')}`,
  dependsOn: (points: readonly string[]) => `depends on ${list(points, 'and')}`,
  either: (kind: string, point: string) =>
    Object.hasOwn(either, kind) ? (either[kind] ?? '') : `whatever ${point} is`,
  assumed: (point: string, values: readonly string[]) => `assumed: ${point} ${list(values, 'or')}`,
  answered: (point: string, values: readonly string[]) =>
    `${point} answered ${list(values, 'or')} against a source`,
  due: (day: string) => `due ${day}`,
  sentence: (words: string) => `${words}.`,
  ssvcAlso: (points: readonly string[], by: string, date: string | undefined) =>
    `The record has another SSVC statement: ${points.join('/')} (${[by, date].filter(Boolean).join(', ')}). Both count.`,
  restsOn: (table: string, published: string, inputs: readonly string[]) =>
    `${table} (${published}) rests on: ${inputs.join('; ')}.`,
  assumedSentence: (points: readonly string[], without: readonly string[]) =>
    `Assumed, not known: ${list(points, 'and')}. Without the assumption: ${list(without, 'or')}.`,
}
