/** The interview as a table: what is asked about an environment or a finding, and what each answer says of the metrics. */

import type { Effect, QuestionRow } from './question-row.ts'

const spec42 = { document: 'v4.0', section: '4.2' } as const
const spec41 = { document: 'v4.0', section: '4.1' } as const
const guide = { document: 'consumer guide' } as const
const requirementSources = [spec41, { document: 'v3.1 user guide', section: '3.11' }] as const
const no = { id: 'no' } as const

const requirement = { about: 'environment', sources: requirementSources } as const
const confirmed = { about: 'finding', sources: [guide] } as const
const advised = { about: 'environment', sources: [guide] } as const
const own = { about: 'environment' } as const

function yes<const Says extends readonly string[]>(effect: Effect, ...says: Says) {
  return { id: 'yes', says, effect } as const
}

function yesOrNo<const Says extends readonly string[]>(effect: Effect, ...says: Says) {
  return [yes(effect, ...says), no] as const
}

function byControl<const Says extends string, const Control extends string>(
  says: Says,
  control: Control,
) {
  return [{ ...yes('cap', says), control }, no] as const
}

/** How much harm would follow, for one requirement, and the safeguard that may be why it is little. */
function harm<const Key extends string, const Control extends string>(key: Key, control: Control) {
  const effect = 'requirement'
  return [
    { id: 'catastrophe', says: [`${key}:H`], effect },
    { id: 'serious', says: [`${key}:M`], effect },
    { id: 'limited', says: [`${key}:L`], effect },
    { id: 'limited-by-control', says: [`${key}:L`], effect, control },
  ] as const
}

/** In the order in which they are asked. */
export const questions = [
  {
    ...own,
    id: 'reach',
    number: 1,
    answers: [
      { id: 'internet' },
      { id: 'own-network', says: ['MAV:A'], effect: 'cap' },
      { id: 'logged-on', says: ['MAV:L'], effect: 'cap' },
    ],
    sources: [{ document: 'v3.1 user guide', section: '3.6' }, spec42, guide],
  },
  {
    ...advised,
    id: 'log-on-first',
    number: 2,
    answers: [
      no,
      { id: 'user', says: ['MPR:L'], effect: 'cap' },
      { id: 'administrator', says: ['MPR:H'], effect: 'cap' },
    ],
  },
  {
    ...own,
    id: 'all-administrators',
    number: 3,
    answers: yesOrNo('raise', 'MPR:N'),
    sources: [spec42],
  },
  {
    ...own,
    id: 'confined',
    number: 4,
    answers: yesOrNo('cap', 'MVC:L | MC:L', 'MVI:L | MI:L', 'MVA:L | MA:L'),
    sources: [spec42],
  },
  {
    ...advised,
    id: 'at-times',
    number: 5,
    answers: yesOrNo('cap', 'MAT:P | MAC:H'),
  },
  {
    ...confirmed,
    id: 'unusual-setting',
    number: 5,
    answers: yesOrNo('cap', 'MAT:P | MAC:H'),
  },
  {
    ...confirmed,
    id: 'tested-block',
    number: 6,
    answers: yesOrNo('cap', 'MAC:H'),
  },
  {
    ...confirmed,
    id: 'deliberate-step',
    number: 7,
    answers: yesOrNo('cap', 'MUI:A | MUI:R'),
  },
  {
    ...requirement,
    id: 'data-out',
    number: 8,
    answers: harm('CR', 'keys-elsewhere'),
  },
  {
    ...requirement,
    id: 'data-falsified',
    number: 9,
    answers: harm('IR', 'immutable-store'),
  },
  {
    ...requirement,
    id: 'day-still',
    number: 10,
    answers: harm('AR', 'standby'),
  },
  {
    ...requirement,
    id: 'monitoring',
    number: 10,
    answers: yesOrNo('floor', 'AR:M'),
  },
  {
    ...advised,
    id: 'keys-elsewhere',
    number: 11,
    answers: byControl('MVC:L | MC:L', 'keys-elsewhere'),
  },
  {
    ...advised,
    id: 'immutable-store',
    number: 11,
    answers: byControl('MVI:L | MI:L', 'immutable-store'),
  },
  {
    ...advised,
    id: 'standby',
    number: 11,
    answers: byControl('MVA:L | MA:L', 'standby'),
  },
  {
    ...own,
    id: 'dependents',
    number: 12,
    answers: [
      { id: 'some' },
      { id: 'none', says: ['MSC:N | MS:U', 'MSI:N | MS:U', 'MSA:N | MS:U'], effect: 'cap' },
    ],
    sources: [spec42],
  },
  {
    ...own,
    id: 'misbehaviour-injures',
    number: 13,
    answers: yesOrNo('raise', 'MSI:S'),
    sources: [spec42],
  },
  {
    ...own,
    id: 'standstill-injures',
    number: 13,
    answers: yesOrNo('raise', 'MSA:S'),
    sources: [spec42],
  },
] as const satisfies readonly QuestionRow[]
