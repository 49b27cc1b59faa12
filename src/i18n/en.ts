import type { Origin } from '#assessment/origin.ts'
import type {
  MetricGroup,
  MetricSubgroup,
  Progress,
  Range,
  ScoreKind,
  Severity,
  Version,
} from '#cvss/index.ts'

import { v2 } from './en/metrics/v2.ts'
import { v3, v30 } from './en/metrics/v3.ts'
import { v4 } from './en/metrics/v4.ts'
import type { MetricTexts } from './metric-texts.ts'
import { oneDecimal } from './one-decimal.ts'
import type { Sentence } from './sentence.ts'

const severities: Record<Severity, string> = {
  none: 'None',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
}

const groups: Record<MetricGroup, string> = {
  base: 'Base',
  threat: 'Threat',
  temporal: 'Temporal',
  environmental: 'Environmental',
  supplemental: 'Supplemental',
}

const subgroups: Record<MetricSubgroup, string> = {
  exploitability: 'Exploitability',
  impact: 'Impact',
  'vulnerable-system': 'Vulnerable System',
  'subsequent-system': 'Subsequent System',
  threat: 'Threat',
  temporal: 'Temporal',
  requirements: 'Requirements',
  'modified-base': 'Modified base metrics',
  'general-modifiers': 'General modifiers',
  supplemental: 'Supplemental',
}

/** Where a vector came from; '' is a name that nobody knows. */
const origins: Record<Origin['from'], (name: string) => string> = {
  published: (name) => name,
  link: (name) => (name === '' ? 'from a link' : `${name}, from a link`),
  text: (name) => (name === '' ? 'from pasted text' : `${name}, from pasted text`),
  file: (name) => (name === '' ? 'from a file' : `${name}, from a file`),
  'host-page': () => 'from the host page',
  kept: () => 'kept earlier',
  carried: (version) => `from ${version}`,
}

/** How far a score can still move, in words. */
function rangeText({ min, max }: Range): string {
  return min === max ? oneDecimal(min) : `${oneDecimal(min)} to ${oneDecimal(max)}`
}

