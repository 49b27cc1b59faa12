import type { WrongDay } from '#cve-id/wrong-day.ts'
import type { ShownProbability } from '#epss/epss-score.ts'
import type { DifferingMetric } from '#published/difference.ts'
import type { Seers } from '#look-up/seers.ts'
import { decidedBy, known, ofDay } from './known.ts'
import { digits, list, percentileText, pointsText, probabilityText } from './numbers-and-lists.ts'

const whatIsRead =
  'What is read: FIRST’s EPSS daily file (CSV), CVE records (JSON), CISA’s KEV catalogue (JSON or CSV), answers of NVD or of FIRST’s EPSS API (JSON), each also as .gz or in a zip archive.'

/** An answer that counts in place of a file: how it compares, for which CVE if not for all, and whence it is. */
type Newer = {
  readonly than: 'older' | 'same' | 'undated'
  readonly cve: string | undefined
  readonly whence: string
}

const whichCounts = {
  older: 'newer answer',
  same: 'answer of the same day',
  undated: 'answer with a date',
}

function counts({ than, cve, whence }: Newer): string {
  return `the ${whichCounts[than]} counts${cve === undefined ? '' : ` for ${cve}`}: ${whence}.`
}

type FileKind = 'daily-file' | 'epss' | 'kev' | 'records' | 'nvd'

const taken: Record<FileKind, (count: number) => string> = {
  'daily-file': () => 'The daily file is used.',
  epss: () => 'The EPSS answer is used.',
  kev: () => 'The KEV catalogue is used.',
  records: (count) => (count === 1 ? 'The CVE record is shown.' : `${count} CVE records are used.`),
  nvd: () => 'NVD’s answer is used.',
}

const stored: Record<Exclude<FileKind, 'nvd'>, string> = {
  'daily-file': 'The daily file is kept',
  epss: 'The EPSS answer is kept',
  kev: 'The KEV catalogue is kept',
  records: 'The CVE record is kept',
}

