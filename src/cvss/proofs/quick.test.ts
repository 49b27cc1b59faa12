import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCarefully } from '../read/careful.ts'
import { readQuickly } from '../read/quick.ts'
import { anyText } from './reference/arbitraries.ts'
import { mandatoryOf, metricsOf, type TableVersion, valuesOf } from './reference/metric-tables.ts'
import { specOf, versions } from '../versions.ts'

const often = { seed: 9, numRuns: 600 }

/** What the careful reader gives of a text that the quick reader takes; it must be read. */
function readByBoth(text: string) {
  const quick = readQuickly(text)
  if (!quick) return undefined
  const careful = versions.map((onScreen) => readCarefully(text, onScreen))
  for (const reading of careful) {
    if (!reading.ok) throw new Error(`${text} is refused: ${JSON.stringify(reading.problems)}`)
    expect([text, quick.vector, quick.repairs]).toEqual([text, reading.vector, reading.repairs])
  }
  return quick
}

function notDefinedOf(version: TableVersion): string {
  return specOf(version).notDefined
}

/** Segments of a version, each metric at most once, with any value or Not Defined. */
function segments(version: TableVersion, least = 1): fc.Arbitrary<string[]> {
  const some = fc.subarray([...metricsOf(version)], { minLength: least })
  const mandatory = fc.constant([...mandatoryOf(version)])
  const whole = fc.constant([...metricsOf(version)])
  const chosen = fc.oneof(some, mandatory, whole).chain((metrics) =>
    fc.tuple(
      ...metrics.map((metric) => {
        const values = [...valuesOf(version, metric)]
        const isRare = mandatoryOf(version).includes(metric)
        const notDefined = { weight: isRare ? 1 : 8, arbitrary: fc.constant(notDefinedOf(version)) }
        return fc
          .oneof({ weight: 8, arbitrary: fc.constantFrom(...values) }, notDefined)
          .map((value) => `${metric}:${value}`)
      }),
    ),
  )
  return fc.oneof(chosen, chosen.chain(shuffled))
}

function shuffled(list: readonly string[]): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length })
}

/** Fronts under which a version's segments may stand, its own most often. */
function fronts(version: TableVersion): fc.Arbitrary<string> {
  const other = fc.constantFrom('', ...versions.map((other) => `CVSS:${other}/`))
  return fc.oneof({ weight: 3, arbitrary: fc.constant(`CVSS:${version}/`) }, other)
}

function enclosed(text: string): fc.Arbitrary<string> {
  return fc.constantFrom(text, text, `(${text})`, `(${text}`, `${text})`)
}

const exactTexts = fc
  .constantFrom(...versions)
  .chain((version) => fc.tuple(fronts(version), segments(version)))
  .map(([front, list]) => front + list.join('/'))

const faultySegments = `
  AV AV: :N AV:N:L AV::N XY:N AV:Q AV:NN av:n AV:n AU:N Au:N AV:N VC:H
  S:C S:P E:ND E:X E:POC U:Clear U:clear SI:S MSI:S
  AV%3AN AV&#58;N MAVV:N __proto__:N constructor:N CVSS:3.1 ) ( `.split(/\s+/)

describe('what the quick reader takes, the careful reader reads as the same', () => {
  test('of texts that are written exactly, in any order, under any front', () => {
    fc.assert(
      fc.property(exactTexts.chain(enclosed), (text) => void readByBoth(text)),
      often,
    )
  })

  test('of texts with a segment that is wrong, or is there already', () => {
    const faulty = fc
      .tuple(exactTexts, fc.constantFrom(...faultySegments), fc.nat(), fc.boolean())
      .map(([text, fault, at, twice]) => {
        const parts = text.split('/')
        const place = at % (parts.length + 1)
        return parts.toSpliced(place, 0, twice ? parts[place % parts.length]! : fault).join('/')
      })
    fc.assert(
      fc.property(faulty.chain(enclosed), (text) => void readByBoth(text)),
      often,
    )
  })

  test('of texts in which one character became another, was lost or was added', () => {
    const characters = fc.oneof(
      fc.constantFrom(...'AVCMUSNXHL:/.()#0 \u0000'.split(''), ''),
      // With these a key could have the same bits as another.
      fc.integer({ min: 128, max: 0xffff }).map((code) => String.fromCharCode(code)),
    )
    const broken = fc
      .tuple(exactTexts, characters, fc.nat(), fc.constantFrom(0, 1, 1, 2))
      .map(([text, character, at, lost]) => {
        const place = at % text.length
        return text.slice(0, place) + character + text.slice(place + lost)
      })
    fc.assert(
      fc.property(broken, (text) => void readByBoth(text)),
      { seed: 9, numRuns: 3000 },
    )
  })

  test('of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => void readByBoth(text)),
      often,
    )
  })

  test.each(versions)('of v%s texts with any character code for a key', (version) => {
    const taken = Array.from({ length: 0x1_0000 - 128 }, (_, index) =>
      String.fromCharCode(index + 128),
    ).filter((letter) => readQuickly(`CVSS:${version}/${letter}:N`) !== undefined)
    expect(taken).toEqual([])
  })
})

describe('the quick reader takes', () => {
  test.each(versions)('every exact v%s text under its prefix', (version) => {
    fc.assert(
      fc.property(segments(version), (list) => {
        expect(readByBoth(`CVSS:${version}/${list.join('/')}`)?.vector.version).toBe(version)
      }),
      often,
    )
  })

  test.each(['4.0', '3.1', '2.0'] as const)('every exact v%s text that tells it', (version) => {
    const telling = { '4.0': 'AT', '3.1': 'PR', '2.0': 'Au' }[version]
    const bare = segments(version).filter((list) =>
      list.some((text) => text.startsWith(`${telling}:`) && !text.endsWith(notDefinedOf(version))),
    )
    fc.assert(
      fc.property(bare, (list) => {
        expect(readByBoth(list.join('/'))?.vector.version).toBe(version)
      }),
      often,
    )
  })

  test('v2.0 in parentheses', () => {
    const { repairs } = readByBoth('(AV:N/AC:L/Au:N/C:C/I:C/A:C/E:ND)') ?? {}
    expect(repairs?.map(({ code, text }) => `${code} ${text}`)).toEqual([
      'parentheses (AV:N',
      'parentheses E:ND)',
    ])
  })

  test.each(versions)('a v%s metric once only', (version) => {
    for (const metric of metricsOf(version)) {
      const values = [notDefinedOf(version), ...valuesOf(version, metric)]
      for (const value of values) {
        const text = `CVSS:${version}/${metric}:${value}`
        expect(readByBoth(text)).toBeDefined()
        for (const other of values) expect(readByBoth(`${text}/${metric}:${other}`)).toBeUndefined()
      }
    }
  })

  test('no text of which nothing is left to read', () => {
    for (const text of ['', '(', ')', '()', '/', 'CVSS:3.1', 'CVSS:3.1/', '(/)', '(AV:N)'])
      expect(readQuickly(text)).toBeUndefined()
  })
})
