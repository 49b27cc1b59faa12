/** What is copied is read again when it is pasted. */

import { expect, test } from 'vitest'

import { formatVector } from '#cvss/index.ts'
import { readPasted } from '#paste/read-pasted.ts'
import { type FormName, forms } from '#share/forms.ts'
import { emojiText, english, fullResult, v2Text, v4Text } from '#share/samples.ts'

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
