import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'

import { type Decision, decisionOf } from '#decide/decision.ts'
import type { Given } from '#decide/inputs.ts'
import { bod2604, coordinator, deployer, supplier } from '#decide/tables/published-tables.ts'
import { decide } from '#i18n/en/decide.ts'
import { catalogueFreshFrom } from '#known/catalogue-age.ts'
import type { EpssFact, From, KevFact, KnownOfCve, SsvcFact } from '#known/known-of-cve.ts'
import type { Ssvc } from '#published/published.ts'
import { textForms } from '../case/paragraph-text.ts'
import { english, sampleResult, v4Text } from '../samples.ts'
import type { SharedResult } from '../shared-result.ts'
import { decisionText } from './decision-text.ts'
import { isHarmless } from './harmless.ts'
import { type Ticket, ticketOf } from './ticket.ts'
import { ticketText } from './ticket-text.ts'

const texts = { ...english, decide }
const cve = 'CVE-2024-9537'
const from: From = { by: 'look-up', date: '2026-08-21' }
const trouble = { code: 'network' } as const
const worst: Ssvc = {
  exploitation: 'active',
  automatable: 'yes',
  technicalImpact: 'total',
  date: '2024-10-21',
  by: 'CISA-ADP',
}
const listed: KevFact = {
  kind: 'listed',
  says: 'catalogue',
  since: '2024-10-21',
  due: '2024-11-11',
  catalogueDate: '2026-08-21',
  from,
}
const absent: KevFact = { kind: 'absent', catalogueDate: '2026-08-21', from }
const scored: EpssFact = {
  kind: 'scored',
  score: { cve, date: '2026-08-15', probability: 0.038, percentile: 0.89 },
  from,
}
const decided = (decision: Ssvc, ...others: Ssvc[]): SsvcFact => ({
  kind: 'decided',
  decision,
  others,
  from,
})
const nothing: KnownOfCve = {
  cve,
  kev: { kind: 'not-asked' },
  epss: { kind: 'not-asked' },
  ssvc: { kind: 'not-asked' },
  record: { kind: 'not-asked' },
}
const all: KnownOfCve = { ...nothing, kev: listed, epss: scored, ssvc: decided(worst) }
const own = sampleResult(v4Text, { cve, link: 'https://plumb.example/#x' })
const published = sampleResult(v4Text, { cve, whose: 'CNA cisa-cg', isNamed: true })

function ticket(
  known: Partial<KnownOfCve> = {},
  given: Partial<Given> & { found?: string } = {},
  {
    result = published,
    tables = [bod2604],
    today = '2026-08-21',
  }: { result?: SharedResult; tables?: (typeof bod2604)[]; today?: string } = {},
): Ticket {
  const whole = { ...all, ...known }
  const decisions = tables.map((table): Decision =>
    decisionOf(table, whole, { freshFrom: catalogueFreshFrom(today), ...given }),
  )
  return ticketOf(texts, { result, known: whole, decisions, today })
}
const plain = (made: Ticket) => ticketText('plain', texts, made, 'line').plain
const reasons = (made: Ticket) =>
  ticketText('plain', texts, made, 'reasons').plain.split('\n\n')[1]!
const PE = 'cisa:PE:1.0.0'

test('the line of CVE-2024-9537 holds up', () => {
  expect(plain(ticket())).toBe(
    'CVE-2024-9537 · 9.3 Critical (CVSS-B, v4.0, CNA cisa-cg) · EPSS 3.8% (89th, 2026-08-15, v5) · KEV since 2024-10-21 · SSVC active/yes/total · CISA BOD 26-04: 3 days & forensic investigation, exposed or not, due 2024-10-24',
  )
})

test('its reasons have sources and dates, what is open, the day of KEV itself, and whom the table binds', () => {
  expect(reasons(ticket()).split('\n')).toEqual([
    v4Text,
    'In KEV since 2024-10-21, due 2024-11-11.',
    'EPSS 3.8% (89th), 2026-08-15, 6 days old (model v5).',
    'SSVC active, automatable, total (CISA-ADP, 2024-10-21).',
    'CISA BOD 26-04 (CISA, version 1.0.0) rests on: Publicly Exposed No or Yes (not answered); In KEV Yes (in KEV since 2024-10-21); Automatable Yes (CISA-ADP, 2024-10-21); Technical Impact Total (CISA-ADP, 2024-10-21).',
    '3 days & forensic investigation: due 2024-10-24 (counted from 2024-10-21).',
    'KEV itself says 2024-11-11, one day for everybody.',
    decide.borrowed,
  ])
})

