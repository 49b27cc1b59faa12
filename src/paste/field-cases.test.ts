import { describe, expect, test } from 'vitest'
import { scoreVector, type Version, versions } from '#cvss/index.ts'
import { readPasted } from './read-pasted.ts'
import { reportRows } from './samples.ts'

const base31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const base40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const cutoff30 = 'AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:L/CR:L'
const base2 = 'AV:N/AC:L/Au:N/C:C/I:C/A:C'

/** The only vector of a text, whatever is on screen. */
function theOnly(text: string, onScreen: Version = '4.0') {
  const pasted = readPasted(text, onScreen)
  if (pasted.kind !== 'vectors') throw new Error(JSON.stringify(pasted))
  const [found, ...others] = pasted.found
  if (!found || others.length > 0) throw new Error(JSON.stringify(pasted.found))
  return found
}

// Texts from the field with the right version and score, and what must be told.
describe('a text from the field gives the whole vector and tells how', () => {
  test.each<[string, Version, number, readonly string[]]>([
    [`${base31}<br>/E:P/RL:O/RC:C/CR:H/MAV:L/MC:L`, '3.1', 7.4, ['markup']],
    [`${base40}<br>/E:U/MAV:L`, '4.0', 6.1, ['markup']],
    [`The vector is ${base31.replace('UI:N', 'UI:\nN')} and so on`, '3.1', 9.8, ['white-space']],
    [`${base31}\u200e/E:U/RL:O/RC:C`, '3.1', 8.5, ['invisible']],
    ['CVSS:3.1/AV:N,AC:L,PR:N,UI:N,S:U,C:H,I:H,A:H', '3.1', 9.8, ['separator']],
    ['CVSS:3.1/AV:N/AC:L/PR:N/\\allowbreak UI:N/S:U/C:H/I:H/A:H', '3.1', 9.8, ['markup']],
    [`CVSS v3.0 Vector: ${cutoff30}`, '3.0', 9, ['version-named']],
    [`CVSS 3.0 base score 9.0 (${cutoff30})`, '3.0', 9, ['version-named']],
    [
      'CVSS V3.0分值：\nBaseScore：6.1 Medium\nVector：CVSS：3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N',
      ...(['3.0', 6.1, ['look-alike']] as const),
    ],
    [`CVSS2#${base2}\nCVSS2#E:U/RL:OF/RC:C`, '2.0', 7.4, ['prefix-form', 'joined']],
    [`${base31} E:U/RL:O/RC:C`, '3.1', 8.5, ['separator']],
    [`${base31}, E:U/RL:O/RC:C`, '3.1', 8.5, ['separator']],
    [`Vector: ${base40}\nThreat Vector: CVSS:4.0/E:U`, '4.0', 8.1, ['joined']],
    [`#CVSS2#${base2}`, '2.0', 10, ['prefix-form']],
    [`?vector=CVSS2%23${base2}`, '2.0', 10, ['prefix-form']],
    [
      '（CVSS：3.1/AV：N/AC：L/PR：H/UI：N/S：C/C：H/I：H/A：H）',
      ...(['3.1', 9.1, ['parentheses', 'look-alike']] as const),
    ],
    ['CVSS 9.8 / AV:N AC:L PR:N UI:N S:U C:H I:H A:H', '3.1', 9.8, ['prefix-missing', 'separator']],
    [base31.replace('CVSS:3.1/', 'cvss:3.1'), '3.1', 9.8, ['missing-slash', 'letter-case']],
    [`/${base2}`, '2.0', 10, ['leading-slash']],
    [
      'Fixed in 2.4.CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H.Upgrade soon',
      ...(['3.0', 9.6, []] as const),
    ],
    ['AV:Network/AC:Low/Au:None/C:Partial/I:None/A:None', '2.0', 5, ['value-in-words']],
    [
      '7.0/CVSS:3.0/AV:A/AC:H/PR:N/UI:N/S:U/C:L/I:L/A:H',
      ...(['3.0', 6.4, ['score-in-front']] as const),
    ],
    [`${base2}/E:POC/RL:ND/RC:ND`, '2.0', 9, []],
  ])('%j', (text, version, score, codes) => {
    for (const onScreen of versions) {
      const { vector, repairs, dropped, left } = theOnly(text, onScreen)
      expect(vector.version).toBe(version)
      expect(scoreVector(vector)?.overall).toBe(score)
      expect([...new Set(repairs.map(({ code }) => code))].toSorted()).toEqual(codes.toSorted())
      expect([dropped, left]).toEqual([[], []])
    }
  })
})

test('a stray word that a slash holds on to the vector is named', () => {
  const found = theOnly('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:L/A:N/leftover/')
  expect(scoreVector(found.vector)?.overall).toBe(7.1)
  expect(found.left).toEqual(['leftover'])
})

