import type { ChangeCode, NoFindingCode, NotReadCode } from '#import/finding.ts'
import type { SheetCode } from '#import/sheet/sheet-code.ts'
import type { ColumnKind } from '#import/table/column.ts'
import type { WordedFormat } from '#import/worded-format.ts'
import type { RowStatus } from '#rows/row.ts'
import type { Sentence } from '../sentence.ts'
import { counted, digits } from './numbers-and-lists.ts'

/** Texts of the page on which files are read for the list. */

const statuses: Readonly<Record<RowStatus, string>> = {
  open: 'open',
  unknown: 'not told',
  fixed: 'fixed',
  'not-affected': 'not affected',
  accepted: 'accepted',
}

/** Why something was not read. */
const notRead: Readonly<Record<NotReadCode, string>> = {
  'breaks-off': 'The file breaks off. What stands before it is read.',
  'broken-line': 'It is not as its format has it.',
  'unreadable-vector': 'This is no vector that can be read.',
  'unreadable-score': 'This is no score.',
  'no-cve-id': 'This is no CVE ID.',
  'no-findings': 'Nothing in it is a finding.',
  'unknown-format': 'Plumb does not know what this is.',
  encrypted: 'It is encrypted.',
  'too-large': 'It is larger than what Plumb reads.',
  'too-many-rows': 'There are more findings than a list holds.',
  'too-deep': 'It is nested deeper than what Plumb reads.',
  'epss-daily-file':
    'This is EPSS’s daily file, with figures of all CVEs and no findings. It is used for EPSS: nobody has to be asked for it.',
  'part-of-answer': 'This is a page of a larger answer: the others are not in the file.',
  'newer-form':
    'A newer Plumb has written this in a form that this one does not know. Of a table its plain columns are read.',
  'unknown-fields': 'These fields are not known, and are left out.',
}

/** Why rows are no findings. */
const noFindings: Readonly<Record<NoFindingCode, (count: number) => string>> = {
  'passed-checks': (count) => `${counted(count, 'row is a check', 'rows are checks')} that passed.`,
  'unrated-rows': (count) =>
    `${counted(count, 'row says', 'rows say')} too little to be ${count === 1 ? 'a finding' : 'findings'}.`,
  'commented-out': (count) => `${counted(count, 'row is', 'rows are')} commented out.`,
  'no-known-columns': (count) =>
    `${counted(count, 'row', 'rows')} of a table without a column of IDs, vectors, scores or titles with a severity.`,
  'passed-records': (count) => `${counted(count, 'check', 'checks')} passed.`,
  'skipped-records': (count) => `${counted(count, 'check was', 'checks were')} skipped.`,
  informational: (count) =>
    `${counted(count, 'record informs', 'records inform')} and ${count === 1 ? 'rates' : 'rate'} nothing.`,
  'unrated-records': (count) =>
    `${counted(count, 'record names', 'records name')} no vulnerability, or ${count === 1 ? 'says' : 'say'} nothing of it.`,
}

/** What was read otherwise than it stands, and how often. */
const changed: Readonly<Record<ChangeCode | SheetCode, (count: number) => string>> = {
  'prefix-added': (count) => `${counted(count, 'vector', 'vectors')} had no prefix`,
  'prefix-removed': (count) => `${counted(count, 'vector', 'vectors')} had another prefix`,
  'version-assumed': (count) =>
    `${counted(count, 'vector', 'vectors')} without a version, taken as 3.1`,
  'decimal-comma': (count) => `${counted(count, 'score', 'scores')} with a decimal comma`,
  'rounded-noise': (count) => `${counted(count, 'score', 'scores')} with digits that are none`,
  'date-was-score': (count) =>
    `${counted(count, 'date was a score', 'dates were scores')} before a spreadsheet changed them`,
  'score-and-vector-split': (count) =>
    `${counted(count, 'cell holds', 'cells hold')} score and vector, divided`,
  'score-of-several': (count) =>
    `${counted(count, 'vector', 'vectors')} with one score for several; it counts where it fits`,
  'joined-lines': (count) => `${counted(count, 'vector', 'vectors')} over two lines, joined`,
  'joined-columns': (count) => `${counted(count, 'vector', 'vectors')} joined from two columns`,
  'built-from-fields': (count) =>
    `${counted(count, 'vector', 'vectors')} put together from fields of their own`,
  'letters-repaired': (count) => `${counted(count, 'vector', 'vectors')} with letters repaired`,
  'from-prose': (count) =>
    `${counted(count, 'vector', 'vectors')} of findings without another, found in a sentence`,
  reordered: (count) => `${counted(count, 'vector', 'vectors')} with metrics in another order`,
  'values-dropped': (count) =>
    `${counted(count, 'vector', 'vectors')} with values that do not exist; those metrics stay open`,
  'hidden-sheet': (count) =>
    `${counted(count, 'finding is', 'findings are')} from a sheet that is hidden in the workbook`,
  'status-of-name': (count) =>
    `${counted(count, 'finding has', 'findings have')} the status that the name of the sheet or part says`,
  percent: (count) => `${counted(count, 'value is', 'values are')} percent`,
}

/** What files are called, where they have no product's or form's name. */
const formatNames: Readonly<Record<WordedFormat, string>> = {
  text: 'Text',
  mail: 'Mail',
  'JSON of Plumb': 'JSON of Plumb',
}

function formatName(format: string): string {
  const [, sign] = /^CSV with (.+)$/s.exec(format) ?? []
  if (sign !== undefined) return `CSV with ${sign}`
  return format in formatNames ? formatNames[format as WordedFormat] : format
}

