/** How people write vectors in tickets, mails, advisories and PDFs, from memory; each was read wrongly or not at all. */

import { describe, expect, test } from 'vitest'

import { formatVector, scoreVector, type Version } from '#cvss/index.ts'
import { readPasted } from './read-pasted.ts'

const bare = 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v31 = `CVSS:3.1/${bare}`
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
/** 9.0 in v3.0, 8.9 in v3.1 */
const cutoff30 = 'AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:L/CR:L'

function theOnly(text: string) {
  const pasted = readPasted(text, '4.0')
  if (pasted.kind !== 'vectors') throw new Error(JSON.stringify(pasted))
  const [found, ...others] = pasted.found
  if (!found || others.length > 0) throw new Error(JSON.stringify(pasted))
  return found
}

describe('a metric without a value takes nothing of the next one', () => {
  test.each([' E:, RL:O, RC:C', ' E: RL:O RC:C', ' E:\nRL:O\nRC:C'])('%j', (behind) => {
    const { vector } = theOnly(v31 + behind)
    expect(formatVector(vector)).toBe(`${v31}/RL:O/RC:C`)
    expect(scoreVector(vector)?.overall).toBe(9.4)
  })

  test('nor of a base metric, which stays open', () => {
    const { vector } = theOnly('AV:N, AC:L, PR:N, UI:N, S:, C:H, I:H, A:H')
    expect(formatVector(vector)).toBe('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/C:H/I:H/A:H')
  })
})

test.each([
  'AV:[N],AC:[L],PR:[N],UI:[N],S:[U],C:[H],I:[H],A:[H]',
  'AV:[N]/AC:[L]/PR:[N]/UI:[N]/S:[U]/C:[H]/I:[H]/A:[H]',
  '[b]AV:N[/b]/AC:L/PR:N/UI:N/S:[u]U[/u]/C:H/I:H/A:H',
])('a letter in brackets is a value, and markup where it has something within: %s', (text) => {
  expect(formatVector(theOnly(text).vector)).toBe(v31)
})

test('backslashes in place of slashes are no escapes', () => {
  const { vector } = theOnly(`${v31}\\E:U\\RL:O\\RC:C`)
  expect(formatVector(vector)).toBe(`${v31}/E:U/RL:O/RC:C`)
  expect(scoreVector(vector)?.overall).toBe(8.5)
})

test.each<[string, Version, number]>([
  [`3.0#${cutoff30}`, '3.0', 9],
  [`v3.0/${cutoff30}`, '3.0', 9],
  [`CVSS v3 (3.0) ${cutoff30}`, '3.0', 9],
  ['cvss2=6.8/AV:N/AC:M/Au:N/C:P/I:P/A:P', '2.0', 6.8],
  ['impact=low,cvss2=6.8/AV:N/AC:M/Au:N/C:P/I:P/A:P,x=1', '2.0', 6.8],
])('%s is of the version that it names', (text, version, score) => {
  const { vector, claimedScores = [] } = theOnly(text)
  expect([vector.version, scoreVector(vector)?.overall]).toEqual([version, score])
  expect(claimedScores).toEqual([])
})

test.each([' → 8.1', ' => 8.1', ' ⇒ 8.1 High', ' is rated 8.1', ' scored as 8.1'])(
  'a score behind %j is claimed',
  (behind) => {
    expect(theOnly(v31 + behind).claimedScores).toEqual([{ score: 8.1 }])
  },
)

test.each([
  [`${v31} attackVector: NETWORK attackComplexity: HIGH`, ['attackComplexity: HIGH']],
  [`${v31}\nCR High, IR High, AR Low`, ['CR High', 'IR High', 'AR Low']],
  [`${v31}\nCR\tH\nIR\tH`, ['CR\tH', 'IR\tH']],
  [`${v31}\nConfidentiality Requirement High`, ['Confidentiality Requirement High']],
  [`${v40}\nThreat: Exploit maturity POC`, ['Exploit maturity POC']],
])('%j names what it says beside the vector', (text, named) => {
  expect(theOnly(text).left).toEqual(named)
})

test.each([
  `${v31}\nA High severity issue`,
  `${v31}\nThe scope changed to all hosts`,
  `${v31}\nAC power is needed`,
])('%j says nothing of metrics', (text) => {
  expect(theOnly(text).left).toEqual([])
})
