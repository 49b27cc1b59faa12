import type { Answers } from './questions.ts'

const nothing: Answers = {}
const worst = {
  'data-out': 'catastrophe',
  'data-falsified': 'catastrophe',
  'day-still': 'catastrophe',
} as const

/** Environments of the facts, as answers; what tests compare with the figures computed apart. */
export const environments = {
  none: nothing,
  'web shop': worst,
  'office LAN': {
    reach: 'own-network',
    'data-out': 'serious',
    'data-falsified': 'serious',
    'day-still': 'limited',
  },
  'pump control': {
    ...worst,
    reach: 'own-network',
    'log-on-first': 'administrator',
    'data-out': 'limited',
    'misbehaviour-injures': 'yes',
    'standstill-injures': 'yes',
  },
  'throw-away test': {
    reach: 'own-network',
    'at-times': 'yes',
    'data-out': 'limited',
    'data-falsified': 'limited',
    'day-still': 'limited',
    dependents: 'none',
  },
} as const satisfies Readonly<Record<string, Answers>>
