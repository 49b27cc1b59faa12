import type { NoEffect } from '#environment/claims.ts'
import type { QuestionId } from '#environment/questions.ts'
import type { Topic } from '#environment/questions.ts'
import type { Source } from '#environment/question-row.ts'
import type { StoredProblem } from '#environment/stored.ts'
import { counted, list } from './numbers-and-lists.ts'

type QuestionText = {
  readonly question: string
  /** By answer; those that give a metric have a reason. */
  readonly answers: Readonly<Record<string, string>>
  readonly reasons: Readonly<Record<string, string>>
}

const yesOrNo = { yes: 'Yes', no: 'No' }

function yesNo(question: string, reason: string): QuestionText {
  return { question, answers: yesOrNo, reasons: { yes: reason } }
}

function harm(question: string, harmed: string, safeguard: string): QuestionText {
  return {
    question,
    answers: {
      catastrophe: 'A catastrophe for us or for others',
      serious: 'Serious harm',
      limited: 'Limited harm',
      'limited-by-control': `Limited harm, but only because of ${safeguard}`,
    },
    reasons: {
      catastrophe: `${harmed} would be a catastrophe.`,
      serious: `${harmed} would do serious harm.`,
      limited: `${harmed} would do limited harm.`,
      'limited-by-control': `${harmed} would do limited harm because of ${safeguard}.`,
    },
  }
}

const questions: Readonly<Record<QuestionId, QuestionText>> = {
  reach: {
    question:
      'Where can a request or a file come from that reaches this system, even passed on by another one?',
    answers: {
      internet: 'From the Internet',
      'own-network': 'Only from our own network or VPN',
      'logged-on': 'Only from somebody who is logged on to this machine',
    },
    reasons: {
      'own-network': 'Only our own network or VPN reaches it.',
      'logged-on': 'Only who is logged on to the machine reaches it.',
    },
  },
  'log-on-first': {
    question: 'Must one log on somewhere else first, such as a jump host or a VPN?',
    answers: {
      no: 'No',
      user: 'Yes, any user can',
      administrator: 'Yes, and only administrators can',
    },
    reasons: {
      user: 'One must log on elsewhere first, as a user.',
      administrator: 'One must log on elsewhere first, as an administrator.',
    },
  },
  'all-administrators': yesNo(
    'Does everybody here work as administrator?',
    'Everybody works as administrator, so no further rights are needed.',
  ),
  confined: yesNo(
    'Does the service run confined, under an account with few rights?',
    'The service runs under an account with few rights.',
  ),
  'at-times': yesNo('Is the system switched on only at times?', 'The system is on only at times.'),
  'unusual-setting': yesNo(
    'Is the flaw there only in a setting that is not always on here?',
    'The flaw is there only in a setting that is not always on.',
  ),
  'tested-block': yesNo(
    'Is something in place that blocks this flaw, and was it tested against it?',
    'A block of this flaw is in place and was tested.',
  ),
  'deliberate-step': yesNo(
    'Does an allow list or a sandbox make people take a deliberate step first?',
    'An allow list or a sandbox forces a deliberate step.',
  ),
  'data-out': harm(
    'What if the data got out, such as personal data or log-ins?',
    'Data that got out',
    'encryption with keys kept elsewhere',
  ),
  'data-falsified': harm(
    'What if the data were falsified?',
    'Falsified data',
    'a store that nobody can change',
  ),
  'day-still': harm('What if it stood still for a day?', 'A day of standstill', 'a standby'),
  monitoring: yesNo(
    'Does it watch over other systems, as monitoring or logging does?',
    'It watches over other systems, so its availability matters at least moderately.',
  ),
  'keys-elsewhere': yesNo(
    'Is the data encrypted with keys that are kept elsewhere?',
    'Keys kept elsewhere limit what can be read.',
  ),
  'immutable-store': yesNo(
    'Is the data in a store that nobody can change afterwards?',
    'A store that nobody can change limits what can be falsified.',
  ),
  standby: yesNo(
    'Does a standby take over when it fails?',
    'A standby that takes over limits an outage.',
  ),
  dependents: {
    question: 'Does any other system trust it or depend on it?',
    answers: { some: 'Yes', none: 'No, none' },
    reasons: { none: 'No other system trusts it or depends on it.' },
  },
  'misbehaviour-injures': yesNo(
    'Could people be injured if it behaved wrongly?',
    'Wrong behaviour could injure people.',
  ),
  'standstill-injures': yesNo(
    'Could people be injured if it stood still?',
    'A standstill could injure people.',
  ),
}

