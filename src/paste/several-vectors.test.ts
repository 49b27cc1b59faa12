import { describe, expect, test } from 'vitest'

import { scoreVector } from '#cvss/index.ts'
import { readPasted } from './read-pasted.ts'

const v = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const w = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H'
const v4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

function vectorsIn(text: string) {
  const pasted = readPasted(text, '4.0')
  if (pasted.kind !== 'vectors') throw new Error(pasted.kind)
  return pasted
}

describe('an ID is tied to', () => {
  test.each<[string, readonly (string | undefined)[]]>([
    [`CVE-2024-1111 ${v}/XX:Y\nInternal bug: ${w}`, [undefined]],
    [`CVE-2024-1111 ${v}\nSecond issue, no CVE yet: ${w}`, ['CVE-2024-1111', undefined]],
    [`CVE-2024-1111 ${v}\nInternal bug: ${v4}`, ['CVE-2024-1111', undefined]],
    [`See also CVE-2021-44228. Our bug: ${v}`, [undefined]],
    [`CVE-2024-1111 ${v}\nCVE-2024-2222 ${v}`, [undefined]],
    [`CVE-2024-1111 ${v}\nCVE-2024-2222 ${w}`, ['CVE-2024-1111', 'CVE-2024-2222']],
    [`CVE-2024-1111: ${v}, CVE-2024-2222: ${w}`, ['CVE-2024-1111', 'CVE-2024-2222']],
    [`${v} (CVE-2024-1111), ${w} (CVE-2024-2222)`, [undefined, undefined]],
    [`[{"v":"${v}","cve":"CVE-2024-1111"},{"v":"${w}"}]`, [undefined, undefined]],
    [`${v} is CVE-2024-1111`, ['CVE-2024-1111']],
    [`CVE-2024-1111\n${v}\nagain ${v}`, ['CVE-2024-1111']],
    [`CVE-2024-1111\n${v4}\n${v}`, ['CVE-2024-1111', 'CVE-2024-1111']],
    [`id,cve,vector\n1,CVE-2024-1111,\n2,,${v}`, [undefined]],
    [`id,cve,vector\n1,CVE-2024-1111,${v}`, ['CVE-2024-1111']],
    [`| XSS | CVE-2024-1111 | n/a |\n| RCE | none | ${v} |`, [undefined]],
    [`| CVE | CVE-2024-1111 |\n| Vector | ${v} |`, ['CVE-2024-1111']],
    [
      `<table><tr><td>XSS</td><td>CVE-2024-1111</td><td>n/a</td></tr><tr><td>RCE</td><td>none</td><td>${v}</td></tr></table>`,
      [undefined],
    ],
    [`[{"cve":"CVE-2024-1111"},{"vector":"${v}"}]`, [undefined]],
    [`[{"vector":"${v}"},{"id":"CVE-2024-2222"}]`, [undefined]],
    [
      `{"vulnerabilities":[{"cve":{"id":"CVE-2024-1111"},"scores":[]},{"note":"no id yet","scores":[{"v":"${v}"}]}]}`,
      [undefined],
    ],
    [
      `{"cveMetadata":{"cveId":"CVE-2024-1111"},"containers":{"cna":{"affected":[{"a":1},{"b":2}],"metrics":[{"format":"CVSS"},{"cvssV3_1":{"vectorString":"${v}"}}]}}}`,
      ['CVE-2024-1111'],
    ],
    [`Finding 1: XSS, CVE-2024-1111, fixed.\n\nFinding 2: RCE, no CVE yet.\n${v}`, [undefined]],
    [`Finding 1: RCE ${v}\n\nFinding 2: XSS CVE-2024-2222`, [undefined]],
    [`Finding 1: CVE-2024-1111\nRCE\n${v}`, ['CVE-2024-1111']],
    [`Not CVE-2024-1111: ${v}`, [undefined]],
    [`Duplicate of CVE-2024-1111. ${v}`, [undefined]],
  ])('%j', (text, cves) => {
    expect(vectorsIn(text).found.map(({ cve }) => cve)).toEqual(cves)
  })
})

