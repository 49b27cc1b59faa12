import { expect, test } from 'vitest'

import { languageTag, leftOutOf, plainChoice } from './embed-choice.ts'
import { elementSnippet, iframeSnippet, messagesSnippet, versionsWithout } from './snippets.ts'

const copy = { folder: 'https://plumb.example/', version: '0.1.0', integrity: undefined }

test.each([
  ['en', 'en'],
  [' de-ch ', 'de-CH'],
  ['en-XA', 'en-XA'],
  ['nonsense', undefined],
  ['klingonish', undefined],
  ['qq', undefined],
  ['en_US!', undefined],
  ['', undefined],
])('“%s” as a language tag is %s', (text, tag) => {
  expect(languageTag(text)).toBe(tag)
})

test('a language that is none stands in no code', () => {
  const choice = { ...plainChoice, lang: 'nonsense' }
  for (const code of [iframeSnippet, elementSnippet, messagesSnippet])
    expect(code(copy, choice, '')).not.toContain('nonsense')
})

test('what a code has no place for is named', () => {
  const choice = { ...plainChoice, buttons: true, required: true }
  expect(leftOutOf('iframe', choice)).toEqual(['buttons', 'required'])
  expect(leftOutOf('messages', choice)).toEqual(['required'])
  expect(leftOutOf('element', choice)).toEqual([])
  expect(leftOutOf('iframe', plainChoice)).toEqual([])
})

test('versions without a chosen group are named', () => {
  expect(versionsWithout(['threat'])).toEqual(['3.1', '3.0', '2.0'])
  expect(versionsWithout(['threat', 'base'])).toEqual([])
})