/** Why an answer has no effect; `by` is the question of the answer that counts instead. */
const noEffect: Readonly<Record<NoEffect['code'], (names: string, by: string) => string>> = {
  already: (values) => `No effect: already ${values}.`,
  'by-hand': (value) => `No effect: set by hand to ${value}.`,
  raised: (_, by) => `No effect: the answer to “${by}” raises it.`,
  'lower-cap': (_, by) => `No effect: the answer to “${by}” lowers it further.`,
  'counted-once': (_, by) => `No effect: counted already by the answer to “${by}”.`,
  'not-in-version': () => 'No effect: this version of CVSS has no metric for it.',
  'nothing-to-lift': () => 'No effect: first say what a day of standstill would do.',
  'too-many-combinations': () =>
    'No effect yet: too much is undecided. Decide some base metrics first.',
}

type Problems = {
  readonly [Code in StoredProblem['code']]: (
    problem: Extract<StoredProblem, { readonly code: Code }>,
  ) => string
}

const problems: Problems = {
  'too-long': () => 'The file is larger than what Plumb reads as environments.',
  damaged: () => 'The file is damaged: it cannot be read. Export it once more.',
  'no-environments': () => 'The file holds no environments of Plumb.',
  'newer-form': ({ form }) =>
    `The file was written by a newer Plumb (form ${form}). Open it there, or reload this page.`,
  'too-many': ({ count }) =>
    `The file holds ${count} environments; those beyond the limit are left out.`,
  'damaged-environment': ({ at }) =>
    `Environment ${at} of the file is damaged: it has no name that can be used. It is left out.`,
  'same-name': ({ name, at }) =>
    `There is an environment ${name} already, so number ${at} of the file is left out. Rename one of them.`,
  'unknown-part': ({ name, part }) =>
    `${part} in the environment ${name} is not known here and is left out.`,
  'answer-of-finding': ({ name, part }) =>
    `${part} in the environment ${name} is an answer about one flaw alone, which no environment keeps: it is left out.`,
  'other-version': ({ name, versions }) =>
    `The environment ${name} is for CVSS ${versions.map((version) => `v${version}`).join(', ')} and says nothing here.`,
}

/** What the questions of one kind are about. */
const topics: Readonly<Record<Topic, string>> = {
  access: 'How it can be reached',
  running: 'How it is run',
  worth: 'What it is worth',
  limits: 'What limits the harm',
  others: 'Who else depends on it',
}

const documents: Readonly<Record<Source['document'], string>> = {
  'v4.0': 'v4.0 specification',
  'v3.1 user guide': 'v3.1 user guide',
  'consumer guide': 'CVSS consumer guide',
}

function sourceText({ document, section }: Source): string {
  return section === undefined ? documents[document] : `${documents[document]} §${section}`
}

const rows = (count: number) => counted(count, 'row', 'rows')
const metrics = (count: number) => counted(count, 'metric', 'metrics')

