/** The vector in sentences and its metrics written out, form by form. */

import { WikiMarkupTransformer } from '@atlaskit/editor-wikimarkup-transformer'
import { Window } from 'happy-dom'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'

import { emptyVector, specOf, versions, withMetric } from '#cvss/index.ts'
import { help } from '#i18n/en/help.ts'
import { words } from '#i18n/en/words.ts'
import { type FormName, forms } from './forms.ts'
import { type Included, everything, resultWith } from './included.ts'
import { english, fullResult, sampleResult, v4Text } from './samples.ts'
import { sharedResult, type SharedResult } from './shared-result.ts'
import { toldInWords } from './told-in-words.ts'

const v31Text = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const texts = { messages: english.messages, help, words }
const told = (result: SharedResult) => toldInWords(texts, result)

function write(name: FormName, result: SharedResult, included: Included = everything): string {
  const form = forms.find((each) => each.name === name)!
  const { plain, html } = form.write(english, resultWith(result, included))
  return html ?? plain
}

const sentences =
  'Anyone on the network can attack it without an account, nothing has to go right and nobody has to help. They can read and change everything and stop it.'
const attackVector = 'Attack Vector: Network – from other networks, even the whole Internet'
const read = (text: string) =>
  new Window().document.body.ownerDocument.createRange().createContextualFragment(text).textContent

/** What a reader sees of a form. */
const seen: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  rich: read,
  markdown: (text) => read(new MarkdownIt({ html: true, linkify: true }).render(text)),
  wiki: (text) => textOf(new WikiMarkupTransformer().parse(text).toJSON()),
  slack: (text) => text,
}

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  const own = Reflect.get(node, 'text')
  const inner: unknown = Reflect.get(node, 'content')
  return `${typeof own === 'string' ? own : ''}${Array.isArray(inner) ? inner.map(textOf).join('') : ''}`
}

const carried = Object.entries({
  plain: true,
  rich: true,
  markdown: true,
  wiki: true,
  slack: true,
  tsv: false,
  csv: false,
  link: false,
  'first-link': false,
  'nvd-link': false,
} satisfies Record<FormName, boolean>) as readonly [FormName, boolean][]

test('every form is in the table', () => {
  expect(carried.map(([name]) => name)).toEqual(forms.map(({ name }) => name))
})

test.each(carried)('%s carries both on request: %s', (name, isCarried) => {
  const result = told(fullResult(v4Text))
  const without = write(name, result, { ...everything, words: false, metrics: false })
  expect(without).toBe(write(name, fullResult(v4Text)))
  const { words: _, metrics: __, ...others } = everything
  expect(write(name, result, others), 'nobody has asked').toBe(without)
  for (const part of ['words', 'metrics'] as const) {
    const form = write(name, result, { ...others, [part]: true })
    const shown = seen[name]?.(form) ?? form
    expect(shown.includes(sentences), part).toBe(isCarried && part === 'words')
    expect(shown.includes(attackVector), part).toBe(isCarried && part === 'metrics')
    expect(form === without, part).toBe(!isCarried)
  }
})

test.each(carried.filter(([, isCarried]) => isCarried))('%s tells a note once', (name) => {
  const form = write(name, told(fullResult(v4Text)))
  expect(form.split('No race to win')).toHaveLength(2)
  expect(form.split('The port is open')).toHaveLength(2)
})

test.each(carried.filter(([, isCarried]) => isCarried))('%s tells of both versions', (name) => {
  const others = [
    fullResult(v31Text, {
      rationale: { title: '', note: '', metricNotes: new Map([['S', 'Same host.']]) },
    }),
  ]
  const form = write(name, told({ ...fullResult(v4Text), others }))
  const shown = seen[name]!(form)
  expect(shown.split(sentences)).toHaveLength(3)
  expect(shown.split(attackVector)).toHaveLength(3)
  expect(shown).toContain('Scope: Unchanged –')
  expect(shown.split('Same host.')).toHaveLength(2)
})

test('the sentences follow the vector, and the metrics come after the link, each with its note', () => {
  const lines = write('markdown', told(fullResult(v4Text))).split('\n')
  expect(lines.at(6)).toBe(`${sentences}  `)
  expect(lines.slice(11, 16)).toEqual([
    `${attackVector}  `,
    '**AV:** The port is open  ',
    'to everybody\\.  ',
    'Attack Complexity: Low – nothing to get past, no secret to find first  ',
    '**AC:** No race to win\\.  ',
  ])
  expect(lines.at(-1)).toBe('See \\*report\\* 7\\.')
})

test('a blank line within a note stays', () => {
  const rationale = { title: '', note: '', metricNotes: new Map([['AV', 'one\n\ntwo'] as const]) }
  const form = forms[0]!.write(english, told(sampleResult(v4Text, { rationale }))).plain
  expect(form).toContain(`${attackVector}\nAV: one\n\ntwo\nAttack Complexity`)
})

test('a draft says what is not decided', () => {
  expect(write('slack', told(sampleResult('CVSS:3.1/AV:N')))).toContain(
    '\nIt can be attacked over the network. Not decided: ',
  )
})

describe.each(versions)('v%s', (version) => {
  const { metrics } = specOf(version)
  const most = Math.max(...metrics.map(({ values }) => values.length))

  test.each(Object.entries(seen))('in %s every word is read as it is written', (name, read) => {
    for (let place = 0; place < most; place++) {
      const vector = metrics.reduce(
        (made, { key, values }) => withMetric(made, key, values[place % values.length]),
        emptyVector(version),
      )
      const result = told(sharedResult(vector, sampleResult(v4Text)))
      const shown = read(write(name as FormName, result))
      expect(shown).toContain(result.inWords)
      for (const { text } of result.writtenOut ?? []) expect(shown).toContain(text)
    }
  })
})
