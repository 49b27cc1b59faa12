import { undecidedBetween } from './undecided.ts'
import type { Version } from '#cvss/index.ts'
import type { Explained } from '#compare/measure.ts'
import type { Sentence } from '../sentence.ts'
import { counted, digits, list } from './numbers-and-lists.ts'

/** Texts of a comparison of vectors. */

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** Versions are given newest first. */
function versionList(versions: readonly Version[]): string {
  return list(versions.map((version) => `v${version}`).toReversed(), 'and')
}

/** What the others are measured against: another's by its name. */
function of(reference: string | undefined): string {
  return reference ?? 'yours'
}

/** A distance without its sign. */
function points(distance: number): string {
  return Math.abs(distance).toFixed(1)
}

/** A sentence that stands out, before another one. */
function strong(text: string): Sentence {
  return [{ strong: text }, ' ']
}

type Told = { readonly metric: string; readonly points: number }

function moved({ metric, points: by }: Told): string {
  return `${metric} alone would ${by > 0 ? 'raise' : 'lower'} it by ${points(by)}`
}

const explained: Readonly<Record<Explained, (moves: readonly Told[], version: Version) => string>> =
  {
    same: () => 'Every metric is the same.',
    'counts-alike': () => 'Its metrics differ, but count alike.',
    outweighed: (moves) => `${list(moves.map(moved), 'and')}.`,
    version: (_, version) => `Every metric is the same; the equations of v${version} are not.`,
    all: ([first]) => `${first?.metric} alone explains all of it.`,
    part: ([first, second]) =>
      `${first?.metric} alone explains ${points(first?.points ?? 0)}${
        second ? `, ${second.metric} alone ${points(second.points)}` : ''
      }.`,
    more: (moves) => `${list(moves.map(moved), 'and')}.`,
    together: () => 'No metric alone explains it, only several together.',
    open: () => 'What explains it is told once both are complete.',
    'other-metrics': (_, version) =>
      `v${version} has other metrics, so that only the scores are compared.`,
  }

