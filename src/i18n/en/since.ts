import type { Change, SinceTold } from '#since/since.ts'
import { counted, digits } from './numbers-and-lists.ts'

/** Texts of a list that is compared with its earlier self. */

type Counts = Readonly<Record<Change, number>> & { readonly gone: number }

/** Of which sources no row at all could be compared. */
type NotCompared = { readonly epss: boolean; readonly kev: boolean }

const short: Readonly<Record<Change, string>> = {
  new: 'new',
  score: 'other score',
  'epss-up': 'EPSS rose over it',
  'epss-down': 'EPSS fell below it',
  'in-kev': 'now in KEV',
  status: 'other status',
}

const choices: Readonly<Record<Change, string>> = {
  new: 'New',
  score: 'Other score',
  'epss-up': 'EPSS rose over the threshold',
  'epss-down': 'EPSS fell below the threshold',
  'in-kev': 'Now in KEV',
  status: 'Other status',
}

const told: Readonly<Record<SinceTold, string>> = {
  reading: 'The file is being read.',
  'nothing-in-file': 'No finding could be read in this file.',
  'not-there': 'The list of that day is no longer there.',
  'not-stored': 'This browser does not keep it.',
  remembered: 'The list is kept as it is today, in this browser only.',
}

export const since = {
  heading: 'Changes',
  short,
  choices,
  told,
  remember: 'Remember today',
  against: 'Compare with',
  noDay: 'no day',
  noDays: 'no day is remembered yet',
  file: 'Compare with a file',
  threshold: 'EPSS threshold',
  step: (step: number) => `${step * 100}%`,
  stop: 'Stop comparing',
  summary: (
    day: string,
    file: string | undefined,
    counts: Counts,
    threshold: number,
    isNotCompared: NotCompared,
  ) =>
    `Since ${file === undefined ? day : `${file} (${day})`}: ${digits(counts.new)} new, ${digits(counts.gone)} gone, ${digits(counts.score)} with another score, ${digits(counts.status)} with another status, ${isNotCompared.epss ? 'EPSS not compared' : `${digits(counts['epss-up'])} risen over EPSS ${threshold * 100}% and ${digits(counts['epss-down'])} fallen below it`}, ${isNotCompared.kev ? 'KEV not compared' : `${digits(counts['in-kev'])} now in KEV`}.`,
  gone: (names: readonly string[], count: number) =>
    `Gone: ${names.join(', ')}${count > names.length ? ` and ${digits(count - names.length)} more` : ''}.`,
  unknown: (count: number) =>
    `EPSS of ${counted(count, 'row that was there before is', 'rows that were there before are')} not known of both days: whether it crossed the threshold nobody can say.`,
  unknownKev: (count: number) =>
    `KEV of ${counted(count, 'row that was there before is', 'rows that were there before are')} not known of both days: whether it has come to KEV since was not compared.`,
}
