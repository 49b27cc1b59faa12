import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { formatVector } from '#cvss/index.ts'
import type { FoundVector } from './pasted.ts'
import { readText } from './read-pasted.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

function read(text: string) {
  return readText(text, '4.0')
}

/** The only vector of a text. */
function found(text: string): FoundVector {
  const { pasted } = read(text)
  if (pasted.kind !== 'vectors' || !pasted.found[0]) throw new Error(`${text}: ${pasted.kind}`)
  return pasted.found[0]
}

describe('words of a sentence that say something else than the vector', () => {
  test.each([
    ['with Exploit Code Maturity Functional', 'Exploit Code Maturity Functional'],
    [', scope changed', 'scope changed'],
    [' where attack complexity is high', 'attack complexity is high'],
    [' and user interaction required', 'user interaction required'],
    ['; exploit code maturity unproven', 'exploit code maturity unproven'],
  ])('%s: named', (words, left) => {
    expect(found(`${v31} ${words}`).left).toEqual([left])
    expect(formatVector(found(`${v31} ${words}`).vector)).toBe(v31)
  })

  test.each([
    ', scope unchanged',
    ', attack complexity is low',
    '. Elsewhere the scope changed.',
    ', whose impact on integrity we know',
  ])('%s: not named', (words) => {
    expect(found(`${v31}${words}`).left).toEqual([])
  })
})

test.each(['E→P', 'E=P', 'E - P', 'E.P'])('%s behind a vector is named', (stray) => {
  expect(found(`${v31} ${stray}`).left).toEqual([stray])
  expect(found(`${v31} (${stray})`).left).toEqual([stray])
})

describe('each stated score is measured by that of its own kind', () => {
  const scores = (text: string) => {
    return (found(text).claimedScores ?? []).map(({ score }) => score)
  }

  test.each<[string, readonly number[]]>([
    [`Base Score: 9.8 Temporal Score: 8.8 ${v31}`, [8.8]],
    [`${v31} Base Score: 9.8 Temporal Score: 8.8`, [8.8]],
    [`${v31} Base 5.0, Temporal 4.1`, [5, 4.1]],
    ...['(8.1 High)', '(8.1)', '(High, 8.1)', '[CVSS: 8.1]', '(8.1/High)'].map(
      (beside): [string, readonly number[]] => [`Finding: ${v31} ${beside}`, [8.1]],
    ),
    ...['(9.8 Critical)', '(3.1)', '(CVSS 3.1)', '(see 4.2)', '(2.4.1)'].map(
      (beside): [string, readonly number[]] => [`Finding: ${v31} ${beside}`, []],
    ),
    [`${v31} Base Score 5.0 Overall Score 9.8`, [5]],
    [`Base Score: 9.8 Temporal Score: 8.8\n${v31}/E:P/RL:O/RC:C`, []],
    [`Base 9.8, Temporal 8.8: ${v31}/E:P/RL:O/RC:C`, []],
    [`Base 9.8, Temporal 8.1: ${v31}/E:P/RL:O/RC:C`, [8.1]],
    [`{"baseScore": 9.8, "temporalScore": 8.8, "vectorString": "${v31}/E:P/RL:O/RC:C"}`, []],
    [`{"baseScore": 9.8, "temporalScore": 7.0, "vectorString": "${v31}/E:P/RL:O/RC:C"}`, [7]],
    [`${v31} | 5`, [5]],
    [`${v31} | 10 |`, [10]],
    [`${v31} | 512`, []],
  ])('%s', (text, expected) => {
    expect(new Set(scores(text))).toEqual(new Set(expected))
  })
})

test.each(['…', '...', '[...]', ' [...]', ' (…)', '/...', '/…', ' [truncated]'])(
  'that the text was cut off by %s is told',
  (sign) => {
    const { cut, vector } = found(`${v31}${sign}`)
    expect(cut).toBe(`/C:H/I:H/A:H${sign}`)
    expect(formatVector(vector)).toBe(v31)
  },
)

test('a full stop cuts nothing off', () => {
  for (const end of ['', '.', '. The rest', ') and', '"'])
    expect(found(`${v31}${end}`).cut).toBeUndefined()
})

test('a link to a calculator of another version than its vector says so', () => {
  const first = 'https://www.first.org/cvss/calculator'
  expect(found(`${first}/4.0#${v31}`).claimedVersion).toBe('4.0')
  expect(found(`see ${first}/3.0#${v31} there`).claimedVersion).toBe('3.0')
  expect(found(`${first}/3.1#${v31}`).claimedVersion).toBeUndefined()
  const nvd = 'https://nvd.nist.gov/vuln-metrics/cvss'
  const query = `?vector=${v31.slice('CVSS:3.1/'.length)}&version=3.1`
  expect(found(`${nvd}/v4-calculator${query}`).claimedVersion).toBe('4')
  expect(found(`${nvd}/v3-calculator${query}`).claimedVersion).toBeUndefined()
})

