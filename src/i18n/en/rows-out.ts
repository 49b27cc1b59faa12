import type { OutForm, OutPart } from '#rows/out-names.ts'
import { counted, digits, list } from './numbers-and-lists.ts'

/** Texts of the dialog that saves a list. */

const names: Readonly<Record<OutForm, string>> = {
  xlsx: 'Excel (XLSX)',
  csv: 'CSV',
  json: 'JSON of Plumb',
  tsv: 'TSV',
  markdown: 'Markdown table',
  html: 'HTML table',
  vdr: 'CycloneDX VDR',
  csaf: 'CSAF 2.1',
}

const parts: Readonly<Record<OutPart, string>> = {
  titles: 'titles',
  notes: 'notes',
  metricNotes: 'notes on metrics',
  markings: 'the TLP label of each row',
  statuses: 'statuses',
  otherIds: 'further IDs',
  otherVectors: 'vectors of other versions',
  openVectors: 'vectors with open metrics',
  claims: 'claimed scores',
  claimedSeverities: 'claimed severities',
  components: 'components',
  assets: 'assets',
  sources: 'where each was read',
  outside: 'EPSS and KEV',
  accepted: 'that a risk is accepted (it stands as affected)',
  sameCve: 'rows of one CVE ID apart (they are one vulnerability, with a product each)',
}

export const rowsOut = {
  heading: 'Export the list',
  close: 'Close',
  rows: 'Rows',
  which: {
    selected: (count: number) => `${digits(count)} selected`,
    shown: (count: number) => `${digits(count)} that pass the filter`,
    all: (count: number) => `All ${digits(count)}`,
  },
  form: 'Form',
  names,
  tlp: 'TLP',
  noTlp: 'None',
  whole: 'Plumb reads it back as the same list, whatever columns are left out of it.',
  wholeRows:
    'So that Plumb reads the same list back: whole rows in one more column, also what is left out above (notes, files they came from)',
  without: (lost: readonly OutPart[]) =>
    `It leaves out ${list(
      lost.map((part) => parts[part]),
      'and',
    )}. Plumb reads the rest back by the names of the columns.`,
  always: 'It always holds everything: notes, too, and the names of the files that rows came from.',
  inIt: (columns: readonly string[]) =>
    `Columns that the page does not show go out all the same, as far as this form has a place for them: ${list(columns, 'and')}.`,
  complete: 'It holds all that these rows have.',
  lost: (lost: readonly OutPart[]) =>
    `It cannot hold ${list(
      lost.map((part) => parts[part]),
      'or',
    )}.`,
  noMarking:
    'Every row has its own TLP label in it; the one for all of them is in the name of the file.',
  unmarked: 'Choose a TLP label first: without one, this form counts as TLP:CLEAR.',
  columns: 'Columns',
  whichColumns: { shown: 'Those that the page shows', all: 'All that have anything' },
  dates: 'What was looked up stands in it with its dates.',
  document:
    'Scores by Plumb and scores claimed stand apart in it, what was looked up with its dates. Plumb reads it back as findings of a file, not as this list.',
  withoutPlace: (count: number, names: readonly string[]) =>
    `${counted(count, 'row has', 'rows have')} no place in it, having neither an ID nor a score: ${
      count > names.length
        ? `${names.join(', ')} and ${digits(count - names.length)} more`
        : list(names, 'and')
    }.`,
  csaf: {
    legend: 'Who publishes it',
    names: { name: 'Publisher', namespace: 'Its address', trackingId: 'Tracking ID' },
    draft: 'It becomes a draft of today.',
    assumed: (fields: readonly (readonly [string, string])[]) =>
      `Assumed where nothing is said: ${fields.map(([name, value]) => `${name} “${value}”`).join(', ')}.`,
  },
  link: {
    copy: 'Copy link',
    copied: 'Copied',
    holds: 'The link holds the vectors alone.',
    tooLong: (most: number) =>
      `A link holds at most ${digits(most)} vectors of moderate length: for these rows a file is the way.`,
  },
  save: 'Save file',
  saving: 'Writing …',
  saved: (name: string) => `Saved as ${name}.`,
  copy: 'Copy',
  copied: 'Copied',
}
