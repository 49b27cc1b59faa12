import { describe, expect, test } from 'vitest'

import { type Version, formatVector, versions } from '#cvss/index.ts'
import { short, told } from './samples.ts'
import { translateVector } from './translate-vector.ts'

/** What one base or other metric becomes; the rest of the vector does not matter for it. */
function becomes(text: string, to: Version, metrics: readonly string[]): readonly string[] {
  return told(translateVector(short(text), to), metrics)
}

describe('from v3 to 4.0', () => {
  test.each(['3.1', '3.0'] as const)('every row of the table, from %s', (from) => {
    const row = (letters: string, ...metrics: string[]) =>
      becomes(`${from}:${letters}`, '4.0', metrics)
    for (const value of ['N', 'A', 'L', 'P'])
      expect(row(`${value}LNNUHHH`, 'AV')).toEqual([`AV:${value}`])
    for (const value of ['N', 'L', 'H'])
      expect(row(`NL${value}NUHHH`, 'PR')).toEqual([`PR:${value}`])
    expect(row('NLNNUHHH', 'AC', 'AT')).toEqual(['AC:L/AT:N'])
    expect(row('NHNNUHHH', 'AC', 'AT')).toEqual(['AC:H/AT:N', 'AC:L/AT:P', 'AC:H/AT:P'])
    expect(row('NLNNUHHH', 'UI')).toEqual(['UI:N'])
    expect(row('NLNRUHHH', 'UI')).toEqual(['UI:P', 'UI:A'])
    const impact = ['VC', 'VI', 'VA', 'SC', 'SI', 'SA']
    expect(row('NLNNUHLN', ...impact)).toEqual(['VC:H/VI:L/VA:N/SC:N/SI:N/SA:N'])
    expect(row('NLNNCHLN', ...impact)).toEqual([
      'VC:N/VI:N/VA:N/SC:H/SI:L/SA:N',
      'VC:H/VI:L/VA:N/SC:H/SI:L/SA:N',
      'VC:H/VI:L/VA:N/SC:N/SI:N/SA:N',
    ])
    expect(row('NLNNCNNN', ...impact)).toEqual(['VC:N/VI:N/VA:N/SC:N/SI:N/SA:N'])
    expect(row('NLNNUHHH/E:H', 'E')).toEqual(['E:A'])
    expect(row('NLNNUHHH/E:F', 'E')).toEqual(['E:A', 'E:P'])
    expect(row('NLNNUHHH/E:P', 'E')).toEqual(['E:P'])
    expect(row('NLNNUHHH/E:U', 'E')).toEqual(['E:U'])
    expect(row('NLNNUHHH', 'E')).toEqual([''])
    expect(row('NLNNUHHH/CR:H/IR:M/AR:L', 'CR', 'IR', 'AR')).toEqual(['CR:H/IR:M/AR:L'])
  })

  test('what is modified follows the rules of its base metric', () => {
    const row = (more: string, ...metrics: string[]) =>
      becomes(`3.1:NLNNUHLN/${more}`, '4.0', metrics)
    expect(row('MAV:P/MPR:H', 'MAV', 'MPR')).toEqual(['MAV:P/MPR:H'])
    expect(row('MUI:R', 'MUI')).toEqual(['MUI:P', 'MUI:A'])
    // AT is None already, and nobody named it.
    expect(row('MAC:H', 'MAC', 'MAT')).toEqual(['MAC:H', 'MAC:L/MAT:P', 'MAC:H/MAT:P'])
    expect(row('MC:L', 'MVC', 'MSC')).toEqual(['MVC:L'])
    expect(row('MS:C', 'MVC', 'MVI', 'MSC', 'MSI')).toEqual([
      'MVC:N/MVI:N/MSC:H/MSI:L',
      'MSC:H/MSI:L',
      '',
    ])
  })

  test('a modified metric that is as undecided as its base metric is as that', () => {
    const { vector, judgements } = translateVector(short('3.1:NHNRCHLN/MAC:H/MUI:R/MS:C'), '4.0')
    expect(formatVector(vector)).toBe('CVSS:4.0/AV:N/PR:N/VA:N/SA:N')
    expect(judgements).toHaveLength(3)
  })

  test('a modified impact is on the side on which the impact is', () => {
    const metrics = ['VC', 'SC', 'MVC', 'MSC']
    expect(becomes('3.1:NLNNCHNN/MC:L', '4.0', metrics)).toEqual([
      'VC:N/SC:H/MVC:N/MSC:L',
      'VC:H/SC:H/MVC:L/MSC:L',
      'VC:H/SC:N/MVC:L',
    ])
  })

  test('nobody is hurt because Scope is Changed', () => {
    for (const state of ['3.1:NLNNCHHH', '3.1:NLNNUHHH/MS:C', '3.1:NLNNUNNN/MS:C/MI:H/MA:H']) {
      const written = becomes(state, '4.0', ['MSI', 'MSA'])
      expect(written.join(' ')).not.toMatch(/:S/)
    }
  })

  test('what was retired is said', () => {
    expect(translateVector(short('3.1:NLNNUHHH/RL:O/RC:C'), '4.0').dropped).toEqual([
      { version: '3.1', metric: 'RL', value: 'O', reason: 'retired' },
      { version: '3.1', metric: 'RC', value: 'C', reason: 'retired' },
    ])
  })
})

