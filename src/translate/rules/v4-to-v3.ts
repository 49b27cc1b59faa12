import type { MetricKey } from '#cvss/index.ts'
import { metricOf } from '../metric-of.ts'
import {
  type Alternative,
  type Outcome,
  type Rule,
  type Rulebook,
  exactly,
  listed,
  oneOf,
  sameLetter,
} from '../rule.ts'

const product = ['VC', 'VI', 'VA'] as const
const beyond = ['SC', 'SI', 'SA'] as const
const letters = ['C', 'I', 'A'] as const

/** From most to least severe. */
const severities: readonly (string | undefined)[] = metricOf('4.0', 'VC').values

/** Whether one impact is nowhere lower than the other. */
function covers(one: readonly string[], other: readonly string[]): boolean {
  return one.every((value, place) => severities.indexOf(value) <= severities.indexOf(other[place]))
}

function oneImpact(way: string, scope: string, impact: readonly string[]): Alternative {
  const entries = letters.map((letter, place) => [letter, impact[place]])
  return { way, values: { S: scope, ...Object.fromEntries(entries) } }
}

/** Harm to people, which only a modified metric of 4.0 can say. */
const safety = 'S'

/**
 * One whole impact of the two, never a mix: the one that is nowhere lower, and if neither is, both as
 * alternatives. Scope is Changed where something suffers outside that the product does not suffer as
 * much, or people are hurt; FIRST's rubric takes Changed for lesser harm outside, too, its examples half of the time.
 */
function impactOf(values: readonly string[]): Outcome {
  const inside = values.slice(0, 3)
  const outside = values.slice(3).map((value) => (value === safety ? 'H' : value))
  if (outside.every((value) => value === 'N'))
    return { alternatives: [oneImpact('product', 'U', inside)] }
  if (covers(inside, outside) && values.includes(safety))
    return { alternatives: [oneImpact('changed', 'C', inside)] }
  if (covers(inside, outside))
    return {
      alternatives: [oneImpact('changed', 'C', inside), oneImpact('unchanged', 'U', inside)],
      reason: 'scope-of-lesser-harm',
    }
  if (covers(outside, inside)) return { alternatives: [oneImpact('beyond', 'C', outside)] }
  return {
    alternatives: [oneImpact('product', 'C', inside), oneImpact('beyond', 'C', outside)],
    reason: 'one-impact-of-two',
  }
}

const reads = [...product, ...beyond]

const impact: Rule = {
  reads,
  writes: {
    S: { reads },
    ...Object.fromEntries(
      letters.map((letter, place) => [letter, { reads, asked: product[place] }]),
    ),
  },
  outcomeOf: impactOf,
}

/** From 4.0 to 3.1 or 3.0, for which FIRST's FAQ has a rubric. */
export const v4ToV3: Rulebook = {
  rules: [
    sameLetter('AV'),
    listed(['AC', 'AT'], ['AC'], {
      'L N': exactly('AC:L'),
      'L P': oneOf('requirements-as-complexity', 'AC:H', 'AC:L'),
      'H N': exactly('AC:H'),
      'H P': exactly('AC:H'),
    }),
    sameLetter('PR'),
    listed(['UI'], ['UI'], { N: exactly('UI:N'), P: exactly('UI:R'), A: exactly('UI:R') }),
    impact,
    listed(['E'], ['E'], { A: exactly('E:H'), P: exactly('E:P'), U: exactly('E:U') }),
    ...(['CR', 'IR', 'AR'] satisfies MetricKey[]).map(sameLetter),
  ],
  retired: [],
}