test('a choice is never labelled with the ID of the vector before it', () => {
  for (const text of [
    `${v} CVE-2024-1111\n${w} CVE-2024-2222`,
    `| Vector | CVE |\n|---|---|\n| ${v} | CVE-2024-1111 |\n| ${w} | CVE-2024-2222 |`,
    `[{"vector":"${v}","id":"CVE-2024-1111"},{"vector":"${w}","id":"CVE-2024-2222"}]`,
  ])
    expect(vectorsIn(text).found[1]?.label ?? '', text).not.toContain('1111')
})

test.each([
  ['CVSS:3.2/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'unknown-version'],
  [`${v}/XX:Y`, 'unknown-metric'],
  [v4.replace('4.0', '3.1'), 'other-version'],
  [v.replace('AC:L', 'AV:L'), 'duplicate-metric'],
  [v.replace('AC', 'АC'), 'foreign-letter'],
  ['CVSS:4.0/F/RL:O', 'no-colon'],
])('%s beside a vector is named as unreadable', (text, code) => {
  for (const both of [`A ${w}\nB ${text}`, `B ${text}\nA ${w}`]) {
    const { found, unreadable, isOneFinding } = vectorsIn(both)
    expect(found).toMatchObject([{ vector: { version: '3.1' } }])
    expect(unreadable.map(({ problem }) => problem.code)).toEqual([code])
    expect(isOneFinding).toBe(false)
  }
})

test.each<[string, number | undefined]>([
  [`Base Score: 9,8 ${v}`, undefined],
  [`Base Score: 7,8 ${v}`, 7.8],
  [`CVSS v2 score: 7.5 CVSS v3 score 9.8 ${v}`, undefined],
  [`CVSS v3 score: 9.8 CVSS v2 score: 7.5 ${v}`, undefined],
  [`Score: 9.8. Score: 7.5 ${v}`, 7.5],
  [`Impact Score: 5.9 ${v}`, undefined],
  [
    `https://urldefense.com/v3/__https://www.first.org/cvss/calculator/3.1*${v}__;Iw!!abc$`,
    undefined,
  ],
  [`score 7.5 https://www.first.org/cvss/calculator/3.1#${v}`, 7.5],
])('%s claims %s', (text, score) => {
  expect(vectorsIn(text).found.map(({ claimedScores }) => claimedScores?.[0]?.score)).toEqual([
    score,
  ])
})

test('a temporal group in front of the base belongs to it', () => {
  const { found } = vectorsIn(`E:P/RL:O/RC:C\n${v}`)
  expect(found).toHaveLength(1)
  expect(found[0]?.repairs.map(({ code }) => code)).toContain('joined')
  expect(found[0] && scoreVector(found[0].vector)?.overall).toBe(8.8)
})

test.each([
  ['Attack Vector: Network', 'Attack Vector: Internet', 'AV'],
  ['Availability: High', 'Availability: Catastrophic', 'A'],
  ['Availability: High', 'Availability: High\nExploit Code Maturity: Weaponized', 'E'],
])('a table with a value that does not exist names it: %s', (row, bad, metric) => {
  const table =
    'CVSS v3.1\nAttack Vector: Network\nAttack Complexity: Low\nPrivileges Required: None\nUser Interaction: None\nScope: Unchanged\nConfidentiality: High\nIntegrity: High\nAvailability: High'
  expect(vectorsIn(table).found[0]?.dropped).toEqual([])
  const [found] = vectorsIn(table.replace(row, bad)).found
  expect(found?.dropped).toMatchObject([{ code: 'unknown-value', metric }])
})

test('the score of one vector is no name of the next on its line', () => {
  const labels = (text: string) => vectorsIn(text).found.map(({ label }) => label)
  expect(labels(`alice ${v4} 8.8, bob ${v} 8.3, carol ${w} 6.0`)).toEqual(['alice', 'bob', 'carol'])
  expect(labels(`Vendor: ${v} (9.8) NVD: ${w} (7.8 High); We: ${v4}`)).toEqual([
    'Vendor',
    'NVD',
    'We',
  ])
  expect(labels(`one ${v} score: 9,8 two ${w}`)).toEqual(['one', 'two'])
  expect(labels(`one ${v}, 64-bit build ${w}`)).toEqual(['one', '64-bit build'])
})
