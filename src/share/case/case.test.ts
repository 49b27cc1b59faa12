/** What speaks for a vector against a published one, as data and in every form. */

import { WikiMarkupTransformer } from '@atlaskit/editor-wikimarkup-transformer'
import fc from 'fast-check'
import { Window } from 'happy-dom'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'

import { type MetricKey, parseVector, specOf, versions } from '#cvss/index.ts'
import { why } from '#i18n/en/why.ts'
import { everything, resultWith } from '../included.ts'
import { english, fullResult, sampleResult, v4Text } from '../samples.ts'
import { type Case, type PublishedSide, caseOf } from './case.ts'
import { caseText } from './case-forms.ts'
import { type TextForm, textForms } from './paragraph-text.ts'

const texts = { ...english, why }
const mineText = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H'

function side(text: string, score?: number, name = 'NVD'): PublishedSide {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return { vector: reading.vector, name, score }
}

function caseFor(mine: ReturnType<typeof sampleResult>, published: PublishedSide): Case {
  const found = caseOf(mine, published)
  if (!found) throw new Error('no case')
  return found
}

const noted = sampleResult(mineText, {
  rationale: {
    title: 'Backdoor in our gateway',
    note: 'Only for us.',
    metricNotes: new Map([
      ['AV', 'The management page answers on the WAN.'],
      ['UI', 'Nobody has to help.'],
    ]),
  },
  tlp: 'AMBER',
  link: `https://plumb.example/#${mineText}`,
})
const local = side(mineText.replace('AV:N', 'AV:L'), 7.8)

