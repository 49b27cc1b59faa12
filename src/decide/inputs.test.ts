import { describe, expect, test } from 'vitest'

import type { From, KevFact, KnownOfCve, SsvcFact } from '#known/known-of-cve.ts'
import type { Ssvc } from '#published/published.ts'
import { suggestedAutomatable } from './automatable.ts'
import { type Given, inputsOf, isAssumed, possibleOf } from './inputs.ts'
import { kevVerdict } from './kev-verdict.ts'
import { outcomes } from './outcomes.ts'
import { bod2604, coordinator, deployer, supplier } from './tables/published-tables.ts'

const from: From = { by: 'look-up', date: '2024-10-24' }
const nothing: KnownOfCve = {
  cve: 'CVE-2024-9537',
  kev: { kind: 'not-asked' },
  epss: { kind: 'not-asked' },
  ssvc: { kind: 'not-asked' },
  record: { kind: 'not-asked' },
}
const listed = (since: string | undefined): KevFact => ({
  kind: 'listed',
  says: 'catalogue',
  since,
  due: '2024-11-11',
  catalogueDate: '2026-08-21',
  from,
})
const absent: KevFact = { kind: 'absent', catalogueDate: '2026-08-21', from }
const decided = (decision: Ssvc, ...others: Ssvc[]): SsvcFact => ({
  kind: 'decided',
  decision,
  others,
  from,
})
const freshFrom = '2026-08-21'
const worst: Ssvc = {
  exploitation: 'active',
  automatable: 'yes',
  technicalImpact: 'total',
  date: '2024-10-21',
  by: 'CISA-ADP',
}
const known = (facts: Partial<KnownOfCve>): KnownOfCve => ({ ...nothing, ...facts })
const keysOf = (table: typeof bod2604, facts: Partial<KnownOfCve>, given?: Partial<Given>) =>
  outcomes(table, possibleOf(inputsOf(table, known(facts), { freshFrom, ...given }))).map(
    ({ key }) => key,
  )
const inputOf = (id: string, facts: Partial<KnownOfCve>, given?: Partial<Given>) =>
  [bod2604, deployer, supplier, coordinator]
    .flatMap((table) => inputsOf(table, known(facts), { freshFrom, ...given }))
    .find(({ point }) => point.id === id)!
const E = 'ssvc:E:1.1.0'
const KEV = 'cisa:KEV:1.0.0'
const PE = 'cisa:PE:1.0.0'

describe('real CVEs under BOD 26-04', () => {
  const both = (facts: Partial<KnownOfCve>) =>
    ['Y', 'N'].map((exposed) => keysOf(bod2604, facts, { answers: { [PE]: [exposed] } }).join())
  const ssvc = (automatable: 'yes' | 'no', technicalImpact: 'partial' | 'total') =>
    decided({ ...worst, automatable, technicalImpact })
  test.each([
    ['CVE-2024-9537', listed('2024-10-21'), ssvc('yes', 'total'), ['3DF', '3DF']],
    ['CVE-2023-44487', listed('2023-10-10'), ssvc('yes', 'partial'), ['3D', '14D']],
    ['CVE-2024-40711', listed('2024-10-17'), ssvc('no', 'total'), ['3DF', '14D']],
    ['CVE-2022-44698', listed('2022-12-13'), ssvc('no', 'partial'), ['14D', '14D']],
    ['CVE-2019-18337', absent, ssvc('yes', 'total'), ['3D', '60D']],
    ['CVE-2021-47354', absent, ssvc('yes', 'partial'), ['14D', '60D']],
    ['CVE-2019-1057', absent, ssvc('no', 'total'), ['14D', 'FSU']],
    ['CVE-2022-4830', absent, ssvc('no', 'partial'), ['60D', 'FSU']],
  ])('%s', (_, kev, said, expected) => {
    expect(both({ kev, ssvc: said })).toEqual(expected)
  })
})

test('unknown is never no: without an answer of KEV both are possible, and why is said', () => {
  const unanswered: readonly [KevFact, string][] = [
    [{ kind: 'not-asked' }, 'not-asked'],
    [{ kind: 'pending' }, 'pending'],
    [{ kind: 'failed', trouble: { code: 'network' } }, 'failed'],
    [{ kind: 'unsure', doubt: 'old' as never, catalogueDate: undefined, from }, 'unsure'],
  ]
  for (const [kev, whyOpen] of unanswered)
    expect(inputOf(KEV, { kev })).toMatchObject({ values: ['N', 'Y'], said: [], whyOpen })
  expect(keysOf(bod2604, {})).toHaveLength(5)
  expect(inputOf(PE, {}).whyOpen).toBe('to-be-answered')
  expect(inputOf(E, { ssvc: { kind: 'none', from } }).whyOpen).toBe('not-said')
})

