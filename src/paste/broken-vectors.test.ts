/** Breaks vectors at every position by everything that was seen to break one. */

import { expect, test } from 'vitest'
import {
  formatVector,
  parseVector,
  sameVector,
  scoreVector,
  specOf,
  type Vector,
  type Version,
  versions,
} from '#cvss/index.ts'
import { readPasted } from './read-pasted.ts'

const breakers = {
  'white space': [
    '\n',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\u3000',
    '\u202f',
    '\u2003',
    '\v',
    '\f',
    '\u0085',
  ],
  markup: [
    '<br>',
    '<br/>',
    '<br />',
    '<wbr>',
    '</td><td>',
    '</p>\n<p>',
    '<span class="x">',
    '<!-- x -->',
    '[br]',
    '{color}',
    '\\allowbreak ',
    '\\linebreak{}',
    '\\\n',
    '=\n',
    '=\r\n',
    '\\n',
  ],
  entities: ['&nbsp;', '&#160;', '&shy;', '&#x200b;', '&zwnj;', '&quot;', '&comma;', '\\u200b'],
  quotes: ['"', "'", '”', '“', '`', '«', '"\n  + "'],
  bullets: ['• ', '\n• ', '\n- ', '\n* ', '\n> ', '\n| ', ' | ', '\n– '],
  commas: [',', ', ', ';', '; ', '、'],
  hyphens: ['-\n', '\u00ad', '\u00ad\n', '\u2010\n'],
  invisible: [
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202c',
    '\u2066',
    '\u2069',
    '\ufe0f',
    '\u0000',
  ],
  brackets: ['(', ')', '[', ']', '**', '_', '~'],
  'what is none of a vector': [
    'А',
    'е',
    'Ο',
    'é',
    '😛',
    '?',
    '!',
    '.',
    '…',
    '@',
    '&',
    '%',
    '#',
    '$',
    '¹',
    '\ufffd',
    '\u0301',
    '//',
    ' / ',
    ' and ',
    '\n1. ',
    'x',
    '7',
    ':',
    '\ue000',
    '\ue004',
  ],
} satisfies Record<string, readonly string[]>

/** A generator of numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function vectorString(version: Version, hasGroups: boolean, random: () => number): string {
  const { metrics, notDefined, prefix } = specOf(version)
  const one = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!
  const segments = metrics.flatMap(({ key, mandatory, values }) => {
    if (mandatory) return [`${key}:${one(values)}`]
    if (!hasGroups || random() < 0.5) return []
    return [`${key}:${random() < 0.2 ? notDefined : one(values)}`]
  })
  return [...(prefix === '' ? [] : [prefix]), ...segments].join('/')
}

function isSilent(text: string, onScreen: Version, whole: Vector): boolean {
  const pasted = readPasted(text, onScreen)
  if (pasted.kind !== 'vectors') return false
  return pasted.found.some(
    ({ vector, left, dropped }) =>
      !sameVector(vector, whole) &&
      scoreVector(vector) !== undefined &&
      left.length + dropped.length === 0,
  )
}

const surroundings = [
  ['', ''],
  ['The vector is ', ' and so on'],
] as const

test.each(Object.entries(breakers))(
  'whatever %s break, no other complete score comes of it in silence',
  (kind, given) => {
    const random = seeded(kind.length)
    const silent: string[] = []
    let whole = 0
    let all = 0
    for (const version of versions)
      for (const hasGroups of [false, true]) {
        const text = vectorString(version, hasGroups, random)
        const reading = parseVector(text)
        if (!reading.ok) throw new Error(text)
        for (let at = 0; at <= text.length; at++)
          for (const breaker of given)
            for (const [before, behind] of surroundings) {
              if (random() > 0.08) continue
              const broken = `${before}${text.slice(0, at)}${breaker}${text.slice(at)}${behind}`
              const onScreen = versions[Math.floor(random() * versions.length)]!
              all++
              if (isSilent(broken, onScreen, reading.vector)) silent.push(broken)
              const pasted = readPasted(broken, onScreen)
              const [found, ...others] = pasted.kind === 'vectors' ? pasted.found : []
              if (found && others.length === 0 && sameVector(found.vector, reading.vector)) whole++
            }
      }
    expect(silent).toEqual([])
    // What only parts letters is put together again; what is none of a vector stops it.
    expect(whole / all).toBeGreaterThan(kind === 'what is none of a vector' ? 0 : 0.95)
  },
)

test('a break of which two readings are possible is named', () => {
  const pasted = readPasted('Vector AV:N/AC:L/Au:N/C:P/I:P/A:P/CDP:L\nM and so on', '4.0')
  expect(pasted).toMatchObject({ kind: 'vectors', found: [{ left: ['M'] }] })
  const within = readPasted('Vector AV:N/AC:L/Au:N/C:P/I:P/A:P/CDP:L\nM/TD:H and so on', '4.0')
  expect(
    within.kind === 'vectors' && within.found.map(({ vector }) => formatVector(vector)),
  ).toEqual(['AV:N/AC:L/Au:N/C:P/I:P/A:P/CDP:LM/TD:H'])
})

test('every character broken from the next is put together', () => {
  for (const breaker of ['\n', '<wbr>', '\u200b'])
    for (const version of versions) {
      if (specOf(version).prefix === '') continue
      const text = vectorString(version, true, seeded(3))
      const whole = parseVector(text)
      const pasted = readPasted(`It is ${Array.from(text).join(breaker)} so.`, '4.0')
      expect(pasted).toMatchObject({
        kind: 'vectors',
        found: [{ vector: whole.ok && whole.vector }],
      })
    }
})
