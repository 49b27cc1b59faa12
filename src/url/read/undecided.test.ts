import { describe, expect, test } from 'vitest'
import fc from 'fast-check'

import {
  type Vector,
  type Version,
  formatVector,
  missingMetrics,
  parseVector,
  sameVector,
  scoreRange,
  specOf,
  versions,
  withMetric,
} from '#cvss/index.ts'
import { maximumAlternatives, withAlternatives } from '#cvss/target.ts'
import { formatPermalink } from '../permalink.ts'
import { readOwnLink } from './own-permalink.ts'
import { readPermalink } from './read-permalink.ts'
import { readSeveral, formatSeveral } from './several.ts'
import { readWrittenVector, withUndecidedTags } from './undecided.ts'

const v31 = 'CVSS:3.1/AV:N/PR:N/UI:R/S:U/C:H/I:H/A:H'
const v40 = 'CVSS:4.0/AV:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const joint = 'AC:L+AT:P,AC:H+AT:N'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

function addressOf(hash: string) {
  return { pathname: '/', search: '', hash }
}

function read(hash: string) {
  const reading = readPermalink(addressOf(hash), '4.0')
  if (reading.kind !== 'vector') throw new Error(`${hash} cannot be read`)
  return reading
}

/** The written vector again, and what was not understood. */
function readAs(hash: string) {
  const { vector, notUnderstood } = read(hash)
  return [formatPermalink(vector), notUnderstood.map(({ kind, text }) => `${kind} ${text}`)]
}

describe('a link with what is undecided', () => {
  test('gives the vector without it, and the exact range', () => {
    const { vector, or, cve } = read(`#${v40}&or=${joint}&cve=CVE-2024-3094`)
    expect(formatVector(vector)).toBe(v40)
    expect([or, cve]).toEqual([undefined, 'CVE-2024-3094'])
    expect(missingMetrics(vector)).toEqual(['AC', 'AT'])
    const scores = ['AC:L/AT:P', 'AC:H/AT:N'].map(
      (both) => scoreRange(vectorOf(v40.replace('AV:N', `AV:N/${both}`))).max,
    )
    expect(scoreRange(vector)).toEqual({ min: Math.min(...scores), max: Math.max(...scores) })
  })

  test.each([
    `#${v31}&or=AC:L,AC:H`,
    `#${v40}&or=${joint}`,
    `#${v40}&or=${joint}&or=E:X,E:A,E:P`,
    '#CVSS:2.0/AV:N&or=AC:L,AC:M&or=Au:M+C:N,Au:S+C:P&or=E:POC,E:ND',
    '#CVSS:4.0&or=S:N,S:P',
  ])('%s is written as it was read', (hash) => {
    expect(readAs(hash)).toEqual([formatPermalink(read(hash).vector), []])
    const again = readWrittenVector(formatPermalink(read(hash).vector))
    expect(again && sameVector(again, read(hash).vector)).toBe(true)
    expect(read(hash).vector.undecided).toHaveLength(hash.split('&or=').length - 1)
    // The reader of the first load reads nothing of it wrongly.
    expect(readOwnLink(addressOf(hash))).toBeUndefined()
  })

  test.each([
    `#${v40}&or=AC%3AL%2BAT%3AP%2CAC%3AH%2BAT%3AN`,
    `#${v40}&or=ac:l+at:p,ac:h+at:n`,
    `#${v40}&or=AC:H+AT:N,AC:L+AT:P`,
    `#${v40}&or=AT:P+AC:L,AC:H+AT:N`,
    `#${v40}&or=AC:L AT:P, AC:H AT:N).`,
    `#${v40}&amp;or=${joint}`,
    `#${encodeURIComponent(`${v40}&or=${joint}`)}`,
    `#${v40}&or=${joint},AC:L+AT:P`,
  ])('%s is read, mangled as it is', (hash) => {
    expect(readAs(hash)).toEqual([`#${v40}&or=${joint}`, []])
  })

  test('stands beside a companion', () => {
    const { vector, or } = read(`#${v40}&or=CVSS:3.1/AV:N&or=${joint}`)
    expect([vector.undecided?.length, or && formatVector(or)]).toEqual([1, 'CVSS:3.1/AV:N'])
  })

  test('belongs to the finding before it', () => {
    const hash = `#${v40}&or=${joint}&v=${v31}&or=AC:L,AC:H&or=${v40}&or=AC:L,AC:H`
    const { findings, unreadable } = readSeveral(addressOf(hash), '4.0') ?? {}
    expect(unreadable).toBe(0)
    expect(formatSeveral(findings ?? [], '/')).toBe(hash)
    expect(
      readSeveral(addressOf(`#${v40}&v=${v31}&or=AC:L,AC:L&v=?&or=AC:L,AC:H`), '4.0'),
    ).toMatchObject({ unreadable: 3, findings: [[{ version: '4.0' }], [{ version: '3.1' }]] })
  })
})

