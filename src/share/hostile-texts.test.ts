/** Titles, sources and notes of any content, in what real renderers make of each form. */

import { WikiMarkupTransformer } from '@atlaskit/editor-wikimarkup-transformer'
import fc from 'fast-check'
import { Window } from 'happy-dom'
import MarkdownIt from 'markdown-it'
import { marked } from 'marked'
import { expect, test } from 'vitest'

import { cellsOf } from './columns.ts'
import { markdownForm } from './markdown-form.ts'
import { joinedPieces, noteLines, partsOf } from './parts.ts'
import { richForm } from './rich-form.ts'
import { emojiText, english, fullResult } from './samples.ts'
import { scoreCardSvg } from './score-card-svg.ts'
import type { SharedResult } from './shared-result.ts'
import { slackForm } from './slack-form.ts'
import { tableOf } from './table-form.ts'
import { wikiForm } from './wiki-form.ts'

const window = new Window()
const parser = new window.DOMParser()
const markdownIt = new MarkdownIt({ html: true, linkify: true })

/** What is markup somewhere, by its kind, between spaces. */
const markup = String.raw`
  <script>alert(1)</script> <img/src=x/onerror=alert(1)> </p> </desc> <!-- ]]> < > " ' &
  &lt; &amp; &#60; &nbsp; \ \\ | || ${'`'} ${'```'} ~~~ {{ }} { } ( ) [ ]
  [x](javascript:alert(1)) ![x](http://evil.example/y) [x|http://evil.example] !x.png! [ref]:
  http://evil.example www.evil.example me@evil.example <http://evil.example> mailto:x@evil.example
  # ## > - 1. --- === * + |a|b| |-|-| h1. bq. ---- {quote}
  {noformat} {code} {NOFORMAT} {noformat:nopanel=true} {html} :P :D ;) (!) (y) E:P/ AV:P/
  * _ ** __ **x** __x__ ~~x~~ +x+ ??x?? ^x^ -x- 😛 ß 漢`

const piece = fc.oneof(
  fc.constantFrom(...markup.trim().split(/\s+/)),
  fc.constantFrom('\n', '\n\n', '\r', '\t', ' ', '    ', '\n    ', '\u2028', '{ noformat}'),
  fc.constantFrom('\u0000', '\u0007', '\u001b[31m', '\u202e', '\u2066', '\ud800', '\ufffe'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const writing = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''))
const hostile = fc
  .record({ title: writing, whose: writing, note: writing, of: writing, by: writing })
  .map(({ title, whose, note, of, by }) =>
    fullResult(emojiText, {
      whose,
      facts: [{ fact: 'ssvc', text: `SSVC active (${by})` }],
      rationale: { title, note, metricNotes: new Map([['AV', of]]) },
    }),
  )

/** A property of every hostile result. */
function always(property: (result: SharedResult) => void): void {
  fc.assert(fc.property(hostile, property), { numRuns: 300 })
}

/** White space aside, which renderers and forms may change. */
const bare = (text: string) => text.replaceAll(/\s/g, '')

/** Apostrophes aside, which stand in front of formulas where a spreadsheet reads HTML, too. */
const unguarded = (text: string) => text.replaceAll("'", '')

function writtenIn(result: SharedResult) {
  const parts = partsOf(english, result)
  const notes = parts.notes.flatMap((note) => noteLines(english, note))
  const line = joinedPieces(english, parts.provenance)
  const ours = parts.provenance.filter(({ isWritten }) => !isWritten)
  const theirs = parts.provenance.filter(({ isWritten }) => isWritten).map(({ text }) => text)
  const words = `${parts.headline} (${parts.label})`
  return { ...parts, notes, words, line, ours: joinedPieces(english, ours), theirs }
}

function rendered(html: string) {
  const { body } = parser.parseFromString(`<!doctype html><body>${html}</body>`, 'text/html')
  const all = Array.from(body.querySelectorAll('*'))
  return {
    text: bare(body.textContent),
    names: new Set(all.map(({ tagName }) => tagName.toLowerCase())),
    attributes: new Set(all.flatMap((one) => Array.from(one.attributes, ({ name }) => name))),
    links: Array.from(body.querySelectorAll('a'), (link) => link.getAttribute('href')),
    codes: Array.from(body.querySelectorAll('code'), ({ textContent }) => textContent),
  }
}

function expectOnly(html: string, allowed: readonly string[], result: SharedResult): string {
  const { text, names, attributes, links, codes } = rendered(html)
  expect(Array.from(names).filter((name) => !allowed.includes(name))).toEqual([])
  expect(Array.from(attributes)).toEqual(['href'])
  expect(links).toEqual([result.link])
  expect(codes).toEqual([emojiText])
  return text
}

const markdownRenderers: readonly (readonly [string, (text: string) => string])[] = [
  ['markdown-it', (text) => markdownIt.render(text)],
  ['marked', (text) => marked.parse(text, { async: false })],
  ['marked with line breaks', (text) => marked.parse(text, { async: false, breaks: true })],
]

