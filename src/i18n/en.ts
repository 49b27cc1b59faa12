import type {
  Deviation,
  MetricGroup,
  MetricKey,
  MetricSubgroup,
  Problem,
  ProblemCode,
  Range,
  Repair,
  RepairCode,
  Severity,
  Version,
} from '#cvss/index.ts'

import { v2 } from './en/v2.ts'
import { v3, v30 } from './en/v3.ts'
import { v4 } from './en/v4.ts'
import type { MetricTexts } from './metric-texts.ts'

/** A score as CVSS writes it: always one decimal. */
export function oneDecimal(score: number): string {
  return score.toFixed(1)
}

function list(words: readonly string[], last: 'or' | 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** Quotes what somebody typed, at a length that a sentence can carry. */
function quoted(text: string): string {
  return text.length > 40 ? `“${text.slice(0, 40)}…”` : `“${text}”`
}

/** Positions are counted from 0 in the engine and from 1 on the page. */
function at(position: number): string {
  return `at position ${position + 1}`
}

/** Value part of a component such as 'AC:X'. */
function valuePart(component: string): string {
  return component.slice(component.indexOf(':') + 1)
}

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

const problems: Record<ProblemCode, (problem: Problem) => string> = {
  empty: () => 'There is nothing to read. A vector string looks like CVSS:3.1/AV:N/AC:L/…',
  'too-long': () => 'This is longer than the 2,048 characters a vector string may have.',
  'unknown-version': ({ text, position, allowed }) =>
    `${quoted(text)} ${at(position)} names no CVSS version known here. Use ${list(allowed, 'or')}.`,
  'unknown-metric': ({ text, position }) =>
    `${quoted(text)} ${at(position)} is no metric of this version. Check the letters or the version.`,
  'unknown-value': ({ text, position, metric, allowed }) =>
    `Metric ${metric} has no value ${valuePart(text) || '(empty)'} ${at(position)}. ${metric} takes ${list(allowed, 'or')}.`,
  'duplicate-metric': ({ position, metric }) =>
    `Metric ${metric} is given twice, again ${at(position)}. Remove one of the two.`,
  'empty-component': ({ position }) =>
    `There is nothing between two slashes ${at(position)}. Remove one slash.`,
  'no-colon': ({ text, position }) =>
    `${quoted(text)} ${at(position)} has no colon. A metric is written like AV:N.`,
  'two-colons': ({ text, position }) =>
    `${quoted(text)} ${at(position)} has two colons. A metric is written like AV:N.`,
}

const repairs: Record<RepairCode, (all: readonly Repair[]) => string> = {
  'percent-encoding': () => 'decoded percent signs',
  'html-entity': () => 'decoded HTML entities',
  'white-space': () => 'removed white space',
  'letter-case': (all) => `corrected upper and lower case in ${named(all)}`,
  'trailing-slash': () => 'removed a trailing slash',
  parentheses: () => 'removed parentheses',
  'score-in-front': () => 'left out the score in front',
  'prefix-missing': ([repair]) => `added the missing prefix ${repair?.became ?? ''}`,
  'prefix-form': ([repair]) => `corrected the prefix ${repair ? quoted(repair.text) : ''}`,
  'version-assumed': ([repair]) =>
    `assumed the version on screen${repair?.became ? ` and added ${repair.became}` : ''}`,
  order: (all) => `put ${named(all)} in the order that v4.0 requires`,
  'mandatory-not-defined': (all) =>
    `left ${named(all)} open, because a base metric cannot be Not Defined`,
}

function named(all: readonly Repair[]): string {
  return list(
    all.map(({ text }) => text),
    'and',
  )
}

/** One sentence for all repairs of a reading, each kind named once. */
function repaired(all: readonly Repair[]): string {
  const codes = [...new Set(all.map(({ code }) => code))]
  const parts = codes.map((code) => repairs[code](all.filter((repair) => repair.code === code)))
  return `Repaired while reading: ${list(parts, 'and')}.`
}

const deviations: Record<
  Deviation['code'],
  { readonly note: (score: string) => string; readonly why: string }
> = {
  'first-v4-rounds-tie-down': {
    note: (score) => `FIRST’s page may show ${score}: it rounds this tie down.`,
    why: 'The exact score of this vector lies exactly halfway between two tenths, and the specification rounds halves up. FIRST’s calculator code of 2024 computes with binary fractions, in which this half comes out slightly too small. Red Hat’s reference code was mended in November 2024 and agrees with Plumb.',
  },
  'first-v3.0-float-roundup': {
    note: (score) => `FIRST’s v3.0 page shows ${score}: its round-up overshoots here.`,
    why: 'The exact product already is a whole tenth, so Roundup leaves it alone. FIRST’s v3.0 page multiplies binary fractions, gets a hair more than that tenth, and rounds it up to the next. Version 3.1 redefined Roundup because of this.',
  },
  'v3.1-environmental-as-base': {
    note: (score) =>
      `Some sites publish ${score}: they use the environmental equation without environmental metrics.`,
    why: 'With no environmental metric set, the v3.1 environmental equation still differs from the base equation for some vectors with Scope Changed. The specification’s score is then the base or temporal score, shown here.',
  },
}

/** How far a score can still move, in words. */
function rangeText({ min, max }: Range): string {
  return min === max ? oneDecimal(min) : `${oneDecimal(min)} to ${oneDecimal(max)}`
}

/** All English text of the page. Its type is what another language has to satisfy. */
export const en = {
  language: 'en',
  appName: 'Plumb',
  tagline: 'CVSS calculator',
  skipToMetrics: 'Skip to metrics',
  severities,
  groups,
  subgroups,
  metrics: { '4.0': v4, '3.1': v3, '3.0': v30, '2.0': v2 } as Record<Version, MetricTexts>,
  problems,
  repaired,
  deviations,
  rangeText,
  versionName: (version: Version) => `CVSS v${version}`,
  versionShort: (version: Version) => `version ${version}`,
  versionSwitch: 'CVSS version',
  severityBy: { FIRST: '', NVD: 'Severity words for v2.0 are NVD’s; FIRST’s guide defines none.' },
  severitySpan: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  notFinal: 'Not final',
  to: 'to',
  noScore: '–',
  title: (score: string, severity: string, version: Version) =>
    `${score} ${severity} · CVSS v${version} · Plumb`,
  titleEmpty: (version: Version) => `CVSS v${version} calculator · Plumb`,
  progress: (set: number, all: number) => ({ set: `${set}`, rest: `of ${all} base metrics` }),
  open: (count: number) => `${count} open`,
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',
  clear: 'Clear',
  clearMetric: (name: string) => `Clear ${name}`,
  metricName: (name: string, key: string) => `${name} (${key})`,
  notDefined: 'Not Defined',
  notDefinedAs: (value: string) => `as ${value}`,
  asBase: (value: string | undefined) => (value ? `as base: ${value}` : 'as base'),
  notDefinedNeutral: 'leaves the score as it is',
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
      '?',
      ' shows all keys.',
    ],
    specification: (section: string) => `Specification ${section}`,
    label: 'Help for the focused metric',
  },
  result: {
    heading: 'Result',
    settlesMost: (metric: string, width: string) =>
      `${metric} settles most: any answer leaves ${width} points or fewer.`,
    settlesAll: (metric: string) => `${metric} settles the score: it is the last open answer.`,
    yourVector: 'your vector',
    originChanged: (name: string, count: number) =>
      count === 0 ? name : `${name}, ${count} ${count === 1 ? 'metric' : 'metrics'} changed`,
    why: 'Why',
    base: 'Base',
    temporal: 'Temporal',
    environmental: 'Environmental',
    impact: 'Impact',
    exploitability: 'Exploitability',
    modifiedImpact: 'Modified Impact',
    macroVector: 'MacroVector',
    equivalenceSet: (number: number, level: string) => `Equivalence set ${number}, level ${level}`,
    expand: 'Show the whole result',
    collapse: 'Show less of the result',
    gauge: 'Severity scale from 0 to 10',
  },
  vectorField: {
    label: 'Vector string',
    placeholder: 'Type or paste a vector string',
    kept: 'Your text is kept here until it can be read. The calculator still shows the last vector.',
    revert: 'Show the calculator’s vector',
  },
  copy: {
    summary: 'Copy score and vector',
    draft: 'Copy draft',
    short: 'Copy',
    vector: 'Copy vector',
    link: 'Copy link',
    done: 'Copied',
    refused: 'The browser did not allow copying. Press Ctrl+C (or ⌘C) to copy the selected text:',
    refusedField: 'Text to copy',
    close: 'Close',
  },
  summary: (score: string, severity: string, label: string, vector: string) =>
    `${score} ${severity} (${label}) ${vector}`,
  draftSummary: (open: number, all: number, range: string, label: string, vector: string) =>
    `Incomplete: ${open} of ${all} metrics open, ${range} (${label})${vector === '' ? '' : ` ${vector}`}`,
  scoreLabel: (nomenclature: string | undefined, version: Version) =>
    nomenclature ? `${nomenclature}, v${version}` : `CVSS v${version}`,
  paste: {
    label: 'Paste a vector, a link or a CVE ID',
    placeholder: 'Vector, link or CVE ID',
    cveShown: 'The CVE ID is shown in the result panel. Nothing was sent.',
    cveChoose: 'Several CVE IDs were found. Choose one; nothing is sent before you look it up:',
    read: 'Read',
    loaded: (from: string, version: Version) => `Loaded a CVSS v${version} vector${from}.`,
    from: {
      vector: '',
      letters: ' from its letters alone',
      first: ' from a link to FIRST’s calculator',
      nvd: ' from a link to NVD’s calculator',
      'red-hat': ' from a link to Red Hat’s calculator',
      metaeffekt: ' from a link to metæffekt’s calculator',
      link: ' from a link',
      text: ' from the text',
    },
    unreadableLink: 'The link could not be read. Mend its text in the field above and press Enter.',
    unreadable: 'This could not be read. Mend it in the field above and press Enter.',
    nothing:
      'No vector was found in this. Paste a vector such as CVSS:3.1/AV:N/AC:L/…, its letters alone, a calculator’s link, or a text that contains one.',
    notLoaded:
      'The part of Plumb that reads this could not be loaded. Check the connection and press Enter again.',
    tooLong: (limit: string) =>
      `This is longer than ${limit} characters. Paste a shorter part of it.`,
    linkTooLong: 'The link is longer than 8,000 characters and was not read.',
    choose: (count: number) => `${count} vectors were found. Choose one:`,
    omitted: (count: number) => `${count} more are not listed.`,
    dismiss: 'Dismiss',
  },
  announce: {
    value: (metric: string, value: string) => `${metric}: ${value}.`,
    opened: (metric: string) => `${metric} is open again.`,
    score: (score: string, severity: string) => `${score} ${severity}.`,
    range: (range: string) => `${range}.`,
    open: (count: number) => (count === 1 ? '1 metric open.' : `${count} metrics open.`),
    copied: 'Copied.',
  },
  threat: {
    heading: 'Threat context',
    none: 'Add a CVE ID to see EPSS, KEV and published vectors.',
    brokenConfiguration: 'This copy’s plumb.json cannot be read; the public hosts are used.',
    off: 'Look-ups are switched off in the settings.',
    lookUp: 'Look up',
    willSee: (hosts: string) => `Sends only this ID, to ${hosts}.`,
    always: 'Always look up IDs that arrive',
    forget: (cve: string) => `Remove ${cve}`,
    show: 'Show threat context',
    hide: 'Hide threat context',
    useFiles: 'Use files',
  },
  environments: {
    name: 'Name of this environment',
    keep: 'Keep',
    apply: (name: string) => `Apply the environment ${name}`,
    remove: (name: string) => `Delete the environment ${name}`,
  },
  theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
  openKeys: 'Keys and settings',
  footer: {
    attribution:
      'CVSS is owned and managed by FIRST.Org, Inc. and used by permission. See EPSS at ',
    epss: 'https://www.first.org/epss',
    disclaimer: '. Plumb is not affiliated with FIRST.',
  },
  loading: 'Loading…',
  notLoaded: 'This part of the page could not be loaded. Reload the page to try again.',
  /** Texts that come with the part of the page that shows them. */
  late: {
    threat: () => import('./en/threat.ts').then((all) => all.threat),
    help: () => import('./en/help.ts').then((all) => all.help),
    keys: () => import('./en/keys.ts').then((all) => all.keys),
  },
  failure: {
    heading: 'Something broke',
    text: 'Plumb met a fault of its own. Your vector is still in the address: reload the page to go on.',
    reload: 'Reload',
  },
}

export type Messages = typeof en

/** Names of a metric and its values; every metric of a version has them. */
export function metricText(messages: Messages, version: Version, metric: MetricKey) {
  const text = messages.metrics[version][metric]
  if (!text) throw new RangeError(`no text for ${metric} of CVSS ${version}`)
  return text
}

/** Name of a metric's value, as in 'Network' for N. */
export function valueName(
  messages: Messages,
  version: Version,
  metric: MetricKey,
  value: string,
): string {
  return metricText(messages, version, metric).values[value] ?? value
}
