import { expect, test } from 'vitest'

import { summaryLine } from './summary-line.ts'
import { english, fullResult, sampleResult, v4Text } from './samples.ts'

test.each([
  [
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    '9.8 Critical (CVSS v3.1) CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H · Final · own vector',
  ],
  [
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    '9.3 Critical (CVSS-B, v4.0) CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N · Final · own vector',
  ],
  [
    'AV:N/AC:L/Au:N/C:P/I:P/A:P',
    '7.5 High (CVSS v2.0) AV:N/AC:L/Au:N/C:P/I:P/A:P · Final · own vector',
  ],
  [
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U',
    '9.0 Critical (CVSS v3.1, Temporal Score) CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U · Final · own vector',
  ],
  [
    'AV:N/AC:L/Au:N/C:P/I:P/A:P/CDP:H',
    '8.8 High (CVSS v2.0, Environmental Score) AV:N/AC:L/Au:N/C:P/I:P/A:P/CDP:H · Final · own vector',
  ],
  [
    'CVSS:4.0/AV:N/AC:L/PR:N/VC:H/VI:H',
    'Incomplete: 6 of 11 metrics open, 7.4 to 10.0 (CVSS v4.0) CVSS:4.0/AV:N/AC:L/PR:N/VC:H/VI:H · Draft, open: AT, UI, VA, SC, SI, SA · own vector',
  ],
])('%s is copied so that it cannot be misquoted', (text, copied) => {
  expect(summaryLine(english, sampleResult(text))).toBe(copied)
})

test('the line begins with the CVE ID, and ends with whose it is and as of when', () => {
  expect(summaryLine(english, fullResult(v4Text, { tlp: 'AMBER' }))).toBe(
    `CVE-2024-3094: 9.3 Critical (CVSS-B, v4.0) ${v4Text} · TLP:AMBER · Final · CNA Acme, 2 metrics changed: AC, PR · In KEV since 2026-11-03 · SSVC active, total (CISA-ADP, 2026-11-04) · EPSS 94.4% (99th), 2026-11-20`,
  )
})