test.each(markdownRenderers)('Markdown in %s: text stays text', (_, render) => {
  always((result) => {
    const { tlp, title, words, cve, line, notes } = writtenIn(result)
    const html = render(markdownForm(english, result))
    const text = expectOnly(html, ['p', 'strong', 'code', 'a', 'br'], result)
    const said = [tlp, title, words, emojiText, cve, line, 'open in calculator', ...notes]
    expect(unguarded(text)).toBe(unguarded(bare(said.join(''))))
  })
})

test.each(markdownRenderers)('a Markdown table in %s: text stays text', (_, render) => {
  always((result) => {
    const html = render(tableOf.markdown(english, [result]))
    const table = ['table', 'thead', 'tbody', 'tr', 'th', 'td']
    const text = expectOnly(html, ['p', 'code', 'a', ...table], result)
    const { tlp, title, label, cve, notes } = writtenIn(result)
    const { whose, status, ssvc, kev } = cellsOf(english, result)
    const said = unguarded(text)
    expect(said).toContain(unguarded(bare(tlp + title + cve + label)))
    expect(said).toContain(unguarded(bare(`${emojiText}${whose}94.4%`)))
    const end = bare(`calculator${notes.join('')}${kev}${ssvc}${status}`)
    expect(said.endsWith(unguarded(end))).toBe(true)
  })
})

test('formatted text: text stays text', () => {
  always((result) => {
    const { tlp, title, words, cve, line, notes } = writtenIn(result)
    const html = richForm(english, result).html!
    const text = expectOnly(html, ['p', 'strong', 'code', 'a'], result)
    const said = [tlp, title, words, emojiText, cve, line, 'open in calculator', ...notes]
    expect(unguarded(text)).toBe(unguarded(bare(said.join(''))))
  })
})

test('an HTML table: text stays text', () => {
  always((result) => {
    const html = tableOf.html(english, [result])
    const table = ['table', 'tbody', 'tr', 'th', 'td']
    const text = expectOnly(html, ['p', 'strong', 'code', 'a', ...table], result)
    const { ssvc, kev, status } = cellsOf(english, result)
    const end = bare(`${writtenIn(result).notes.join('')}${kev}${ssvc}${status}`)
    expect(unguarded(text).endsWith(unguarded(end))).toBe(true)
  })
})

type WikiNode = {
  readonly type: string
  readonly text?: string
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly href: string } }[]
  readonly content?: readonly WikiNode[]
}
const wiki = new WikiMarkupTransformer()

test('wiki markup in Atlassian’s renderer: one line of markup, one block of text, no emoji', () => {
  always((result) => {
    const document = wiki.parse(wikiForm(english, result)).toJSON() as WikiNode
    const [line, block, ...rest] = document.content!
    expect(rest).toEqual([])
    expect(line!.type).toBe('paragraph')
    const marked = line!.content!.map(({ type, text, marks = [] }) => {
      return [type, text, ...marks.map((mark) => mark.attrs?.href ?? mark.type)]
    })
    const { tlp, headline, label, cve, ours, title, theirs, notes } = writtenIn(result)
    const lineBreak = ['hardBreak', undefined]
    expect(marked).toEqual([
      ['text', tlp],
      lineBreak,
      ['text', headline, 'strong'],
      ['text', ` ${label} - `],
      ['text', emojiText, 'code'],
      ['text', ' - '],
      ['text', 'open in calculator', result.link],
      lineBreak,
      ['text', cve],
      lineBreak,
      ['text', ours],
    ])
    const written = [title, ...theirs, ...notes].join('')
    const text = (block?.content ?? []).map(({ text }) => text).join('')
    const expected = written === '' ? [undefined, ''] : ['codeBlock', bare(written)]
    expect([block?.type, bare(text)]).toEqual(expected)
  })
})

test('Slack: only our own backticks, and nothing that calls or leads somebody', () => {
  always((result) => {
    const form = slackForm(english, result)
    const { title, theirs, notes } = writtenIn(result)
    const written = title + theirs.join('') + notes.join('')
    expect(form.split('```')).toHaveLength(written === '' ? 1 : 3)
    // What a program would send as a mention, a command or a link with another text.
    expect(form).not.toMatch(/<[!@#a-z/]/i)
    expect(form.split('\n')[2]).toBe(`\`${emojiText}\``)
  })
})

test('the score card is well-formed, runs nothing, loads nothing and says everything', () => {
  always((result) => {
    const svg = scoreCardSvg(english, result)
    const document = parser.parseFromString(svg, 'image/svg+xml')
    const all = Array.from(document.querySelectorAll('*'))
    const names = new Set(all.map(({ tagName }) => tagName))
    expect(Array.from(names).toSorted()).toEqual(['desc', 'rect', 'svg', 'text', 'title', 'tspan'])
    const attributes = all.flatMap((one) => Array.from(one.attributes, ({ name }) => name))
    expect(attributes.filter((name) => /^on|href|style|src/.test(name))).toEqual([])
    const { tlp, title, words, cve, line, link, notes } = writtenIn(result)
    expect(bare(document.querySelector('desc')!.textContent)).toBe(
      bare([tlp, title, words, emojiText, cve, line, link, ...notes].join('')),
    )
    const drawn = Array.from(document.querySelectorAll('text'), ({ textContent }) => textContent)
    expect(drawn).toContain(emojiText)
    expect(drawn).toContain(link)
  })
})