test.each(['CVE-2024-1111abc', 'CVE-1024-1111', 'CVE-2024-1111/1112', 'CVE-2024-1111&1112'])(
  '%s is named as no ID that can be read',
  (id) => {
    expect(read(`${v31} ${id}`).ids?.broken).toEqual([id])
  },
)

test('a mark that makes another letter of one is named', () => {
  const acute = '\u0301'
  for (const text of [`${v31}${acute}`, `see ${v31}${acute} there`, `${v31}/E:P${acute}`])
    expect(read(text).pasted).toMatchObject({
      kind: 'unreadable',
      problems: [{ code: 'foreign-letter', text: acute }],
    })
})

test('more vectors than are offered are counted, and the first are offered', () => {
  const many = Array.from({ length: 3_000 }, (_, place) => {
    const values = (place * 7919) % 6561
    const of = (power: number, letters: string) =>
      letters.charAt(Math.floor(values / 3 ** power) % 3)
    return `CVSS:3.1/AV:${of(0, 'NAL')}/AC:L/PR:${of(1, 'NLH')}/UI:N/S:U/C:${of(2, 'NLH')}/I:${of(3, 'NLH')}/A:${of(4, 'NLH')}/CR:${of(5, 'LMH')}/IR:${of(6, 'LMH')}/AR:${of(7, 'LMH')}`
  })
  const { pasted } = read(many.join('\n'))
  if (pasted.kind !== 'vectors') throw new Error(pasted.kind)
  expect(pasted.found).toHaveLength(50)
  expect(pasted.found.map(({ vector }) => formatVector(vector))).toEqual(many.slice(0, 50))
  expect(pasted.omitted).toBe(2_950)
})

/** What is to be said of a vector besides itself, where something is. */
function isSilent({ pasted, ids }: ReturnType<typeof read>): boolean {
  if (pasted.kind !== 'vectors' || pasted.found.length !== 1 || ids) return false
  const [{ repairs, dropped, left, cut, claimedScores, claimedVersion, claimedSeverity }] =
    pasted.found as [FoundVector]
  const told = repairs.length + dropped.length + left.length + pasted.unreadable.length
  return (
    told === 0 && (cut ?? claimedScores?.[0] ?? claimedVersion ?? claimedSeverity) === undefined
  )
}

test('no text throws, tells without end, or leaves out what touches a vector in silence', () => {
  const metric = fc.constantFrom(
    'AV:N',
    'AC:L',
    'PR:N',
    'UI:N',
    'S:U',
    'C:H',
    'I:H',
    'A:H',
    'E:P',
    'RL:O',
    'A:L',
    'Q:Z',
  )
  const sign = fc.constantFrom(
    '/',
    '/',
    '/',
    ' ',
    '\n',
    ', ',
    '…',
    '<br>',
    '&amp;',
    '%2F',
    '→',
    '|',
    '\u200b',
    'x',
    '"',
    '',
  )
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(metric, sign).map((parts) => parts.join('')) },
    { weight: 2, arbitrary: sign },
    {
      weight: 2,
      arbitrary: fc.constantFrom(v31, 'CVSS:3.1/', 'CVSS:4.0/', 'Base 5.0', 'scope changed', '9.8'),
    },
    { weight: 1, arbitrary: fc.constantFrom('CVE-2024-1111', 'https://a.example/#', '{"', '{') },
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const text = pieces.join('')
      const reading = read(text)
      const { pasted } = reading
      if (pasted.kind !== 'vectors') return
      expect(pasted.found.length).toBeLessThanOrEqual(50)
      expect(pasted.unreadable.length).toBeLessThanOrEqual(10)
      for (const { left, label = '' } of pasted.found) {
        expect(left.join('').length).toBeLessThanOrEqual(2_000)
        expect(label.length).toBeLessThanOrEqual(200)
      }
      if (!isSilent(reading)) return
      // What touches the end of a vector of which nothing is told is one of its metrics.
      const [, touching] = /A:H\/((?:E|RL|A|AV):[A-Z])(?![A-Za-z:])/.exec(text) ?? []
      const [only] = pasted.found
      const said = only ? formatVector(only.vector).split('/') : []
      expect(touching === undefined || said.includes(touching), text).toBe(true)
    }),
    { numRuns: 4_000, seed: 9 },
  )
})
