import type { AnswerSource } from '#known/answers.ts'
import type { Trouble } from '#known/known-of-cve.ts'
import { counted, digits } from './numbers-and-lists.ts'

/** Texts of looking up a whole list. */

function ids(count: number): string {
  return counted(count, 'CVE ID', 'CVE IDs')
}

const sources: Readonly<Record<AnswerSource, string>> = {
  epss: 'EPSS',
  kev: 'KEV',
  'cve-record': 'CVE records',
  snapshot: 'EPSS and KEV',
}

function of(source: AnswerSource, count: number): string {
  if (source === 'kev') return ''
  if (source === 'snapshot') return ` in ${counted(count, 'file', 'files')} of the snapshot`
  return ` of ${ids(count)}`
}

function why({ code, status = 0 }: Trouble): string {
  switch (code) {
    case 'network':
      return 'could not be reached'
    case 'no-network':
      return 'was not reached: no network'
    case 'timeout':
      return 'did not answer within 10 seconds'
    case 'http':
      return status === 429 ? 'got too many requests' : `answered with an error (${status})`
    case 'not-json':
    case 'unexpected':
      return 'gave an answer that cannot be read'
    case 'contradictory':
      return 'gave an answer that contradicts itself'
    case 'too-long':
      return 'gave an answer longer than any such answer'
    case 'not-allowed':
      return 'was not asked, as look-ups were switched off'
    default:
      return code satisfies never
  }
}

export const lookUp = {
  /** Nothing but the catalogue is asked for without a count. */
  button: (count: number) => (count === 0 ? 'Look up KEV' : `Look up ${digits(count)}`),
  running: 'Looking up…',
  sees: {
    shards: (host: string, count: number, date = '', kev?: string) =>
      `${host} sees in which thousands the ${ids(count)} ${count === 1 ? 'is' : 'are'}, for EPSS of ${date}${kev === undefined ? '' : ` and KEV of ${kev}`}.`,
    epss: (host: string, count: number) => `${host} sees ${ids(count)}, for EPSS.`,
    kev: (host: string) => `${host} gives the whole KEV catalogue and sees none.`,
    records: (host: string, other: string, count: number) =>
      `${host} sees ${ids(count)}, one request each; ${other} those that it does not answer.`,
    once: 'Pressing asks for these once; again only what a host had too many of, when it says.',
  },
  withRecords: (count: number) =>
    `and ${count === 1 ? 'its CVE record' : `their CVE records (${digits(count)})`}: SSVC and published vectors`,
  known: (inFiles: number, answered: number) =>
    [
      inFiles > 0 && `${ids(inFiles)} ${inFiles === 1 ? 'is' : 'are'} answered by a file.`,
      answered > 0 && `${ids(answered)} ${answered === 1 ? 'was' : 'were'} answered today.`,
    ]
      .filter(Boolean)
      .join(' '),
  anew: (date: string) => `ask again: the file is of ${date}`,
  off: 'Look-ups are switched off in the settings.',
  byHost: 'Look-ups are switched off by whoever hosts this copy.',
  tooMany: (count: number, most: number) =>
    `${ids(count)} are too many to ask FIRST about (at most ${digits(most)}). Give EPSS’s daily file instead: it answers all of them, and nobody sees which.`,
  tooManyRecords: (most: number) => `CVE records: select at most ${digits(most)} rows.`,
  give: 'Give the daily file',
  reading: (percent: number) => `Reading the file: ${percent}%`,
  taken: (names: readonly string[]) => `In use: ${names.join(', ')}.`,
  refused: (names: readonly string[]) =>
    `Not taken: ${names.join(', ')}. It is no daily file of EPSS, or it is damaged.`,
  progress: 'Looked up',
  done: {
    shards: (done: number, total: number) => `Snapshot: ${digits(done)} of ${digits(total)} files`,
    epss: (done: number, total: number) => `EPSS: ${digits(done)} of ${digits(total)}`,
    records: (done: number, total: number) => `CVE records: ${digits(done)} of ${digits(total)}`,
  },
  paused: (host: string, seconds: number) =>
    `${host} asks to wait: going on in ${counted(seconds, 'second', 'seconds')}.`,
  cancel: 'Cancel',
  cancelled: 'Cancelled: what was answered stays.',
  /** Hosts in the order in which they were asked. */
  failed: (
    {
      source,
      count,
      unasked,
      trouble,
    }: { source: AnswerSource; count: number; unasked: number; trouble: Trouble },
    [first = '', next = '']: readonly string[],
  ) =>
    [
      `${sources[source]}${of(source, count)} not known: ${first} ${why(trouble)}`,
      trouble.second && `, and ${next} ${why(trouble.second)}`,
      unasked > 0 && `; for ${digits(unasked)} of them it was not asked any more`,
      '.',
    ]
      .filter(Boolean)
      .join(''),
  repeat: (count: number) =>
    count === 0 ? 'Ask again for KEV' : `Ask again for the ${digits(count)} that failed`,
}