test.each([
  [`${base31}/E😛/RL:O/RC:C`, 'no-colon'],
  ['SSVCv2/E:P/A:Y/T:T/2024-01-01T00:00:00Z/', 'other-notation'],
  [`It is ${base31.replace('AC', 'АC')} so`, 'foreign-letter'],
  [`It is ${base31.replace('C:H', 'C:Н')} so`, 'foreign-letter'],
  [base40.replace('4.0', '3.1'), 'other-version'],
  [`It is ${base40.replace('4.0', '3.1')}.`, 'other-version'],
  ['CVSS:4.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'other-version'],
  [`CVSS:3.1/${base2}`, 'other-version'],
])('%j is refused by one problem, and kept whole', (text, code) => {
  const pasted = readPasted(text, '4.0')
  expect(pasted).toMatchObject({ kind: 'unreadable', text, problems: [{ code }] })
  if (pasted.kind !== 'unreadable') return
  expect(pasted.problems).toHaveLength(1)
  const [problem] = pasted.problems
  expect(text.slice(problem!.position)).toSatisfy((rest: string) => rest.startsWith(problem!.text))
})

describe('a score that the text states and the vector does not have is told', () => {
  test.each([
    ['Critical 9.8 CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', { score: 9.8 }],
    ['7.0/CVSS:3.0/AV:A/AC:H/PR:N/UI:N/S:U/C:L/I:L/A:H', { score: 7 }],
    [`CVSS v3.0 score 5.0: ${base31}`, { score: 5 }],
    [`{"vectorString":"${base31}","baseScore":7.5,"baseSeverity":"HIGH"}`, { score: 7.5 }],
    [`{"baseScore":7.5,"vectorString":"${base31}"}`, { score: 7.5 }],
    [`9.8 (${base31}/E:U/RL:O/RC:C)`, { score: 9.8, reason: { kind: 'base' } }],
    [`CVSS:3.1/${cutoff30} = 9.0`, { score: 9, reason: { kind: 'other-version', version: '3.0' } }],
  ])('%j', (text, claimed) => {
    expect(theOnly(text).claimedScores ?? []).toEqual([claimed])
  })

  test.each([
    `9.8 ${base31}`,
    `Score: 9.8 Critical, vector ${base31}`,
    `CVSS 3.1: ${base31} and version 5.4 of it`,
    `Fixed in 2.4. ${base31}`,
    `CVSS v3.1 ${base31}`,
    `EPSS 0.9, ${base31}`,
    `{"exploitabilityScore":3.9,"impactScore":5.9,"baseScore":9.8,"vectorString":"${base31}"}`,
    `{"vectorString":"${base31}","exploitabilityScore":3.9,"impactScore":5.9,"baseScore":9.8}`,
  ])('%j states none that differs', (text) => {
    expect(theOnly(text).claimedScores ?? []).toEqual([])
  })
})

describe('a report’s table of names and words', () => {
  test.each<[string, Version, number]>([
    [reportRows.join('\n'), '3.1', 9.8],
    [reportRows.join('; '), '3.1', 9.8],
    [reportRows.join('\n').replaceAll(': ', '\t'), '3.1', 9.8],
    [`CVSS v3.0\n${reportRows.join('\n')}`, '3.0', 9.8],
    [`<tr><td>${reportRows.join('</td></tr><tr><td>').replaceAll(': ', '</td><td>')}`, '3.1', 9.8],
    [
      'Access Vector: Network\nAccess Complexity: Low\nAuthentication: None\nConfidentiality Impact: Partial\nIntegrity Impact: Partial\nAvailability Impact: Partial',
      ...(['2.0', 7.5] as const),
    ],
    [
      'Attack Vector (AV): Network\nAttack Complexity (AC): Low\nAttack Requirements (AT): None\nPrivileges Required (PR): None\nUser Interaction (UI): None\nVulnerable System Confidentiality Impact (VC): High\nVulnerable System Integrity Impact (VI): High\nVulnerable System Availability Impact (VA): High\nSubsequent System Confidentiality Impact (SC): None\nSubsequent System Integrity Impact (SI): None\nSubsequent System Availability Impact (SA): None',
      ...(['4.0', 9.3] as const),
    ],
  ])('%j', (text, version, score) => {
    for (const onScreen of versions) {
      const { vector, repairs, from } = theOnly(text, onScreen)
      expect([from, vector.version, scoreVector(vector)?.overall]).toEqual([
        'table',
        version,
        score,
      ])
      expect(repairs.map(({ code }) => code)).toContain('value-in-words')
    }
  })
})

describe('two versions of one finding', () => {
  const isOne = (text: string) => {
    const pasted = readPasted(text, '4.0')
    return pasted.kind === 'vectors' && pasted.found.length === 2 && pasted.isOneFinding
  }

  test.each([
    `CVE-2024-1234: ${base31}, in other words ${base40}`,
    `${base31}\n${base40}`,
    `CVSS v3.1 Base Score: 9.8 Critical, Vector: ${base31}\nCVSS v4.0 Base Score: 9.3, Vector: ${base40}`,
  ])('%j belong together', (text) => {
    expect(isOne(text)).toBe(true)
  })

  test.each([
    `First ${base31}, then another finding ${base40}`,
    `CVE-2024-1234 ${base31}\nCVE-2024-1235 ${base40}`,
    `${base31}\n${base31.replace('AV:N', 'AV:L')}`,
  ])('%j do not', (text) => {
    expect(isOne(text)).toBe(false)
  })
})

test('ordinary prose yields neither a vector nor a word about one', () => {
  for (const text of [
    'Note: N/A. Meet at 10:30, ratio 3:4, see C:\\Users\\A:B and Re: hello.',
    'MAC 00:1A:2B:3C:4D:5E, a::b, std::vector<int>, e.g.: none',
    'S: C, A: H? The plan: A: low, C: high.',
  ])
    expect(readPasted(text, '4.0')).toEqual({ kind: 'nothing' })
  const {
    left,
    dropped,
    claimedScores = [],
  } = theOnly(`Rated ${base31}. Note: it is low, see a: b/c and http://x.example/a:b at 10:30.`)
  expect([left, dropped, claimedScores]).toEqual([[], [], []])
})
