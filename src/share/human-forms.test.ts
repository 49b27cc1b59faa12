import { expect, test } from 'vitest'

import { type FormName, forms, offeredForms } from './forms.ts'
import { draftText, english, fullResult, sampleResult, v2Text, v4Text } from './samples.ts'
import type { SharedResult } from './shared-result.ts'
import { tableOf } from './table-form.ts'

function written(name: FormName, result: SharedResult): string {
  return forms.find((form) => form.name === name)!.write(english, result).plain
}

function html(result: SharedResult): string | undefined {
  return forms.find(({ name }) => name === 'rich')!.write(english, result).html
}

const link = `https://plumb.example/tools/#${v4Text}&cve=CVE-2024-3094`
const full = fullResult(v4Text)
const bare = sampleResult(v4Text)
const draft = sampleResult(draftText)
const v2 = sampleResult(v2Text)

const line =
  'Final · CNA Acme, 2 metrics changed: AC, PR · In KEV since 2026-11-03 · SSVC active, total (CISA-ADP, 2026-11-04) · EPSS 94.4% (99th), 2026-11-20'
const ownLine = 'Final · own vector'
const draftLine = 'Draft, open: AT, UI, VA, SC, SI, SA · own vector'

const plainFull = `TLP:AMBER+STRICT
Backdoor in our gateway
9.3 Critical (CVSS-B, v4.0)
${v4Text}
CVE-2024-3094
${line}
${link}
Seen in two builds.
See *report* 7.
AV: The port is open
to everybody.
AC: No race to win.`

test('plain text', () => {
  expect(written('plain', full)).toBe(plainFull)
  expect(written('plain', bare)).toBe(`9.3 Critical (CVSS-B, v4.0)\n${v4Text}\n${ownLine}`)
  expect(written('plain', draft)).toBe(
    `Incomplete: 6 of 11 metrics open, 7.4 to 10.0 (CVSS v4.0)\n${draftText}\n${draftLine}`,
  )
  expect(written('plain', v2)).toBe(`7.5 High (CVSS v2.0)\n${v2Text}\n${ownLine}`)
})

test('formatted text has the plain form beside it', () => {
  expect(written('rich', full)).toBe(plainFull)
  expect(html(full)).toBe(
    [
      '<p><strong>TLP:AMBER+STRICT</strong></p>',
      '<p>Backdoor in our gateway</p>',
      '<p><strong>9.3 Critical (CVSS-B, v4.0)</strong></p>',
      `<p><code>${v4Text}</code></p>`,
      '<p>CVE-2024-3094</p>',
      `<p>${line}</p>`,
      `<p><a href="${link.replace('&', '&amp;')}">open in calculator</a></p>`,
      '<p>Seen in two builds.</p><p>See *report* 7.</p>',
      '<p><strong>AV:</strong> The port is open</p><p>to everybody.</p>',
      '<p><strong>AC:</strong> No race to win.</p>',
    ].join(''),
  )
  expect(html(v2)).toBe(
    `<p><strong>7.5 High (CVSS v2.0)</strong></p><p><code>${v2Text}</code></p><p>${ownLine}</p>`,
  )
})

test('Markdown', () => {
  expect(written('markdown', full)).toBe(
    [
      'TLP:AMBER+STRICT\n',
      'Backdoor in our gateway\n',
      '**9.3 Critical (CVSS-B, v4.0)**  ',
      `\`${v4Text}\`  `,
      'CVE-2024-3094  ',
      'Final · CNA Acme\\, 2 metrics changed\\: AC\\, PR · In KEV since 2026-11-03 · SSVC active\\, total \\(CISA\\-ADP\\, 2026\\-11\\-04\\) · EPSS 94.4% (99th), 2026-11-20  ',
      `[open in calculator](${link})\n`,
      'Seen in two builds\\.  ',
      'See \\*report\\* 7\\.\n',
      '**AV:** The port is open  ',
      'to everybody\\.\n',
      '**AC:** No race to win\\.',
    ].join('\n'),
  )
  expect(written('markdown', draft)).toBe(
    `**Incomplete: 6 of 11 metrics open, 7.4 to 10.0 (CVSS v4.0)**  \n\`${draftText}\`  \n${draftLine}`,
  )
})

test('wiki markup of Jira and Confluence', () => {
  expect(written('wiki', full)).toBe(
    [
      'TLP:AMBER+STRICT',
      `*9.3 Critical* CVSS-B, v4.0 - {{${v4Text}}} - [open in calculator|${link}]`,
      'CVE-2024-3094',
      'Final · In KEV since 2026-11-03 · EPSS 94.4% (99th), 2026-11-20',
      '{noformat}',
      'Backdoor in our gateway',
      'CNA Acme, 2 metrics changed: AC, PR',
      'SSVC active, total (CISA-ADP, 2026-11-04)',
      'Seen in two builds.',
      'See *report* 7.',
      'AV: The port is open',
      'to everybody.',
      'AC: No race to win.',
      '{noformat}',
    ].join('\n'),
  )
  expect(written('wiki', v2)).toBe(`*7.5 High* CVSS v2.0 - {{${v2Text}}}\n${ownLine}`)
})

