import { expect, test } from 'vitest'

import { originWays } from '#assessment/origin.ts'
import type { ScoreKind } from '#cvss/index.ts'
import { en } from '../en.ts'
import { reading } from './reading.ts'
import { threat } from './threat.ts'

const spoken = (sentence: readonly (string | { readonly strong: string })[]) =>
  sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('')

test('sentences with strong words read as a whole', () => {
  expect(spoken(en.progress(5, 11))).toBe('5 of 11 base metrics')
  expect(spoken(en.scoreSpan('5.9', '10.0'))).toBe('5.9 to 10.0')
})

test.each([
  [undefined, 'CVSS v3.1'],
  ['base', 'CVSS v3.1'],
  ['temporal', 'CVSS v3.1, Temporal Score'],
  ['environmental', 'CVSS v3.1, Environmental Score'],
  ['CVSS-BTE', 'CVSS-BTE, v3.1'],
] as const satisfies [ScoreKind | undefined, string][])(
  'a score of kind %s is %s',
  (kind, label) => {
    expect(en.scoreLabel(kind, '3.1')).toBe(label)
  },
)

test('whose vector it is, and what was changed since', () => {
  expect(originWays.map((from) => en.result.whose(from, '', 0, 0))).toEqual([
    '',
    'from a link',
    'from pasted text',
    'from a file',
    'from the host page',
    'kept earlier',
    'from ',
  ])
  expect(originWays.map((from) => en.result.whose(from, 'CNA Acme', 1, 0))).toEqual([
    'CNA Acme, 1 metric changed',
    'CNA Acme, from a link, 1 metric changed',
    'CNA Acme, from pasted text, 1 metric changed',
    'CNA Acme, from a file, 1 metric changed',
    'from the host page, 1 metric changed',
    'kept earlier, 1 metric changed',
    'from CNA Acme, 1 metric changed',
  ])
  expect(en.result.whose('published', 'NVD', 2, 0)).toBe('NVD, 2 metrics changed')
  expect(en.result.whose('carried', '4.0', 0, 2)).toBe('from 4.0, 2 to decide')
})

test('the name of a modified metric is that of its base metric, modified', () => {
  const pairs = Object.values(en.metrics).flatMap((metrics) =>
    Object.entries(metrics).flatMap(([key, { name }]) => {
      const base = key.startsWith('M') ? metrics[key.slice(1)] : undefined
      return base ? [[name, `Modified ${base.name}`]] : []
    }),
  )
  expect(pairs).toHaveLength(8 + 8 + 11)
  expect(pairs.filter(([name, right]) => name !== right)).toEqual([])
})

test('what was loaded, from where, and by whom', () => {
  expect(reading.loaded(['3.1'], 'vector', undefined)).toBe('Loaded a CVSS v3.1 vector.')
  expect(reading.loaded(['3.1'], 'link', 'Acme')).toBe(
    'Loaded a CVSS v3.1 vector from a link, given there by Acme.',
  )
  expect(reading.loaded(['3.1'], 'nvd', 'NVD')).toBe(
    'Loaded a CVSS v3.1 vector from a link to NVD’s calculator.',
  )
  expect(reading.loaded(['4.0', '3.1'], 'text', undefined)).toBe(
    'Loaded CVSS v4.0 and v3.1 vectors of one finding from the text.',
  )
  expect(reading.claimedSeverity('High', 'Critical', '9.8')).toBe(
    'The text says High, the vector is Critical 9.8.',
  )
})

test('what came of a file for which there is a newer answer', () => {
  const { file, evidence } = threat
  const newer = { than: 'older', cve: 'CVE-2024-3094', whence: 'looked up, of 2026-08-15' } as const
  expect(file.storedBut('kev', newer)).toBe(
    'The KEV catalogue is kept, but the newer answer counts for CVE-2024-3094: looked up, of 2026-08-15.',
  )
  expect(file.usedBut('records', 2, { ...newer, than: 'same', cve: undefined })).toBe(
    '2 CVE records are used. But the answer of the same day counts: looked up, of 2026-08-15.',
  )
  expect(file.taken('records', 1)).toBe('The CVE record is shown.')
  expect(evidence.suggest.kev('Exploit Maturity (E)', 'Attacked')).toBe(
    'Listed in KEV: Exploit Maturity (E) could be Attacked.',
  )
  expect(threat.incomplete(['KEV'], ['EPSS', 'SSVC'])).toBe(
    'Not complete: KEV could not be had; EPSS, SSVC is not certain.',
  )
  expect(threat.incomplete(['KEV', 'EPSS'], [])).toBe('Not complete: KEV, EPSS could not be had.')
  expect(threat.incomplete([], ['KEV'])).toBe('Not complete: KEV is not certain.')
})