/** Texts of the threat context: EPSS, evidence, published vectors. */
export const threat = {
  known,
  brokenConfiguration: (fault: {
    code: 'unreachable' | 'not-json' | 'no-object' | 'wrong-values'
    keys: readonly string[]
  }) => {
    if (fault.code === 'unreachable')
      return 'This copy’s plumb.json could not be fetched, so nothing is looked up. Reload the page to try again.'
    if (fault.code === 'no-object')
      return 'This copy’s plumb.json is no object of settings, so nothing is looked up until it is mended.'
    return fault.code === 'not-json'
      ? 'This copy’s plumb.json is no valid JSON, so nothing is looked up until it is mended.'
      : `In this copy’s plumb.json ${fault.keys.join(', ')} cannot be as it is, so nothing is looked up until that is mended.`
  },
  switchedOff: {
    inSettings: 'Look-ups are switched off in the settings.',
    byHost: 'Look-ups are switched off by whoever hosts this copy.',
  },
  willSee: ({ thousand, id, otherwise }: Seers) =>
    thousand === undefined
      ? `Sends only this ID, to ${id.join(', ')}.`
      : `${thousand} sees in which thousand this ID is, ${list(id, 'and')} the ID itself; ${list(otherwise, 'and')} only where ${thousand} does not answer.`,
  askAnew: (host: string) => `Ask ${host}`,
  always: 'Always look up IDs that arrive',
  loading: 'Looking up…',
  notLookedUp: 'Not looked up.',
  someFailed: 'some sources failed',
  unknown: 'unknown',
  retry: 'Try again',
  retryOf: (source: string) => `Try again: ${source}`,
  awaited: (sources: readonly string[]) => `Awaited: ${sources.join(', ')}.`,
  incomplete: (failed: readonly string[], unsure: readonly string[]) => {
    if (unsure.length === 0) return `Not complete: ${failed.join(', ')} could not be had.`
    if (failed.length === 0) return `Not complete: ${unsure.join(', ')} is not certain.`
    return `Not complete: ${failed.join(', ')} could not be had; ${unsure.join(', ')} is not certain.`
  },
  unasked: (sources: readonly string[]) => `Not looked up: ${sources.join(', ')}.`,
  failure: {
    network: (host: string) => `${host} could not be reached.`,
    noNetwork: 'No network.',
    tooMany: (host: string, seconds: number) =>
      `${host} got too many requests, try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    http: (host: string, status: number) => `${host} answered with an error (${status}).`,
    unreadable: (host: string) => `The answer of ${host} could not be read.`,
    timeout: (host: string) => `${host} did not answer within 10 seconds.`,
    contradictory: (host: string) =>
      `The answer of ${host} contradicts itself, or is of a day that does not exist or has not come, and is not used.`,
    tooLong: (host: string) =>
      `The answer of ${host} is longer than any such answer, and is not used.`,
    notAllowed: (host: string) => `${host} was not asked: look-ups were switched off meanwhile.`,
  },
  /** Of a record, or many. */
  wrongDays: (days: readonly WrongDay[]) =>
    `Not taken for ${days.length === 1 ? 'a day' : 'days'}: ${list(
      [
        ...days
          .slice(0, 5)
          .map(
            ({ written, isImpossible }) =>
              `${written} (${isImpossible ? 'does not exist' : 'can be none of these'})`,
          ),
        ...(days.length > 5 ? [`${digits(days.length - 5)} more`] : []),
      ],
      'and',
    )}.`,
  stored: (date: string) => `Stored answer of ${date}, because the network failed.`,
  storedAnswers: (sources: readonly string[], moment: string) =>
    `Stored answers: ${sources.join(', ')}, of ${moment}.`,
  askAgain: 'Ask again',
  askAgainOf: (sources: readonly string[]) => `Ask again: ${sources.join(', ')}`,
  /** What the browser kept and could not be read any more. */
  forgotten: (answers: number, files: number) => {
    const named = [
      ...(answers > 0 ? [`${answers} stored ${answers === 1 ? 'answer' : 'answers'}`] : []),
      ...(files > 0 ? [`${files} stored ${files === 1 ? 'file' : 'files'}`] : []),
    ]
    return `${list(named, 'and')} could not be read and ${answers + files === 1 ? 'was' : 'were'} forgotten.`
  },
  storedAnswer: (date: string) => `Stored answer of ${date}.`,
  epss: {
    heading: 'EPSS',
    meaning: 'Probability of exploitation activity in the next 30 days; no risk score.',
    percentile: (percentile: number) => `${percentileText(percentile)} percentile`,
    date: (date: string, model: string) => `${date} · model ${model}`,
    change: (days: number, points: number) => `${days} days: ${pointsText(points)} points`,
    modelChange: (days: number, date: string) => `${days} days: model changed on ${date}`,
    changeUnknown: (days: number) => `${days} days: unknown`,
    noScore:
      'No score yet. The CVE may be only days old, rejected or reserved, or its score was withdrawn with a new model. No score is not 0.',
    source: 'See EPSS at FIRST',
    noScoreOn: (date: string) => `No score on ${date}.`,
    other: (words: string) => `Older: ${words}.`,
    history: 'History',
    chart: (cve: string) => `EPSS of ${cve} over time`,
    scale: 'Scale',
    linear: 'linear',
    logarithmic: 'logarithmic',
    model: (name: string) => `model ${name}`,
    tick: (percent: number) => `${percent}%`,
    point: (date: string, probability: ShownProbability, percentile: number) =>
      `${date}: ${probabilityText(probability)} (${percentileText(percentile)})`,
    table: 'As a table',
    columns: { date: 'Date', score: 'EPSS', percentile: 'Percentile', model: 'Model' },
    noHistory: 'No history is known.',
  },
  evidence: {
    heading: 'Evidence',
    kev: 'CISA Known Exploited Vulnerabilities',
    kevCatalogue: (date: string, isByEntry = false) => `Catalogue${ofDay(date, isByEntry)}`,
    kevDue: (date: string) => `federal due date ${date}`,
    kevRansomware: { known: 'used in ransomware campaigns', unknown: 'ransomware use unknown' },
    kevForensics: {
      yes: 'CISA asks for forensic triage',
      no: 'CISA asks for no forensic triage',
    },
    kevRows: (rows: number) => `The catalogue has ${rows} rows for it; the later one is shown.`,
    kevByRecord: (
      record: string | undefined,
      catalogue: string | undefined,
      isByEntry: boolean | undefined,
    ) =>
      `The CVE record${record === undefined ? '' : ` of ${record}`} says so; ${catalogue === undefined ? 'no catalogue says otherwise.' : `the catalogue${ofDay(catalogue, isByEntry)} does not list it.`}`,
    kevNone: (date: string, isByEntry = false) => `Not in the catalogue${ofDay(date, isByEntry)}.`,
    ssvc: 'SSVC',
    ssvcNone: 'No SSVC in the record.',
    ssvcNoRecord: 'No CVE record, so no SSVC.',
    ssvcRejected: 'The record was rejected, so no SSVC.',
    ssvcReserved: 'The ID is reserved: there is no SSVC yet.',
    ssvcOther: (points: string, name: string, date: string | undefined) =>
      `Another statement in the record: ${points} ${decidedBy(name, date)}.`,
    mayBe: (values: readonly string[]) => `open: ${values.join(' or ')}`,
    exploitation: 'Exploitation',
    automatable: 'Automatable',
    technicalImpact: 'Technical Impact',
    fromFile: (date: string, isByEntry = false) => `from a file${ofDay(date, isByEntry)}`,
    lookedUpAt: (hosts: readonly string[], date: string) =>
      `looked up at ${list(hosts, 'or')}, ${date}`,
    suggest: {
      kev: (metric: string, value: string) => `Listed in KEV: ${metric} could be ${value}.`,
      'ssvc-active': (metric: string, value: string) =>
        `SSVC says exploitation is active: ${metric} could be ${value}.`,
      'ssvc-poc': (metric: string, value: string) =>
        `SSVC knows of a proof of concept: ${metric} could be ${value}.`,
    },
    kevSuggest: (value: string) => `In KEV: could be ${value}.`,
    accept: (metric: string, value: string) => `Set ${metric} to ${value}`,
  },
  record: {
    heading: 'Published vectors',
    none: 'The record has no CVSS vector.',
    rejected: 'This CVE record was rejected.',
    reserved: 'This CVE ID is reserved: nothing has been published yet.',
    missing: 'No CVE record with this ID exists.',
    published: (score: string) => `published ${score}`,
    noScore: 'no score published',
    recomputed: (score: string, kind: string) =>
      `recomputed ${score}${kind === '' ? '' : ` (${kind})`}`,
    /** Which score it is, where it is no base score. */
    kinds: {
      base: '',
      temporal: 'Temporal Score',
      environmental: 'Environmental Score',
      'CVSS-B': '',
      'CVSS-BT': 'CVSS-BT',
      'CVSS-BE': 'CVSS-BE',
      'CVSS-BTE': 'CVSS-BTE',
    },
    severityWord: (said: string, score: string, meant: string) =>
      `The severity word ${said} does not fit ${score}, which is ${meant}.`,
    otherField: (version: string, field: string) =>
      `A v${version} vector in the record’s field for v${field}.`,
    showMore: (count: number, of: number) => `Show ${count} of ${of} more`,
    omitted: (count: number) =>
      count === 1
        ? 'The record holds 1 more entry, which was not read.'
        : `The record holds ${digits(count)} more entries, which were not read.`,
    unreadable: 'This vector cannot be read.',
    differs: {
      'base-of-longer-vector': 'The published score is the base score of a longer vector.',
      'temporal-as-base': 'The temporal score was published as the base score.',
      'threat-as-base': 'The CVSS-BT score was published as the base score.',
      'environmental-as-base': 'The environmental score was published as the base score.',
      'v3.1-environmental-as-base':
        'The v3.1 environmental equation was used without environmental metrics.',
      'first-v4-rounds-tie-down': 'An old v4.0 code rounded an exact tie down.',
      'first-v3.0-float-roundup': 'FIRST’s v3.0 page overshoots this round-up.',
      'nvd-v4-too-high':
        'NVD’s v4.0 numbers of early 2026 were too high: about 4,500, as NIST announced on 2026-04-28. The vector is right.',
      'typing-error': 'Score and vector do not belong together; one looks mistyped.',
      unknown: 'Score and vector do not belong together.',
    },
    same: 'The same as in the calculator.',
    otherMetrics: (metrics: readonly DifferingMetric[]) =>
      `Differs from the calculator in ${metrics.map(({ metric, theirs = 'X', mine = 'X' }) => `${metric} ${theirs} (here ${mine})`).join(', ')}.`,
    open: 'open',
    compareAll: 'Compare all',
    load: 'Load',
    loadNamed: (version: string, source: string) => `Load the v${version} vector of ${source}`,
    loadWithMine: (groups: readonly string[]) => `Load, keep my ${groups.join(' and ')} metrics`,
    loadNamedWithMine: (version: string, source: string, groups: readonly string[]) =>
      `Load the v${version} vector of ${source}, keep my ${groups.join(' and ')} metrics`,
    askNvd: 'Ask NVD for its vectors',
    nvdNone: 'NVD has no vector of its own.',
    nvdUnknown: 'NVD does not know this CVE.',
    nvdStatus: (date: string | undefined) => `NVD${date === undefined ? '' : `, ${date}`}:`,
    /** By NVD’s word in lower case; others are shown as they are. */
    nvdStates: {
      received: 'Received: NVD has not looked at it yet.',
      'awaiting analysis': 'Awaiting Analysis: NVD plans to score it.',
      'awaiting enrichment': 'Awaiting Enrichment: NVD plans to score it.',
      'undergoing analysis': 'Undergoing Analysis: NVD is at work on it.',
      'undergoing enrichment': 'Undergoing Enrichment: NVD is at work on it.',
      analyzed: 'Analyzed: NVD has finished.',
      enriched: 'Enriched: NVD has finished.',
      modified: 'Modified: the record changed after NVD’s analysis.',
      'modified after enrichment': 'Modified After Enrichment: NVD’s part may be out of date.',
      deferred: 'Deferred: NVD does not plan to score it.',
      'not scheduled': 'Not Scheduled: NVD does not plan to score it.',
      rejected: 'Rejected: this is no vulnerability.',
    } as Readonly<Record<string, string>>,
    nvdThrottled: 'NVD also answers so to those who ask more than 5 times in 30 seconds.',
  },
  file: {
    heading: 'Files instead of the network',
    text: 'Choose or drop FIRST’s epss_scores-YYYY-MM-DD.csv.gz, CVE records, CISA’s KEV catalogue (JSON or CSV), answers of NVD or of FIRST’s EPSS API (JSON): single files, a folder or a zip archive. Nothing leaves the browser; files are kept until you delete them.',
    choose: 'Choose files',
    chooseFolder: 'Choose a folder',
    progress: 'Part of the files that has been read',
    reading: (percent: number) => `Reading… ${percent} %`,
    cancel: 'Cancel',
    list: 'Files in use',
    noDay: 'an unknown day',
    /** Of a file that has no day for it, or has one of its name only. */
    wrongDay: ({ written, isImpossible }: WrongDay, date: string | undefined) =>
      `The file is wrong: its day, ${written}, ${isImpossible ? 'does not exist' : 'can be none of such a file'}${date === undefined ? '' : `; ${date} is the one in its name`}.`,
    loaded: {
      'daily-file': (count: number, date: string) =>
        count === 1
          ? `1 score of ${date} is loaded.`
          : `${digits(count)} scores of ${date} are loaded.`,
      epss: (count: number, date: string) => `EPSS API: ${digits(count)}, newest of ${date}`,
      kev: (count: number, date: string, isByEntry = false) =>
        `KEV catalogue${isByEntry ? `, newest entry of ${date}` : ` of ${date}`}, ${count === 1 ? '1 entry' : `${digits(count)} entries`}`,
      records: (count: number, date: string) => `CVE records: ${digits(count)}, newest of ${date}`,
      nvd: (count: number, date: string) => `NVD: ${digits(count)}, of ${date}`,
    },
    age: (days: number) =>
      days === 0 ? 'of today' : days === 1 ? '1 day old' : `${days} days old`,
    unreadable: (count: number, all: number) =>
      `${digits(count)} of ${digits(all)} ${all === 1 ? 'entry' : 'entries'} could not be read.`,
    omitted: (count: number) =>
      count === 1
        ? 'The file holds 1 more entry, which was not read.'
        : `The file holds ${digits(count)} more entries, which were not read.`,
    tooManyListings: (count: number) =>
      `This catalogue holds too many entries: ${digits(count)}, and up to 50,000 are read. A part of it could not say what is not listed.`,
    besides: (count: number) =>
      count === 1 ? '1 file with it was left out.' : `${count} files with it were left out.`,
    remove: 'Delete',
    removeNamed: (name: string) => `Delete the file ${name}`,
    beingStored: 'The browser is storing it for the next visit.',
    notStored: 'The browser does not keep it for the next visit.',
    taken: (kind: FileKind, count: number) => taken[kind](count),
    /** Of one that is kept and does not count, at least for the CVE on screen. */
    storedBut: (kind: Exclude<FileKind, 'nvd'>, newer: Newer) =>
      `${stored[kind]}, but ${counts(newer)}`,
    /** Of one that counts for other CVEs. */
    usedBut: (kind: FileKind, count: number, newer: Newer) =>
      `${taken[kind](count)} But ${counts(newer)}`,
    replaced: (names: readonly string[], count: number) =>
      `${count === 1 ? 'An earlier file of the same day or name is' : `${count} earlier files of the same day or name are`} no longer used: ${names.join(', ')}.`,
    setAside: (name: string) => `${name} was not read: other files were given meanwhile.`,
    readAgain: 'Read it after all',
    readAgainNamed: (name: string) => `Read ${name} after all`,
    show: (cve: string) => `Show ${cve}`,
    showMore: (count: number) => `and ${count} more: type an ID to see it.`,
    leftOut: (count: number) =>
      count === 1 ? '1 file was left out:' : `${count} files were left out:`,
    andMore: (count: number) => `and ${count} more.`,
    /** Of files that nothing in name or content says to be data. */
    noData: (names: readonly string[], more: number) =>
      `Left out, no data file: ${names.join(', ')}${more === 0 ? '' : ` and ${digits(more)} more`}.`,
    whatIsRead,
    refused: (line: number, expected: string, found: string, endsEarly: boolean) =>
      `${endsEarly ? 'The file ends early. ' : ''}This is no EPSS daily file: line ${line} should hold ${expected} but holds “${found}”.`,
    refusals: {
      'no-data': `This is no data file. ${whatIsRead}`,
      'not-json': 'This file should hold JSON, by its name or its beginning, and is none.',
      contradictory:
        'Rows of this file contradict each other, or are of a day that does not exist or has not come; it is not used.',
      unexpected:
        'This file is neither a CVE record nor the KEV catalogue, nor an answer of NVD or of the EPSS API.',
      'too-long': 'This file is larger, or nests deeper, than any of these ever does.',
      nested: 'This is an archive within an archive; unpack it first.',
      unreadable: 'This file could not be read.',
      'too-many-days': 'Eight daily files are loaded; delete one first.',
      'too-many-entries':
        'This is more than is kept: 20,000 records or answers of one choice, 500,000 scores, and 50 catalogues.',
      'too-many-files': 'More than 20,000 files are not read at once.',
      'ends-early': 'The file ends early: its end is missing.',
      damaged: 'This file is compressed, and its data is damaged.',
      'archive-cut-short': 'This archive is damaged: the file ends early.',
      'archive-broken': 'This archive is damaged, or holds more than it says.',
      'archive-encrypted': 'This file is encrypted in its archive.',
      'archive-method': 'This file is compressed in a way that cannot be read here.',
      'archive-too-large': 'This archive holds more than 20,000 files or 600 MB.',
    },
    expected: {
      header: 'the heading cve,epss,percentile',
      row: 'three values between commas',
      'cve-id': 'a CVE ID first',
      probability: 'a probability from 0 to 1',
      percentile: 'a percentile from 0 to 1',
      end: 'the end of the file',
      'past-day': 'a day that is not to come',
      'one-score': 'no other score of a CVE that has one already',
      gzip: 'complete gzip data',
      'gzip-end': 'complete gzip data',
    },
  },
}