describe('the data', () => {
  test('are the metrics that differ, what each alone makes of mine, and the one that decides', () => {
    const published = side('CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10, 'CNA Cisco')
    const { metrics, deciding, recomputed, causes } = caseFor(sampleResult(mineText), published)
    expect(metrics).toEqual([
      { metric: 'PR', mine: 'L', theirs: 'N', section: '2.1.3', alone: 9.8 },
      { metric: 'S', mine: 'U', theirs: 'C', section: '2.2', alone: 9.9 },
    ])
    expect(deciding).toEqual({ metric: 'S', isAll: false, mine: 'BaseScore', theirs: 'BaseScore' })
    expect([recomputed.overall, causes]).toEqual([10, []])
  })

  test('of v4.0 name the equivalence set, of a modified metric the one of its base metric', () => {
    const mine = sampleResult(`${v4Text}/MUI:P`)
    expect(caseFor(mine, side(v4Text)).deciding).toEqual({
      metric: 'MUI',
      isAll: true,
      mine: 'EQ1',
      theirs: 'EQ1',
    })
  })

  test('name the step of each side, where mine goes through more of them', () => {
    const mine = sampleResult(`${mineText}/MAV:P`)
    expect(caseFor(mine, side(mineText)).deciding).toEqual({
      metric: 'MAV',
      isAll: true,
      mine: 'ModifiedExploitability',
      theirs: 'Exploitability',
    })
    const required = sampleResult(`${mineText.replace('C:H', 'C:L')}/CR:L`)
    const { deciding } = caseFor(required, side(mineText.replace('C:H', 'C:L')))
    expect(deciding).toEqual({ metric: 'CR', isAll: true, mine: 'MISS', theirs: undefined })
  })

  test('tell what gives a published score that is not their vector’s', () => {
    const published = side('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P', 9.8)
    const found = caseFor(
      sampleResult('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P'),
      published,
    )
    expect(found.metrics).toEqual([])
    expect(found.causes.map(({ code }) => code)).toEqual(['part'])
    expect(found.deciding).toBeUndefined()
  })

  test('are none of a draft, of a published draft, and where both agree', () => {
    expect(caseOf(sampleResult('CVSS:3.1/AV:N'), local)).toBeUndefined()
    expect(caseOf(noted, side('CVSS:3.1/AV:N'))).toBeUndefined()
    expect(caseOf(noted, side(mineText, 8.8))).toBeUndefined()
    expect(caseOf(noted, side(mineText))).toBeUndefined()
    // The same letters of the other 3.x, which score the same.
    expect(caseOf(noted, side(mineText.replace('3.1', '3.0'), 8.8))).toBeUndefined()
  })

  test('compare no metrics of versions that have others', () => {
    const found = caseFor(noted, side(v4Text, 9.3))
    expect([found.metrics, found.deciding]).toEqual([undefined, undefined])
  })
})

const plainText = `TLP:AMBER
Two scores for one vulnerability

Mine: 8.8 High (CVSS v3.1)
${mineText}
Final · own vector
https://plumb.example/#${mineText}

Published: 7.8 High (CVSS v3.1)
CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H
Published by NVD

The vectors differ in 1 metric.
Attack Vector AV: mine Network, published Local. The published value alone would make mine 7.8. Defined in v3.1 §2.1.1.
AV: The management page answers on the WAN.

What decides: Attack Vector AV
Mine: Exploitability: 8.22 × AV 0.85 × AC 0.77 × PR 0.62 × UI 0.85 = 2.835255 (§7.1)
Published: Exploitability: 8.22 × AV 0.55 × AC 0.77 × PR 0.62 × UI 0.85 = 1.834577 (§7.1)
Mine: Base score: min(S 1 × (5.873119 + 2.835255), 10) = 8.708373 → 8.8 (§7.1)
Published: Base score: min(S 1 × (5.873119 + 1.834577), 10) = 7.707695 → 7.8 (§7.1)`

function written(form: TextForm, found: Case): string {
  const { plain, html } = caseText(form, texts, found)
  return html ?? plain
}

describe('in words', () => {
  test('the day stands beside who published it, where it is known', () => {
    const dated = { ...local, readOn: '2026-08-15' }
    expect(written('plain', caseFor(noted, dated))).toContain('Published by NVD, as of 2026-08-15')
  })

  test('plain text has both vectors and scores, what differs, my reasons, and what decides', () => {
    expect(written('plain', caseFor(noted, local))).toBe(plainText)
    expect(caseText('rich', texts, caseFor(noted, local)).plain).toBe(plainText)
  })

  test.each(textForms)('%s tells no title, no other note, and no note that is left out', (form) => {
    const told = written(form, caseFor(noted, local))
    expect(told).toContain('management page')
    for (const unlisted of ['Backdoor', 'Only for us', 'Nobody has to help'])
      expect(told).not.toContain(unlisted)
    const without = resultWith(noted, { ...everything, notes: false })
    expect(written(form, caseFor(without, local))).not.toContain('management page')
  })

  test.each(textForms)('%s is marked first', (form) => {
    expect(written(form, caseFor(noted, local)).replaceAll(/<[^>]*>|\*/g, '')).toMatch(/^TLP:AMBER/)
  })

  test.each(textForms)('%s tells what mine is worth', (form) => {
    const told = written(form, caseFor(fullResult(mineText), local)).replaceAll(/\\|\s+/g, ' ')
    for (const fact of [/Final/, /CNA Acme ?, 2 metrics changed/, /KEV since 2026 ?-11 ?-03/])
      expect(told).toMatch(fact)
  })

  test('a published score that is not its vector’s is told, with what gives it', () => {
    const text = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P'
    const told = written('plain', caseFor(sampleResult(text), side(text, 9.8)))
    expect(told).toContain('Published as 9.8, but this vector gives 9.3.')
    expect(told).toMatch(/\nPublished: 9\.8; by its vector 9\.3 Critical/)
    expect(told).toContain('What gives 9.8: The base metrics alone, Base Score.')
    expect(told).toContain('The vectors have the same values.')
    expect(told).toContain('9.8 × E 0.94 × RL 1 × RC 1 = 9.212 → 9.3')
    const odd = written('plain', caseFor(sampleResult(text), side(text, 1.25)))
    expect(odd).toContain('Nothing simple gives 1.25.')
  })

  test('a metric that does not bring mine all the way is said to decide most', () => {
    const text = mineText.replace('AV:N', 'AV:L').replace('PR:L', 'PR:N')
    const told = written('plain', caseFor(noted, side(text, 8.4)))
    expect(told).toContain('What decides most: Attack Vector AV')
  })

  test('versions with other metrics: said so, my notes are the reasons, and each has its last step', () => {
    const told = written('plain', caseFor(noted, side(v4Text, 9.3)))
    expect(told).toContain('Mine is of v3.1, the published vector of v4.0')
    expect(told).toContain('User Interaction UI: mine None. Defined in v3.1 §2.1.4.\nUI: Nobody')
    expect(told).toContain('rounded half up to 9.3')
  })
})

const parser = new new Window().DOMParser()
const markdownIt = new MarkdownIt({ html: true, linkify: true })
const wiki = new WikiMarkupTransformer()
const bare = (text: string) => text.replaceAll(/\s/g, '')

function rendered(html: string) {
  const { body } = parser.parseFromString(`<!doctype html><body>${html}</body>`, 'text/html')
  return {
    text: bare(body.textContent).replaceAll("'", ''),
    names: new Set(Array.from(body.querySelectorAll('*'), ({ tagName }) => tagName.toLowerCase())),
    links: Array.from(body.querySelectorAll('a'), (link) => link.getAttribute('href')),
  }
}

type WikiNode = { type: string; text?: string; content?: WikiNode[]; marks?: { type: string }[] }

function wikiNodes(node: WikiNode): readonly WikiNode[] {
  return [node, ...(node.content ?? []).flatMap(wikiNodes)]
}

/** What the plain form says, without the link, which the others name. */
function said(found: Case): string {
  const all = written('plain', found)
    .split('\n')
    .filter((line) => !line.startsWith('https:'))
  return bare(all.join('')).replaceAll("'", '')
}

const markup = String.raw`<script>x</script> <img/src=x/onerror=y> &lt; \ | * _ ~~ {noformat} {code} ${'```'} [x](javascript:y)
  http://evil.example @here <!channel> :P ;) (!) (i) h1. # > =1+1 -2 +3 ‮ 😛`
const writing = fc
  .array(fc.constantFrom(...markup.split(/\s+/), '\n', ' ', '\r\n', '\u0000'), { maxLength: 9 })
  .map((pieces) => pieces.join(' '))
const hostile = fc.tuple(writing, writing, writing).map(([note, name, whose]) =>
  caseFor(
    fullResult(mineText, {
      whose,
      rationale: { title: note, note, metricNotes: new Map([['AV', note]]) },
    }),
    side(mineText.replace('AV:N', 'AV:L'), 7.8, name),
  ),
)

function always(property: (found: Case) => void): void {
  fc.assert(fc.property(hostile, property), { numRuns: 150 })
}

describe('whatever a source or a note holds', () => {
  test('stays text in Markdown', () => {
    always((found) => {
      const { text, names, links } = rendered(markdownIt.render(written('markdown', found)))
      expect([...names].toSorted()).toEqual(['a', 'br', 'code', 'p', 'strong'])
      expect(links).toEqual([found.mine.link])
      expect(text.replace('openincalculator', '')).toBe(said(found))
    })
  })

  test('stays text in HTML', () => {
    always((found) => {
      const { text, names, links } = rendered(written('rich', found))
      expect([...names].toSorted()).toEqual(['a', 'code', 'p', 'strong'])
      expect(links).toEqual([found.mine.link])
      expect(text.replace('openincalculator', '')).toBe(said(found))
    })
  })

  test('stays text in blocks of a wiki, and its words are no emoji', () => {
    always((found) => {
      const nodes = wikiNodes(wiki.parse(written('wiki', found)).toJSON() as WikiNode)
      const types = new Set(nodes.map(({ type }) => type))
      expect([...types].toSorted()).toEqual(['codeBlock', 'doc', 'hardBreak', 'paragraph', 'text'])
      const links = nodes.flatMap(({ marks = [] }) => marks.filter(({ type }) => type === 'link'))
      expect(links).toHaveLength(1)
    })
  })

  test('ends no block of Slack and calls nobody', () => {
    always((found) => {
      const told = written('slack', found)
      expect(told.split('```').length % 2).toBe(1)
      expect(told).not.toMatch(/<[!@#a-z/]/i)
    })
  })
})

test.each(versions)('our own words on every metric of v%s are no markup of a wiki', (version) => {
  const { metrics } = specOf(version)
  const letters = (place: number) =>
    metrics.map(({ key, values }) => `${key}:${values[place % values.length]}`).join('/')
  const prefix = version === '2.0' ? '' : `CVSS:${version}/`
  const [mine, theirs] = [0, 1].map((place) => `${prefix}${letters(place)}`) as [string, string]
  const metricNotes = new Map<MetricKey, string>(metrics.map(({ key }) => [key, 'Because.']))
  const rationale = { title: '', note: '', metricNotes }
  const found = caseFor(sampleResult(mine, { rationale }), side(theirs))
  expect(found.metrics).toHaveLength(metrics.length)
  const nodes = wikiNodes(wiki.parse(written('wiki', found)).toJSON() as WikiNode)
  expect(nodes.filter(({ type }) => type === 'emoji')).toEqual([])
  const seen = bare(nodes.map(({ text = '' }) => text).join(''))
  expect(seen).toBe(bare(written('plain', found)))
})