describe('from 4.0 to v3', () => {
  test.each(['3.1', '3.0'] as const)('every row of the table, to %s', (to) => {
    const row = (letters: string, ...metrics: string[]) => becomes(`4:${letters}`, to, metrics)
    for (const value of ['N', 'A', 'L', 'P'])
      expect(row(`${value}LNNNHHHNNN`, 'AV')).toEqual([`AV:${value}`])
    for (const value of ['N', 'L', 'H'])
      expect(row(`NLN${value}NHHHNNN`, 'PR')).toEqual([`PR:${value}`])
    expect(row('NLNNNHHHNNN', 'AC')).toEqual(['AC:L'])
    expect(row('NHNNNHHHNNN', 'AC')).toEqual(['AC:H'])
    expect(row('NHPNNHHHNNN', 'AC')).toEqual(['AC:H'])
    expect(row('NLPNNHHHNNN', 'AC')).toEqual(['AC:H', 'AC:L'])
    expect(row('NLNNNHHHNNN', 'UI')).toEqual(['UI:N'])
    expect(row('NLNNPHHHNNN', 'UI')).toEqual(['UI:R'])
    expect(row('NLNNAHHHNNN', 'UI')).toEqual(['UI:R'])
    const impact = ['S', 'C', 'I', 'A']
    expect(row('NLNNNHLNNNN', ...impact)).toEqual(['S:U/C:H/I:L/A:N'])
    expect(row('NLNNNHLNLLN', ...impact)).toEqual(['S:C/C:H/I:L/A:N', 'S:U/C:H/I:L/A:N'])
    expect(row('NLNNNLLNHLN', ...impact)).toEqual(['S:C/C:H/I:L/A:N'])
    expect(row('NLNNNHNNNHN', ...impact)).toEqual(['S:C/C:H/I:N/A:N', 'S:C/C:N/I:H/A:N'])
    expect(row('NLNNNNNNNNN', ...impact)).toEqual(['S:U/C:N/I:N/A:N'])
    expect(row('NLNNNHHHNNN/E:A', 'E')).toEqual(['E:H'])
    expect(row('NLNNNHHHNNN/E:P', 'E')).toEqual(['E:P'])
    expect(row('NLNNNHHHNNN/E:U', 'E')).toEqual(['E:U'])
    expect(row('NLNNNHHHNNN/CR:H/IR:M/AR:L', 'CR', 'IR', 'AR')).toEqual(['CR:H/IR:M/AR:L'])
  })

  test('harm to people is High under Changed Scope, and that is said', () => {
    const translation = translateVector(short('4:ALNNNHHNNNN/MSI:S'), '3.1')
    expect(formatVector(translation.vector)).toBe(
      'CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N/MS:C',
    )
    expect(translation.dropped).toEqual([
      { version: '4.0', metric: 'MSI', value: 'S', reason: 'safety-as-high' },
    ])
  })

  test('MAC is read as MAC, and with what holds of Attack Requirements', () => {
    const row = (letters: string) => becomes(`4:${letters}`, '3.1', ['AC', 'MAC'])
    expect(row('NLNNNHHHNNN/MAC:H')).toEqual(['AC:L/MAC:H'])
    expect(row('NLNNNHHHNNN/MAT:P')).toEqual(['AC:L/MAC:H', 'AC:L'])
    expect(row('NHNNNHHHNNN/MAC:L')).toEqual(['AC:H/MAC:L'])
    expect(row('NHPNNHHHNNN/MAC:L')).toEqual(['AC:H/MAC:H', 'AC:H/MAC:L'])
  })

  test('no impact is mixed of two, in an environment neither', () => {
    expect(becomes('4:NLNNNHNNNNN/MSI:H', '3.1', ['MS', 'MC', 'MI'])).toEqual([
      'MS:C',
      'MS:C/MC:N/MI:H',
    ])
  })

  test('supplemental metrics have no counterpart', () => {
    const { dropped } = translateVector(short('4:NLNNNHHHNNN/S:P/AU:Y/R:I/V:C/RE:H/U:Red'), '3.1')
    expect(dropped.map(({ metric, value, reason }) => `${metric}:${value} ${reason}`)).toEqual(
      ['S:P', 'AU:Y', 'R:I', 'V:C', 'RE:H', 'U:Red'].map((text) => `${text} no-counterpart`),
    )
  })
})

