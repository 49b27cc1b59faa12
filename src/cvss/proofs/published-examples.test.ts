import { expect, test } from 'vitest'
import { parseVector, scoreVector } from '../index.ts'

type Expected = {
  base: number
  temporal?: number
  threat?: number
  environmental?: number
  overall: number
  severity: string
}
type Example = readonly [rule: string, vector: string, expected: Expected]

const critical = 'critical'
const high = 'high'
const medium = 'medium'
const low = 'low'

const v2: readonly Example[] = [
  [
    'the v2 guide rounds the exact tie 9.15 up to 9.2',
    'AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H',
    { base: 7.8, temporal: 6.4, environmental: 9.2, overall: 9.2, severity: high },
  ],
  [
    'the v2 guide scores its second example 10.0, 8.3 and 9.0',
    'AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:L',
    { base: 10, temporal: 8.3, environmental: 9, overall: 9, severity: high },
  ],
  [
    'the v2 guide scores its third example 6.2, 4.9 and 7.5',
    'AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:M',
    { base: 6.2, temporal: 4.9, environmental: 7.5, overall: 7.5, severity: high },
  ],
  [
    'a v2 temporal tie of 8.55 goes up',
    'AV:N/AC:L/Au:N/C:C/I:C/A:C/E:POC/RL:ND/RC:UR',
    { base: 10, temporal: 8.6, overall: 8.6, severity: high },
  ],
  [
    'a negative v2 adjusted base is clamped at the end only',
    'AV:L/AC:H/Au:M/C:N/I:P/A:N/E:H/RL:OF/RC:UR/CDP:LM/TD:M/CR:M/IR:L/AR:M',
    { base: 0.8, temporal: 0.7, environmental: 2.1, overall: 2.1, severity: low },
  ],
  [
    'v2 without impact is 0 and not -0',
    'AV:L/AC:H/Au:M/C:N/I:N/A:N',
    { base: 0, overall: 0, severity: low },
  ],
  [
    'a v2 target distribution of None makes the environmental score 0',
    'AV:N/AC:L/Au:N/C:C/I:C/A:C/CDP:H/TD:N/CR:H/IR:H/AR:H',
    { base: 10, environmental: 0, overall: 0, severity: low },
  ],
]

const v3: readonly Example[] = [
  [
    "v3.0 rounds the real value up: 4.6, where FIRST's page shows 4.7",
    'CVSS:3.0/AV:P/AC:H/PR:L/UI:R/S:U/C:L/I:L/A:H/E:H/RL:U/RC:U',
    { base: 5, temporal: 4.6, overall: 4.6, severity: medium },
  ],
  [
    "v3.0 scores 10.0 of Unknown confidence 9.2, where FIRST's page shows 9.3",
    'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/RC:U',
    { base: 10, temporal: 9.2, overall: 9.2, severity: critical },
  ],
  [
    'a neutral v3.1 environmental metric turns 9.9 into 10.0',
    'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H/CR:M',
    { base: 9.9, environmental: 10, overall: 10, severity: critical },
  ],
  [
    'the v3.1 base score does not use the environmental polynomial',
    'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H',
    { base: 9.9, overall: 9.9, severity: critical },
  ],
  [
    'v3 without impact is 0 though the Scope changes',
    'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:N/I:N/A:N',
    { base: 0, overall: 0, severity: 'none' },
  ],
  [
    'the weight of Modified Privileges Required follows Modified Scope',
    'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:N/MS:C',
    { base: 8.1, environmental: 9.6, overall: 9.6, severity: critical },
  ],
  [
    'MISS is capped at 0.915',
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/CR:H/IR:H/AR:H',
    { base: 9.8, environmental: 9.8, overall: 9.8, severity: critical },
  ],
  [
    'one modified metric is enough for an environmental score',
    'CVSS:3.0/AV:L/AC:L/PR:H/UI:R/S:U/C:H/I:N/A:H/MPR:N',
    { base: 5.8, environmental: 7.1, overall: 7.1, severity: high },
  ],
  [
    'the factor 1.08 multiplies the sum of Impact and Exploitability',
    'CVSS:3.1/AV:L/AC:H/PR:L/UI:N/S:C/C:H/I:H/A:N',
    { base: 7.5, overall: 7.5, severity: high },
  ],
]

