import { describe, expect, test } from 'vitest'

import { forms } from '#share/forms.ts'
import { machineForms } from '#share/machine/machine-forms.ts'
import { english, fullResult, v4Text } from '#share/samples.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { noRationale } from '#assessment/rationale.ts'
import { type HeldPart, filledParts, heldParts, leftOutOf } from './left-out.ts'
import { pictureForms, shownForm } from './shown-form.ts'

const v31Text = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const full: SharedResult = { ...fullResult(v4Text), others: [fullResult(v31Text)] }

/** The result with these parts only. */
function having(parts: readonly HeldPart[]): SharedResult {
  const has = (part: HeldPart) => parts.includes(part)
  const { title, note, metricNotes } = full.rationale
  const rationale = {
    title: has('title') ? title : '',
    note: has('notes') ? note : '',
    metricNotes: has('notes') ? metricNotes : noRationale.metricNotes,
  }
  const cve = has('cve') ? full.cve : undefined
  return {
    ...full,
    rationale,
    cve,
    link: `https://plumb.example/#${v4Text}${has('others') ? `&or=${v31Text}` : ''}${cve ? `&cve=${cve}` : ''}`,
    ...(has('facts') ? {} : { facts: [], epss: undefined }),
    tlp: has('marking') ? full.tlp : undefined,
    others: has('others') ? full.others.map((each) => ({ ...each, rationale, cve })) : [],
  }
}

/** What each form has no place for, of everything there is. */
const table: Readonly<Record<string, readonly HeldPart[]>> = {
  plain: [],
  rich: [],
  markdown: [],
  wiki: [],
  slack: [],
  tsv: [],
  csv: [],
  link: ['title', 'notes', 'facts', 'marking'],
  'first-link': ['title', 'notes', 'facts', 'others', 'cve', 'marking'],
  'nvd-link': ['title', 'notes', 'facts', 'others', 'marking'],
  'cve-json': ['cve'],
  'csaf-2.0': ['cve'],
  'csaf-2.1': ['cve'],
  cyclonedx: ['cve'],
  osv: ['title', 'notes', 'facts', 'cve', 'marking'],
  'card-svg': [],
  'card-png': [],
  print: [],
}

const names = [...forms, ...machineForms].map(({ name }) => name)

test('every form is in the table', () => {
  expect(Object.keys(table)).toEqual([...names, ...pictureForms])
})

describe.each(Object.entries(table))('%s', (name, expected) => {
  const choices = Array.from({ length: 2 ** heldParts.length }, (_, bits) =>
    heldParts.filter((_part, at) => (bits >> at) & 1),
  )

  test('carries each part of every combination, or says that it does not', () => {
    for (const parts of choices) {
      const result = having(parts)
      const shown = shownForm(name, result)
      if (!shown) throw new Error(name)
      expect(filledParts(result)).toEqual(parts)
      expect(leftOutOf(english, shown, 'fragment', result), parts.join(' ')).toEqual(
        expected.filter((part) => parts.includes(part)),
      )
    }
  })
})

test('a whole document without a marking leaves nothing out that one with it carries', () => {
  for (const { name, document } of machineForms) {
    const shown = shownForm(name, full)
    if (!document || !shown) continue
    const marked = leftOutOf(english, shown, 'document', full)
    expect(marked, name).not.toContain('facts')
    expect(leftOutOf(english, shown, 'document', { ...full, tlp: undefined }), name).toEqual(marked)
  }
})
