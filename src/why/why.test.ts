import { describe, expect, test } from 'vitest'

import { whoMayShowElse } from '#cvss/another.ts'
import { explainVector, formulasOf } from '#cvss/explain.ts'
import {
  type Vector,
  emptyVector,
  parseVector,
  scoreVector,
  specOf,
  versions,
  withMetric,
} from '#cvss/index.ts'
import { en } from '#i18n/en.ts'
import { why } from '#i18n/en/why.ts'
import { words } from '#i18n/en/words.ts'
import type { Sentence } from '#i18n/messages.ts'
import { formulaPieces, formulaText, plainNumber } from '#share/equation-text.ts'
import { macroVectorBar } from './macro-vector-bar.ts'
import { maxima } from './maxima.ts'
import { readingsByMetric } from './readings-by-metric.ts'
import { targetChoices, typedTarget } from './targets.ts'
import { whyText } from './why-text.ts'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(text)
  return reading.vector
}

describe('the numbers in the formulas', () => {
  test('are put where the symbols stand, and metrics named', () => {
    const vector = vectorOf('CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H/E:P/RL:O/RC:C')
    const explanation = explainVector(vector)
    if (!explanation || !('steps' in explanation)) throw new Error('no steps')
    const formulas = formulasOf(vector)
    const lines = explanation.steps.map((step) => formulaText(formulas.get(step.name) ?? '', step))
    expect(lines).toEqual([
      '1 − (1 − C 0.56) × (1 − I 0.56) × (1 − A 0.56)',
      '6.42 × 0.914816',
      '8.22 × AV 0.55 × AC 0.77 × PR 0.62 × UI 0.85',
      'min(S 1 × (5.873119 + 1.834577), 10)',
      '7.8 × E 0.94 × RL 0.95 × RC 1',
    ])
  })

  // In these vectors every equation of each version is used, and those that are there only where they change something.
  test.each([
    'AV:L/AC:H/Au:M/C:N/I:P/A:N/E:H/RL:OF/RC:UR/CDP:LM/TD:M/CR:M/IR:L/AR:M',
    'AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H',
    'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:U/RL:T/RC:U/CR:L/IR:L/AR:H/MAV:P/MAC:H/MPR:H/MUI:R/MS:C/MC:H/MI:H/MA:H',
    'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:N/MS:C',
    'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:N',
  ])('no symbol of a term is left in %s', (text) => {
    const vector = vectorOf(text)
    const explanation = explainVector(vector)
    if (!explanation || !('steps' in explanation)) throw new Error('no steps')
    const formulas = formulasOf(vector)
    for (const step of explanation.steps) {
      const pieces = formulaPieces(formulas.get(step.name) ?? '', step)
      const signs = pieces.flatMap((piece) => (piece.kind === 'sign' ? piece.text : [])).join(' ')
      expect(signs.replaceAll(/\b(?:min|max)\b/g, ''), step.name).not.toMatch(/[A-Za-z]/)
    }
  })

  test('are shown with all decimals that hold', () => {
    expect([0.914816, 5, 5.465242, -0.2, 6.9654].map(plainNumber)).toEqual([
      '0.914816',
      '5',
      '5.465242',
      '−0.2',
      '6.9654',
    ])
  })
})

test('impact and exploitability come to no more than their maxima, and to these', () => {
  for (const version of ['2.0', '3.0', '3.1'] as const) {
    const base = specOf(version).metrics.filter(({ mandatory }) => mandatory)
    let all: readonly Vector[] = [emptyVector(version)]
    for (const { key, values } of base)
      all = all.flatMap((vector) => values.map((value) => withMetric(vector, key, value)))
    const scores = all.map((vector) => scoreVector(vector))
    for (const part of ['impact', 'exploitability'] as const)
      expect(Math.max(...scores.map((score) => score?.[part] ?? 0)), `${version} ${part}`).toBe(
        maxima[version][part],
      )
  }
})

