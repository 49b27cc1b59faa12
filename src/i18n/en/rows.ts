import type { RowStatus } from '#rows/row.ts'
import type { Difference } from '#rows/claims.ts'
import type { OrderColumn } from '#rows/order.ts'
import {
  counted,
  digits,
  percentileText,
  pointsText,
  probabilityText,
} from './numbers-and-lists.ts'
import { quality } from './quality.ts'

/** Texts of the page of rows. */

/** 0.4 is less than one CVE, and still more than none. */
function figure(expected: number): string {
  return expected.toFixed(1)
}

const columns: Readonly<Record<OrderColumn, string>> = {
  id: 'ID',
  title: 'Finding, component',
  score: 'Plumb',
  claimed: 'Claimed',
  epss: 'EPSS',
  change: '7 days',
  kev: 'KEV since',
  ssvc: 'SSVC',
  quality: 'Quality',
  status: 'Status',
  note: 'Note',
}

/** Columns as a sentence names them. */
const named: Readonly<Record<OrderColumn | 'due', string>> = {
  due: 'due date',
  id: 'ID',
  title: 'title',
  score: 'score',
  claimed: 'claimed score',
  epss: 'EPSS',
  change: 'change in 7 days',
  kev: 'in KEV first',
  ssvc: 'SSVC',
  quality: 'quality',
  status: 'status',
  note: 'note',
}

const statuses: Readonly<Record<RowStatus, string>> = {
  open: 'Open',
  unknown: 'Not told',
  fixed: 'Fixed',
  'not-affected': 'Not affected',
  accepted: 'Accepted',
}

const differences: Readonly<Record<Difference, string>> = {
  agrees: 'Plumb agrees',
  'base-alone': 'of the base metrics alone',
  'other-version': 'for another version',
  'other-vector': 'for another vector than the one that counts',
  differs: 'Plumb computes another score from this vector',
}

