import { describe, expect, test } from 'vitest'

import { formatVector, metricValue, specOf, type Version, versions } from '#cvss/index.ts'
import { readPasted } from './read-pasted.ts'
import { reportRows } from './samples.ts'
import { valueOfWord } from './words.ts'

const v = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const open = v.replace('/AV:N', '')

function tableWith(vector: string): string {
  return [`Attack Vector: ${vector}`, ...reportRows.slice(1)].join('\n')
}

function theOnly(text: string, onScreen: Version = '3.1') {
  const pasted = readPasted(text, onScreen)
  const [found, other] = pasted.kind === 'vectors' ? pasted.found : []
  if (!found || other) throw new Error(JSON.stringify(pasted))
  return found
}

describe('a metric of which a table names several values is left open, and they are named', () => {
  test.each([
    'Network Local',
    'Network, Local',
    'Network / Local',
    'Network/Local',
    'Network | Local',
    'Network\tLocal',
    'Network or Local',
    'Network, or Local',
    'Network → Local',
    'Network -> Local',
    'Network - no, Local',
    'Network – Local',
    'Network (N) Local (L)',
    '**Network** (N), *Local* (L)',
    'network, local',
    'NETWORK, LOCAL',
    'Network, Local where it is shared',
    'Network\tLocal\tdiffers',
    'N / L',
    'N or L',
  ])('%j', (written) => {
    const { vector, dropped } = theOnly(tableWith(written))
    expect(formatVector(vector)).toBe(open)
    expect(dropped).toMatchObject([{ code: 'several-values', metric: 'AV' }])
    expect(dropped[0]?.allowed).toHaveLength(2)
  })

  test('one that is doubted is none', () => {
    const { vector, dropped } = theOnly(tableWith('Network?'))
    expect(formatVector(vector)).toBe(open)
    expect(dropped).toMatchObject([{ code: 'unknown-value', metric: 'AV', text: 'Network?' }])
  })

  test('two columns of which one row differs', () => {
    const rows = reportRows.map((row) => row.replace(': ', '\t'))
    const columns = rows.map((row) => `${row}\t${row.split('\t')[1]}`)
    const text = ['Metric\tVendor\tNVD', ...columns].join('\n')
    expect(formatVector(theOnly(text).vector)).toBe(v)
    const differs = text.replace('Network\tNetwork', 'Network\tLocal')
    for (const each of [differs, differs.replaceAll('\t', ' | ').replaceAll(/^|$/gm, '|')])
      expect(theOnly(each).dropped).toMatchObject([{ allowed: ['Network', 'Local'] }])
  })

  test('beside a vector it is named', () => {
    const { left } = theOnly(`${v}\nAttack Vector: Network, Local`)
    expect(left).toEqual(['Attack Vector: Network (Network, Local)'])
  })
})

test.each([
  'Network',
  'Network (N)',
  'Network, network',
  'Network (N) – local users are not affected, physical ones neither',
  'Network - Local attackers are stopped by the firewall',
  'Network. Local attackers need no more',
  'Network (N), because local access is not needed',
  'Network, because local or physical access is not needed',
  'Network (not Local)',
  'Network\tLocal users are safe',
])('%j is one value, and what explains it is not', (written) => {
  const { vector, dropped } = theOnly(tableWith(written))
  expect(formatVector(vector)).toBe(v)
  expect(dropped).toEqual([])
})

test('None required is none', () => {
  const text = reportRows.join('\n').replace('Interaction: None', 'Interaction: None required')
  expect(formatVector(theOnly(text).vector)).toBe(v)
})

const form31: readonly (readonly [string, readonly string[]])[] = [
  ['Attack Vector', ['Network', 'Adjacent', 'Local', 'Physical']],
  ['Attack Complexity', ['Low', 'High']],
  ['Privileges Required', ['None', 'Low', 'High']],
  ['User Interaction', ['None', 'Required']],
  ['Scope', ['Unchanged', 'Changed']],
  ['Confidentiality', ['None', 'Low', 'High']],
  ['Integrity', ['None', 'Low', 'High']],
  ['Availability', ['None', 'Low', 'High']],
]
const form2: typeof form31 = [
  ['Access Vector', ['Local', 'Adjacent Network', 'Network']],
  ['Access Complexity', ['High', 'Medium', 'Low']],
  ['Authentication', ['Multiple', 'Single', 'None']],
  ...['Confidentiality', 'Integrity', 'Availability'].map(
    (name) => [name, ['None', 'Partial', 'Complete']] as const,
  ),
]
const systems = ['Vulnerable System ', 'Subsequent System '].flatMap((system) =>
  ['Confidentiality', 'Integrity', 'Availability'].map(
    (name) => [`${system}${name}`, ['None', 'Low', 'High']] as const,
  ),
)
const form4: typeof form31 = [
  ['Attack Vector', ['Network', 'Adjacent', 'Local', 'Physical']],
  ['Attack Complexity', ['Low', 'High']],
  ['Attack Requirements', ['None', 'Present']],
  ['Privileges Required', ['None', 'Low', 'High']],
  ['User Interaction', ['None', 'Passive', 'Active']],
  ...systems,
]
const forms = { '2.0': form2, '3.0': form31, '3.1': form31, '4.0': form4 } as const

describe.each(versions)('a form of v%s', (version) => {
  const metrics = specOf(version).metrics.filter(({ mandatory }) => mandatory)
  const form = forms[version]
  const separators = [' ', ', ', ' / ', ' | ', '\t', ' or ', ' → ', '\n']

  test.each(separators)('that is copied as a whole, parted by %j, is no vector', (separator) => {
    const sign = separator === '\n' ? '\n' : ': '
    const rows = form.map(([name, values]) => `${name}${sign}${values.join(separator)}`)
    const pasted = readPasted(`CVSS v${version}\n${rows.join('\n')}`, version)
    expect(pasted.kind).toBe('unreadable')
    const problems = pasted.kind === 'unreadable' ? pasted.problems : []
    expect(problems.map(({ metric, allowed }) => [metric, allowed])).toEqual(
      metrics.map(({ key }, at) => [key, form[at]?.[1]]),
    )
  })

  test('of which some rows name more than one value has those open, and no others', () => {
    let seed = 7
    const below = (count: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((seed / 2_147_483_648) * count)
    }
    for (let round = 0; round < 60; round++) {
      const several = new Set([below(form.length), below(form.length)])
      const said = form.map(([name, values], at) => {
        const first = below(values.length)
        const second = (first + 1 + below(values.length - 1)) % values.length
        const separator = separators[below(separators.length - 1)] ?? ' '
        const words = [values[first] ?? '', values[second] ?? '']
        return { name, words: several.has(at) ? words : words.slice(0, 1), separator }
      })
      const rows = said.map(({ name, words, separator }) => `${name}: ${words.join(separator)}`)
      const { vector, dropped } = theOnly(`CVSS v${version}\n${rows.join('\n')}`, version)
      expect(vector.version).toBe(version)
      for (const [at, { key }] of metrics.entries()) {
        const [word = '', other] = said[at]?.words ?? []
        const value = other === undefined ? valueOfWord(key, word, version) : undefined
        expect([rows[at], metricValue(vector, key)]).toEqual([rows[at], value])
      }
      expect(dropped.map(({ metric, allowed }) => [metric, allowed])).toEqual(
        [...several].toSorted((a, b) => a - b).map((at) => [metrics[at]?.key, said[at]?.words]),
      )
    }
  })
})
