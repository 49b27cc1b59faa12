/** Links in the copied forms as the autolinkers of `sharing.md` 3.1 find them in text. */

import anchorme from 'anchorme'
import { Autolinker } from 'autolinker'
import { LinkifyIt } from 'linkify-it'
import { find } from 'linkifyjs'
import MarkdownIt from 'markdown-it'
import { marked } from 'marked'
import { expect, test } from 'vitest'

import { formatVector } from '#cvss/index.ts'
import { readPermalink } from '#url/read/read-permalink.ts'
import { nvdLink } from './calculator-links.ts'
import { plainForm } from './plain-form.ts'
import {
  draftText,
  emojiText,
  english,
  fullResult,
  sampleResult,
  v2Text,
  v4Text,
} from './samples.ts'
import { slackForm } from './slack-form.ts'

const linkifyIt = new LinkifyIt()
const markdownIt = new MarkdownIt({ linkify: true })

function hrefs(html: string): readonly string[] {
  return Array.from(html.matchAll(/href="([^"]*)"/g), ([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
}

const autolinkers: Readonly<Record<string, (text: string) => readonly string[]>> = {
  'linkify-it': (text) => (linkifyIt.match(text) ?? []).map(({ url }) => url),
  'markdown-it': (text) => hrefs(markdownIt.render(text)),
  marked: (text) => hrefs(marked.parse(text, { async: false })),
  linkifyjs: (text) => find(text, 'url').map(({ href }) => href),
  autolinker: (text) => hrefs(Autolinker.link(text, { stripPrefix: false })),
  anchorme: (text) => anchorme.list(text).map(({ string }) => string),
}

const contexts: readonly (readonly [string, string])[] = [
  ['', ''],
  ['see ', '.'],
  ['see ', ', and'],
  ['(see ', ')'],
  ['see "', '"'],
  ['<', '>'],
  ['see ', '\nnext line'],
  ['first\n', '\n'],
]
const texts = [v4Text, draftText, emojiText, v2Text, 'CVSS:3.1/AV:P/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H']

for (const [name, linksIn] of Object.entries(autolinkers)) {
  test.each(texts)(`our link to %s comes out of ${name} whole and is read back`, (text) => {
    const result = fullResult(text)
    for (const [before, after] of contexts) {
      const found = linksIn(`${before}${result.link!}${after}`)
      expect(found, `${before}…${after}`).toEqual([result.link])
      const reading = readPermalink(new URL(found[0]!), '3.0')
      expect(reading.kind === 'vector' && formatVector(reading.vector)).toBe(text)
      expect(reading.cve).toBe('CVE-2024-3094')
    }
  })

  test.each(texts)(`the plain form of %s has exactly our link for ${name}`, (text) => {
    const result = fullResult(text)
    expect(linksIn(plainForm(english, result))).toEqual([result.link])
  })

  test(`NVD's link to a v2 vector comes out of ${name} whole`, () => {
    const link = nvdLink(sampleResult(v2Text).vector)
    expect(linksIn(`see ${link}\nnext`)).toEqual([link])
  })
}

test('the link in Slack’s form is ours, and is read back as it stands there', () => {
  const result = fullResult(v4Text)
  const [link = ''] = slackForm(english, result).match(/https:\S+/) ?? []
  expect(link).toBe(result.link)
  const reading = readPermalink(new URL(link), '3.1')
  expect(reading.kind === 'vector' && formatVector(reading.vector)).toBe(v4Text)
  expect(reading.cve).toBe('CVE-2024-3094')
})