const none = 'VC:N/VI:N/VA:N/SC:N/SI:N/SA:N'
const v4: readonly Example[] = [
  [
    'a v4.0 tie goes up: CVE-2024-24552 was published as 5.6',
    'CVSS:4.0/AV:N/AC:H/AT:P/PR:H/UI:A/VC:L/VI:H/VA:N/SC:N/SI:N/SA:N',
    { base: 5.7, overall: 5.7, severity: medium },
  ],
  [
    'Red Hat issue 53 scores 6.1, not 5.9',
    'CVSS:4.0/AV:A/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N',
    { base: 6.1, overall: 6.1, severity: medium },
  ],
  [
    'Red Hat issue 63 scores 8.6 with every metric set',
    'CVSS:4.0/AV:L/AC:H/AT:N/PR:N/UI:N/VC:L/VI:H/VA:L/SC:N/SI:N/SA:H/E:A/CR:H/IR:M/AR:H/MAV:A/MAC:L/MAT:N/MPR:N/MUI:N/MVC:H/MVI:N/MVA:H/MSC:H/MSI:H/MSA:H/S:N/AU:N/R:I/V:C/RE:M/U:Green',
    { base: 7, threat: 7, environmental: 8.6, overall: 8.6, severity: high },
  ],
  [
    'no impact in the base metrics does not hide a modified impact',
    `CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/${none}/E:X/CR:H/IR:M/AR:L/MAV:P/MAC:H/MAT:X/MPR:N/MUI:P/MVC:N/MVI:H/MVA:N/MSC:N/MSI:X/MSA:S`,
    { base: 0, environmental: 5.4, overall: 5.4, severity: medium },
  ],
  [
    'modified impacts of None hide the impact in the base metrics',
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/MVC:N',
    { base: 8.7, environmental: 0, overall: 0, severity: 'none' },
  ],
  [
    'v4.0 without impact is 0.0',
    `CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/${none}`,
    { base: 0, overall: 0, severity: 'none' },
  ],
  [
    'supplemental metrics leave the score alone',
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/S:P/AU:Y/R:I/V:C/RE:H/U:Red',
    { base: 9.3, overall: 9.3, severity: critical },
  ],
  [
    'requirements written as X do not make an environmental score',
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/CR:X/IR:X/AR:X',
    { base: 9.3, overall: 9.3, severity: critical },
  ],
  [
    'of two next lower MacroVectors the higher counts',
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N/CR:M',
    { base: 9.3, environmental: 9.3, overall: 9.3, severity: critical },
  ],
  [
    'a tie of 3.95 is 4.0, Medium (PR:H)',
    'CVSS:4.0/AV:N/AC:H/AT:N/PR:H/UI:P/VC:N/VI:N/VA:H/SC:H/SI:H/SA:H/E:U',
    { base: 7.1, threat: 4, overall: 4, severity: medium },
  ],
  [
    'a tie of 3.95 is 4.0, Medium (AV:L)',
    'CVSS:4.0/AV:L/AC:L/AT:P/PR:N/UI:P/VC:H/VI:N/VA:N/SC:H/SI:H/SA:H/E:U',
    { base: 7.1, threat: 4, overall: 4, severity: medium },
  ],
  [
    'a tie of 3.95 is 4.0, Medium (AV:P)',
    'CVSS:4.0/AV:P/AC:L/AT:P/PR:H/UI:A/VC:H/VI:H/VA:L/SC:H/SI:H/SA:H/E:U',
    { base: 7.2, threat: 4, overall: 4, severity: medium },
  ],
  [
    'MacroVector 212221, which has no lower neighbour, scores 0.1',
    'CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:L/VI:L/VA:L/SC:N/SI:N/SA:N/E:U/CR:L/IR:L/AR:L',
    { base: 1, threat: 0.1, environmental: 1, overall: 0.1, severity: low },
  ],
]

test.each([...v2, ...v3, ...v4])('%s', (_, text, { base, overall, severity, ...others }) => {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`not read: ${JSON.stringify(reading.problems)}`)
  const score = scoreVector(reading.vector)
  expect(score).toMatchObject({ base, overall, severity })
  expect(score?.temporal).toBe(others.temporal)
  expect(score?.threat).toBe(others.threat)
  expect(score?.environmental).toBe(others.environmental)
})
