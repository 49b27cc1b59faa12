import { expect, test } from 'vitest'

import { emptyVector, parseVector, specOf, versions, withMetric } from '#cvss/index.ts'
import { en } from '#i18n/en.ts'
import { help } from '#i18n/en/help.ts'
import { withCandidate } from '#cvss/target.ts'
import { words } from '#i18n/en/words.ts'
import { lengthened } from '#i18n/pseudo.ts'
import { inOneParagraph } from './in-words.ts'
import { meaningOf } from './meaning.ts'
import { writtenOut } from './written-out.ts'

const texts = { messages: en, help, words }

test('metrics are written out with the meaning of their value and their note', () => {
  const read = parseVector('CVSS:3.1/AV:N/PR:N/E:P')
  const written = read.ok ? writtenOut(texts, read.vector, new Map([['PR', 'No login page.']])) : []
  expect(written.map(({ text, note }) => [text, note])).toEqual([
    ['Attack Vector: Network – from other networks, even the whole Internet', ''],
    ['Privileges Required: None – no login needed', 'No login page.'],
    ['Exploit Code Maturity: Proof-of-Concept – ' + help['3.1']['E']!.values['P'], ''],
  ])
  expect(written[0]).toMatchObject({ metric: 'AV', value: 'N', valueName: 'Network' })
})

test.each(versions)('every value of every metric of v%s can be written out', (version) => {
  for (const { key, values } of specOf(version).metrics)
    for (const value of values) {
      const [written, ...others] = writtenOut(texts, withMetric(emptyVector(version), key, value))
      expect(others).toEqual([])
      expect(written?.text).toMatch(/^[A-Z].+: .+ – .+[^.]$/)
      expect(written?.text).not.toContain('undefined')
    }
})

test('a metric that is undecided is there with all that it may be', () => {
  const vector = withCandidate(withMetric(emptyVector('3.1'), 'AC', 'L'), 'AC', 'H')
  const threat = withCandidate(withMetric(vector, 'E', 'P'), 'E', undefined)
  expect(writtenOut(texts, threat).map(({ value, text }) => [value, text])).toEqual([
    ['L,H', 'Attack Complexity: Low or High (undecided)'],
    ['X,P', 'Exploit Code Maturity: Not Defined or Proof-of-Concept (undecided)'],
  ])
})

test('the layout language has longer words here, too', () => {
  const read = parseVector('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')
  const meaning = meaningOf(read.ok ? read.vector : emptyVector('3.1'))
  const [short, long] = [words, lengthened(words)].map((each) => inOneParagraph(each, meaning))
  expect(long!.length).toBeGreaterThan(short!.length * 1.2)
  expect(long!.length).toBeLessThan(short!.length * 1.6)
})
