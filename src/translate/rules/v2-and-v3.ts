/** Between 2.0 and v3; nobody publishes rules for either direction, and the second is the first one turned round. */

import type { MetricKey } from '#cvss/index.ts'
import { type Rule, type Rulebook, exactly, listed, oneOf, sameLetter } from '../rule.ts'

const impact: readonly MetricKey[] = ['C', 'I', 'A']
const requirements: readonly MetricKey[] = ['CR', 'IR', 'AR']

/** Values of Temporal that are the same thing by other letters. */
const temporal = [
  ['E', ['U', 'U'], ['POC', 'P'], ['F', 'F'], ['H', 'H']],
  ['RL', ['OF', 'O'], ['TF', 'T'], ['W', 'W'], ['U', 'U']],
  ['RC', ['UC', 'U'], ['UR', 'R'], ['C', 'C']],
] as const

function temporalRules(from: 0 | 1, to: 0 | 1): readonly Rule[] {
  return temporal.map(([metric, ...pairs]) =>
    listed(
      [metric],
      [metric],
      Object.fromEntries(pairs.map((pair) => [pair[from], exactly(`${metric}:${pair[to]}`)])),
    ),
  )
}

/** From 2.0 to 3.1 or 3.0. */
export const v2ToV3: Rulebook = {
  rules: [
    listed(['AV'], ['AV'], {
      N: exactly('AV:N'),
      A: exactly('AV:A'),
      L: oneOf('session-or-touch', 'AV:L', 'AV:P'),
    }),
    listed(['AC'], ['AC', 'UI'], {
      L: exactly('AC:L/UI:N'),
      M: oneOf('complexity-or-help', 'AC:L/UI:N', 'AC:L/UI:R', 'AC:H/UI:N', 'AC:H/UI:R'),
      H: oneOf('complexity-or-help', 'AC:H/UI:N', 'AC:H/UI:R'),
    }),
    listed(['Au'], ['PR'], {
      N: exactly('PR:N'),
      S: oneOf('log-ins-or-rights', 'PR:L', 'PR:H'),
      M: oneOf('log-ins-or-rights', 'PR:L', 'PR:H'),
    }),
    listed([], ['S'], { '': oneOf('scope-never-asked', 'S:U', 'S:C') }),
    ...impact.map((metric) =>
      listed([metric], [metric], {
        N: exactly(`${metric}:N`),
        P: oneOf('partial-or-serious', `${metric}:L`, `${metric}:H`),
        C: exactly(`${metric}:H`),
      }),
    ),
    ...temporalRules(0, 1),
    ...requirements.map(sameLetter),
  ],
  retired: [],
}

/** From 3.1 or 3.0 to 2.0. */
export const v3ToV2: Rulebook = {
  rules: [
    listed(['AV'], ['AV'], {
      N: exactly('AV:N'),
      A: exactly('AV:A'),
      L: exactly('AV:L'),
      P: exactly('AV:L'),
    }),
    listed(['AC', 'UI'], ['AC'], {
      'L N': oneOf('two-steps-or-three', 'AC:L', 'AC:M'),
      'L R': exactly('AC:M'),
      'H N': oneOf('two-steps-or-three', 'AC:M', 'AC:H'),
      'H R': oneOf('two-steps-or-three', 'AC:M', 'AC:H'),
    }),
    listed(['PR'], ['Au'], {
      N: exactly('Au:N'),
      L: oneOf('rights-or-log-ins', 'Au:S', 'Au:M'),
      H: oneOf('rights-or-log-ins', 'Au:S', 'Au:M'),
    }),
    ...impact.map((metric) =>
      listed([metric], [metric], {
        N: exactly(`${metric}:N`),
        L: exactly(`${metric}:P`),
        H: oneOf('serious-or-complete', `${metric}:P`, `${metric}:C`),
      }),
    ),
    ...temporalRules(1, 0),
    ...requirements.map(sameLetter),
  ],
  retired: [],
}