describe('what a vector cannot be undecided between', () => {
  const many = (count: number, metric = 'AC') =>
    Array.from({ length: count }, () => `${metric}:L`).join(',')

  test.each([
    // One alternative only, once or often.
    ['AC:L', 'undecided AC:L'],
    ['AC:L,AC:L', 'undecided AC:L,AC:L'],
    // Values and metrics that do not exist here.
    ['AC:L,AC:Q', 'undecided AC:L,AC:Q'],
    ['AC:L,AC:X', 'undecided AC:L,AC:X'],
    ['S:U,S:C', 'undecided S:U,S:C'],
    // A metric twice.
    ['AC:L+AC:H,AC:H+AC:L', 'undecided AC:L+AC:H,AC:H+AC:L'],
    // Alternatives that do not name the same.
    ['AC:L+AT:P,AC:H', 'undecided AC:L+AT:P,AC:H'],
    ['AC:L,AT:P', 'undecided AC:L,AT:P'],
    // One that the vector has a value for.
    ['AV:N,AV:A', 'undecided-set AV:N,AV:A'],
    ['AV:N+AC:L,AV:A+AC:H', 'undecided-set AV:N+AC:L,AV:A+AC:H'],
    [many(maximumAlternatives + 1), `undecided-many ${many(maximumAlternatives + 1).slice(0, 80)}`],
    ['__proto__:L,constructor:H', 'other-vector or=__proto__:L,constructor:H'],
    ['AC:L,', 'undecided AC:L'],
    ['', 'undecided or='],
    ['AC:L;AC:H', 'undecided or=AC:L;AC:H'],
    ['AC:L|AC:H', 'undecided or=AC:L|AC:H'],
    ['AC:L,AC=H', 'undecided or=AC:L,AC=H'],
  ])('&or=%s is named, and its metrics stay open', (tag, named) => {
    expect(readAs(`#${v40}&or=${tag}`)).toEqual([`#${v40}`, [named]])
    expect(readWrittenVector(`#${v40}&or=${tag}`)).toBeUndefined()
  })

  test('is one metric in two of them, of which the first counts', () => {
    expect(readAs(`#${v40}&or=AC:L,AC:H&or=${joint}`)).toEqual([
      `#${v40}&or=AC:L,AC:H`,
      [`undecided ${joint}`],
    ])
  })

  test('are more combinations than are worked out', () => {
    const metrics = ['MAV', 'MAC', 'MAT', 'MPR', 'MUI', 'MVC', 'MVI', 'MVA'] as const
    const tags = metrics.map((metric) => {
      const { values } = specOf('4.0').metrics.find(({ key }) => key === metric)!
      return ['X', ...values].map((value) => `${metric}:${value}`).join(',')
    })
    // 5 * 3 * 3 * 4 * 4 * 4 is 2,880.
    expect(readAs(`#${v40}${tags.map((tag) => `&or=${tag}`).join('')}`)).toEqual([
      `#${v40}${tags
        .slice(0, 6)
        .map((tag) => `&or=${tag}`)
        .join('')}`,
      tags.slice(6).map((tag) => `undecided-many ${tag}`),
    ])
  })
})

describe.each(versions)('what is undecided of a v%s vector', (version) => {
  test('is decided as its alternatives say', () => {
    fc.assert(
      fc.property(undecidedVector(version), ({ vector, group }) => {
        for (const joined of group)
          for (const [metric, value] of Object.entries(joined)) {
            const decided = withMetric(vector, metric as never, value)
            const fitting = group.filter((each) => each[metric as never] === value)
            const others = fitting.map((each) => JSON.stringify({ ...each, [metric]: undefined }))
            const isOver = new Set(others).size === 1
            expect(decided.undecided === undefined).toBe(isOver)
            const ranges = fitting.map((each) => scoreRange(withAll(vector, each)))
            expect(scoreRange(decided)).toEqual({
              min: Math.min(...ranges.map(({ min }) => min)),
              max: Math.max(...ranges.map(({ max }) => max)),
            })
          }
      }),
      { numRuns: 50 },
    )
  })

  test('is written and read back whole', () => {
    fc.assert(
      fc.property(undecidedVector(version), ({ vector }) => {
        const again = readWrittenVector(formatPermalink(vector))
        expect(again && sameVector(again, vector)).toBe(true)
        expect(withUndecidedTags(vector, ['AV:N']).refused).toHaveLength(1)
      }),
      { numRuns: 50 },
    )
  })
})

type Joint = Readonly<Record<string, string>>

/** The vector with one alternative taken. */
function withAll({ version, values }: Vector, joined: Joint): Vector {
  return Object.entries(joined).reduce<Vector>(
    (vector, [metric, value]) => withMetric(vector, metric as never, value),
    { version, values },
  )
}

/** One group of two or three metrics, in two to five different alternatives, nothing else set. */
function undecidedVector(version: Version) {
  const { metrics } = specOf(version)
  return fc
    .shuffledSubarray([...metrics], { minLength: 2, maxLength: 3 })
    .chain((chosen) =>
      fc.uniqueArray(
        fc.record(
          Object.fromEntries(chosen.map(({ key, values }) => [key, fc.constantFrom(...values)])),
        ),
        { minLength: 2, maxLength: 5, selector: (each) => JSON.stringify(each) },
      ),
    )
    .map((group) => {
      const read = withAlternatives(vectorOf(`CVSS:${version}`), [group])
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      return { vector: read.vector, group }
    })
}