export const rows = {
  title: (count: number) => `List of ${counted(count, 'row', 'rows')} · Plumb`,
  name: 'My list',
  importing: 'Import',
  exporting: 'Export',
  environments: 'Environment',
  columns,
  statuses,
  quality,
  select: (name: string) => `Select ${name}`,
  selectAll: 'Select all that are shown',
  unfold: (name: string) => `More about ${name}`,
  table: 'Rows',
  more: 'More',
  actions: 'Move and delete',
  digits,
  noScore: '–',
  baseAlone: 'base alone',
  no: 'no',
  listed: 'yes',
  ransomware: 'R',
  ransomwareName: 'known in ransomware',
  probability: probabilityText,
  percentile: percentileText,
  points: pointsText,
  /** What stands where a source gave no figure, and behind one that is old. */
  asked: {
    'not-asked': '',
    pending: '…',
    failed: 'failed',
    none: 'none',
    checked: '',
    stale: 'old',
    unsure: 'unknown',
    'no-record': 'no record',
    rejected: 'rejected',
    reserved: 'reserved',
  },
  askedHow: {
    'not-asked': 'Not asked',
    pending: 'Being looked up',
    failed: 'The look-up failed: nothing is known',
    none: 'Asked: there is none',
    checked: '',
    stale: 'An earlier answer',
    unsure: 'The catalogue cannot say no',
    'no-record': 'Asked: there is no such record',
    rejected: 'The CVE record was rejected',
    reserved: 'The CVE ID is reserved, nothing is published',
  },
  ofDay: (date: string) => `of ${date}`,
  modelChanged: (date: string) => `The model changed on ${date}`,
  ssvc: (words: readonly string[]) => words.join(' · '),
  in: (count: number) => `in ${digits(count)} places`,
  order: {
    named,
    decision: 'By decision: overdue, due date, then outcome',
    decisionHow:
      'The earliest due day that is possible comes first; rows without a day follow by the most urgent outcome that is possible, then KEV, EPSS and score.',
    sentence: (order: readonly { name: string; isReversed: boolean }[]) =>
      order.length === 0
        ? 'Order: as kept.'
        : `Order: ${order
            .map(({ name, isReversed }) => `${name}${isReversed ? ' (reversed)' : ''}`)
            .join(', then ')}.`,
    label: 'Order',
    worst: 'In KEV first, then EPSS, then score',
    score: 'Score',
    id: 'ID',
    kept: 'As kept',
    own: 'By the columns pressed',
    how: 'Press with Shift to sort by one more column',
  },
  choosing: {
    open: 'Columns',
    show: (name: string) => `Show the column ${name}`,
    width: (name: string) => `Width of the column ${name}`,
    pixels: (pixels: number) => `${pixels} pixels`,
    asBefore: 'Widths as before',
    tooNarrow: 'in wider windows',
    all: 'Show all',
    noRoom: (names: readonly string[]) =>
      `No room here for ${names.join(', ')}: what they say stands behind each row.`,
    openCount: (out: number) => `Columns (${digits(out)} without room)`,
  },
  rule: {
    label: (rows: number) => `Of several vectors (${counted(rows, 'row', 'rows')}) counts`,
    names: {
      newest: 'the newest version',
      highest: 'the highest score',
      'as-read': 'the first one read',
    },
    version: (version: string) => `v${version}, else the newest`,
    changed: (rule: string, rows: number) =>
      `Now ${rule} counts: ${counted(rows, 'row shows', 'rows show')} another vector.`,
    undo: (rule: string) => `Undo: ${rule} counts again`,
    counts: 'counts',
    ofPerson: 'You chose the vector that counts: the rule of the list does not change it.',
  },
  deciding: {
    open: 'Decide',
    due: 'Due',
    said: (count: number) => `Answers given for ${counted(count, 'row', 'rows')}.`,
    undo: 'Undo',
    undoSaid: (count: number) => `Undo the answers for ${counted(count, 'row', 'rows')}`,
  },
  since: { open: 'Changes', column: 'Since' },
  sum: {
    rows: (count: number) => [digits(count), count === 1 ? 'row' : 'rows'] as const,
    cves: (count: number) => [digits(count), count === 1 ? 'CVE' : 'CVEs'] as const,
    open: (count: number) => [digits(count), count === 1 ? 'row to do' : 'rows to do'] as const,
    kev: (count: number) =>
      [digits(count), count === 1 ? 'CVE to do in KEV' : 'CVEs to do in KEV'] as const,
    epss: (count: number) =>
      [digits(count), `${count === 1 ? 'CVE' : 'CVEs'} to do with EPSS at least 10%`] as const,
    expected: (expected: number) =>
      [figure(expected), 'CVEs to do expected to be exploited in 30 days'] as const,
    atLeastOne: (probability: number, known: number) =>
      `at least one: ${probability > 0.9999 ? 'over 99.99' : (probability * 100).toFixed(probability > 0.99 ? 2 : 0)}%, if independent, by EPSS of ${counted(known, 'CVE', 'CVEs')} to do`,
  },
  filter: {
    open: 'Filter',
    openCount: (count: number) => `Filter (${count})`,
    text: 'Filter by text',
    heading: 'Filter',
    clear: 'Show all',
    shown: (shown: number, all: number) =>
      `${digits(shown)} of ${counted(all, 'row', 'rows')} shown.`,
    nothing: 'No row passes the filter.',
    groups: {
      severity: 'Severity',
      kev: 'KEV',
      epss: 'EPSS at least',
      status: 'Status',
      quality: 'Quality',
      version: 'Version',
    },
    noScore: 'No score',
    kev: ['In KEV', 'Ransomware use'],
    epss: (step: number) => `${step * 100}%`,
    noVector: 'No vector',
  },
  chosen: {
    count: (count: number, hidden: number) =>
      `${digits(count)} selected${hidden > 0 ? `, ${digits(hidden)} of them hidden by the filter` : ''}`,
    label: 'Selected rows',
    status: 'Status',
    note: 'Note',
    statusFor: (count: number) => `Status of ${counted(count, 'row', 'rows')}`,
    statusSet: (count: number, status: string) =>
      `${counted(count, 'row is', 'rows are')} “${status}” now.`,
    compareMost: (most: number) => `At most ${most} vectors are compared.`,
    noteFor: (count: number) => `Note for ${counted(count, 'row', 'rows')}`,
    setNote: 'Write it',
    table: 'Copy as table',
    delete: 'Delete',
    clear: 'Esc clears',
  },
  detail: {
    seen: (count: number) => `Seen in ${counted(count, 'place', 'places')}`,
    more: (count: number) => `${digits(count)} more`,
    claims: 'Claims',
    vectors: 'Vectors',
    known: 'Known',
    nothingKnown: 'Nothing was looked up, and no daily file or catalogue speaks of it.',
    notAsked: 'Without a CVE ID nobody can be asked.',
    claim: (score: string, source: string | undefined) =>
      source === undefined ? score : `${score} ${source}`,
    claimedSeverity: (word: string) => `severity ${word}`,
    relayed: (probability: string | undefined, isKnownExploited: boolean, file: string) =>
      `${[probability && `EPSS ${probability}`, isKnownExploited && 'in KEV'].filter(Boolean).join(', ')}, as ${file} says`,
    claimedStatus: (status: string, justification: string | undefined) =>
      justification === undefined ? `status ${status}` : `status ${status}: ${justification}`,
    unreadable: 'cannot be read',
    differences,
    title: 'Title',
    note: 'Note',
    status: 'Status',
    marking: 'TLP',
    noMarking: 'none',
    noNote: 'Add a note',
    editTitle: (name: string) => `Title of ${name}`,
    editNote: (name: string) => `Note on ${name}`,
  },
  lists: {
    open: 'Lists',
    choose: 'List',
    rename: 'Name of this list',
    save: 'Rename',
    begin: 'New list',
    nameOfNew: 'Name of the new list',
    forVisit: 'Keep it for this visit only',
    inBrowser: 'Keep it in this browser',
    delete: 'Delete this list',
    deleteAll: 'Delete everything Plumb stored here',
    deleteAllHow: 'All lists, answers, files, drafts, named environments and preferences, at once.',
    deleted: 'The list was deleted.',
    failed: 'The browser did not let everything be deleted.',
  },
}
