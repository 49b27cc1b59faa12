import { describe, expect, test } from 'vitest'

import {
  type Metric,
  type Vector,
  type Version,
  emptyVector,
  formatVector,
  metricValue,
  parseVector,
  specOf,
  versions,
  withMetric,
} from '#cvss/index.ts'
import { withAlternatives } from '#cvss/target.ts'
import { words } from '#i18n/en/words.ts'
import { type ToldPart, inOneParagraph, inWords } from './in-words.ts'
import { meaningOf } from './meaning.ts'

/** A vector of its base values in canonical order, `4:NLNNAHLNNNN`, and other metrics. */
function short(text: string): Vector {
  const [, major = '', letters = '', more = ''] = /^([\d.]+):([A-Z]+)(.*)$/.exec(text) ?? []
  const version = { '4': '4.0', '2': '2.0' }[major] ?? major
  const keys = specOf(version as Version).metrics.filter(({ mandatory }) => mandatory)
  const base = keys.map(({ key }, at) => `${key}:${letters[at]}`).join('/')
  const prefix = version === '2.0' ? '' : `CVSS:${version}/`
  const read = parseVector(`${prefix}${base}${more}`)
  if (!read.ok) throw new Error(text)
  return read.vector
}

const said = (vector: Vector) => inOneParagraph(words, meaningOf(vector))

test.each([
  [
    '4:NLNNAHLNNNN',
    'Anyone on the network can attack it without an account and nothing has to go right, but a user must be led to something particular. They can read everything it holds and change some of it.',
  ],
  [
    '4:NHPNNHHHNNN/E:P',
    'Anyone on the network can attack it without an account, but must defeat a built-in protection and circumstances must fit. They can read and change everything and stop it. A demonstration is public, no attack known.',
  ],
  [
    '4:ALNNNHHNNNN/MSI:S/S:P',
    'From the same network anyone can attack it without an account, nothing has to go right and nobody has to help. They can read and change everything. Here people can be hurt. The provider adds: people can be badly hurt.',
  ],
  [
    '3.1:NLNRCLLN',
    'Anyone on the network can attack it without an account and nothing has to go right, but somebody must do something first. The harm reaches past the vulnerable part: some data can be read and changed.',
  ],
  [
    '3.1:NLNNUHHH/AR:L/MAV:A',
    'Anyone on the network can attack it without an account, nothing has to go right and nobody has to help. They can read and change everything and stop it. Here only the same network reaches it and an outage would be minor.',
  ],
  [
    '2:NMSPNC/E:POC/RL:TF/RC:UC',
    'Anyone on the network can attack it after one log-in, under somewhat special conditions. They can read some of it and stop it. There is a demonstration and a temporary vendor fix; the report is unconfirmed.',
  ],
])('%s in words', (text, paragraph) => {
  expect(said(short(text))).toBe(paragraph)
})

/** Every base vector of a version. */
function* baseVectors(version: Version): Generator<Vector> {
  const bases = specOf(version).metrics.filter(({ mandatory }) => mandatory)
  const counts = bases.map(({ values }) => values.length)
  const all = counts.reduce((product, count) => product * count, 1)
  const rest = emptyVector(version).values.slice(bases.length)
  for (let number = 0; number < all; number++) {
    let left = number
    const places = counts.map((count) => {
      const place = (left % count) + 1
      left = Math.floor(left / count)
      return place
    })
    yield { version, values: [...places, ...rest] }
  }
}

/** Seeded vectors: drafts, and all groups. */
function* otherVectors(version: Version, count: number): Generator<Vector> {
  let seed = 20_261_127
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (let number = 0; number < count; number++) {
    const open = random(3) === 0 ? 1 + random(4) : 0
    const optional = random(6)
    let vector = emptyVector(version)
    for (const { key, values, mandatory } of specOf(version).metrics) {
      const isSet = mandatory ? random(5) >= open : random(6) < optional
      if (isSet) vector = withMetric(vector, key, values[random(values.length)])
    }
    yield vector
  }
}