describe('between 2.0 and v3', () => {
  test('every row of the table, from 2.0', () => {
    const row = (letters: string, ...metrics: string[]) => becomes(`2:${letters}`, '3.1', metrics)
    expect(row('NLNCCC', 'AV')).toEqual(['AV:N'])
    expect(row('ALNCCC', 'AV')).toEqual(['AV:A'])
    expect(row('LLNCCC', 'AV')).toEqual(['AV:L', 'AV:P'])
    expect(row('NLNCCC', 'AC', 'UI')).toEqual(['AC:L/UI:N'])
    expect(row('NMNCCC', 'AC', 'UI')).toEqual(['AC:L/UI:N', 'AC:L/UI:R', 'AC:H/UI:N', 'AC:H/UI:R'])
    expect(row('NHNCCC', 'AC', 'UI')).toEqual(['AC:H/UI:N', 'AC:H/UI:R'])
    expect(row('NLNCCC', 'PR')).toEqual(['PR:N'])
    expect(row('NLSCCC', 'PR')).toEqual(['PR:L', 'PR:H'])
    expect(row('NLMCCC', 'PR')).toEqual(['PR:L', 'PR:H'])
    expect(row('NLNCCC', 'S')).toEqual(['S:U', 'S:C'])
    expect(row('NLNNCP', 'C', 'I', 'A')).toEqual(['C:N/I:H/A:L', 'C:N/I:H/A:H'])
    expect(row('NLNCCC/E:U/RL:OF/RC:UC', 'E', 'RL', 'RC')).toEqual(['E:U/RL:O/RC:U'])
    expect(row('NLNCCC/E:POC/RL:TF/RC:UR', 'E', 'RL', 'RC')).toEqual(['E:P/RL:T/RC:R'])
    expect(row('NLNCCC/E:F/RL:W/RC:C', 'E', 'RL', 'RC')).toEqual(['E:F/RL:W/RC:C'])
    expect(row('NLNCCC/E:H/RL:U', 'E', 'RL', 'RC')).toEqual(['E:H/RL:U'])
    expect(row('NLNCCC/CR:H/IR:M/AR:L', 'CR', 'IR', 'AR')).toEqual(['CR:H/IR:M/AR:L'])
    expect(translateVector(short('2:NLNCCC/CDP:H/TD:L'), '3.1').dropped).toEqual([
      { version: '2.0', metric: 'CDP', value: 'H', reason: 'no-counterpart' },
      { version: '2.0', metric: 'TD', value: 'L', reason: 'no-counterpart' },
    ])
  })

  test('Scope and what is modified have no counterpart in 2.0', () => {
    expect(translateVector(short('3.1:NLNNCHHH/MAV:L'), '2.0').dropped).toEqual([
      { version: '3.1', metric: 'S', value: 'C', reason: 'no-counterpart' },
      { version: '3.1', metric: 'MAV', value: 'L', reason: 'no-counterpart' },
    ])
  })
})

test('between 2.0 and 4.0 a reason speaks of 3.1 only where that is in between', () => {
  const told = translateVector(short('2:LMSPPP'), '4.0').judgements.flatMap(
    ({ reasons }) => reasons,
  )
  expect(new Set(told.map(({ code, from, to }) => `${code} ${from} ${to}`))).toEqual(
    new Set([
      'session-or-touch 2.0 4.0',
      'complexity-or-help 2.0 4.0',
      'complexity-or-requirements 3.1 4.0',
      'log-ins-or-rights 2.0 4.0',
      'passive-or-active 3.1 4.0',
      'scope-never-asked 2.0 3.1',
      'partial-or-serious 2.0 3.1',
      'which-system 3.1 4.0',
    ]),
  )
  for (const { sections } of told) expect(sections.length).toBeGreaterThan(0)
})

test('3.0 and 3.1 have the same letters', () => {
  const vector = short('3.0:PHLRCLNH/E:F/RL:O/RC:R/CR:H/MS:U/MA:N')
  const there = translateVector(vector, '3.1')
  expect(there.vector).toEqual({ ...vector, version: '3.1' })
  expect([there.judgements, there.dropped]).toEqual([[], []])
  expect(translateVector(there.vector, '3.0').vector).toEqual(vector)
})

test('every version can be told in every other one', () => {
  for (const from of ['4:NLNNNHHHNNN', '3.1:NLNNUHHH', '3.0:NLNNUHHH', '2:NLNCCC'])
    for (const to of versions)
      expect(translateVector(short(from), to).exact, `${from} to ${to}`).toBeGreaterThan(1)
})
