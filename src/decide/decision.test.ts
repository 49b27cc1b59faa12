import { expect, test } from 'vitest'

import type { KnownOfCve } from '#known/known-of-cve.ts'
import { decisionOf } from './decision.ts'
import { bod2604, coordinator } from './tables/published-tables.ts'

const from = { by: 'look-up', date: '2024-10-24' } as const
/** CVE-2024-40711, of `../shared/docs/decide.md`. */
const known: KnownOfCve = {
  cve: 'CVE-2024-40711',
  kev: {
    kind: 'listed',
    says: 'catalogue',
    since: '2024-10-17',
    catalogueDate: '2024-10-24',
    from,
  },
  epss: { kind: 'not-asked' },
  ssvc: {
    kind: 'decided',
    decision: {
      exploitation: 'active',
      automatable: 'no',
      technicalImpact: 'total',
      date: '2024-10-18',
      by: 'CISA-ADP',
    },
    others: [],
    from,
  },
  record: { kind: 'not-asked' },
}
const answers = (...given: readonly (readonly [string, string])[]) => ({
  answers: Object.fromEntries(given.map(([id, key]) => [id, [key]])),
})
const freshFrom = '2024-10-24'
const duesOf = (given: Partial<Parameters<typeof decisionOf>[2]>) =>
  decisionOf(bod2604, known, { freshFrom, ...given }).outcomes.map(({ value, due }) => [
    value.key,
    due,
  ])

test('each outcome that is still possible has its day, from the earlier of "in KEV" and "found"', () => {
  expect(duesOf({})).toEqual([
    ['14D', { kind: 'on', day: '2024-10-31', start: '2024-10-17' }],
    ['3DF', { kind: 'on', day: '2024-10-20', start: '2024-10-17' }],
  ])
  expect(duesOf({ ...answers(['cisa:PE:1.0.0', 'N']), found: '2024-10-10' })).toEqual([
    ['14D', { kind: 'on', day: '2024-10-24', start: '2024-10-10' }],
  ])
})

test('who says that it is not in KEV has no clock running from there', () => {
  const given = answers(['cisa:PE:1.0.0', 'Y'], ['cisa:KEV:1.0.0', 'N'])
  expect(duesOf(given)).toEqual([['14D', { kind: 'no-start' }]])
  expect(duesOf({ ...given, found: '2024-11-20' })).toEqual([
    ['14D', { kind: 'on', day: '2024-12-04', start: '2024-11-20' }],
  ])
})

test('a table that names no days has none', () => {
  const { outcomes } = decisionOf(coordinator, known, { freshFrom })
  expect(outcomes.map(({ due }) => due)).toEqual(outcomes.map(() => undefined))
})