test('Slack', () => {
  expect(written('slack', full)).toBe(
    [
      'TLP:AMBER+STRICT',
      '*9.3 Critical (CVSS-B, v4.0)*',
      `\`${v4Text}\``,
      'CVE-2024-3094',
      'Final · In KEV since 2026-11-03 · EPSS 94.4% (99th), 2026-11-20',
      link,
      '```',
      'Backdoor in our gateway',
      'CNA Acme, 2 metrics changed: AC, PR',
      'SSVC active, total (CISA-ADP, 2026-11-04)',
      'Seen in two builds.',
      'See *report* 7.',
      'AV: The port is open',
      'to everybody.',
      'AC: No race to win.',
      '```',
    ].join('\n'),
  )
  const written3 = written('slack', sampleResult(v4Text, { whose: 'a ``` b <!here> & c' }))
  expect(written3.split('\n').slice(2)).toEqual([
    'Final',
    '```',
    'a `\u200b`\u200b` b <\u200b!here> & c',
    '```',
  ])
})

test('an empty vector is a draft, too', () => {
  expect(written('plain', sampleResult('CVSS:4.0'))).toBe(
    'Incomplete: 11 of 11 metrics open, 0.0 to 10.0 (CVSS v4.0)\nCVSS:4.0\nDraft, open: AV, AC, AT, PR, UI, VC, VI, VA, SC, SI, SA · own vector',
  )
})

test('an EPSS score without a date is told without one', () => {
  const epss = { ...full.epss!, date: undefined, probability: 0.00001 }
  const undated = sampleResult(v4Text, { epss })
  expect(written('plain', undated)).toContain(' · EPSS <0.01% (99th)')
  expect(written('markdown', undated)).toContain(' · EPSS \\<0.01% (99th)')
  expect(written('slack', undated)).toContain(' · EPSS <0.01% (99th)')
  expect(html(undated)).toContain(' · EPSS &lt;0.01% (99th)</p>')
})

test('what is offered depends on the result', () => {
  const namesOf = (result: SharedResult) => offeredForms(result).map(({ name }) => name)
  const always = ['plain', 'rich', 'markdown', 'wiki', 'slack', 'tsv', 'csv']
  expect(namesOf(full)).toEqual([...always, 'link', 'first-link', 'nvd-link'])
  expect(namesOf(v2)).toEqual([...always, 'nvd-link'])
  expect(namesOf(draft)).toEqual(always)
  expect(forms.map(({ name }) => name)).toEqual(Object.keys(english.share.forms))
  expect(Object.keys(english.share.copyForms)).toEqual(Object.keys(english.share.forms))
})

test.each([
  'javascript:alert(1)',
  'javascript://host/%0aalert(1)',
  'file://server/plumb.html',
  'file:///home/me/plumb.html#CVSS:3.1',
  'https://%/',
  '//host/',
  'http:x',
])('no form carries the link %s', (bad) => {
  const result = sampleResult(v4Text, { link: bad })
  for (const { write } of offeredForms(result)) {
    const { plain, html } = write(english, result)
    expect(plain + (html ?? '')).not.toContain(bad)
  }
  expect(offeredForms(result).map(({ name }) => name)).not.toContain('link')
})

test('what would end a link is encoded in it', () => {
  const result = sampleResult(v4Text, { link: `https://host/a(b)|"'<c>] d/#${v4Text}` })
  expect(written('link', result)).toBe(`https://host/a%28b%29%7C%22%27%3Cc%3E%5D%20d/#${v4Text}`)
})

test('control characters and marks that turn the reading direction go, line ends stay', () => {
  const rationale = {
    title: 'a\u202eb\u0000c\r\nd \ud800',
    note: '\n\n one\u2028two\r\n\r\nthree\t\n',
    metricNotes: new Map([['AV', ' \n'] as const]),
  }
  expect(written('plain', sampleResult(v4Text, { rationale }))).toBe(
    `abc d\n9.3 Critical (CVSS-B, v4.0)\n${v4Text}\n${ownLine}\none\ntwo\n\nthree`,
  )
})

test('a table of many results', () => {
  const results = [
    sampleResult(v2Text, { tlp: 'GREEN' }),
    fullResult(v4Text, { tlp: 'AMBER' }),
    draft,
  ]
  const markdown = tableOf.markdown(english, results).split('\n')
  expect(markdown.slice(0, 3)).toEqual([
    'TLP:AMBER',
    '',
    '| TLP | Title | CVE | Version | Score | Severity | Vector | Source | EPSS | EPSS percentile | EPSS date | Link | Note | KEV | SSVC | Status |',
  ])
  expect(markdown).toHaveLength(7)
  expect(tableOf.markdown(english, [v2])).toBe(
    [
      '| Version | Score | Severity | Vector | Status |',
      '| --- | --- | --- | --- | --- |',
      `| CVSS v2.0 | 7.5 | High | \`${v2Text}\` | Final · own vector |`,
    ].join('\n'),
  )
  expect(tableOf.html(english, [sampleResult(v2Text, { tlp: 'GREEN' })])).toBe(
    `<p><strong>TLP:GREEN</strong></p><table><tr><th>TLP</th><th>Version</th><th>Score</th><th>Severity</th><th>Vector</th><th>Status</th></tr><tr><td>TLP:GREEN</td><td>CVSS v2.0</td><td>7.5</td><td>High</td><td><code>${v2Text}</code></td><td>TLP:GREEN · Final · own vector</td></tr></table>`,
  )
  expect(tableOf.tsv(english, results).split('\n')).toHaveLength(4)
})
