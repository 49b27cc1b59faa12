import { expect, test } from 'vitest'

import { parseVector } from '#cvss/index.ts'
import { en } from '#i18n/en.ts'
import { plainText } from './plain-text.ts'

test.each([
  [
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    '9.8 Critical (CVSS v3.1) CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  ],
  [
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    '9.3 Critical (CVSS-B, v4.0) CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
  ],
  ['AV:N/AC:L/Au:N/C:P/I:P/A:P', '7.5 High (CVSS v2.0) AV:N/AC:L/Au:N/C:P/I:P/A:P'],
  [
    'CVSS:4.0/AV:N/AC:L/PR:N/VC:H/VI:H',
    'Incomplete: 6 of 11 metrics open, 7.4 to 10.0 (CVSS v4.0) CVSS:4.0/AV:N/AC:L/PR:N/VC:H/VI:H',
  ],
])('%s is copied so that it cannot be misquoted', (text, copied) => {
  const reading = parseVector(text)
  expect(reading.ok && plainText(en, reading.vector)).toBe(copied)
})
