import { expect, test } from 'vitest'

import { type Problem, parseVector, specOf, versions } from '#cvss/index.ts'
import { en } from './en.ts'
import { help } from './en/help.ts'
import { reading } from './en/reading.ts'
import { page } from './en/page.ts'
import { metricText } from './messages.ts'
import { lengthened } from './pseudo.ts'

test.each(versions)('every metric and value of v%s has a name and a meaning', (version) => {
  for (const { key, values } of specOf(version).metrics) {
    const names = metricText(en, version, key)
    expect(names.name, key).not.toBe('')
    expect(Object.keys(names.values).toSorted(), key).toEqual(values.toSorted())
    const meanings = help[version][key]!
    expect(meanings.meaning, key).toMatch(/\.$/)
    expect(Object.keys(meanings.values).toSorted(), key).toEqual(values.toSorted())
    for (const value of values) {
      expect(names.values[value], `${key}:${value}`).not.toBe('')
      expect(meanings.values[value], `${key}:${value}`).not.toBe('')
    }
  }
})

test.each(versions)('v%s has no text for a metric that it does not have', (version) => {
  const keys = specOf(version).metrics.map(({ key }) => key)
  expect(Object.keys(en.metrics[version]).toSorted()).toEqual(keys.toSorted())
  expect(Object.keys(help[version]).toSorted()).toEqual(keys.toSorted())
})

function problemTexts(text: string): readonly string[] {
  const read = parseVector(text)
  const problems: readonly Problem[] = read.ok ? [] : read.problems
  return problems.map((problem) => reading.problems[problem.code](problem))
}

test('problems are plain sentences with a place and a way out', () => {
  expect(problemTexts('CVSS:3.1/AV:N/AC:Z')).toEqual([
    'Metric AC has no value Z at position 15. AC takes L or H.',
  ])
  expect(problemTexts('CVSS:3.1/AV:N/AV:N')).toEqual([
    'Metric AV is given twice, again at position 15. Remove one of the two.',
  ])
  expect(problemTexts('CVSS:7.0/AV:N')).toEqual([
    '“CVSS:7.0” at position 1 names no CVSS version known here. Use CVSS:4.0, CVSS:3.1, CVSS:3.0 or CVSS:2.0.',
  ])
})

test('a very long wrong component is shortened in the sentence', () => {
  const [sentence] = problemTexts(`CVSS:3.1/${'A'.repeat(1_000)}`)
  expect(sentence!.length).toBeLessThan(150)
})

test('repairs are told in one sentence, each kind once', () => {
  const read = parseVector('cvss:3.1/av:n/ac:l/')
  expect(read.ok && reading.repaired(read.repairs)).toBe(
    'Repaired while reading: corrected upper and lower case in cvss:3.1, av:n and ac:l and removed a trailing slash.',
  )
})

test('the layout language is about 40 % longer and keeps codes and addresses', () => {
  const pseudo = lengthened(en)
  expect(lengthened(page).copy.vector.length).toBeGreaterThan(page.copy.vector.length * 1.3)
  expect(pseudo.footer.epss).toBe(en.footer.epss)
  expect(pseudo.metrics['4.0']['AV']!.values['N']).toBe('Networkork')
})

test('short words of a label are twice as long in it, once only', () => {
  const { metrics, asBase, notDefined, notDefinedAs, movesOn } = lengthened(en)
  const low = metrics['4.0']['AC']!.values['L']!
  expect(low).toBe('LowLow')
  expect(metrics['3.1']['S']!.name).toBe('ScopeScope')
  expect(notDefined).toBe('NotNot Definedned')
  expect(notDefinedAs(low)).toBe('as LowLow')
  expect(asBase(low)).toContain(': LowLow')
  expect(movesOn.length).toBeLessThan(en.movesOn.length * 1.6)
})
