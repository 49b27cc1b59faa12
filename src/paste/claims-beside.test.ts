import { describe, expect, test } from 'vitest'

import { readPasted } from './read-pasted.ts'

const v = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const medium = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:N'
const v2 = 'AV:N/AC:L/Au:N/C:P/I:P/A:P'

function foundIn(text: string) {
  const pasted = readPasted(text, '4.0')
  if (pasted.kind !== 'vectors') throw new Error(JSON.stringify(pasted))
  return pasted.found
}

describe('a version in words that is not the vector’s is told', () => {
  test.each<[string, string | undefined]>([
    [`CVSS version 2: ${v}`, '2'],
    [`CVSS v4.0 Score 9.8 ${v}`, '4.0'],
    [`CVSS v3.0: ${v}`, '3.0'],
    [`${v} (CVSS v2.0)`, '2.0'],
    [`{"version":"3.0","vectorString":"${v}"}`, '3.0'],
    [`{"vectorString":"${v}","version":"3.0"}`, '3.0'],
    [`${v} CVSS v4.0`, '4.0'],
    [`${v} in CVSS v3.0`, '3.0'],
    [`${v} in CVSS v3.1`, undefined],
    [`${v} CVSS 9.8`, undefined],
    [`${v}, scored by us; the vendor uses CVSS v2`, undefined],
    [`CVSS v3: ${v}`, undefined],
    [`CVSS v3.1: ${v}`, undefined],
    [`CVSS v3 score: 9.8 CVSS v2 score: 7.5 ${v}`, undefined],
    [`CVSS 4.0 CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:C/C:L/I:N/A:N`, undefined],
    [`Affected version: 2.0. ${v}`, undefined],
    [`{"version":"2.0","product":"x","vectorString":"${v}"}`, undefined],
  ])('%j', (text, version) => {
    expect(foundIn(text).map(({ claimedVersion }) => claimedVersion)).toEqual([version])
  })

  test('the severity in a line below is told where no other vector follows', () => {
    const said = (text: string) => foundIn(text).map(({ claimedSeverity }) => claimedSeverity)
    expect(said(`${v}\nSeverity: Low`)).toEqual(['low'])
    expect(said(`${v}\n\nSeverity: Low`)).toEqual(['low'])
    expect(said(`${v}\nSeverity: Critical`)).toEqual([undefined])
    expect(said(`${v}\nSeverity: Medium\n${medium}`)).toEqual([undefined, undefined])
  })

  test('the version that is named for the next vector is that one’s', () => {
    expect(foundIn(`${v}\nCVSS v2: ${v2}`).map(({ claimedVersion }) => claimedVersion)).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('a severity that is none of the vector’s is told', () => {
  test.each<[string, string | undefined]>([
    [`Severity: Low ${v}`, 'low'],
    [`Critical ${medium}`, 'critical'],
    [`Rated Moderate (${v})`, 'medium'],
    [`High severity issue: ${v}`, 'high'],
    [`${v} (High)`, 'high'],
    [`${v} - severity: medium`, 'medium'],
    [`{"baseSeverity":"LOW","vectorString":"${v}"}`, 'low'],
    [`{"vectorString":"${v}","baseScore":9.8,"baseSeverity":"HIGH"}`, 'high'],
    [`Critical 9.8 ${v}`, undefined],
    [`Critical ${v}/E:U/RL:O/RC:U`, undefined],
    [`Severity: High CVSS:3.1/AV:N/AC:L`, undefined],
    [`Likelihood: Low\nImpact: High\n${v}`, undefined],
    [`Attack Complexity: Low\n${v}`, undefined],
    [`A low privileged user can do it: ${v}`, undefined],
    [`Priority: Low ${v}`, undefined],
  ])('%j', (text, severity) => {
    expect(foundIn(text).map(({ claimedSeverity }) => claimedSeverity)).toEqual([severity])
  })

  test('a word between two vectors is that of the second', () => {
    expect(foundIn(`${v}, Medium ${medium}`).map(({ claimedSeverity }) => claimedSeverity)).toEqual(
      [undefined, undefined],
    )
  })
})

test.each<[string, readonly (string | undefined)[]]>([
  [`XSS in a: ${v}\nSQL injection: CVSS v3.1 Vector: ${medium}`, ['XSS in a', 'SQL injection']],
  [`Finding 1\n${v}\n\nFinding 2\nVector: ${medium}`, ['Finding 1', 'Finding 2']],
  [`CVE-2024-1111: ${v}\nnone yet: ${medium}`, ['CVE-2024-1111', 'none yet']],
  [`| 1 | <b>SQL</b> | ${v} |\n| 2 | XSS | ${medium} |`, ['1 | SQL', '2 | XSS']],
  [`A: ${v}\nB: ${v}\nC: ${medium}`, ['A; B', 'C']],
  [
    `Pay at https://a.example/x now: ${v}\nSee [ours](https://b.example/) too: ${medium}`,
    ['Pay at now', 'See [ours too'],
  ],
  [`${v} ${medium}`, [undefined, undefined]],
  [
    `${'long '.repeat(50)}end: ${v}\n${medium}`,
    [`…${'long '.repeat(11).trimEnd()} end`, undefined],
  ],
])('each of several vectors has a label: %j', (text, labels) => {
  expect(foundIn(text).map(({ label }) => label)).toEqual(labels)
})
