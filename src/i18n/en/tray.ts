import { compare } from './compare.ts'
import { digits } from './numbers-and-lists.ts'

/** Texts of the tray, and of the offer to take a link's vectors into it. */

function vectors(count: number): string {
  return count === 1 ? '1 vector' : `${count} vectors`
}

export const list = {
  compare,
  empty: 'Nothing is kept yet. “Keep” beside the score puts a vector here and starts the next one.',
  stored: 'Kept in this browser only.',
  full: (most: number) => `The tray is full: it holds ${most}. Delete something from it first.`,
  forgotten: (count: number) =>
    `${count} stored ${count === 1 ? 'entry' : 'entries'} could not be read and ${count === 1 ? 'was' : 'were'} forgotten.`,
  notStored: 'This browser does not store the tray: it lasts until the page is closed.',
  counts: {
    severity: (count: number, severity: string) => `${count} ${severity}`,
    open: (count: number) => `${count} open`,
    others: (count: number) => `${count} with a second version`,
    all: (counts: readonly string[]) => counts.join(', '),
  },
  untitled: (place: number) => `Untitled ${place}`,
  close: 'Close',
  closeTray: 'Close the tray',
  others: (scores: readonly string[]) => `also ${scores.join(', ')}`,
  other: (version: string, score: string) => `v${version} ${score}`,
  editing: (name: string) => `Editing ${name} from the tray.`,
  editingUnsaved: (name: string) => `Editing ${name} from the tray; changes are not saved yet.`,
  editingShort: (name: string) => `Editing ${name}`,
  notSaved: 'Changes are not saved yet.',
  unnamed: 'an entry without a title',
  edited: 'Being edited in the calculator',
  editedUnsaved: (score: string, vector: string) =>
    `Being edited in the calculator, not saved. In the tray: ${score}, ${vector}`,
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
  undo: 'Undo',
  undoDelete: (name: string) => `Undo: bring ${name} back`,
  copy: {
    label: 'Copy all',
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
    `One link cannot hold all of these: at most ${mostEntries} entries and ${digits(mostCharacters)} characters. Copy them as a table instead, or delete some.`,
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
    add: (count: number) => `Add ${vectors(count)} to the tray`,
    addWhole: (count: number) =>
      `Add ${count === 1 ? '1 assessment' : `${count} assessments`} to the tray`,
    dismiss: 'Dismiss',
    noRoom: (count: number) =>
      `The tray has no room for ${vectors(count)}. Delete something from it first.`,
  },
}