export const compare = {
  heading: 'Comparison',
  title: (count: number) => `${counted(count, 'vector', 'vectors')} compared · Plumb`,
  back: 'Back to the calculator',
  waiting: (count: number) => `Comparing ${counted(count, 'vector', 'vectors')}`,
  comeBack: 'Back to the comparison',
  addOnScreen: 'Add what is on screen',
  end: 'End the comparison',
  empty: 'Nothing is compared yet. Add vectors, one or many at once.',
  one: 'One vector. Add another to compare it with.',
  undecidedBetween,
  yours: 'Yours',
  unnamed: (place: number) => `Vector ${place}`,
  numbered: (name: string, place: number) => `${name} ${place}`,
  ofVersion: (name: string, version: Version) => `${name} v${version}`,
  count: (count: number) =>
    `${numbers[count] ?? digits(count)} ${count === 1 ? 'vector' : 'vectors'}`,
  columns: 'Columns',
  versions: versionList,
  label: (kind: string, version: Version) => `${kind} · version ${version}`,
  agreement: {
    ofVersions: (versions: readonly Version[]) => `${versionList(versions)}:`,
    differ: (differing: number, all: number) =>
      differing === 0
        ? `They agree in ${all === 1 ? 'the only metric' : `all ${all} metrics`}.`
        : `They differ in ${differing} of ${counted(all, 'metric', 'metrics')}.`,
    range: (count: number, min: string, max: string) =>
      min === max
        ? `Every mix of ${count === 1 ? 'it' : 'those'} scores ${min}.`
        : `Every mix of those${count > 1 && count < 10 ? ` ${(numbers[count] ?? '').toLowerCase()}` : ''} scores ${min} to ${max}.`,
    first: (metric: string): Sentence => ['To settle first: ', { strong: metric }, '.'],
    leaves: (least: string, most: string, width: string) =>
      `Once it is decided, ${least === most ? most : `${least} to ${most}`} points stay open, not ${width}.`,
    leavesNothing: 'Once it is decided, the score is.',
    openLeftOut: 'What one of them leaves open counts as the others have it.',
    tooMany: (mixes: number) =>
      `Their mixes are too many to score: ${digits(mixes)}. Take some columns away.`,
    alike: (count: number, versions: readonly Version[]) =>
      `${versionList(versions)} give ${count === 1 ? 'it' : count < 10 ? `these ${(numbers[count] ?? '').toLowerCase()}` : 'these'} the same scores.`,
    unlike: (versions: readonly Version[]) =>
      `The equations of ${versionList(versions)} give some of these other scores.`,
  },
  apart: (min: number, max: number, reference: string | undefined): Sentence => {
    const against = of(reference)
    if (min === 0 && max === 0) return strong(`As high as ${against}.`)
    if (min === max) return strong(`${points(max)} ${max > 0 ? 'above' : 'below'} ${against}.`)
    if (min >= 0) return strong(`${points(min)} to ${points(max)} above ${against}.`)
    if (max <= 0) return strong(`${points(max)} to ${points(min)} below ${against}.`)
    return strong(`${points(min)} below to ${points(max)} above ${against}.`)
  },
  explained,
  byVersion: (version: Version, by: number) =>
    `The equations of v${version} ${by > 0 ? 'add' : 'take'} ${points(by)}.`,
  reference: 'The others are measured against this one.',
  change: 'Change',
  chooseReference: 'Measure the others against',
  alone: (score: string, reference: string | undefined): Sentence => [
    `This alone moves ${of(reference)} to `,
    { strong: score },
  ],
  aloneNothing: 'This alone moves nothing',
  decidesMost: 'decides most',
  countsAs: (value: string) => `counts as ${value} all the same`,
  countsAlike: 'counts the same',
  notAnswered: 'Not answered',
  between: (values: readonly string[]) => `${list(values, 'or')}?`,
  yourNote: 'Your note:',
  note: 'Note:',
  otherMetrics: (version: Version) => `v${version} has other metrics`,
  same: (count: number, columns: number) =>
    columns === 1
      ? counted(count, 'metric of one vector', 'metrics of one vector')
      : `${counted(count, 'metric is', 'metrics are')} the same in ${columns === 2 ? 'both' : columns < 10 ? `all ${(numbers[columns] ?? '').toLowerCase()}` : 'all'}`,
  bandsOf: (version: Version) => `Bands as v${version} has them.`,
  open: 'Open in calculator',
  edit: 'Edit',
  copy: 'Copy',
  copied: 'Copied',
  remove: 'Remove',
  named: {
    open: (name: string) => `Open ${name} in the calculator`,
    edit: (name: string) => `Edit ${name}`,
    copy: (name: string) => `Copy the vector of ${name}`,
    remove: (name: string) => `Remove ${name}`,
  },
  removed: (name: string) => `Removed: ${name}.`,
  undo: 'Undo',
  undoRemove: (name: string) => `Undo: bring ${name} back`,
  choose: (name: string) => `Choose ${name} for a comparison`,
  second: 'Beside it',
  told: {
    unreadable: (count: number) =>
      `${counted(count, 'part', 'parts')} of the link cannot be read: a vector, or values between which one is undecided.`,
    omitted: (count: number, most: number) =>
      `${counted(count, 'vector is', 'vectors are')} left out: a comparison has at most ${most}.`,
    tooLong:
      'These do not fit into one link, so that the address opens nothing elsewhere. This tab keeps them; copy them as a table.',
  },
  add: {
    open: 'Add a vector',
    close: 'Close',
    label: 'Vectors, links or a text with them',
    add: 'Add',
    file: 'From a file',
    onScreen: (name: string) => `Add what is in the calculator: ${name}`,
    list: (count: number) => `Add ${count === 1 ? 'the one' : `all ${count}`} of the list`,
    nothing: 'No vector was found in it.',
    tooLong: (limit: number) => `This is longer than ${digits(limit)} characters.`,
    notRead: (count: number) => `${counted(count, 'vector', 'vectors')} could not be read.`,
    more: (count: number) => `${counted(count, 'more was', 'more were')} left out.`,
    added: (count: number) => `Added ${counted(count, 'vector', 'vectors')}.`,
  },
  table: {
    label: 'Copy as table',
    form: 'Form of the copy',
    forms: {
      rich: 'Formatted table',
      markdown: 'Markdown',
      plain: 'Plain text',
      wiki: 'Jira and Confluence wiki',
      slack: 'Slack',
      tsv: 'Spreadsheet (TSV)',
      csv: 'CSV',
      json: 'JSON',
      link: 'Link',
      'named-link': 'Link with names',
    },
    /** One's own column, for whoever reads the copy. */
    own: 'Own vector',
    undecided: 'Undecided',
    metric: 'Metric',
    whose: 'Source',
    cve: 'CVE',
    score: 'Score',
    vector: 'Vector',
    against: (reference: string) => `Against ${reference}`,
  },
  offer: {
    compare: 'Compare',
    compareAll: (count: number) => `Compare all ${count}`,
    compareChosen: (count: number) => `Compare ${count} chosen`,
    compareOnScreen: (kept: number) =>
      kept === 0 ? 'Compare what is on screen' : 'Compare with what is on screen',
  },
}
