// @vitest-environment happy-dom
import { expect, test } from 'vitest'

import { plainChoice } from './embed-choice.ts'
import { elementSnippet, iframeSnippet, messagesSnippet } from './snippets.ts'

const hostile = `</script><script>alert(1)</script><!--"'&<img src=x onerror=alert(1)>`
const copy = { folder: 'https://plumb.example/', version: '0.1.0', integrity: undefined }
const choice = { ...plainChoice, title: hostile, lang: hostile, name: hostile }

test.each([
  ['iframe', iframeSnippet(copy, choice, ''), 'IFRAME'],
  ['element', elementSnippet(copy, choice, ''), 'SCRIPT CVSS-CALCULATOR'],
  ['messages', messagesSnippet(copy, choice, ''), 'IFRAME SCRIPT'],
])('no typed text leaves its place in the code for the %s', (_, code, elements) => {
  const page = new DOMParser().parseFromString(`<body>${code}</body>`, 'text/html')
  const names = [...page.querySelectorAll('body *')].map(({ tagName }) => tagName)
  expect(names.join(' ')).toBe(elements)
})

test('the title in the code for messages is the one that was typed', () => {
  const [, text = ''] = /"title": (".*"),\n/.exec(messagesSnippet(copy, choice, '')) ?? []
  expect(JSON.parse(text)).toBe(hostile)
})