/** Questions about an environment in plain words, and what follows from the answers. */
export const interview = {
  unknown: 'Don’t know',
  questions,
  topics,
  noEffect,
  problems,
  reason: (reason: string, version: string, section: string) =>
    `${reason} (v${version} §${section})`,
  fromEnvironment: (name: string) => `As in the environment ${name}.`,
  openBase:
    'The base metric is open, so this is undecided: apply the answers again once it is set.',
  countsAsNotDefined: 'The same as Not Defined: it moves no score.',
  heading: 'The environment in plain words',
  of: (name: string) => `Answers of ${name}`,
  how: 'Answer what you know. What you don’t know stays Not Defined, and nothing changes before you apply it.',
  finding: 'About this flaw alone',
  findingHow: 'Asked for each finding, and kept with no environment.',
  by: (sources: readonly Source[]) => `After ${list(sources.map(sourceText), 'and')}`,
  writesNothing: 'Writes nothing.',
  or: (values: readonly string[]) => list(values, 'or'),
  because: (reason: string) => `Because: ${reason}`,
  withoutIt: (score: string) => `Without this answer ${score}.`,
  movesNothing: 'Alone it moves no score.',
  byHand: (values: readonly string[]) =>
    `Set by hand: ${values.join(' ')}. What is set by hand counts before any answer.`,
  release: 'Let the answers decide',
  released: (values: readonly string[]) =>
    `Set by hand: ${values.join(' ')}. Once you apply the answers, these decide instead.`,
  holdHand: 'Keep what is set by hand',
  startAgain: 'Start again',
  startedAgain: 'All answers are taken back.',
  putAside: (name: string) => `These are the answers of ${name}. Yours are put aside.`,
  undoStart: 'Bring the answers back',
  close: 'Close the questions',
  sum: {
    label: 'What the answers come to',
    without: 'Without answers',
    after: 'with them',
    none: 'No answer yet.',
    writes: (count: number) => (count === 0 ? 'Writes no metric.' : `Writes ${metrics(count)}.`),
    noEffect: (count: number) =>
      count === 0 ? '' : `${counted(count, 'answer has', 'answers have')} no effect here.`,
  },
  apply: 'Apply answers',
  applied: 'Applied',
  kept: {
    heading: 'Environments side by side',
    how: 'This vector in each of them, and the answers that move it there.',
    incomplete: 'Base metrics are open, so each is a range.',
    aboutFinding: 'Your answers about this flaw alone count in each.',
    none: 'No environment is kept yet. Answer the questions or set Environmental metrics, and give them a name.',
    without: 'Without an environment',
    writes: 'Sets',
    writesNothing: 'Sets nothing for this version.',
    why: 'Why',
    answer: (reason: string, score: string) => `${reason} Without this: ${score}.`,
    answers: (reasons: readonly string[], score: string) =>
      `${reasons.join(' ')} Without all of these: ${score}.`,
    byHand: (values: readonly string[]) => `Set by hand: ${values.join(' ')}.`,
    noMover: 'No answer moves this score alone.',
    same: 'The same score as without an environment.',
    apply: 'Apply',
    open: 'Answers',
    rename: 'Rename',
    export: 'Export',
    remove: 'Delete',
    named: {
      apply: (name: string) => `Apply ${name} to the vector`,
      open: (name: string) => `Open the answers of ${name}`,
      rename: (name: string) => `Rename ${name}`,
      export: (name: string) => `Export ${name} as JSON`,
      remove: (name: string) => `Delete the environment ${name}`,
    },
    newName: (name: string) => `New name of ${name}`,
    save: 'Save the name',
    cancel: 'Cancel',
    taken: (name: string) => `There is an environment ${name} already. Choose another name.`,
    noName: 'An environment needs a name.',
    deleted: (name: string) => `Deleted ${name}.`,
    undoDelete: (name: string) => `Bring back ${name}`,
    exportAll: 'Export all as JSON',
    import: 'Import JSON',
    imported: (count: number) =>
      count === 0
        ? 'No environment was imported.'
        : `${counted(count, 'environment was', 'environments were')} imported.`,
    notRead: 'The file could not be read.',
    more: (count: number) => `Show ${count} more`,
    close: 'Close the environments',
  },
  list: {
    heading: 'Apply an environment',
    close: 'Close',
    none: 'No environment is kept yet. In the calculator, above the Environmental metrics, answer the questions and give them a name.',
    environment: 'Environment',
    to: 'To',
    which: {
      selected: (count: number) => `${rows(count)} selected`,
      shown: (count: number) => `${rows(count)} shown`,
      asset: 'Rows on the asset',
    },
    asset: 'Asset',
    noAsset: 'Choose an asset',
    onOthers: (count: number) =>
      count === 0 ? '' : `${counted(count, 'of these is', 'of these are')} on other assets, too.`,
    replaceHand: 'Replace what is set by hand in the rows',
    severity: 'Severity',
    before: 'Before',
    after: 'After',
    counts: 'Rows by severity, before and after',
    changing: (count: number) =>
      count === 0 ? 'No row changes.' : `${rows(count)} ${count === 1 ? 'changes' : 'change'}.`,
    same: (count: number) => `${rows(count)} ${count === 1 ? 'is' : 'are'} so already.`,
    incomplete: (count: number) =>
      `${rows(count)} without a score ${count === 1 ? 'is' : 'are'} left out: base metrics are open there.`,
    edited:
      'The row that is open in the calculator is left out: saving it there would write over this.',
    byHand: (count: number) =>
      `${rows(count)} ${count === 1 ? 'has' : 'have'} Environmental metrics set by hand, which stay.`,
    apply: (count: number) => `Apply to ${rows(count)}`,
    done: (name: string, count: number) => `${name} is applied to ${rows(count)}.`,
    undoWhat: (name: string) => `Take ${name} back from the rows`,
    undone: (left: number) =>
      left === 0
        ? 'Taken back.'
        : `Taken back, but for ${rows(left)} that somebody has changed since.`,
  },
  exposure: {
    suggest: (table: string, point: string, value: string, cve: string) =>
      `For ${table} this may mean ${point}: ${value}. It counts for ${cve} once you confirm it.`,
    confirm: 'Confirm',
    confirmed: (table: string, point: string, value: string, cve: string) =>
      `${table} has ${point}: ${value} for ${cve}.`,
  },
}
