import { expect, test } from 'vitest'

import { type Vector, parseVector } from '#cvss/index.ts'
import { withCandidate } from '#cvss/target.ts'
import { en } from '#i18n/en.ts'
import { describeChange } from './announce-changes.ts'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

test.each([
  [
    'the value chosen, the new range and what is open',
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H',
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H',
    'Integrity: High. 9.1 to 9.8. 1 metric open.',
  ],
  [
    'the score once nothing is open',
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H',
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    'Availability: High. 9.8 Critical.',
  ],
  [
    'no score that has not changed',
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:A',
    'Exploit Maturity: Attacked.',
  ],
  [
    'a metric that was opened',
    'CVSS:3.1/AV:P/AC:L',
    'CVSS:3.1/AC:L',
    'Attack Vector is open again. 0.0 to 10.0. 7 metrics open.',
  ],
  [
    'a metric that is Not Defined again',
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U',
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    'Exploit Code Maturity: Not Defined. 9.8 Critical.',
  ],
  [
    'another version with its score',
    'CVSS:3.1/AV:N',
    'CVSS:4.0/AV:P',
    'CVSS v4.0. 0.0 to 8.6. 10 metrics open.',
  ],
])('says %s', (_, before, after, said) => {
  expect(describeChange(en, vectorOf(before), vectorOf(after))).toBe(said)
})

test('what is undecided is named, and a score that was decided is told although it did not move', () => {
  const decided = vectorOf('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/RC:C')
  const undecided = withCandidate(decided, 'RC', undefined)
  expect(describeChange(en, decided, undecided)).toBe(
    'Report Confidence: Not Defined or Confirmed. 9.8. 1 to decide.',
  )
  expect(describeChange(en, undecided, decided)).toBe('Report Confidence: Confirmed. 9.8 Critical.')
})