describe('the silence of a catalogue is no "no"', () => {
  const open = { values: ['N', 'Y'], said: [], whyOpen: 'too-old', old: { date: '2026-08-21' } }
  test('from the day on which it is old', () => {
    expect(inputOf(KEV, { kev: absent }, { freshFrom: '2026-08-21' }).values).toEqual(['N'])
    expect(inputOf(KEV, { kev: absent }, { freshFrom: '2026-08-22' })).toMatchObject(open)
    expect(keysOf(bod2604, { kev: absent }, { freshFrom: '2026-08-22' })).toHaveLength(5)
    const undated: KevFact = { kind: 'absent', catalogueDate: undefined, from }
    expect(inputOf(KEV, { kev: undated })).toMatchObject({ ...open, old: { date: undefined } })
  })

  test('where a later statement has it exploited; an answer stands all the same', () => {
    const later = decided({ ...worst, date: '2026-08-22' })
    expect(inputOf(KEV, { kev: absent, ssvc: later })).toMatchObject(open)
    const mayBe = { exploitation: ['poc', 'active'] } as const
    const unsettled = decided({ ...worst, exploitation: undefined, mayBe, date: '2026-08-22' })
    expect(inputOf(KEV, { kev: absent, ssvc: unsettled })).toMatchObject(open)
    const poc = decided({ ...worst, exploitation: 'poc', date: '2026-08-22' })
    expect(inputOf(KEV, { kev: absent, ssvc: poc }).values).toEqual(['N'])
    expect(inputOf(KEV, { kev: absent, ssvc: decided(worst) }).values).toEqual(['N'])
    const answers = { [KEV]: ['N'] }
    expect(inputOf(KEV, { kev: absent, ssvc: later }, { answers }).values).toEqual(['N'])
  })
})

test('an input says its source and day', () => {
  const facts = { kev: listed('2024-10-21'), ssvc: decided(worst) }
  expect(inputOf('ssvc:A:2.0.0', facts).said).toEqual([
    { values: ['Y'], from: { by: 'ssvc', date: '2024-10-21', name: 'CISA-ADP' } },
  ])
  expect(inputOf(KEV, { kev: absent }).said[0]?.from).toMatchObject({ date: '2026-08-21' })
})

test('KEV raises an older statement to active and keeps it; a newer or undated one counts beside it', () => {
  const poc: Ssvc = { ...worst, exploitation: 'poc', date: '2024-07-06' }
  const older = inputOf(E, { kev: listed('2024-10-02'), ssvc: decided(poc) })
  expect(older.values).toEqual(['A'])
  expect(older.overruled).toEqual([
    { values: ['P'], from: { by: 'ssvc', date: '2024-07-06', name: 'CISA-ADP' } },
  ])
  const newer = inputOf(E, { kev: listed('2024-06-01'), ssvc: decided(poc) })
  expect(newer.values).toEqual(['P', 'A'])
  expect(inputOf(E, { kev: listed(undefined), ssvc: decided(poc) }).values).toEqual(['P', 'A'])
  expect(inputOf(E, { kev: listed('2024-10-02') }).values).toEqual(['A'])
  expect(inputOf(E, { kev: absent, ssvc: decided(poc) }).values).toEqual(['P'])
})

test('what the record alone says of KEV is the word of the record, of Exploitation, too', () => {
  const kev = { ...listed('2024-10-21'), says: 'record' } as KevFact
  const byRecord = { by: 'ssvc', date: '2024-10-21', name: 'CISA-ADP' }
  expect(inputOf(KEV, { kev }).said).toEqual([{ values: ['Y'], from: byRecord }])
  expect(inputOf(E, { kev }).said).toEqual([{ values: ['A'], from: byRecord }])
})

test('statements of one record that disagree count together, each with its source', () => {
  const cna: Ssvc = {
    exploitation: 'poc',
    automatable: 'no',
    technicalImpact: 'partial',
    by: 'siemens',
  }
  const adp: Ssvc = { ...cna, exploitation: 'none', automatable: 'yes', by: 'CISA-ADP' }
  const facts = { kev: absent, ssvc: decided(cna, adp) }
  expect(inputOf(E, facts).values).toEqual(['N', 'P'])
  expect(inputOf('ssvc:A:2.0.0', facts).said.map(({ values }) => values)).toEqual([['N'], ['Y']])
  expect(inputOf('ssvc:TI:1.0.0', facts).values).toEqual(['P'])
})

test('a point left open between values keeps them, one not understood is open', () => {
  const open: Ssvc = {
    exploitation: undefined,
    mayBe: { exploitation: ['poc', 'active'] },
    by: 'CISA-ADP',
  }
  expect(inputOf(E, { ssvc: decided(open) }).values).toEqual(['P', 'A'])
  expect(inputOf('ssvc:A:2.0.0', { ssvc: decided(open) })).toMatchObject({
    values: ['N', 'Y'],
    whyOpen: 'not-said',
  })
})

