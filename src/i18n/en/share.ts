import type { Progress } from '#cvss/index.ts'
import { known } from './known.ts'
import { list } from './numbers-and-lists.ts'
import { provenance } from './provenance.ts'
import { undecidedBetween } from './undecided.ts'

function incomplete(open: number, all: number): readonly string[] {
  return open > 0 ? [`Incomplete: ${open} of ${all} metrics open`] : []
}

/** Texts of what is copied or saved of a result, and of the menu that offers it. */
export const share = {
  known,
  provenance,
  score: (score: string, severity: string) => `${score} ${severity}`,
  /** Of a draft; `undecided` is what `undecidedBetween` says, or ''. */
  open: ({ open, all }: Progress, undecided: string) =>
    [...incomplete(open, all), ...(undecided === '' ? [] : [undecided])].join(', '),
  draft: ({ open, all }: Progress, undecided: string, range: string) =>
    [...incomplete(open, all), range, ...(undecided === '' ? [] : [undecided])].join(', '),
  undecidedBetween,
  labelled: (headline: string, label: string) => `${headline} (${label})`,
  metricOf: (metric: string, version: string) => `${metric} (v${version})`,
  ofMetric: (metric: string) => `${metric}:`,
  openInCalculator: 'open in calculator',
  columns: {
    tlp: 'TLP',
    title: 'Title',
    cve: 'CVE',
    version: 'Version',
    score: 'Score',
    severity: 'Severity',
    vector: 'Vector',
    whose: 'Source',
    epss: 'EPSS',
    epssPercentile: 'EPSS percentile',
    epssDate: 'EPSS date',
    link: 'Link',
    note: 'Note',
    kev: 'KEV',
    ssvc: 'SSVC',
    status: 'Status',
  },
  forms: {
    plain: 'Plain text',
    rich: 'Formatted text',
    markdown: 'Markdown',
    wiki: 'Jira and Confluence wiki',
    slack: 'Slack',
    tsv: 'Spreadsheet row (TSV)',
    csv: 'CSV row',
    link: 'Link',
    'first-link': 'Link to FIRST’s calculator',
    'nvd-link': 'Link to NVD’s calculator',
  },
  copiedLink: {
    local: 'This link opens on this machine only: nobody else can reach its address.',
    /** Versions such as `v2.0`. */
    leftOut: (versions: readonly string[]) =>
      versions.length === 1
        ? `It does not carry the vector of ${list(versions, 'and')}.`
        : `It does not carry the vectors of ${list(versions, 'and')}.`,
    silent: 'It carries no title and no notes; “Share” can put them in.',
    findings: 'It carries vectors only: no titles, notes, markings and CVE IDs.',
  },
  copyForms: {
    plain: 'Copy as text',
    rich: 'Copy as formatted text',
    markdown: 'Copy as Markdown',
    wiki: 'Copy for Jira',
    slack: 'Copy for Slack',
    tsv: 'Copy as spreadsheet row',
    csv: 'Copy as CSV row',
    link: 'Copy the link',
    'first-link': 'Copy the link to FIRST’s',
    'nvd-link': 'Copy the link to NVD’s',
  },
}
