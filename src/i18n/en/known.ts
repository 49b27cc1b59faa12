import type { KnownTexts } from '#known/known-texts.ts'
import { percentileText, probabilityText } from './numbers-and-lists.ts'

/** The day of a catalogue or a file, behind what it is of. */
export const ofDay = (date: string | undefined, isByEntry = false) =>
  date === undefined
    ? ' without a date'
    : isByEntry
      ? ` with its newest entry of ${date}`
      : ` of ${date}`

/** Whose decision it is, behind its points. */
export const decidedBy = (name: string, date: string | undefined) =>
  date === undefined ? `(${name})` : `(${name}, ${date})`

/** What card, frame, copies and list call the facts about a CVE. */
export const known: KnownTexts = {
  kevListed: 'In KEV',
  since: (date) => `since ${date}`,
  ransomware: { known: 'ransomware known', unknown: 'ransomware use unknown' },
  due: (date) => `due ${date}`,
  forensicTriage: { yes: 'forensic triage: yes', no: 'forensic triage: no' },
  kevAbsent: { alone: 'Not in KEV', first: 'Not in KEV,' },
  kevAgainst: (claim, catalogue, isByEntry) =>
    claim.by === 'record'
      ? `The CVE record${ofDay(claim.date)} says in KEV; the catalogue${ofDay(catalogue, isByEntry)} does not list it`
      : `The catalogue${ofDay(claim.date, claim.isByEntry)} lists it; the catalogue${ofDay(catalogue, isByEntry)} does not list it`,
  kevByRecord: (record, catalogue, isByEntry) =>
    `as the CVE record${ofDay(record)} says${catalogue === undefined ? '' : `; the catalogue${ofDay(catalogue, isByEntry)} does not list it`}`,
  kevUnsure: (doubt, catalogue, isByEntry) =>
    doubt.code === 'undated'
      ? 'unknown: a catalogue without a date does not list it'
      : `unknown: of the catalogue${ofDay(catalogue, isByEntry)} only ${doubt.read} of ${doubt.total} entries could be read, and ${doubt.read === 1 ? 'that one does' : 'they do'} not list it`,
  catalogue: (date, isByEntry) =>
    date === undefined || isByEntry ? `catalogue${ofDay(date, isByEntry)}` : `catalogue ${date}`,
  names: { kev: 'KEV', epss: 'EPSS', ssvc: 'SSVC', record: 'CVE record' },
  unknown: 'unknown',
  noDay: 'day unknown',
  probability: probabilityText,
  percentile: percentileText,
  score: (probability, percentile) =>
    `${probabilityText(probability)} (${percentileText(percentile)})`,
  shortScore: (probability) => `EPSS ${probabilityText(probability)}`,
  noScore: 'no score yet',
  daysOld: (days) => `${days} days old`,
  points: {
    exploitation: { none: 'none', poc: 'poc', active: 'active' },
    automatable: { yes: 'automatable', no: 'not automatable' },
    technicalImpact: { partial: 'partial', total: 'total' },
  },
  between: (values) => values.join(' or '),
  unread: (words) => `“${words.join('” or “')}”, not understood`,
  said: (parts) => parts.join(', '),
  decided: (points, name, date) => `${points} ${decidedBy(name, date)}`,
  ssvcNone: 'No SSVC in the record',
  rejected: { alone: 'Rejected record', first: 'Rejected record,' },
  rejectedOf: (date) => `of ${date}`,
  reserved: 'Reserved ID, nothing published yet',
  noRecord: 'No CVE record',
  published: 'Published',
  vectors: (count, scores) =>
    `${count === 1 ? '1 vector' : `${count} vectors`}${scores.length === 0 ? '' : `: ${scores.join(', ')}`}`,
  recordOf: (date) => `record of ${date}`,
  lookedUpOn: (date) => `looked up ${date}`,
  fromLookUp: (date) => (date === undefined ? 'looked up' : `looked up, of ${date}`),
  fromSnapshot: (date) => `from the snapshot here${date === undefined ? '' : ` of ${date}`}`,
  aside: (whence, isNone) => `set aside: ${whence}${isNone ? ', which found no record' : ''}`,
  fromFile: (date, isByEntry) =>
    date === undefined ? 'from a file' : `from a file${ofDay(date, isByEntry)}`,
}
