import type { MetricKey } from '#cvss/index.ts'
import {
  type Alternative,
  type Rule,
  type Rulebook,
  exactly,
  listed,
  oneOf,
  sameLetter,
} from '../rule.ts'

/** Which of 4.0's two systems suffers what v3 says in one impact; `-` suffers nothing. */
const sidesByScope: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  ['U', ['V']],
  ['C', ['S', 'V S', 'V']],
])

const letters = ['C', 'I', 'A'] as const

function impactOn(sides: string, values: readonly string[]): Alternative {
  const entries = ['V', 'S'].flatMap((system) =>
    letters.map((letter, place) => [
      `${system}${letter}`,
      sides.includes(system) ? values[place] : 'N',
    ]),
  )
  return { way: sides, values: Object.fromEntries(entries) }
}

/** Scope with all of the impact, because the sides go together. */
const impact: Rule = {
  reads: ['S', ...letters],
  writes: Object.fromEntries(
    letters.flatMap((letter) => [
      [`V${letter}`, { reads: ['S', letter], asked: letter }],
      [`S${letter}`, { reads: ['S', letter] }],
    ]),
  ),
  outcomeOf: ([scope, ...values]) => ({
    alternatives: (sidesByScope.get(scope) ?? []).map((sides) => impactOn(sides, values)),
    reason: 'which-system',
  }),
}

/** From 3.1 or 3.0 to 4.0; FIRST publishes nothing on it. */
export const v3ToV4: Rulebook = {
  rules: [
    sameLetter('AV'),
    listed(['AC'], ['AC', 'AT'], {
      L: exactly('AC:L/AT:N'),
      H: oneOf('complexity-or-requirements', 'AC:H/AT:N', 'AC:L/AT:P', 'AC:H/AT:P'),
    }),
    sameLetter('PR'),
    listed(['UI'], ['UI'], {
      N: exactly('UI:N'),
      R: oneOf('passive-or-active', 'UI:P', 'UI:A'),
    }),
    impact,
    listed(['E'], ['E'], {
      H: exactly('E:A'),
      F: oneOf('functional-or-attacked', 'E:A', 'E:P'),
      P: exactly('E:P'),
      U: exactly('E:U'),
    }),
    ...(['CR', 'IR', 'AR'] satisfies MetricKey[]).map(sameLetter),
  ],
  retired: ['RL', 'RC'],
}
