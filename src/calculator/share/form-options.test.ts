import { expect, test } from 'vitest'

import { help } from '#i18n/en/help.ts'
import { words } from '#i18n/en/words.ts'
import { forms } from '#share/forms.ts'
import { addedParts, includedFor } from '#share/included.ts'
import { machineForms } from '#share/machine/machine-forms.ts'
import { english, fullResult, v4Text } from '#share/samples.ts'
import { toldInWords } from '#share/told-in-words.ts'
import { formOptions } from './form-options.ts'
import { pictureForms, shownForm } from './shown-form.ts'

const full = fullResult(v4Text)
const told = toldInWords({ messages: english.messages, help, words }, full)

test.each([
  ['marked', told],
  ['unmarked', { ...told, tlp: undefined }],
] as const)(
  'words are offered where a form that people read has a place for them: %s',
  (_, told) => {
    const names = [...forms, ...machineForms].map(({ name }) => name)
    const offered = [...names, ...pictureForms].filter((name) => {
      const shown = shownForm(name, told)!
      expect(formOptions(english, shown, 'fragment', full).parts).not.toContain('words')
      const { parts } = formOptions(english, shown, 'fragment', told)
      const added = addedParts.filter((part) => parts.includes(part))
      expect([[], [...addedParts]]).toContainEqual(added)
      return added.length > 0
    })
    expect(offered).toEqual(['plain', 'rich', 'markdown', 'wiki', 'slack'])
  },
)

test('a form starts with all there is and without what is on request', () => {
  expect(includedFor('slack', ['slack notes', 'slack words', 'wiki metrics'])).toEqual({
    title: true,
    notes: false,
    facts: true,
    others: true,
    words: true,
    metrics: false,
  })
})