describe('a fact that is missing is named as missing, and never told as "no"', () => {
  const unanswered = { kev: nothing.kev, epss: nothing.epss, ssvc: nothing.ssvc }
  test.each([
    ['nothing asked', unanswered, ['EPSS not asked', 'KEV not asked', 'SSVC not asked']],
    ['KEV failed', { kev: { kind: 'failed', trouble } }, ['KEV could not be had']],
    ['KEV pending', { kev: { kind: 'pending' } }, ['KEV being looked up']],
    [
      'KEV unsure',
      { kev: { kind: 'unsure', doubt: { code: 'undated' }, catalogueDate: undefined, from } },
      ['KEV not known'],
    ],
    ['EPSS failed', { epss: { kind: 'failed', trouble } }, ['EPSS could not be had']],
    ['SSVC failed', { ssvc: { kind: 'failed', trouble } }, ['SSVC could not be had']],
  ] as [string, Partial<KnownOfCve>, string[]][])('%s', (_, known, said) => {
    const made = ticket(known)
    for (const each of said) expect(plain(made).split(' · ')).toContain(each)
    expect(`${plain(made)}${reasons(made)}`).not.toMatch(/not in KEV|no SSVC|no EPSS/i)
  })

  test('as is a "no" of a catalogue that has grown old', () => {
    const of = (today: string) => ticket({ kev: absent }, {}, { today })
    expect(plain(of('2026-08-28'))).toContain('not in KEV (catalogue 2026-08-21)')
    expect(plain(of('2026-08-29'))).toContain(
      'KEV not known: the catalogue of 2026-08-21 is too old to say no · ',
    )
    expect(plain(of('2026-08-29'))).toContain(', depends on Publicly Exposed and In KEV')
    expect(reasons(of('2026-08-29'))).toContain(
      'In KEV No or Yes (the catalogue of 2026-08-21 is too old to say no);',
    )
  })

  test('while a "no" is one, with the day of its source', () => {
    const made = ticket({ kev: absent, epss: { kind: 'none', from }, ssvc: { kind: 'none', from } })
    expect(plain(made)).toContain(
      'no EPSS score (2026-08-21) · not in KEV (catalogue 2026-08-21) · no SSVC in the record',
    )
    expect(reasons(made)).toContain('Not in KEV, catalogue 2026-08-21.')
  })
})

test.each([
  ['rejected', 'CVE record rejected', 'Rejected record'],
  ['reserved', 'CVE ID reserved, nothing published', 'Reserved ID'],
  ['no-record', 'no CVE record', 'No CVE record'],
] as const)('a record that is %s is told', (kind, short, long) => {
  const made = ticket({ ssvc: { kind, from }, record: { kind, from } })
  expect(plain(made).split(' · ')).toContain(short)
  expect(reasons(made)).toContain(long)
})

test('an answer against a source is marked in the line, and one that no source contradicts is not', () => {
  const no = ticket({}, { answers: { 'cisa:KEV:1.0.0': ['N'], [PE]: ['Y'] } })
  expect(plain(no)).toContain('KEV since 2024-10-21')
  expect(plain(no)).toMatch(/CISA BOD 26-04: 3 days, In KEV answered No against a source$/)
  const same = ticket({}, { answers: { 'cisa:KEV:1.0.0': ['Y'], [PE]: ['Y'] } })
  expect(plain(same)).not.toContain('answered')
  const automatable = { answers: { 'ssvc:A:2.0.0': ['N'] } }
  expect(plain(ticket({}, automatable, { tables: [supplier] }))).toContain(
    'Automatable answered No against a source',
  )
})

test('a calendar says in its first sentence what is assumed, and who answered', () => {
  const assumptions = ['unknown-is-exposed'] as const
  const given = { assumptions, freshFrom: '', answers: { 'ssvc:TI:1.0.0': ['P'] } }
  const text = decisionText(decide, cve, decisionOf(bod2604, all, given))
  expect(text).toContain(
    'CISA BOD 26-04: 3 days, assumed: Publicly Exposed Yes, Technical Impact answered Partial against a source. ',
  )
  expect(text).toContain('Technical Impact Partial (answered by the author; ')
  expect(decide.dueSummary(cve, '3 days', true, ['assumed: Publicly Exposed Yes'])).toBe(
    'CVE-2024-9537: 3 days, assumed: Publicly Exposed Yes',
  )
})