const impacts = ['C', 'I', 'A', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA']
const silent = new Set(['AT:N', 'S:U', ...impacts.map((each) => `${each}:N`)])

/** What is told by silence: no impact, nothing past the vulnerable part, the base metric's own value. */
function isSilent(vector: Vector, { key, modifies }: Metric, value: string): boolean {
  if (modifies === 'S' && isHarmlessHere(vector)) return true
  return modifies ? value === metricValue(vector, modifies) : silent.has(`${key}:${value}`)
}

function isHarmlessHere(vector: Vector): boolean {
  const { metrics } = specOf(vector.version)
  return metrics.every(({ key, group }) => {
    if (group !== 'base' || !impacts.includes(key)) return true
    const here = metrics.find((each) => each.modifies === key)?.key
    return ((here && metricValue(vector, here)) ?? metricValue(vector, key)) === 'N'
  })
}

const judged = new Map<string, readonly string[]>()

/** What is wrong with a sentence. */
function faultsOf(text: string): readonly string[] {
  const known = judged.get(text)
  if (known) return known
  const faults = [
    /^[A-Z][^.]*[^.,;: ]\.$/.test(text) ? '' : 'is no sentence',
    / {2}| [.,;]|,,|#/.test(text) ? 'has blanks' : '',
    /risk|likely|hacker|undefined|null|NaN|\[object/i.test(text) ? 'has such a word' : '',
    /\b(\w+) \1\b/.test(text) ? 'says a word twice' : '',
  ].filter((fault) => fault !== '')
  judged.set(text, faults)
  return faults
}

function unlawful(vector: Vector, told: readonly ToldPart[]): readonly string[] {
  const named = new Set(told.flatMap((part) => part.metrics))
  const faults = told.flatMap(({ about, text, metrics }) => [
    ...faultsOf(text).map((fault) => `${about} ${fault}: ${text}`),
    ...(metrics.length === 0 ? [`nobody says ${text}`] : []),
  ])
  for (const [row, metric] of specOf(vector.version).metrics.entries()) {
    const place = vector.values[row] ?? 0
    const value = metric.values[place - 1]
    const right = value === undefined ? metric.key : `${metric.key}:${value}`
    const isTold = named.delete(right)
    const isDue = value === undefined ? metric.mandatory : !isSilent(vector, metric, value)
    if (isDue && !isTold) faults.push(`${right} is not told`)
  }
  // None is told that the vector has not, and none twice.
  for (const wrong of named) faults.push(`${wrong} is told`)
  return faults.map((fault) => `${formatVector(vector)}: ${fault}`)
}

describe.each(versions)('v%s', (version) => {
  // Of 3.0 and 3.1 the base metrics are the same.
  test.skipIf(version === '3.0')(
    'every base vector is told in whole sentences, and no two read the same but for the scope of no harm',
    () => {
      const faults: string[] = []
      const seen = new Set<string>()
      let count = 0
      for (const vector of baseVectors(version)) {
        const told = inWords(words, meaningOf(vector))
        faults.push(...unlawful(vector, told))
        seen.add(told.map(({ text }) => text).join(' '))
        count++
      }
      expect(faults.slice(0, 9)).toEqual([])
      const scopesOfNoHarm = version === '3.1' ? 4 * 2 * 3 * 2 : 0
      expect(seen.size).toBe(count - scopesOfNoHarm)
    },
    60_000,
  )

  test('so are drafts and vectors with all groups', () => {
    const faults: string[] = []
    for (const vector of [emptyVector(version), ...otherVectors(version, 2_000)])
      faults.push(...unlawful(vector, inWords(words, meaningOf(vector))))
    expect(faults.slice(0, 9)).toEqual([])
  })

  test('each value of a metric that is not mandatory reads differently', () => {
    for (const vector of otherVectors(version, 30)) {
      for (const { key, values, mandatory, modifies } of specOf(version).metrics) {
        // Who is hurt elsewhere is told once.
        if (mandatory || key === 'MSI' || key === 'MSA') continue
        const told = values.map((value) => said(withMetric(vector, key, value)))
        // Where nothing can be harmed no scope is told, nor of what there could be more.
        if (told.some((text) => text.includes('does no harm'))) continue
        expect(new Set(told).size, `${formatVector(vector)} ${key}`).toBe(values.length)
        const without = said(withMetric(vector, key, undefined))
        expect(modifies !== undefined || !told.includes(without)).toBe(true)
      }
    }
  })
})

test('only what is another value here is told of the environment', () => {
  const of = (text: string) =>
    inWords(words, meaningOf(short(text))).find(({ about }) => about === 'environment')
  expect(of('3.1:NLNNUHHH/MAV:N/MC:H')).toBeUndefined()
  expect(of('3.1:NLNNUHHH/MAV:N/MC:L')).toEqual({
    about: 'environment',
    text: 'Here only some data can be read.',
    metrics: ['MC:L'],
  })
  expect(of('4:LLNNNHNNNNN/MVC:N/MAV:A')?.text).toBe(
    'Here anyone on the same network reaches it and it does no harm.',
  )
})

test('values that belong together are told as such', () => {
  const open = withMetric(withMetric(short('4:NLNNNHLNNNN'), 'AC', undefined), 'AT', undefined)
  const joint = withAlternatives(open, [
    [
      { AC: 'L', AT: 'P' },
      { AC: 'H', AT: 'N' },
    ],
  ])
  const meaning = meaningOf(joint.ok ? joint.vector : emptyVector('4.0'))
  expect(inOneParagraph(words, meaning)).toMatch(
    /Not decided: .* Only together: AC:L with AT:P or AC:H with AT:N\.$/,
  )
})

test('what is undecided is open, with the values it is undecided between', () => {
  const undecided = withAlternatives(withMetric(short('3.1:NLNNUHHH'), 'UI', undefined), [
    [{ UI: 'N' }, { UI: 'R' }],
  ])
  const meaning = meaningOf(undecided.ok ? undecided.vector : emptyVector('3.1'))
  expect(inOneParagraph(words, meaning)).toBe(
    'Anyone on the network can attack it without an account and nothing has to go right. They can read and change everything and stop it. Not decided: whether somebody has to help.',
  )
  expect(meaning.parts.at(-1)).toEqual({
    about: 'open',
    metrics: [{ metric: 'UI', value: undefined, base: undefined, among: ['N', 'R'] }],
    isHarmless: false,
  })
})

test.each([
  [
    'CVSS:4.0/AV:L/AC:L/AT:N/PR:H/UI:A/VC:N/VI:N/VA:L/SC:N/SI:N/SA:H',
    'Through a session on the machine, or something a user opens there, anyone with administrator rights can attack it and nothing has to go right, but a user must be led to something particular. They can slow or interrupt it. They can also stop other systems.',
  ],
  [
    'CVSS:4.0/AV:L/AC:H/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:H/SI:L/SA:N',
    'Through a session on the machine anyone can attack it without an account of their own, but must first defeat a built-in protection or learn this target’s secret. They can read everything on other systems and change some data there.',
  ],
  [
    'CVSS:4.0/AV:P/AC:L/AT:P/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N',
    'Anyone who touches the device can attack it without an account, but only while circumstances fit, such as a race or a place on the network path. It does no harm.',
  ],
  [
    'CVSS:4.0/AT:P/VC:H/VA:H',
    'It works only while circumstances fit, such as a race or a place on the network path. An attacker can read everything the product holds and stop it. Not decided: from where it can be attacked, whether a built-in protection is in the way, whether an account is needed, whether somebody has to help, what can be changed and what harm it does to other systems.',
  ],
  [
    'CVSS:3.1/AV:A/AC:H/PR:L/UI:R/S:C/C:L/I:L/A:H/E:U/RL:O/RC:C',
    'Anyone with an ordinary account can attack it from the same network, but it takes conditions outside the attacker’s control and somebody must do something first. The harm reaches past the vulnerable part: some data can be read and changed, and services stopped. There is no code for an attack, but a vendor fix; the report is confirmed.',
  ],
  [
    'CVSS:3.1/C:H',
    'Everything can be read. Not decided: how it is attacked, whether the harm reaches past the vulnerable part, what can be changed and whether it can be stopped.',
  ],
  [
    'CVSS:4.0/UI:N',
    'Nobody has to help. Not decided: from where it can be attacked, whether a built-in protection is in the way, whether circumstances must fit, whether an account is needed and what harm it does.',
  ],
  [
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/SC:N',
    'Anyone on the network can attack it without an account, nothing has to go right and nobody has to help. Not decided: what harm it does to the product, what can be changed on other systems and whether other systems can be stopped.',
  ],
  ['CVSS:3.1', 'Nothing about attack and effect is decided yet.'],
  [
    'AV:L/AC:H/Au:N/C:C/I:P/A:P/CDP:H/TD:L/CR:L/IR:L',
    'Through a session on the machine, or by touching it, anyone can attack it without a further log-in, but only under rare conditions. They can read everything it holds, change some of it and slow or interrupt it. Here a catastrophic loss of life, things or money is possible; up to 25% of the systems are vulnerable; a leak and tampering would be minor.',
  ],
])('%s reads well', (text, paragraph) => {
  const read = parseVector(text)
  expect(read.ok && said(read.vector)).toBe(paragraph)
})