const kinds: Readonly<Record<ColumnKind, string>> = {
  cve: 'CVE ID',
  id: 'ID',
  title: 'Title',
  vector: 'Vector',
  'temporal-vector': 'Temporal vector',
  score: 'Score claimed',
  'temporal-score': 'Temporal score',
  'cvss-version': 'CVSS version',
  severity: 'Severity claimed',
  status: 'Status',
  'closed-flag': 'Closed, if yes',
  'closed-on': 'Closed on',
  justification: 'Justification',
  result: 'Result of a check',
  component: 'Component',
  'component-version': 'Version of the component',
  purl: 'Package URL',
  path: 'Path',
  asset: 'Asset',
  port: 'Port',
  'found-on': 'Found on',
  epss: 'EPSS',
  kev: 'In KEV',
  source: 'Source',
}

export const importing = {
  title: 'Import · Plumb',
  back: 'Back to the list',
  heading: (count: number, isReading: boolean) =>
    count === 0 ? 'Import' : isReading ? 'Reading …' : `${counted(count, 'file', 'files')} read`,
  how: 'Scanner reports, SBOMs, advisories, spreadsheets, tables and lists of CVE IDs. Content decides what a file is, never its name.',
  drop: 'Drop files, a folder or a zip here, paste a table or IDs, or',
  beyond: (read: number, beyond: number) =>
    `${digits(read)} of ${digits(read + beyond)} files are read: that is as many as are taken at once. Add these, then drop the rest.`,
  dropMore: 'Drop more files, a folder or a zip here, paste a table or IDs, or',
  choose: 'choose files',
  here: 'Nothing leaves the browser, and no ID is looked up by importing it. Undo takes the rows out again.',
  cancel: 'Cancel',
  add: (rows: number, list: string) => `Add ${counted(rows, 'row', 'rows')} to ${list}`,
  update: (rows: number, list: string) => `Update ${counted(rows, 'row', 'rows')} of ${list}`,
  nothing: 'Nothing to add',
  done: 'Done',
  sums: ({
    findings,
    added,
    seenAgain,
  }: {
    readonly findings: number
    readonly added: number
    readonly seenAgain: number
  }): Sentence => {
    const rows = added + seenAgain
    const merged = findings - rows
    return [
      { strong: digits(findings) },
      findings === 1 ? ' finding becomes ' : ' findings become ',
      { strong: digits(rows) },
      rows === 1 ? ' row' : ' rows',
      merged > 0 ? `, ${digits(merged)} of them merged` : '',
      seenAgain > 0 ? `, ${digits(seenAgain)} in the list already` : '',
    ]
  },
  open: (count: number): Sentence => [{ strong: digits(count) }, ' open'],
  others: (status: RowStatus, count: number) => `${digits(count)} ${statuses[status]}`,
  withVector: (count: number): Sentence => [{ strong: digits(count) }, ' with a vector'],
  files: {
    label: 'Files',
    file: 'File',
    format: 'Recognised as',
    findings: 'Findings',
    withVector: 'With vector',
    state: 'State',
    pasted: 'Pasted text',
    size: (bytes: number) =>
      bytes < 1_000
        ? `${digits(bytes)} B`
        : bytes < 1_000_000
          ? `${digits(Math.round(bytes / 1_000))} kB`
          : `${(bytes / 1_000_000).toFixed(1)} MB`,
    several: (formats: readonly string[]) =>
      formats.length === 1
        ? formats.map(formatName).join()
        : `${formats.length} kinds: ${formats.map(formatName).join(', ')}`,
    actions: 'Columns and leaving out',
    waiting: 'waits',
    count: digits,
    reading: (part: number) => `${Math.floor(part * 100)} %`,
    read: 'read',
    part: 'in part',
    empty: 'no findings',
    source: 'a source, no findings',
    failed: 'not read',
    failedHow: 'Reading it failed. Leave it out, or give it again.',
    leaveOut: (name: string) => `Leave ${name} out`,
    columns: (name: string) => `Columns of ${name}`,
  },
  firstRows: {
    label: 'The first that was read',
    id: 'ID',
    title: 'Title and component',
    claimed: 'Claimed',
    vector: 'Vector',
  },
  columns: {
    column: 'Column',
    first: 'First values',
    as: 'Read as',
    asOf: (name: string) => `Read ${name} as`,
    unnamed: (place: number) => `Column ${place}`,
    none: 'Not read',
    unread: (names: readonly string[]) => {
      const shown = names.slice(0, 4).join(', ')
      const more = names.length > 4 ? ' …' : ''
      return `${counted(names.length, 'column is', 'columns are')} not read: ${shown}${more}`
    },
    show: 'Show them',
    hide: 'Hide them',
    kinds,
    inPercent: 'in percent',
  },
  doubts: {
    notRead: 'Not read',
    changed: 'Read and changed',
    mentioned: 'Mentioned, no finding',
    noFinding: 'No finding',
    more: (count: number) => `${digits(count)} more like it`,
    why: notRead,
    how: changed,
    passed: noFindings,
    further: (count: number) => `${digits(count)} more`,
    none: 'Everything was read as it stands.',
  },
  added: (rows: number) => `${counted(rows, 'row was', 'rows were')} added.`,
  updated: (rows: number) => `${counted(rows, 'row was', 'rows were')} brought up to date.`,
  withoutRoom: (rows: number) => `For ${counted(rows, 'row', 'rows')} there was no room.`,
  sourcesStay: (names: readonly string[]) =>
    `Undo takes the rows out, and not what is in use as a source: ${names.join(', ')}.`,
  undo: 'Undo',
  undoAdded: 'Undo: take the imported rows out again',
}
