import { describe, expect, test } from 'vitest'

import { formatVector, scoreVector, versions } from '#cvss/index.ts'
import { readPasted } from './read-pasted.ts'
import { reportRows } from './samples.ts'

const v = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const table = reportRows.join('\n')

function vectorsIn(text: string) {
  const pasted = readPasted(text, '4.0')
  if (pasted.kind !== 'vectors') throw new Error(JSON.stringify(pasted))
  return pasted.found
}

function vectorsWith(text: string) {
  return vectorsIn(text).map(({ vector, left }) => [formatVector(vector), ...left])
}

describe('words beside a vector are joined as letters are, or named', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    [`${v}\nExploit Code Maturity: Unproven\nRemediation Level: Official Fix`, [[`${v}/E:U/RL:O`]]],
    [`Remediation Level = Official Fix\n${v}`, [[`${v}/RL:O`]]],
    [`${v4} Exploit Maturity: Unreported`, [[`${v4}/E:U`]]],
    [`${v}\nModified Attack Vector: Local`, [[`${v}/MAV:L`]]],
    [`Attack Vector: Local\nVector: ${v}`, [[v, 'Attack Vector: Local']]],
    [`${v}\nAttack Vector: Local, Scope: Changed`, [[v, 'Attack Vector: Local', 'Scope: Changed']]],
    [`${v}\nAvailability: Catastrophic`, [[v, 'Availability: Catastrophic']]],
    [`${v}\nAttack Requirements: None`, [[v, 'Attack Requirements: None']]],
    [`${v}\nAttack Vector: Network\nScope: Unchanged`, [[v]]],
    [`${v}\n${table}`, [[v]]],
    [`${table}\n${v}`, [[v]]],
    [`${v}\n${table}\nExploit Code Maturity: Unproven`, [[`${v}/E:U`]]],
    [`${v}\n${table.replace('Network', 'Local')}`, [[v], [v.replace('AV:N', 'AV:L')]]],
    [
      `${v}\n\nSecond\n${table.replace('Network', 'Local')}\n${v.replace('AV:N', 'AV:L')}`,
      [[v], [v.replace('AV:N', 'AV:L')]],
    ],
    [
      `{"vectorString":"${v}","attackVector":"NETWORK","scope":"UNCHANGED","availabilityImpact":"HIGH"}`,
      [[v]],
    ],
    [
      `[{"attackVector":"NETWORK","scope":"UNCHANGED","vectorString":"${v}"},{"attackVector":"LOCAL","scope":"UNCHANGED","vectorString":"${v.replace('AV:N', 'AV:L')}"}]`,
      [[v], [v.replace('AV:N', 'AV:L')]],
    ],
    [
      `Vulnerable System Impact\nConfidentiality\nHigh\nIntegrity\nHigh\nSubsequent System Impact\nConfidentiality\nNone\nIntegrity\nNone\n${v4}`,
      [[v4]],
    ],
    [`It needs user interaction required by nobody: ${v}`, [[v]]],
  ])('%j', (text, expected) => {
    expect(vectorsWith(text)).toEqual(expected)
  })

  test('what was joined is told', () => {
    const [found] = vectorsIn(
      `${v}\nExploit Code Maturity: Unproven\nRemediation Level: Official Fix`,
    )
    expect(found && scoreVector(found.vector)?.overall).toBe(8.5)
    expect(found?.repairs.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['joined', 'value-in-words']),
    )
  })
})

describe('a table of words', () => {
  test.each([
    `${table}\nAttack Vector: Local`,
    `Attack Vector: Local\n${table}`,
    table.replace('Privileges', 'Attack Vector: Local\nPrivileges'),
  ])('%j names a metric twice', (text) => {
    const pasted = readPasted(text, '4.0')
    expect(pasted).toMatchObject({
      kind: 'unreadable',
      problems: [{ code: 'duplicate-metric', metric: 'AV' }],
    })
    const [problem] = pasted.kind === 'unreadable' ? pasted.problems : []
    expect(text.slice(problem?.position)).toMatch(/^Attack Vector: /)
  })

  test('said twice with the same values is one', () => {
    expect(vectorsWith(`${reportRows[0]}\n${table}`)).toEqual([[v]])
    expect(vectorsWith(`${table}\n\n${table}`)).toEqual([[v]])
  })

  test('and another one are a choice of two', () => {
    const other = table.replace('Network', 'Local')
    expect(vectorsWith(`Login\n${table}\n\nUpload\n${other}`)).toEqual([
      [v],
      [v.replace('AV:N', 'AV:L')],
    ])
  })

  test.each(['Attack Requirements: None', 'Authentication: None', 'Target Distribution: High'])(
    'names the row that its version does not have: %s',
    (row) => {
      expect(vectorsWith(`CVSS v3.1\n${table}\n${row}`)).toEqual([[v, row]])
    },
  )

  test('with parentheses that tell two metrics of one name apart', () => {
    const words40 =
      'Attack Vector: Network\nAttack Complexity: Low\nAttack Requirements: None\nPrivileges Required: None\nUser Interaction: None\nConfidentiality (VC): High\nIntegrity (VI): High\nAvailability (VA): High\nConfidentiality (SC): None\nIntegrity (SI): None\nAvailability (SA): None'
    expect(vectorsWith(words40)).toEqual([[v4]])
  })

  test('of v2 has no prefix that was missing', () => {
    const text =
      'Access Vector: Network\nAccess Complexity: Low\nAuthentication: None\nConfidentiality: Partial\nIntegrity: Partial\nAvailability: Partial'
    for (const onScreen of versions) {
      const pasted = readPasted(text, onScreen)
      expect(pasted).toMatchObject({
        kind: 'vectors',
        found: [{ vector: { version: '2.0' }, repairs: [{ code: 'value-in-words' }] }],
      })
    }
  })
})
