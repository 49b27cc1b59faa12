import { Window } from 'happy-dom'
import { expect, test } from 'vitest'

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
import { scoreCardSvg } from './score-card-svg.ts'
import type { SharedResult } from './shared-result.ts'
import { tlpColors, tlpLabels } from '#assessment/tlp.ts'

const parser = new new Window().DOMParser()

function card(result: SharedResult) {
  const svg = parser.parseFromString(scoreCardSvg(english, result), 'image/svg+xml').documentElement
  const texts = Array.from(svg.querySelectorAll('text'))
  return {
    svg,
    drawn: texts.map(({ textContent }) => textContent),
    fills: Array.from(svg.querySelectorAll('rect'), (rect) => rect.getAttribute('fill')),
    lines: Array.from(svg.querySelectorAll('tspan')),
  }
}

test('everything known is drawn and said', () => {
  const result = fullResult(v4Text)
  const { svg, drawn, fills } = card(result)
  expect(drawn).toEqual([
    '9.3',
    'Critical',
    'TLP:AMBER+STRICT',
    'Backdoor in our gateway',
    '9.3 Critical (CVSS-B, v4.0)',
    v4Text,
    'CVE-2024-3094',
    'Final · CNA Acme, 2 metrics changed: AC, PR · In KEV since 2026-11-03 · SSVC active, total (CISA-ADP, 2026-11-04) · EPSS 94.4% (99th), 2026-11-20',
    result.link,
  ])
  expect(fills).toEqual(['#ffffff', '#5b0f2e', '#000000'])
  expect(svg.querySelector('title')!.textContent).toBe('9.3 Critical (CVSS-B, v4.0)')
  expect(svg.querySelector('desc')!.textContent).toBe(plainForm(english, result))
  expect(svg.getAttribute('aria-labelledby')).toBe(svg.querySelector('title')!.id)
  expect(svg.getAttribute('aria-describedby')).toBe(svg.querySelector('desc')!.id)
})

test('a draft is a range without the colour of a severity', () => {
  const { drawn, fills } = card(sampleResult(draftText))
  expect(drawn.slice(0, 4)).toEqual([
    '7.4 to 10.0',
    'Not final',
    'High to Critical',
    expect.anything(),
  ])
  expect(drawn).toContain('Incomplete: 6 of 11 metrics open, 7.4 to 10.0 (CVSS v4.0)')
  expect(fills).toEqual(['#ffffff', '#ffffff'])
})

test('nothing known but a v2 vector', () => {
  const { svg, drawn } = card(sampleResult(v2Text))
  expect(drawn).toEqual(['7.5', 'High', '7.5 High (CVSS v2.0)', v2Text, 'Final · own vector'])
  expect(svg.getAttribute('height')).toBe('220')
})

test.each(tlpLabels)('TLP:%s in its colour on black', (tlp) => {
  const { svg } = card(sampleResult(v4Text, { tlp }))
  const label = Array.from(svg.querySelectorAll('text')).find(
    ({ textContent }) => textContent === `TLP:${tlp}`,
  )
  expect(label?.getAttribute('fill')).toBe(tlpColors[tlp])
  expect(label?.previousElementSibling.getAttribute('fill')).toBe('#000000')
})

test('lines break at slashes, fit, and the picture grows with them', () => {
  const title = `${'漢字'.repeat(60)} ${'W'.repeat(200)}`
  const rationale = { title, note: '', metricNotes: new Map() }
  const long = fullResult(emojiText, { rationale, link: `https://host/${'x'.repeat(300)}/#a` })
  const { svg, lines, drawn } = card(long)
  expect(drawn).toContain(emojiText)
  expect(drawn.find((text) => text.startsWith('漢字'))!.endsWith('…')).toBe(true)
  expect(Math.max(...lines.map(({ textContent }) => textContent.length))).toBeLessThanOrEqual(54)
  const ofVector = lines.filter(({ parentElement }) => parentElement!.textContent === emojiText)
  expect(ofVector.length).toBeGreaterThan(1)
  for (const line of ofVector.slice(0, -1)) expect(line.textContent).toMatch(/\/$/)
  const lowest = Math.max(...lines.map((line) => Number(line.getAttribute('y'))))
  expect(Number(svg.getAttribute('height'))).toBeGreaterThan(lowest + 8)
})