describe('the bar of a MacroVector', () => {
  // understand.md's second example: 9.3, less 9/280.
  const explanation = explainVector(
    vectorOf('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N/CR:M'),
  )

  test('is divided by what each set takes, and ends on what is left', () => {
    if (!explanation || !('sets' in explanation)) throw new Error('no sets')
    const { from, to, ticks, unrounded, taken } = macroVectorBar(explanation)
    expect(taken.reduce((sum, { points }) => sum - points, to)).toBeCloseTo(unrounded, 9)
    expect(ticks.at(0)).toBe(from)
    expect(ticks.at(-1)).toBe(to)
    expect(from).toBeLessThan(unrounded)
    expect(ticks).toContain(Math.round(unrounded * 10) / 10)
  })

  test('stays within 0 and 10 for the least and the greatest score', () => {
    for (const text of [
      'CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N/E:U',
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H',
    ]) {
      const extreme = explainVector(vectorOf(text))
      if (!extreme || !('sets' in extreme)) throw new Error('no sets')
      const { from, to } = macroVectorBar(extreme)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(10)
      expect(from).toBeLessThan(to)
    }
  })
})

describe('targets', () => {
  const score = scoreVector(
    vectorOf('CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:A/VC:H/VI:H/VA:L/SC:H/SI:N/SA:N'),
  )
  if (!score) throw new Error('no score')

  test('of 8.6: the nearest end below first, then above, then the other bands', () => {
    expect(targetChoices('4.0', score).map(({ id }) => id)).toEqual([
      'below 7',
      'below 4',
      'below 0.1',
      'at least 9',
      'none',
      'low',
      'medium',
      'critical',
    ])
    expect(targetChoices('4.0', score)[0]?.target).toEqual({ atMost: 6.9 })
  })

  test('that are typed are scores of one decimal, or nothing', () => {
    expect(typedTarget('4.0', 'at-most', ' 6,5 ')?.target).toEqual({ atMost: 6.5 })
    expect(typedTarget('4.0', 'at-least', '10')?.target).toEqual({ atLeast: 10 })
    for (const text of ['', '-1', '10.1', '6.55', 'six', '1e1', '0x5', '99'])
      expect(typedTarget('4.0', 'at-most', text), text).toBeUndefined()
  })
})

test('as text: score and vector, sentences with their metrics, and workings that can be redone', () => {
  const texts = { messages: en, texts: why, words }
  const ofV4 = whyText(
    texts,
    vectorOf('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N/CR:M'),
  )
  expect(ofV4).toContain('9.3')
  expect(ofV4).toContain('MacroVector 000200: 9.3')
  expect(ofV4).toContain('0.3 × 3 ÷ 7 = 9/70')
  expect(ofV4).toContain('rounded half up to 9.3')
  const ofV2 = whyText(texts, vectorOf('AV:N/AC:L/Au:N/C:N/I:N/A:C'))
  expect(ofV2).toContain('(§3.2.1)')
  expect(ofV2).not.toMatch(/undefined|NaN/)
})

describe('another number', () => {
  test('readings of one metric stand together, in their order', () => {
    const readings = [
      { metric: 'AV', from: 'N', to: 'A' },
      { metric: 'AV', from: 'N', to: 'L' },
      { metric: 'E', from: undefined, to: 'U' },
    ] as const
    expect(readingsByMetric(readings)).toEqual([
      { metric: 'AV', from: 'N', to: ['A', 'L'] },
      { metric: 'E', from: undefined, to: ['U'] },
    ])
  })

  test.each(versions)('every reason for v%s has words of its own', (version) => {
    const { metrics } = specOf(version)
    const withPlace = (place: number, rows: typeof metrics) =>
      rows.reduce(
        (vector, { key, values }) => withMetric(vector, key, values[place % values.length]),
        emptyVector(version),
      )
    const vectors = [
      withPlace(1, metrics),
      withPlace(
        1,
        metrics.filter(({ mandatory }) => mandatory),
      ),
      withPlace(
        2,
        metrics.filter(({ subgroup }) => subgroup !== 'modified-base'),
      ),
    ]
    const others = vectors.flatMap((vector) => {
      const told = whoMayShowElse(vector)
      const names = told.map((other) => plain(why.another.reason(other)))
      expect(new Set(names.map((name, at) => `${name} ${told[at]?.number}`)).size).toBe(told.length)
      return names
    })
    expect(others.length).toBeGreaterThan(0)
    expect(others.join(' ')).not.toMatch(/undefined|\[object/)
  })

  test('says which part is left and who is known to show it', () => {
    expect(
      plain(
        why.another.reason({
          code: 'part',
          without: ['threat'],
          kind: 'CVSS-BE',
          deviation: 'first-v4-rounds-tie-down',
        }),
      ),
    ).toBe('Without threat, CVSS-BE on FIRST’s v4.0 page: its code of 2024 rounds this tie down')
    expect(why.another.own('8.8', 'temporal', '9.8')).toContain('the Temporal Score.')
  })
})

function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('')
}
