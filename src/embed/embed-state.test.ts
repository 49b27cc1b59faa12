import { expect, test } from 'vitest'

import { type Vector, emptyVector, parseVector } from '#cvss/index.ts'
import { en } from '#i18n/en.ts'
import { embedState } from './embed-state.ts'

const app = 'https://plumb.example/'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

test('a v4.0 vector with a Threat metric says its nomenclature and every score it has', () => {
  const vector = vectorOf('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U')
  expect(embedState(en, vector, vector, app)).toEqual({
    vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U',
    version: '4.0',
    complete: true,
    valid: true,
    score: 8.1,
    severity: 'high',
    label: 'CVSS-BT',
    scores: { base: 9.3, temporal: 8.1, environmental: null },
    missing: [],
    range: { min: 8.1, max: 8.1 },
    partial: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U',
    modified: false,
    link: `${app}#CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U`,
  })
})

test('an incomplete v2.0 vector has a range, its metrics and no score', () => {
  const vector = vectorOf('AV:N/AC:L/Au:N/C:P')
  expect(embedState(en, vector, emptyVector('2.0'), app)).toMatchObject({
    vector: null,
    version: '2.0',
    complete: false,
    score: null,
    scores: null,
    label: 'CVSS v2.0',
    missing: ['I', 'A'],
    partial: 'AV:N/AC:L/Au:N/C:P',
    modified: true,
    link: `${app}#CVSS:2.0/AV:N/AC:L/Au:N/C:P`,
  })
})
