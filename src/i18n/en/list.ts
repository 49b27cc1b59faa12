import { compare } from './compare.ts'
import { counted, digits } from './numbers-and-lists.ts'
import { lookUp } from './look-up.ts'
import { rows } from './rows.ts'

/** Texts of the list, and of the offer to take a link's vectors into it. */

function vectors(count: number): string {
  return count === 1 ? '1 vector' : `${count} vectors`
}

/** One list among several has a name. */
function listOf(name: string | undefined): string {
  return name === undefined ? 'the list' : `the list “${name}”`
}

export const list = {
  compare,
  lookUp,
  rows,
  charts: () => import('./charts.ts').then((all) => all.charts),
  chart: 'Chart',
  heading: 'List',
  empty:
    'Nothing is kept yet. “Keep” beside the score puts a row here and starts the next one; “Import” reads files, tables and lists of CVE IDs.',
  stored: 'Kept in this browser only.',
  forVisit: 'For this visit only: it lasts until the page is closed.',
  notPersistent: 'The browser does not promise to keep it when it runs out of room.',
  full: (most: number) =>
    `The list is full: it holds ${digits(most)} rows. Delete some of them first.`,
  forgotten: (count: number) =>
    `${count} stored ${count === 1 ? 'row' : 'rows'} could not be read and ${count === 1 ? 'was' : 'were'} forgotten.`,
  newer: (count: number) =>
    `${count === 1 ? 'A list that was' : `${count} lists that were`} stored by a newer Plumb ${count === 1 ? 'is' : 'are'} left as ${count === 1 ? 'it is' : 'they are'}; this one works beside ${count === 1 ? 'it' : 'them'}.`,
  unfinished: (rows: number) =>
    `The page was closed before ${counted(rows, 'row was', 'rows were')} stored. None of them was kept: import them again.`,
  unread: (files: number, findings: number) =>
    `The page was closed while ${counted(files, 'file or text was', 'files or texts were')} being read: ${findings === 0 ? 'nothing of it was kept' : `${counted(findings, 'finding', 'findings')} had been read, and none was added`}. Give ${files === 1 ? 'it' : 'them'} again.`,
  notStored: 'This browser does not store the list: it lasts until the page is closed.',
  counts: {
    severity: (count: number, severity: string) => `${digits(count)} ${severity}`,
    noScore: (count: number) => `${digits(count)} without a score`,
    others: (count: number) => `${digits(count)} with a second version`,
    all: (counts: readonly string[]) => `All rows: ${counts.join(', ')}`,
  },
  untitled: (place: number) => `Untitled ${place}`,
  others: (scores: readonly string[]) => `also ${scores.join(', ')}`,
  other: (version: string, score: string) => `v${version} ${score}`,
  editing: (name: string, of: string | undefined) => `Editing ${name} from ${listOf(of)}.`,
  editingUnsaved: (name: string, of: string | undefined) =>
    `Editing ${name} from ${listOf(of)}; changes are not saved yet.`,
  editingGone: (of: string | undefined) =>
    `Its own list is deleted: saving puts it into ${listOf(of)}.`,
  editingShort: (name: string) => `Editing ${name}`,
  notSaved: 'Changes are not saved yet.',
  unnamed: 'a row without a title',
  edited: 'Being edited in the calculator',
  editedUnsaved: (score: string, vector: string) =>
    `Being edited in the calculator, not saved. In the list: ${score}, ${vector}`,
  edit: 'Edit',
  editEntry: (name: string) => `Edit ${name}`,
  stop: 'Stop editing',
  stopEntry: (name: string) => `Stop editing ${name}`,
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  moved: (place: number, all: number) => `Now ${place} of ${all}.`,
  delete: 'Delete',
  deleteEntry: (name: string) => `Delete ${name}`,
  deleted: (name: string) => `Deleted: ${name}.`,
  deletedRows: (count: number, hidden: number) =>
    `${digits(count)} rows${hidden > 0 ? `, ${digits(hidden)} of them hidden by the filter` : ''}`,
  undo: 'Undo',
  undoDelete: (name: string) => `Undo: bring ${name} back`,
  copy: {
    label: 'Copy all',
    labelChosen: (count: number) => `Copy ${digits(count)}`,
    table: 'Table',
    markdown: 'Markdown',
    csv: 'CSV',
    json: 'JSON',
    link: 'Link to all',
    done: 'Copied',
    keptOnly: (name: string) => `Copies hold what is kept: changes to ${name} are not saved.`,
    names: {
      table: 'Copy all as a formatted table',
      markdown: 'Copy all as Markdown',
      csv: 'Copy all as CSV',
      json: 'Copy all as JSON',
      link: 'Copy a link to all vectors, without titles and notes',
    },
  },
  tooLong: (mostEntries: number, mostCharacters: number) =>
    `One link cannot hold all of these: at most ${mostEntries} entries and ${digits(mostCharacters)} characters. Export them as a file instead, or delete some.`,
  offer: {
    heading: 'Vectors in this link',
    holds: (count: number) => `This link holds ${vectors(count)}.`,
    unreadable: (count: number) => `${vectors(count)} cannot be read.`,
    omitted: (count: number) =>
      count === 1 ? 'The last one is left out.' : `The last ${count} are left out.`,
    whole: (count: number) =>
      count === 1
        ? '1 assessment has more than one version.'
        : `${count} assessments have more than one version.`,
    add: (count: number) => `Add ${count === 1 ? '1 row' : `${count} rows`} to the list`,
    dismiss: 'Dismiss',
    noRoom: (count: number) =>
      `The list has no room for ${vectors(count)}. Delete something from it first.`,
  },
}
