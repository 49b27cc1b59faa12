import type { EquivalenceSetName, StepName } from '#cvss/explain.ts'
import type { Sentence } from '../sentence.ts'
import { another } from './another.ts'
import { theCase } from './case.ts'
import { digits } from './numbers-and-lists.ts'

/** What a level of an equivalence set stands for (v4.0 specification, tables 24 to 29). */
const levels: Readonly<Record<EquivalenceSetName, Readonly<Record<string, string>>>> = {
  EQ1: {
    '0': 'over the network, without an account, and nobody has to help',
    '1': 'over the network, without an account or without help, but not all three; not physical',
    '2': 'physical, or neither over the network nor without an account nor without help',
  },
  EQ2: {
    '0': 'Attack Complexity is Low and there are no Attack Requirements',
    '1': 'Attack Complexity is High, or Attack Requirements are Present',
  },
  'EQ3+EQ6': {
    '00': 'VC and VI are High, and a requirement is High where the impact is',
    '01': 'VC and VI are High, but no requirement is High where the impact is',
    '10': 'one or more of VC, VI and VA are High, not VC and VI both; a requirement is High where the impact is',
    '11': 'one or more of VC, VI and VA are High, not VC and VI both; no requirement is High where the impact is',
    '21': 'none of VC, VI and VA is High',
  },
  EQ4: {
    '0': 'Safety is touched: MSI or MSA is Safety',
    '1': 'one or more of SC, SI and SA are High, without Safety',
    '2': 'none of SC, SI and SA is High',
  },
  EQ5: {
    '0': 'Exploit Maturity is Attacked, or not defined and counts as that',
    '1': 'Exploit Maturity is Proof-of-Concept',
    '2': 'Exploit Maturity is Unreported',
  },
}

const steps: Readonly<Record<StepName, string>> = {
  ISS: 'Impact Sub-Score',
  Impact: 'Impact',
  Exploitability: 'Exploitability',
  BaseScore: 'Base score',
  TemporalScore: 'Temporal score',
  MISS: 'Modified Impact Sub-Score',
  'MISS capped': 'capped at 0.915',
  ModifiedImpact: 'Modified Impact',
  ModifiedExploitability: 'Modified Exploitability',
  ModifiedBaseScore: 'Modified base, rounded first',
  AdjustedImpact: 'Adjusted Impact',
  'AdjustedImpact capped': 'capped at 10',
  AdjustedBaseScore: 'Adjusted base score',
  AdjustedTemporalScore: 'Adjusted temporal score',
  EnvironmentalScore: 'Environmental score',
  'EnvironmentalScore not below 0': 'not below 0',
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`
}

/** Why a score is what it is, and what would change it. */
export const why = {
  /** Without a score it tells what the vector says, and no more. */
  heading: (score: string | undefined) => (score === undefined ? 'In words' : `Why ${score}`),
  hide: (score: string | undefined) =>
    score === undefined ? 'Hide the words' : `Hide why ${score}`,
  close: 'Close',
  copyWords: 'Copy words',
  copied: 'Copied',
  copyText: 'Copy as text',
  answerFirst: (metrics: readonly string[]) =>
    `Workings follow once these are decided: ${metrics.join(', ')}.`,
  workings: 'Workings',
  ofMacroVector:
    'The MacroVector’s value, less what this vector lies below the most severe one of it.',
  ofEquations: 'Each line goes on with the numbers above it.',
  /** In place of a formula, where an equation says so outright. */
  isZero: 'Impact is not above 0, so this is 0',
  noImpact: 'Without any impact the score is 0.0, whatever else is set.',
  specification: (version: string, section: string) => `v${version} §${section}`,
  bar: {
    label: (value: string, score: string) => `From ${value} down to ${score}`,
    macroVector: (name: string, value: string): Sentence => [
      `MacroVector ${name} `,
      { strong: value },
    ],
    part: (name: string, points: string, most: string): Sentence => [
      { strong: `${name} ${points}` },
      ` of ${most}`,
    ],
  },
  columns: {
    set: 'Set',
    level: 'Level',
    because: 'Why this level',
    lower: 'Next lower',
    available: 'Can lose',
    distance: 'Distance',
    share: 'Share',
  },
  levels,
  countsAs: (values: readonly string[]) => values.join(' '),
  distance: (distance: number, steps: number) => `${distance} of ${steps}`,
  /** Of a lower MacroVector beside the one that counts. */
  otherLower: (value: string) => `the other ${value}`,
  nothingBelow: (distance: number) =>
    distance === 0
      ? 'no lower MacroVector: not counted'
      : `no lower MacroVector: distance ${distance} not counted`,
  mean: (shares: readonly string[], value: string, unrounded: string, score: string): Sentence =>
    shares.length === 0
      ? [`No MacroVector is lower than this one: nothing is subtracted from `, { strong: score }]
      : [
          `${value} − (${shares.join(' + ')}) ÷ ${shares.length} = ${unrounded}, rounded half up to `,
          { strong: score },
        ],
  countedSets: (count: number) =>
    `÷ ${count}: ${counted(count, 'set has', 'sets have')} a lower MacroVector`,
  stepColumns: { step: 'Step', formula: 'With its numbers', result: 'Result', section: 'Section' },
  steps,
  another,
  theCase,
  target: {
    heading: 'What would make it',
    below: (score: string) => `below ${score}`,
    atLeast: (score: string) => `at least ${score}`,
    atMostTyped: 'at most …',
    atLeastTyped: 'at least …',
    score: 'Score',
    noScore: 'A score is a number from 0.0 to 10.0 with one decimal.',
    holdsAlready: 'It is that already.',
    groupsLabel: 'What may change',
    groups: {
      environment: 'In your environment',
      threat: 'The threat',
      base: 'If the base is wrong',
    },
    found: ([ones = 0, pairs = 0, triples = 0]: readonly number[], larger: number) => {
      const kinds = [
        ones > 0 ? counted(ones, 'single change', 'single changes') : '',
        pairs > 0 ? counted(pairs, 'pair', 'pairs') : '',
        triples > 0 ? counted(triples, 'triple', 'triples') : '',
      ].filter(Boolean)
      const more =
        larger === 0 ? '' : `; ${digits(larger)} more take a larger step than a metric needs`
      return `All smallest sets of changes that get there: ${kinds.join(', ')}${more}.`
    },
    movesMost: (metric: string, score: string) =>
      `${metric} alone moves the score most, to ${score}.`,
    larger: (count: number) => `Show ${digits(count)} that take a larger step`,
    movesNothing: 'None of these metrics moves the score alone.',
    unreachable: (score: string) =>
      `Up to three changes here do not get there. The nearest is ${score}:`,
    nothingMoves: 'Up to three changes here bring the score no nearer.',
    changes: (
      changes: readonly {
        readonly metric: string
        readonly key: string
        readonly from: string
        readonly to: string
      }[],
    ): Sentence =>
      changes.flatMap(({ metric, key, from, to }, at) => {
        const isLast = at === changes.length - 1
        const before = at === 0 ? '' : isLast ? ' and ' : ', '
        return [before, { strong: metric }, ` ${key} ${from} to `, { strong: to }]
      }),
    apply: 'Apply',
    applyTo: (changes: readonly string[]) => `Apply ${changes.join(', ')}`,
    more: (count: number) => `Show ${count} more`,
  },
}