test('outcomes that are still possible are a set, and what they depend on is named', () => {
  const known = { ssvc: decided({ ...worst, automatable: 'no' }) }
  expect(plain(ticket(known))).toContain(
    'CISA BOD 26-04: 14 days or 3 days & forensic investigation, depends on Publicly Exposed',
  )
  expect(reasons(ticket(known))).toContain('14 days: due 2024-11-04 (counted from 2024-10-21).')
  expect(plain(ticket({}, {}, { tables: [coordinator] }))).toMatch(
    /CISA Coordinator: Attend or Act, depends on Mission and Well-Being Impact$/,
  )
})

test('a day by which it is due whichever outcome applies is told', () => {
  const known = { ssvc: decided({ ...worst, technicalImpact: undefined }) }
  expect(plain(ticket(known, { answers: { [PE]: ['Y'] } }))).toMatch(
    /3 days or 3 days & forensic investigation, depends on Technical Impact, due 2024-10-24$/,
  )
})

test('what is assumed is marked in the line and in the reasons', () => {
  const made = ticket(
    { ssvc: decided({ ...worst, automatable: 'no' }) },
    {
      assumptions: ['unknown-is-exposed'],
    },
  )
  expect(plain(made)).toContain(
    '3 days & forensic investigation, assumed: Publicly Exposed Yes, due 2024-10-24',
  )
  expect(reasons(made)).toContain(
    'Assumed, not known: Publicly Exposed. Without the assumption: 14 days or 3 days & forensic investigation.',
  )
  expect(reasons(made)).toContain(
    'Publicly Exposed Yes (assumed: what is unknown counts as exposed)',
  )
})

test('an answer says that it is one, and what it overrules', () => {
  const made = ticket({}, { answers: { 'ssvc:A:2.0.0': ['N'], [PE]: ['N'] } })
  expect(plain(made)).toContain(
    'CISA BOD 26-04: 14 days, Automatable answered No against a source, due 2024-11-04',
  )
  expect(reasons(made)).toContain(
    'Automatable No (answered by the author; CISA-ADP, 2024-10-21 says Yes: overruled)',
  )
})

test('statements of SSVC that disagree count together and are both told', () => {
  const cna: Ssvc = {
    exploitation: 'poc',
    automatable: 'no',
    technicalImpact: 'partial',
    by: 'wolfSSL',
  }
  const adp: Ssvc = { ...cna, exploitation: 'none', automatable: 'yes', by: 'CISA-ADP' }
  const made = ticket({ kev: absent, ssvc: decided(adp, cna) })
  expect(plain(made)).toContain('SSVC none or poc/yes or no/partial (2 statements disagree)')
  expect(reasons(made)).toContain(
    'The record has another SSVC statement: poc/no/partial (wolfSSL). Both count.',
  )
})

