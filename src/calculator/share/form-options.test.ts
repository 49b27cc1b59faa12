import { expect, test } from 'vitest'

import { help } from '#i18n/en/help.ts'
import { words } from '#i18n/en/words.ts'
import { forms } from '#share/forms.ts'
import { type AddedPart, addedParts, includedFor, isAddedPart } from '#share/included.ts'
import { machineForms } from '#share/machine/machine-forms.ts'
import { english, fullResult, v4Text } from '#share/samples.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { toldInWords } from '#share/told-in-words.ts'
import { formOptions } from './form-options.ts'
import { pictureForms, shownForm } from './shown-form.ts'

const full = fullResult(v4Text)
const told = toldInWords({ messages: english.messages, help, words }, full)
const decided: SharedResult = {
  ...told,
  facts: [...told.facts, { fact: 'decision', text: 'House rule: now', isWritten: true }],
}

/** What each form can be asked for, of all that can be added. */
const table: Readonly<Record<string, readonly AddedPart[]>> = {
  plain: addedParts,
  rich: addedParts,
  markdown: addedParts,
  wiki: addedParts,
  slack: addedParts,
  tsv: ['decision'],
  csv: ['decision'],
  link: [],
  'first-link': [],
  'nvd-link': [],
  'cve-json': ['decision'],
  'csaf-2.0': ['decision'],
  'csaf-2.1': ['decision'],
  cyclonedx: ['decision'],
  osv: [],
  'card-svg': [],
  'card-png': [],
  print: [],
}

test.each([
  ['marked', decided],
  ['unmarked', { ...decided, tlp: undefined }],
] as const)('what can be added is offered where a form has a place for it: %s', (_, given) => {
  const names = [...forms, ...machineForms].map(({ name }) => name)
  expect(Object.keys(table)).toEqual([...names, ...pictureForms])
  for (const [name, expected] of Object.entries(table)) {
    const shown = shownForm(name, given)!
    const added = (result: SharedResult) =>
      formOptions(english, shown, 'fragment', result).parts.filter(isAddedPart)
    expect(added(given), name).toEqual(expected)
    expect(added(full), 'there is nothing to add').toEqual([])
  }
})

test('a form starts with all there is and without what is on request', () => {
  expect(includedFor('slack', ['slack notes', 'slack words', 'wiki metrics'])).toEqual({
    title: true,
    notes: false,
    facts: true,
    others: true,
    decision: false,
    words: true,
    metrics: false,
  })
})
