import type { Version } from '#cvss/index.ts'

/** Texts of the page itself, which a frame in somebody else's page does not need. */
export const page = {
  appName: 'Plumb',
  skipToMetrics: 'Skip to metrics',
  title: (score: string, severity: string, version: Version) =>
    `${score} ${severity} · CVSS v${version} · Plumb`,
  titleEmpty: (version: Version) => `CVSS v${version} calculator · Plumb`,
  vectorField: {
    label: 'Vector string',
    placeholder: 'Type or paste a vector string',
    waiting:
      'Your text is kept here until it can be read. The calculator still shows the last vector.',
    revert: 'Show the calculator’s vector',
  },
  copy: {
    summary: 'Copy score and vector',
    draft: 'Copy draft',
    short: 'Copy',
    vector: 'Copy vector',
    link: 'Copy link',
    share: 'Share',
    done: 'Copied',
  },
  paste: {
    label: 'Paste a vector, link or CVE ID',
    placeholder: 'Vector, link or CVE ID',
  },
  theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
  list: {
    keep: 'Keep',
    keepKey: 'Ctrl+S',
    save: 'Save to list',
    kept: 'Kept.',
    open: (count: number) => (count > 0 ? `List ${count.toLocaleString('en')}` : 'List'),
  },
  rationale: 'Title and notes',
  openEmbedBuilder: 'Embed',
  openKeys: 'Keys and settings',
  threat: {
    heading: 'Threat context',
    none: 'Add a CVE ID to see EPSS, KEV and published vectors.',
    forget: (cve: string) => `Remove ${cve}`,
    show: 'Show threat context',
    hide: 'Hide threat context',
    useFiles: 'Use files',
  },
}