test('what SSVC says and is not understood is told, and leaves the set open', () => {
  const odd: Ssvc = { ...worst, automatable: undefined, unread: { automatable: ['maybe *x*'] } }
  const made = ticket({ ssvc: decided(odd) })
  expect(plain(made)).toContain('SSVC active/not understood/total · CISA BOD 26-04: 14 days or 3')
  expect(reasons(made)).toContain('SSVC active, “maybe *x*”, not understood, total (CISA-ADP')
  expect(reasons(made)).toContain('CISA-ADP, 2024-10-21 says “maybe *x*”, which is not understood')
  expect(outside(ticketText('slack', texts, made, 'reasons').plain, /```/)).not.toContain('*x*')
})

test('that KEV speaks for Exploitation is told as being in KEV', () => {
  const poc = { ...worst, exploitation: 'poc', date: '2024-07-06' } as const
  expect(reasons(ticket({ ssvc: decided(poc) }, {}, { tables: [deployer] }))).toContain(
    'Exploitation Active (in KEV since 2024-10-21; CISA-ADP, 2024-07-06 says Public PoC: overruled)',
  )
})

test('several tables stand side by side, none where none is chosen', () => {
  const line = plain(ticket({}, {}, { tables: [bod2604, deployer] }))
  expect(line).toContain(' · CISA BOD 26-04: ')
  expect(line).toContain(' · Deployer Patch Application Priority: ')
  expect(plain(ticket({}, {}, { tables: [] }))).toMatch(/SSVC active\/yes\/total$/)
})

test('a score is the own one unless somebody is named; without a vector there is none', () => {
  expect(plain(ticket({}, {}, { result: own }))).toContain(
    '9.3 Critical (CVSS-B, v4.0, own vector)',
  )
  const empty = sampleResult('CVSS:4.0/AV:N')
  const blank = { ...empty, vector: { ...empty.vector, values: empty.vector.values.map(() => 0) } }
  expect(plain(ticket({}, {}, { result: blank }))).toContain(`${cve} · no CVSS score · EPSS`)
  expect(reasons(ticket({}, {}, { result: blank }))).not.toContain('CVSS:')
  const draft = plain(ticket({}, {}, { result: sampleResult('CVSS:4.0/AV:N/AC:L') }))
  expect(draft).toContain('Incomplete: 9 of 11 metrics open')
})

test('a marking heads the line', () => {
  const result = { ...published, tlp: 'AMBER+STRICT' } as const
  expect(plain(ticket({}, {}, { result }))).toMatch(/^TLP:AMBER\+STRICT · CVE-2024-9537 · /)
})

describe.each(textForms)('%s', (form) => {
  test('says line, every reason and the link', () => {
    const made = ticket({}, {}, { result: { ...published, link: 'https://plumb.example/#x' } })
    const { plain: text, html } = ticketText(form, texts, made, 'reasons')
    const read = readable(form, html ?? text)
    expect(read).toContain(plain(made))
    const told = made.reasons.filter(({ kind }) => kind !== 'link')
    for (const line of told) expect(read).toContain('text' in line ? line.text : undefined)
    expect(text + (html ?? '')).toContain('https://plumb.example/#x')
    const alone = ticketText(form, texts, made, 'line')
    expect(readable(form, alone.html ?? alone.plain)).toBe(plain(made))
  })

  test('shuts names in that others have chosen', () => {
    const evil = '*x* <!here> [a](https://evil.example) {noformat} ``` :D <b>'
    const known = { ssvc: decided({ ...worst, by: evil }) }
    const result = sampleResult(v4Text, { cve, whose: evil, isNamed: true })
    const made = ticket(known, {}, { result })
    const { plain: text, html } = ticketText(form, texts, made, 'reasons')
    expect(readable(form, html ?? text)).toContain('*x*')
    expect(effects[form](html ?? text)).not.toMatch(/<b>|<em>|evil/)
  })
})

/** What of a form is markup, or stands where it would be. */
const effects: Readonly<Record<(typeof textForms)[number], (text: string) => string>> = {
  plain: () => '',
  rich: (html) => tags(html),
  markdown: (text) => tags(new MarkdownIt({ linkify: true, html: true }).render(text)),
  wiki: (text) => outside(text, /\{noformat\}/),
  slack: (text) => outside(text, /```/),
}

function tags(html: string): string {
  return html.match(/<[^>]*>/g)?.join('') ?? ''
}

/** What stands outside of blocks. */
function outside(text: string, fence: RegExp): string {
  return text
    .split(fence)
    .filter((_, at) => at % 2 === 0)
    .join('')
}

/** A form as its reader sees it. */
function readable(form: (typeof textForms)[number], text: string): string {
  if (form === 'rich') return unescaped(text)
  if (form === 'markdown') return unescaped(new MarkdownIt().render(text)).trim()
  return text.replaceAll('{noformat}\n', '').replaceAll('```\n', '')
}

function unescaped(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

test.each([
  ['CISA-ADP', true],
  ['wolfSSL, Inc', true],
  ['3 days & forensic investigation', true],
  ['CNA cisa-cg, 2 metrics changed', true],
  ['Größe 2.0', true],
  ['', false],
  ['a--b', false],
  ['evil.example', false],
  ['Track*', false],
  ['x :D', false],
  ['(y)', false],
  ['_a_', false],
  ['@here', false],
  ['a\u202eb', false],
])('%j is harmless: %s', (name, expected) => {
  expect(isHarmless(name)).toBe(expected)
})