test('what a source says and is not understood leaves every value possible, and is kept to be told', () => {
  const odd: Ssvc = { exploitation: undefined, unread: { exploitation: ['maybe'] }, by: 'acme' }
  const alone = inputOf(E, { ssvc: decided(odd) })
  expect(alone.values).toEqual(['N', 'P', 'A'])
  expect(alone.said).toMatchObject([{ from: { name: 'acme' }, unread: ['maybe'] }])
  const beside = inputOf(E, { ssvc: decided(worst, odd) })
  expect(beside.values).toEqual(['N', 'P', 'A'])
  expect(beside.said.map(({ values }) => values)).toEqual([['A'], ['N', 'P', 'A']])
  const listedLater = inputOf(E, {
    kev: listed('2024-10-02'),
    ssvc: decided({ ...odd, date: '2024-01-01' }),
  })
  expect(listedLater.values).toEqual(['A'])
  expect(listedLater.overruled).toMatchObject([{ unread: ['maybe'] }])
})

test('an answer stands before sources, which are kept; what is no answer is none', () => {
  const facts = { ssvc: decided(worst) }
  const input = inputOf(E, facts, { answers: { [E]: ['P'] } })
  expect(input).toMatchObject({ values: ['P'], said: [{ from: { by: 'answer' } }] })
  expect(input.overruled.map(({ values }) => values)).toEqual([['A']])
  expect(inputOf(E, facts, { answers: { [E]: ['Q'] } }).values).toEqual(['A'])
  expect(inputOf(E, facts, { answers: { [E]: ['N', 'P', 'A'] } }).values).toEqual(['A'])
})

test('unknown counts as exposed only where that is chosen, and never against an answer', () => {
  const assumptions = ['unknown-is-exposed'] as const
  const assumed = inputOf(PE, {}, { assumptions })
  expect(assumed.values).toEqual(['Y'])
  expect(isAssumed(assumed)).toBe(true)
  expect(inputOf(PE, {}).values).toEqual(['N', 'Y'])
  expect(isAssumed(inputOf(PE, {}))).toBe(false)
  expect(inputOf(PE, {}, { assumptions, answers: { [PE]: ['N'] } }).values).toEqual(['N'])
  expect(inputOf(KEV, {}, { assumptions }).values).toEqual(['N', 'Y'])
})

test('a helper table answers for what it can: Utility from Automatable, Human Impact from two answers', () => {
  const facts = { kev: listed('2024-10-21'), ssvc: decided(worst) }
  const utility = inputOf('ssvc:U:1.0.1', facts)
  expect(utility).toMatchObject({
    values: ['E', 'S'],
    said: [{ from: { by: 'table', name: 'Utility' } }],
  })
  expect(keysOf(supplier, facts)).toEqual(['O', 'I'])
  expect(keysOf(coordinator, facts)).toEqual(['AT', 'AC'])
  expect(keysOf(deployer, facts)).toEqual(['S', 'O', 'I'])
  const answers = { 'ssvc:SI:2.0.1': ['R'], 'ssvc:MI:2.0.0': ['MSC'] }
  expect(inputOf('ssvc:HI:2.0.2', facts, { answers }).values).toEqual(['H'])
  expect(inputOf('ssvc:PSI:2.0.1', facts, { answers }).values).toEqual(['S'])
  const partsOf = (id: string) =>
    inputOf(id, facts, { answers }).parts?.map(({ point }) => point.id)
  expect(partsOf('ssvc:HI:2.0.2')).toEqual(['ssvc:SI:2.0.1', 'ssvc:MI:2.0.0'])
  expect(partsOf('ssvc:U:1.0.1')).toEqual(['ssvc:A:2.0.0', 'ssvc:VD:1.0.0'])
  expect(partsOf('ssvc:PSI:2.0.1')).toEqual(['ssvc:SI:2.0.1'])
  expect(partsOf('ssvc:A:2.0.0')).toBeUndefined()
})

test("the catalogue's own day stands beside the table's answer", () => {
  expect(kevVerdict(known({ kev: listed('2024-10-21') }))).toEqual({
    since: '2024-10-21',
    due: '2024-11-11',
    forensicTriage: undefined,
  })
  expect(kevVerdict(known({ kev: absent }))).toBeUndefined()
})

test('the two Automatables suggest each other while one is open, and say so where they differ', () => {
  const yes = inputOf('ssvc:A:2.0.0', { ssvc: decided(worst) })
  const open = inputOf('ssvc:A:2.0.0', {})
  expect(suggestedAutomatable(undefined, yes)).toEqual({ to: 'AU', value: 'Y' })
  expect(suggestedAutomatable('N', open)).toEqual({ to: 'A', value: 'N' })
  expect(suggestedAutomatable('N', yes)).toEqual({ to: 'neither', AU: 'N', A: 'Y' })
  expect(suggestedAutomatable('Y', yes)).toBeUndefined()
  expect(suggestedAutomatable('X', open)).toBeUndefined()
})
