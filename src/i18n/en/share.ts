import { known } from './known.ts'

/** Texts of what is copied or saved of a result, and of the menu that offers it. */
export const share = {
  known,
  score: (score: string, severity: string) => `${score} ${severity}`,
  open: (open: number, all: number) => `Incomplete: ${open} of ${all} metrics open`,
  draft: (open: string, range: string) => `${open}, ${range}`,
  labelled: (headline: string, label: string) => `${headline} (${label})`,
  epss: (probability: string, percentile: string, date: string | undefined) =>
    `EPSS ${probability} (${percentile})${date === undefined ? '' : `, ${date}`}`,
  about: (cve: string, whose: string) => `${cve} · ${whose}`,
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
  shortForms: {
    plain: 'Text',
    rich: 'Document',
    markdown: 'Markdown',
    wiki: 'Jira',
    slack: 'Slack',
    tsv: 'Spreadsheet',
    csv: 'CSV',
    link: 'Link',
    'first-link': 'FIRST link',
    'nvd-link': 'NVD link',
  },
  copyFor: (name: string) => `Copy for ${name}`,
}

export type ShareTexts = typeof share
