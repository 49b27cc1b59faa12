import { expect, test } from 'vitest'

import { decisionOf } from '#decide/decision.ts'
import { bod2604 } from '#decide/tables/published-tables.ts'
import { decide } from '#i18n/en/decide.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { forms } from '../forms.ts'
import { everything, resultWith } from '../included.ts'
import { isCompleteResult } from '../machine/complete-result.ts'
import { machineForms } from '../machine/machine-forms.ts'
import { english, sampleResult, v4Text } from '../samples.ts'
import type { SharedResult } from '../shared-result.ts'
import { decisionFacts } from './decision-facts.ts'

const cve = 'CVE-2024-9537'
const known: KnownOfCve = {
  cve,
  kev: { kind: 'failed', trouble: { code: 'network' } },
  epss: { kind: 'not-asked' },
  ssvc: {
    kind: 'decided',
    decision: {
      exploitation: 'active',
      automatable: 'yes',
      technicalImpact: 'total',
      date: '2024-10-21',
      by: 'CISA-ADP',
    },
    others: [],
    from: { by: 'look-up', date: '2026-08-21' },
  },
  record: { kind: 'not-asked' },
}
const given = { assumptions: ['unknown-is-exposed'] as const, freshFrom: '2026-08-21' }
const facts = decisionFacts({ ...english, decide }, decisionOf(bod2604, known, given), known)
const result = sampleResult(v4Text, { cve, facts })

function written(name: string, of: SharedResult): string {
  const form = forms.find((each) => each.name === name)
  if (form) {
    const { plain, html } = form.write(english, of)
    return html ?? plain
  }
  const machine = machineForms.find((each) => each.name === name)!
  return isCompleteResult(of) ? JSON.stringify(machine.fragment(of)) : ''
}

/** Without what a form escapes by. */
const read = (text: string) => text.replaceAll('\\', '').replaceAll('&amp;', '&')

const carried: Readonly<Record<string, boolean>> = {
  plain: true,
  rich: true,
  markdown: true,
  wiki: true,
  slack: true,
  tsv: true,
  csv: true,
  link: false,
  'first-link': false,
  'nvd-link': false,
  'cve-json': true,
  'csaf-2.0': true,
  'csaf-2.1': true,
  cyclonedx: true,
  osv: false,
}
const names = [...forms, ...machineForms].map(({ name }) => name)

test('every form is in the table', () => {
  expect(Object.keys(carried)).toEqual(names)
})

test.each(Object.entries(carried))('%s carries the decision where it is wanted: %s', (name, is) => {
  const form = read(written(name, resultWith(result, everything)))
  for (const words of [
    'CISA BOD 26-04: 3 days or 3 days & forensic investigation, depends on In KEV, assumed: Publicly Exposed Yes',
    'Publicly Exposed Yes (assumed: what is unknown counts as exposed); In KEV No or Yes (could not be had); Automatable Yes (CISA-ADP, 2024-10-21)',
    'Assumed, not known: Publicly Exposed. Without the assumption: ',
  ])
    expect(form.includes(words), words).toBe(is)
  expect(form).not.toMatch(/not in KEV/i)
  const without = written(name, resultWith(result, { ...everything, decision: false }))
  expect(without).toBe(written(name, { ...result, facts: [] }))
})

test.each(['wiki', 'slack'] as const)('%s shuts a table of one’s own in', (name) => {
  const own = { ...bod2604, id: 'ours:DT:1', name: '*x* <!here>' }
  const said = decisionFacts({ ...english, decide }, decisionOf(own, known, given), known)
  const form = written(name, { ...result, facts: said })
  const outside = form.split(/\{noformat\}|```/).filter((_, at) => at % 2 === 0)
  expect(form).toContain('*x*')
  expect(outside.join('')).not.toContain('*x*')
})

test.each(['plain', 'markdown', 'wiki', 'slack'] as const)('%s has a line for each', (name) => {
  const lines = read(written(name, result))
    .split('\n')
    .map((line) => line.trim())
  for (const { text } of facts) expect(lines).toContain(text)
})
