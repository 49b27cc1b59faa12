/** What is copied is read again when it is pasted. */

import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  type Vector,
  emptyVector,
  formatVector,
  scoreRange,
  specOf,
  versions,
  withMetric,
} from '#cvss/index.ts'
import { decisionOf } from '#decide/decision.ts'
import { bod2604 } from '#decide/tables/published-tables.ts'
import { decide } from '#i18n/en/decide.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { readPasted } from '#paste/read-pasted.ts'
import { type TextForm, textForms } from '#share/case/paragraph-text.ts'
import { type FormName, forms } from '#share/forms.ts'
import { emojiText, english, fullResult, sampleResult, v2Text, v4Text } from '#share/samples.ts'
import { type SharedResult, sharedResult } from '#share/shared-result.ts'
import { ticketText } from '#share/ticket/ticket-text.ts'
import { ticketOf } from '#share/ticket/ticket.ts'
import { formatPermalink } from '#url/permalink.ts'
import { withUndecidedTags } from '#url/read/undecided.ts'

const v31Text = 'CVSS:3.1/AV:P/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H/E:P'

function vectorsIn(text: string): readonly string[] {
  const pasted = readPasted(text, '3.0')
  return pasted.kind === 'vectors' ? pasted.found.map(({ vector }) => formatVector(vector)) : []
}

const names = forms.map(({ name }) => name)

test.each(names)('pasted back, the form %s gives its vector and no other', (name: FormName) => {
  for (const text of [v4Text, emojiText, v31Text, v2Text]) {
    const result = fullResult(text)
    const form = forms.find((each) => each.name === name)!
    if (!form.isOffered(result)) continue
    const { plain, html } = form.write(english, result)
    const copied = html === undefined ? [plain] : [plain, html]
    expect(copied.map(vectorsIn)).toEqual(copied.map(() => [text]))
  }
})

const openText = 'CVSS:4.0/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const known: KnownOfCve = {
  cve: 'CVE-2024-9537',
  kev: { kind: 'not-asked' },
  epss: { kind: 'not-asked' },
  ssvc: { kind: 'not-asked' },
  record: { kind: 'not-asked' },
}

/** A vector of which one or two Base metrics that belong together are undecided. */
const undecidedVector: fc.Arbitrary<Vector> = fc.constantFrom(...versions).chain((version) => {
  const base = specOf(version).metrics.filter(({ group }) => group === 'base')
  return fc
    .record({
      values: fc.tuple(...base.map(({ values }) => fc.nat(values.length - 1))),
      rows: fc.uniqueArray(fc.nat(base.length - 1), { minLength: 1, maxLength: 2 }),
    })
    .map(({ values, rows }) => {
      const bare = base.reduce<Vector>(
        (vector, { key, values: all }, at) =>
          rows.includes(at) ? vector : withMetric(vector, key, all[values[at]!]),
        emptyVector(version),
      )
      const keys = rows.toSorted((one, other) => one - other).map((row) => base[row]!)
      const either = [0, 1].map((at) => keys.map(({ key, values: all }) => `${key}:${all[at]!}`))
      return withUndecidedTags(bare, [either.map((each) => each.join('+')).join(',')]).vector
    })
})

function copiedTicket(form: TextForm, result: SharedResult): readonly string[] {
  const texts = { ...english, decide }
  const decisions = [decisionOf(bod2604, known, { freshFrom: '2026-08-19' })]
  const ticket = ticketOf(texts, { result, known, decisions, today: '2026-08-21' })
  const { plain, html } = ticketText(form, texts, ticket, 'reasons')
  return html === undefined ? [plain] : [plain, html]
}

function rangesIn(text: string) {
  const pasted = readPasted(text, '3.0')
  if (pasted.kind !== 'vectors') return []
  return pasted.found.map(({ vector, left }) => [scoreRange(vector), left])
}

test.each(textForms)('pasted back, a ticket as %s gives what is undecided', (form) => {
  const { vector } = withUndecidedTags(sampleResult(openText).vector, ['AV:N,AV:A'])
  for (const copied of copiedTicket(form, sharedResult(vector, sampleResult(openText))))
    expect(rangesIn(copied)).toEqual([[{ min: 8.7, max: 9.3 }, []]])
  fc.assert(
    fc.property(undecidedVector, fc.boolean(), (drawn, isLinked) => {
      const link = isLinked ? `https://plumb.example/${formatPermalink(drawn)}` : undefined
      const given = { ...sampleResult(v4Text), link }
      for (const copied of copiedTicket(form, sharedResult(drawn, given))) {
        const pasted = readPasted(copied, '3.0')
        expect(pasted.kind === 'vectors' && pasted.found.map((found) => found.vector)).toEqual([
          drawn,
        ])
      }
    }),
    { numRuns: 40 },
  )
})
