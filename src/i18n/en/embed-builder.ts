/** Texts of the builder for those who embed Plumb in a page of their own. */
export const embedBuilder = {
  heading: 'Embed',
  intro: 'Put this calculator into a tracker, a wiki or a portal, and get the vector back.',
  close: 'Close',
  options: 'Options',
  version: 'Version',
  anyVersion: 'any',
  mode: 'Form',
  modes: { picker: 'whole picker', field: 'one line that opens it' },
  theme: 'Theme',
  themes: { auto: 'of the system', light: 'light', dark: 'dark' },
  fields: {
    title: 'Title',
    cve: 'CVE ID',
    lang: 'Language tag',
    name: 'Name in the form',
  },
  noLanguage: 'This is no language tag, such as en or de-CH; it is left out.',
  noCve: 'This is no CVE ID; it is left out.',
  groups: 'Metric groups',
  groupsOf: (all: readonly string[]) =>
    `No metrics of these groups: CVSS ${all.map((each) => `v${each}`).join(', ')}, which then show all of theirs.`,
  groupsWithoutBase: 'Without Base, nobody can answer base metrics that are open.',
  otherVersion: (shown: string, locked: string, isEmpty: boolean) =>
    isEmpty
      ? `The CVSS v${shown} vector on the page is left out of preview and code: only v${locked} is taken.`
      : `Preview and code carry the page’s CVSS v${locked} vector, not the v${shown} one that is shown.`,
  leftOut: (names: readonly string[]) =>
    `Not in this code, which has no place for it: ${names.map((name) => `“${name}”`).join(', ')}. The element has.`,
  groupsText: 'Without a choice all groups are shown. The name is for the element only.',
  switches: {
    readOnly: 'Read only',
    autosize: 'The frame grows with its content',
    buttons: 'Save and Cancel buttons',
    lookups: 'People may look up the CVE ID',
    required: 'Required in its form',
  },
  preview: 'Preview',
  previewTitle: 'Preview of the embedded calculator',
  log: 'Messages',
  logEmpty: 'Nothing has been said yet.',
  said: { host: 'page', frame: 'frame' },
  code: 'Code',
  codes: {
    iframe: 'Plain iframe',
    element: 'Element for forms',
    messages: 'Messages by hand',
  },
  codeText: {
    iframe: 'No script at all. Options stand in the address, the vector in its fragment.',
    element:
      'One script, pinned by its hash, and an element that a form knows: its value is the complete vector. It fires change, save and cancel with the state in event.detail.',
    messages: 'The protocol cvss-embed/1 in twenty lines, for those who want no script of ours.',
  },
  codeOf: (name: string) => `Code: ${name}`,
  copy: 'Copy code',
  copied: 'Copied',
  needs: 'What your page must allow',
  needsNothing: 'A page without a Content-Security-Policy needs none of these.',
  requirements: {
    frameSrc: 'The frame itself, in your Content-Security-Policy.',
    scriptSrc: 'The element’s script; a plain iframe and messages by hand do without.',
    'allow-scripts': 'Always, where the iframe has a sandbox attribute.',
    'allow-same-origin':
      'Not needed. With it the frame’s messages name its origin; without it their origin is "null".',
    'allow-popups': 'Links to the specification open in a new tab.',
    'allow-popups-to-escape-sandbox': 'Those tabs are not sandboxed in turn.',
    headers:
      'No header is needed: the frame may be framed by anybody, and also by pages with Cross-Origin-Embedder-Policy.',
  },
}
