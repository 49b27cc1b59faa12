import { describe, expect, test } from 'vitest'

import { formatVector } from '#cvss/index.ts'
import { readPasted, readText } from './read-pasted.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const other = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H'

function read(text: string) {
  const pasted = readPasted(text, '4.0')
  if (pasted.kind !== 'vectors') throw new Error(`${text}: ${pasted.kind}`)
  return pasted
}

/** What is named beside the only vector of a text, which is still what it says. */
function left(text: string): readonly string[] {
  const { found } = read(text)
  expect(found.map(({ vector }) => formatVector(vector))).toEqual([v31])
  return found.flatMap((each) => each.left)
}

describe('what a slash holds on to a prefix is named', () => {
  test.each<[string, readonly string[]]>([
    ['9.8RL:O/', ['9.8RL:O']],
    ['7RL:O/', ['7RL:O']],
    ['xRL:O/', ['xRL:O']],
    ['RL:Ox/', ['RL:Ox']],
    ['E:Q/', ['E:Q']],
    ['Q:Z/', ['Q:Z']],
    ['RL/', ['RL']],
    [':O/', [':O']],
    ['E=P/', ['E=P']],
    ['E:P/RL:Ox/', ['E:P/RL:Ox']],
    ['https://www.first.org/cvss/calculator/3.1#9.8RL:O/', ['9.8RL:O']],
  ])('%s', (front, named) => {
    for (const before of ['', 'see ', '(', '| '])
      expect(left(`${before}${front}${v31}`)).toEqual(named)
  })

  test.each(['9.8/', 'N/A/', 'foo/bar/', 'AV:N/', 'https://a.example/b/', 'Critical/'])(
    '%s is none',
    (front) => {
      expect(left(`${front}${v31}`)).toEqual([])
    },
  )
})

describe('what stands beside a vector with a blank or a sign between is named', () => {
  const forms = ['E:Px', 'xE:P', 'E→P', 'E=P', 'E P', 'E / P', 'E : Px', 'E: Px']
  test.each(forms)('%s', (form) => {
    expect(left(`${form} ${v31}`)).toEqual([form])
    expect(left(`see ${form}, ${v31}`)).toEqual([form])
    const { found } = read(`${v31}, ${form}`)
    const said = found.flatMap((each) => [...each.left, ...each.dropped.map(({ text }) => text)])
    expect(said).toEqual([form])
  })

  test.each([
    'Base:High',
    'Severity: High',
    'TLP:RED',
    'see RFC:A',
    'CVE | AV |',
    'a:b',
    'Re: none',
    'A new issue in the API:',
  ])('%s is none', (words) => {
    expect(left(`${words} ${v31}`)).toEqual([])
    expect(left(`${v31} ${words}`)).toEqual([])
  })
})

test('metrics in front of a prefix that are too few for a vector are named', () => {
  for (const front of ['AV:N/PR:Nx/RL:O', 'AV:N/AC:L/PR:Nx'])
    for (const between of ['/', '/ ', ' ', ', ', ' and elsewhere, much later in the same text, ']) {
      const { found, unreadable } = read(`${front}${between}${v31}`)
      expect(found.map(({ vector }) => formatVector(vector))).toEqual([v31])
      expect(unreadable).toMatchObject([{ text: front, problem: { code: 'unknown-value' } }])
    }
  expect(left(`${v31} and AV:N/E:X/RL:X`)).toEqual([])
  expect(read(`${v31} and AV:N/AC:L/E:Px`).unreadable).toHaveLength(1)
  expect(left(`${v31}\n\n${'much later. '.repeat(40)} AC:L/E:X/CR:X`)).toEqual(['AC:L/E:X/CR:X'])
})

test.each([
  ['/E:Q', { dropped: [{ text: 'E:Q' }] }],
  [' (E→P)', { left: ['E→P'] }],
  ['…', { cut: '/C:H/I:H/A:H…' }],
  [' Base 5.0', { claimedScores: [{ score: 5 }] }],
])('%s behind a vector that the text gives once more is said', (behind, said) => {
  const twice = read(`${v31} and once more ${v31}${behind}`)
  expect(twice.found).toMatchObject([said])
  const among = read(`${v31}\n${other}\n${v31}${behind}`)
  expect(among.found).toMatchObject([said, { dropped: [], left: [], cut: undefined }])
})

test('scores that a text states beside the same vector are each said', () => {
  expect(read(`${v31} Base 5.0\n${other}\n${v31} Base 4.0`).found[0]).toMatchObject({
    claimedScores: [{ score: 5 }, { score: 4 }],
  })
})

test('of more links with IDs than are offered the rest is counted', () => {
  const links = Array.from(
    { length: 60 },
    (_, at) => `https://x.example/#${v31}&cve=CVE-2024-${at + 1_000}`,
  )
  const { found, omitted } = read(links.join('\n'))
  expect([found.length, omitted]).toEqual([50, 10])
})

test('more unreadable strings and IDs than are named are counted', () => {
  const broken = Array.from(
    { length: 12 },
    (_, place) => `${v31}/X${String.fromCharCode(65 + place)}:Y`,
  )
  const { unreadable, unreadableMore } = read([other, ...broken].join('\n'))
  expect([unreadable.length, unreadableMore]).toEqual([5, 7])
  const ids = Array.from({ length: 8 }, (_, place) => `CVE-2024-${place}x`).join(' ')
  expect(readText(ids, '4.0').ids).toMatchObject({ broken: { length: 5 }, more: 3 })
})

describe('values in words behind the name of their group are named', () => {
  test.each([
    'Temporal: Proof-of-Concept / Official Fix / Confirmed',
    'Temporal metrics: Unproven, Workaround',
    'threat = Functional',
    'Temporal: High / Unavailable / Confirmed',
    'Temporal score metrics: Unproven/Official-Fix/Confirmed',
    'Temporal: F / O / C',
    'Environmental: High / Medium / Low',
    'Threat metrics PoC',
    'Proof-of-Concept / Official Fix / Confirmed',
    'Exploit: Proof-of-Concept, Fix: Official Fix, Confirmed',
  ])('%s', (words) => {
    expect(left(`${v31}, ${words}`)).toEqual([words])
    expect(left(`${words}. ${v31}`)).toEqual([words])
  })

  test.each([
    'Threat: High',
    'Threat: confirmed',
    'Temporal: none',
    'the threat is functional',
    'Temporal: High, Environmental: Medium',
    'a proof-of-concept is public, official fix available',
    'Environmental: not assessed',
    'Threat: unauthenticated attackers, remote',
  ])('%s is none', (words) => {
    expect(left(`${v31}, ${words}`)).toEqual([])
  })

  test.each([
    [' (Temporal: Proof-of-Concept / Official Fix)', 'Temporal: Proof-of-Concept / Official Fix'],
    ['\nTemporal score: 8.8 (PoC, official fix)', 'Temporal score: 8.8 (PoC, official fix'],
    [' / Unproven', 'Unproven'],
  ])('%j, right behind', (words, named) => {
    expect(left(v31 + words)).toEqual([named])
  })

  test('what the vector says itself is not named', () => {
    const { found } = read(`${v31}/E:P/RL:O, Temporal: Proof-of-Concept / Official Fix`)
    expect(found.flatMap((each) => each.left)).toEqual([])
  })
})