/** The English text that page and frame start with. */
export const en = {
  language: 'en',
  metrics: { '4.0': v4, '3.1': v3, '3.0': v30, '2.0': v2 } as Record<Version, MetricTexts>,
  severities,
  groups,
  subgroups,
  rangeText,
  versionName: (version: Version) => `CVSS v${version}`,
  versionShort: (version: Version) => `version ${version}`,
  versionSwitch: 'CVSS version',
  severityBy: { FIRST: '', NVD: 'Severity words for v2.0 are NVD’s; FIRST’s guide defines none.' },
  severitySpan: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  notFinal: 'Not final',
  scoreSpan: (min: string, max: string): Sentence =>
    min === max ? [{ strong: min }, ' either way'] : [{ strong: min }, ' to ', { strong: max }],
  noScore: '–',
  progress: (set: number, all: number): Sentence => [
    { strong: `${set}` },
    ` of ${all} base metrics`,
  ],
  /** What is left of a draft. */
  left: ({ open, undecided }: Progress) =>
    [open > 0 && `${open} open`, undecided > 0 && `${undecided} to decide`]
      .filter(Boolean)
      .join(', '),
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',
  clear: 'Clear',
  clearMetric: (name: string) => `Clear ${name}`,
  metricName: (name: string, key: string) => `${name} (${key})`,
  stillPossible: (label: string) => `${label}, still possible`,
  notDefined: 'Not Defined',
  notDefinedAs: (value: string) => `as ${value}`,
  asBase: (value: string | undefined) => (value ? `as base: ${value}` : 'as base'),
  groupNotSet: 'not set',
  groupNotSetAs: (value: string) => `not set, counts as ${value}`,
  groupSet: (set: number, all: number) => `${set} of ${all} set`,
  neverChangesScore: 'never changes the score',
  movesOn: 'A value’s letter chooses it and moves on to the next metric.',
  consequence: {
    same: '=',
    upTo: (score: string) => `up to ${score}`,
    from: (score: string) => `from ${score}`,
    both: (min: string, max: string) => `${min} to ${max}`,
    described: {
      score: (score: string, severity: string) => `would score ${score} ${severity}`,
      same: 'would not move the range',
      upTo: (score: string) => `could then score up to ${score}`,
      from: (score: string) => `would then score from ${score}`,
      both: (min: string, max: string) => `would then score ${min} to ${max}`,
    },
  },
  help: {
    tip: 'Tip',
    tipText: [
      'Type a metric’s letters: ',
      'N L N N U H H H',
      ' is 9.8 in v3.1. ',
      'Delete',
      ' opens a metric again. ',
    ],
    allKeys: ['?', ' shows all keys.'],
    specification: (section: string) => `Specification ${section}`,
    label: 'Help for the focused metric',
  },
  result: {
    heading: 'Result',
    settlesMost: (metric: string, width: string) =>
      `${metric} settles most: any answer leaves ${width} points or fewer.`,
    settlesAll: (metric: string) => `${metric} settles the score.`,
    yourVector: 'your vector',
    whose: (from: Origin['from'], name: string, changed: number, toDecide: number) => {
      const decided =
        changed === 0 ? '' : `, ${changed} ${changed === 1 ? 'metric' : 'metrics'} changed`
      return `${origins[from](name)}${decided}${toDecide === 0 ? '' : `, ${toDecide} to decide`}`
    },
    why: 'Why',
    base: 'Base',
    temporal: 'Temporal',
    environmental: 'Environmental',
    impact: 'Impact',
    exploitability: 'Exploitability',
    modifiedImpact: 'Modified Impact',
    macroVector: 'MacroVector',
    expand: 'Show the whole result',
    collapse: 'Show less of the result',
    gauge: 'Severity scale from 0 to 10',
  },
  summary: (score: string, severity: string, label: string, vector: string) =>
    `${score} ${severity} (${label}) ${vector}`,
  draftSummary: (
    { open, all }: Progress,
    undecided: string | undefined,
    range: string,
    label: string,
    vector: string,
  ) =>
    [open > 0 && `Incomplete: ${open} of ${all} metrics open`, range, undecided]
      .filter(Boolean)
      .join(', ') + ` (${label}) ${vector}`.trimEnd(),
  /** Which score it is, by the nomenclature or, where a version has none, by the group that is set. */
  scoreLabel: (kind: ScoreKind | undefined, version: Version) => {
    if (kind === undefined || kind === 'base') return `CVSS v${version}`
    if (kind === 'temporal') return `CVSS v${version}, Temporal Score`
    if (kind === 'environmental') return `CVSS v${version}, Environmental Score`
    return `${kind}, v${version}`
  },
  announce: {
    value: (metric: string, value: string) => `${metric}: ${value}.`,
    opened: (metric: string) => `${metric} is open again.`,
    candidates: (metric: string, values: readonly string[]) => `${metric}: ${values.join(' or ')}.`,
    undecided: (count: number) => `${count} to decide.`,
    score: (score: string, severity: string) => `${score} ${severity}.`,
    range: (range: string) => `${range}.`,
    open: (count: number) => (count === 1 ? '1 metric open.' : `${count} metrics open.`),
    copied: 'Copied.',
  },
  footer: {
    attribution:
      'CVSS is owned and managed by FIRST.Org, Inc. and used by permission. See EPSS at ',
    epss: 'https://www.first.org/epss',
    disclaimer: '. Plumb is not affiliated with FIRST.',
  },
  lookUps: {
    lookUp: 'Look up',
  },
  loading: 'Loading…',
  reload: 'Reload',
  notLoaded: 'This part of the page could not be loaded. Try again, or reload the page.',
  retry: 'Try again',
  dismiss: 'Dismiss',
  /** Texts that come with the part of the page that shows them. */
  late: {
    reading: () => import('./en/reading.ts').then((all) => all.reading),
    brokenPart: () => import('./en/broken-part.ts').then((all) => all.brokenPart),
    undecided: () => import('./en/undecided.ts').then((all) => all.undecided),
    why: () => import('./en/why.ts').then((all) => all.why),
    carryOver: () => import('./en/carry-over.ts').then((all) => all.carryOver),
    deviations: () => import('./en/deviations.ts').then((all) => all.deviations),
    threat: () => import('./en/threat.ts').then((all) => all.threat),
    decide: () => import('./en/decide.ts').then((all) => all.decide),
    help: () => import('./en/help.ts').then((all) => all.help),
    embedBuilder: () => import('./en/embed-builder.ts').then((all) => all.embedBuilder),
    embed: () => import('./en/embed.ts').then((all) => all.embed),
    keys: () => import('./en/keys.ts').then((all) => all.keys),
    environments: () => import('./en/environments.ts').then((all) => all.environments),
    interview: () => import('./en/interview.ts').then((all) => all.interview),
    refusedCopy: () => import('./en/refused-copy.ts').then((all) => all.refusedCopy),
    leftBehind: () => import('./en/left-behind.ts').then((all) => all.leftBehind),
    importing: () => import('./en/import.ts').then((all) => all.importing),
    list: () => import('./en/list.ts').then((all) => all.list),
    rowsOut: () => import('./en/rows-out.ts').then((all) => all.rowsOut),
    rationale: () => import('./en/rationale.ts').then((all) => all.rationale),
    printing: () => import('./en/printing.ts').then((all) => all.printing),
    shareDialog: () => import('./en/share-dialog.ts').then((all) => all.shareDialog),
    share: () => import('./en/share.ts').then((all) => all.share),
    withoutNetwork: () => import('./en/without-network.ts').then((all) => all.withoutNetwork),
    words: () => import('./en/words.ts').then((all) => all.words),
  },
}
