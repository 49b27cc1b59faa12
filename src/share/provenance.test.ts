/** What every copy carries, form by form. */

import { expect, test } from 'vitest'

import { noRationale } from '#assessment/rationale.ts'
import { type FormName, forms } from './forms.ts'
import { type CompleteResult, isCompleteResult } from './machine/complete-result.ts'
import { machineForms } from './machine/machine-forms.ts'
import { summaryLine } from './summary-line.ts'
import { provenanceLine } from './provenance.ts'
import { draftText, english, fullResult, sampleResult, v4Text } from './samples.ts'
import { scoreCardSvg } from './score-card-svg.ts'
import type { SharedResult } from './shared-result.ts'
import { tableOf } from './table-form.ts'

type Writer = (result: SharedResult) => string

const people: readonly (readonly [string, Writer])[] = [
  ...forms
    .filter(({ isAddress }) => !isAddress)
    .map(({ name, write }) => {
      const writer: Writer = (result) => {
        const { plain, html } = write(english, result)
        return html ?? plain
      }
      return [`the form ${name}`, writer] as const
    }),
  ['score and vector', (result) => summaryLine(english, result)],
  ['the score card', drawn],
  ['a table in Markdown', (result) => tableOf.markdown(english, [result])],
  ['a table in HTML', (result) => tableOf.html(english, [result])],
  ['a table as TSV', (result) => tableOf.tsv(english, [result])],
  ['a table as CSV', (result) => tableOf.csv(english, [result])],
]

/** What a person sees of the card, not only what is said of it. */
function drawn(result: SharedResult): string {
  return scoreCardSvg(english, result).replace(/<desc.*<\/desc>/s, '')
}

// An OSV severity is a type and a vector, and has no place for anything else.
const machines: readonly (readonly [string, Writer])[] = machineForms
  .filter(({ name }) => name !== 'osv')
  .map(({ name, fragment }) => [
    `the form ${name}`,
    (result) => JSON.stringify(fragment(complete(result))),
  ])

function complete(result: SharedResult): CompleteResult {
  if (!isCompleteResult(result)) throw new RangeError('a draft has no machine form')
  return result
}

/** Without what a form puts before punctuation, between words and into another notation. */
function told(text: string): string {
  return text.replaceAll(/<\/?tspan[^>]*>|\\/g, ' ').replaceAll(/\s+/g, ' ')
}

const result = fullResult(v4Text, { rationale: noRationale, tlp: 'AMBER' })

const facts: readonly (readonly [string, RegExp])[] = [
  ['that it is final', /\bFinal\b/],
  ['whose vector it is', /CNA Acme ?, 2 metrics changed/],
  ['what was changed by hand', /changed ?: AC ?, PR\b/],
  ['KEV and its date', /In KEV since 2026 ?-11 ?-03/],
  ['SSVC and its date', /SSVC active.*2026 ?-11 ?-04/],
  ['EPSS', /94\.4%|0\.944/],
  ['the date of EPSS', /2026-11-20/],
  ['its marking', /TLP:AMBER\b/],
]

const cases = [...people, ...machines].flatMap(([form, write]) =>
  facts.map(([fact, words]) => [form, fact, words, write] as const),
)

test.each(cases)('%s says %s', (_, __, words, write) => {
  expect(told(write(result))).toMatch(words)
})

test.each(people)('%s says that a draft is one, and what is open', (_, write) => {
  const draft = told(write(sampleResult(draftText)))
  expect(draft).toMatch(/Draft ?, open ?: AT ?, UI ?, VA ?, SC ?, SI ?, SA\b/)
  expect(draft).not.toMatch(/\bFinal\b/)
})

test.each(people)('%s says of one’s own vector that it is one’s own', (_, write) => {
  expect(told(write(sampleResult(v4Text)))).toMatch(/Final.*own vector/)
})

test.each(people.filter(([name]) => name.startsWith('the form')))(
  '%s lists both versions, and whose each is',
  (_, write) => {
    const v3 = fullResult('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', { whose: 'NVD' })
    const both = told(write({ ...result, others: [{ ...v3, changed: [] }] }))
    expect(both).toContain(v4Text)
    expect(both).toContain('9.3')
    expect(both).toContain('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')
    expect(both).toContain('9.8')
    expect(both).toMatch(/CNA Acme.*NVD/s)
  },
)

test('the line of two versions names the owner once where it is the same', () => {
  const own = sampleResult(v4Text)
  const others = [sampleResult('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')]
  expect(provenanceLine(english.share, { ...own, others })).toBe('Final · own vector')
  const published = others.map((other) => ({ ...other, whose: 'NVD', changed: ['AV'] as const }))
  expect(provenanceLine(english.share, { ...own, others: published })).toBe(
    'Final · v4.0 own vector, v3.1 NVD: AV',
  )
})

test.each(['link', 'first-link', 'nvd-link'] as const)('the address %s stays bare', (name) => {
  const { plain } = forms
    .find((form) => form.name === (name satisfies FormName))!
    .write(english, result)
  expect(plain).toMatch(/^https:\/\/\S+$/)
})
