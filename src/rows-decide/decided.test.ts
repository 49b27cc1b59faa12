// Columns of decisions against the answer for each row by itself.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { emptyAssessment } from '#assessment/assessment.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { decisionOf } from '#decide/decision.ts'
import { isOverdue } from '#decide/due.ts'
import type { DecidingFacts } from '#decide/fact-inputs.ts'
import { isAssumed } from '#decide/inputs.ts'
import { bod2604, publishedTables } from '#decide/tables/published-tables.ts'
import { columnsOf } from '#rows/columns.ts'
import { filtered, noFilter, toggledMore } from '#rows/filter.ts'
import { placesInOrder } from '#rows/order.ts'
import { type Row, type RowAnswers, idOf, isOpen, rowStatuses } from '#rows/row.ts'
import { type DueChoice, dueChoices, dueGroup, outcomeGroup } from './choices.ts'
import { type Decided, decidedOf } from './decided.ts'
import { dayNumber } from './fill-due.ts'
import { type DecideAsks, askedWith } from './given.ts'
import { byDecision, moreKeysOf } from './order.ts'

const from = { by: 'look-up', date: '2024-10-24' } as const
const days = ['2024-09-30', '2024-10-17', '2024-10-20', '2024-12-31']

const anyKev: fc.Arbitrary<DecidingFacts['kev']> = fc.oneof(
  fc.constantFrom<DecidingFacts['kev']>(
    { kind: 'not-asked' },
    { kind: 'failed', trouble: { code: 'timeout' } },
    { kind: 'absent', catalogueDate: '2024-10-24', from },
    { kind: 'absent', catalogueDate: '2024-10-17', from },
    { kind: 'absent', catalogueDate: undefined, from },
    { kind: 'unsure', doubt: { code: 'undated' }, catalogueDate: '2024-10-24', from },
  ),
  fc.constantFrom(...days, undefined).map((since) => ({
    kind: 'listed' as const,
    says: 'catalogue' as const,
    since,
    catalogueDate: '2024-10-24',
    from,
  })),
)
const anySsvc: fc.Arbitrary<DecidingFacts['ssvc']> = fc.oneof(
  fc.constantFrom<DecidingFacts['ssvc']>({ kind: 'not-asked' }, { kind: 'none', from }),
  fc
    .record({
      exploitation: fc.constantFrom('none', 'poc', 'active', undefined),
      automatable: fc.constantFrom('yes', 'no', undefined),
      technicalImpact: fc.constantFrom('partial', 'total', undefined),
      date: fc.constantFrom('2024-10-18', undefined),
      by: fc.constant('CISA-ADP'),
    })
    .map((decision) => ({ kind: 'decided' as const, decision, others: [], from })),
)
const anyFacts = fc.option(fc.record({ kev: anyKev, ssvc: anySsvc }), { nil: undefined })
const anySaid: fc.Arbitrary<RowAnswers | undefined> = fc.option(
  fc.record({
    answers: fc.dictionary(
      fc.constantFrom(
        ...publishedTables.flatMap(({ inputs }) => inputs.map(({ id }) => id)),
        'ssvc:SI:2.0.0',
        'ssvc:MI:2.0.0',
        'unknown:X:1',
      ),
      fc.constantFrom(['Y'], ['N'], ['A'], ['M', 'H'], ['nonsense']),
      { maxKeys: 4 },
    ),
    found: fc.constantFrom(undefined, ...days),
  }),
  { nil: undefined },
)

let last = 0
const anyRow: fc.Arbitrary<Row> = fc
  .record({
    cve: fc.constantFrom<CveId | undefined>(undefined, 'CVE-2024-1', 'CVE-2024-2', 'CVE-2024-3'),
    status: fc.constantFrom(...rowStatuses),
    said: anySaid,
  })
  .map(({ cve, ...rest }) => ({
    ...rest,
    assessment: { ...emptyAssessment(`${last++}`), cve },
    version: '4.0',
    place: 0,
    found: undefined,
    changedAt: 0,
  }))

type World = {
  readonly facts: Map<CveId, DecidingFacts | undefined>
  readonly ofCve: Map<CveId, RowAnswers | undefined>
  assumes: boolean
  freshFrom?: string
}

const asksOf = ({ facts, ofCve, assumes, freshFrom = '2024-10-20' }: World): DecideAsks => ({
  factsOf: ({ assessment: { cve } }) => (cve ? facts.get(cve) : undefined),
  ofCve: ({ assessment: { cve } }) => (cve ? ofCve.get(cve) : undefined),
  assumptions: assumes ? ['unknown-is-exposed'] : [],
  freshFrom,
})

const anyEdit = fc.record({
  kind: fc.constantFrom('edit', 'insert', 'delete', 'facts', 'answers', 'assume', 'day', 'nothing'),
  at: fc.nat({ max: 20 }),
  row: anyRow,
  facts: anyFacts,
  said: anySaid,
})

function edited(
  rows: readonly Row[],
  world: World,
  { kind, at: given, row, facts, said }: typeof anyEdit extends fc.Arbitrary<infer E> ? E : never,
): readonly Row[] {
  const at = rows.length === 0 ? 0 : given % rows.length
  const cve = rows[at]?.assessment.cve
  if (kind === 'edit' && rows[at])
    return rows.with(at, {
      ...row,
      assessment: { ...row.assessment, id: idOf(rows[at]) },
    })
  if (kind === 'insert') return rows.toSpliced(at, 0, row)
  if (kind === 'delete') return rows.toSpliced(at, 1)
  if (kind === 'facts' && cve) world.facts.set(cve, facts)
  if (kind === 'answers' && cve) world.ofCve.set(cve, said)
  if (kind === 'day') world.freshFrom = given % 2 ? '2024-10-17' : '2024-10-25'
  if (kind === 'assume') world.assumes = !world.assumes
  return [...rows]
}

/** What columns say of a row, in words. */
function told(decided: Decided, at: number) {
  const { table, sets, set } = decided
  const orNone = (value: number | undefined) => (Number.isNaN(value) ? undefined : value)
  return {
    outcomes: sets[set[at]!]!.map((place) => table.outcome.values[place]!.key),
    most: table.outcome.values[decided.most[at]!]!.key,
    least: table.outcome.values[decided.least[at]!]!.key,
    isAssumed: decided.assumed[at] === 1,
    first: orNone(decided.dueFirst[at]),
    last: orNone(decided.dueLast[at]),
  }
}

/** The same asked of the row alone. */
function alone(table: Decided['table'], row: Row, asks: DecideAsks) {
  const { facts, given } = askedWith(row, asks)
  const { outcomes, inputs } = decisionOf(table, facts, given)
  const keys = outcomes.map(({ value }) => value.key)
  const dues = outcomes.flatMap(({ due }) =>
    due?.kind === 'on' && isOpen(row) ? dayNumber(due.day) : [],
  )
  return {
    outcomes: keys,
    most: keys.at(-1),
    least: keys[0],
    isAssumed: inputs.some(isAssumed),
    first: dues.length > 0 ? Math.min(...dues) : undefined,
    last: dues.length > 0 ? Math.max(...dues) : undefined,
  }
}

const today = '2024-10-31'

/** What a row may be picked by, asked of it alone. */
function choicesOf(row: Row, asks: DecideAsks): readonly DueChoice[] {
  const { facts, given } = askedWith(row, asks)
  const { outcomes, inputs } = decisionOf(bod2604, facts, given)
  const assumed: readonly DueChoice[] = inputs.some(isAssumed) ? ['assumed'] : []
  if (!isOpen(row)) return ['closed', ...assumed]
  const held = outcomes.flatMap(({ due }): DueChoice[] => {
    if (due?.kind !== 'on') return due ? [due.kind] : []
    if (isOverdue(due, today)) return ['overdue']
    return [due.day <= '2024-11-07' ? 'week' : 'later']
  })
  return [...held, ...assumed]
}

describe('what tables answer for rows', () => {
  test('carried along through any edits it is what each row has by itself', () => {
    const anyWorld = fc.record({ facts: fc.tuple(anyFacts, anyFacts, anyFacts) })
    fc.assert(
      fc.property(
        fc.constantFrom(...publishedTables),
        fc.array(anyRow, { maxLength: 12 }),
        anyWorld,
        fc.array(anyEdit, { maxLength: 8 }),
        (table, first, { facts }, edits) => {
          const world: World = {
            facts: new Map(facts.map((each, at) => [`CVE-2024-${at + 1}` as CveId, each])),
            ofCve: new Map(),
            assumes: false,
          }
          let rows: readonly Row[] = first
          let carried = decidedOf(table, rows, asksOf(world))
          for (const edit of edits) {
            rows = edited(rows, world, edit)
            const asks = asksOf(world)
            carried = decidedOf(table, rows, asks, carried)
            for (const [at, row] of rows.entries())
              expect(told(carried, at)).toEqual(alone(table, row, asks))
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a choice has the rows that have it by themselves, and counts those', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 20 }),
        fc.tuple(anyFacts, anyFacts, anyFacts),
        fc.boolean(),
        (rows, facts, assumes) => {
          const asks = asksOf({
            facts: new Map(facts.map((each, at) => [`CVE-2024-${at + 1}` as CveId, each])),
            ofCve: new Map(),
            assumes,
          })
          const decided = decidedOf(bod2604, rows, asks)
          const columns = columnsOf(rows, { scoreOf: () => undefined, outsideOf: () => undefined })
          const groups = [outcomeGroup(decided), dueGroup(decided, today)]
          for (const [at, choice] of dueChoices.entries()) {
            const expected = rows.map((row) => Number(choicesOf(row, asks).includes(choice)))
            const filter = toggledMore(noFilter, 'due', at)
            const { passes, more } = filtered(columns, filter, groups)
            expect([...passes]).toEqual(expected)
            expect(more['due']![at]).toBe(expected.filter(Boolean).length)
          }
          for (const [at, { key }] of bod2604.outcome.values.entries()) {
            const expected = rows.map((row) =>
              Number(alone(bod2604, row, asks).outcomes.includes(key)),
            )
            const filter = toggledMore(noFilter, `table:${bod2604.id}`, at)
            expect([...filtered(columns, filter, groups).passes]).toEqual(expected)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('by decision, the earliest day that is possible comes first, then the latest, then the most urgent outcome', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 2, maxLength: 20 }),
        fc.tuple(anyFacts, anyFacts, anyFacts),
        (rows, facts) => {
          const asks = asksOf({
            facts: new Map(facts.map((each, at) => [`CVE-2024-${at + 1}` as CveId, each])),
            ofCve: new Map(),
            assumes: false,
          })
          const decided = decidedOf(bod2604, rows, asks)
          const columns = columnsOf(rows, { scoreOf: () => undefined, outsideOf: () => undefined })
          const order = byDecision([decided.table])
          const places = [...placesInOrder(columns, order, moreKeysOf([decided]))]
          const keys = rows.map((row) => {
            const { first = 1e9, last = 1e9, most, least } = alone(bod2604, row, asks)
            const placeOf = (key: string | undefined) =>
              bod2604.outcome.values.findIndex((value) => value.key === key)
            return [first, last, -placeOf(most), -placeOf(least)]
          })
          const naive = rows
            .map((_, at) => at)
            .toSorted((one, other) => {
              const differing = keys[one]!.findIndex((key, at) => key !== keys[other]![at])
              return differing < 0 ? one - other : keys[one]![differing]! - keys[other]![differing]!
            })
          expect(places).toEqual(naive)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('nothing new gives the same object, and an answered row is decided alone', () => {
    const rows = fc.sample(anyRow, { numRuns: 30, seed: 3 })
    const asks = asksOf({ facts: new Map(), ofCve: new Map(), assumes: false })
    const before = decidedOf(bod2604, rows, asks)
    expect(decidedOf(bod2604, [...rows], asks, before)).toBe(before)
    const answered = { ...rows[4]!, said: { answers: { 'cisa:PE:1.0.0': ['N'] } } }
    expect(told(decidedOf(bod2604, rows.with(4, answered), asks, before), 4).outcomes).toEqual(
      alone(bod2604, answered, asks).outcomes,
    )
  })

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('a day is the same day in %s', (zone) => {
    const facts: DecidingFacts = {
      kev: {
        kind: 'listed',
        says: 'catalogue',
        since: '2024-10-17',
        catalogueDate: '2024-10-24',
        from,
      },
      ssvc: { kind: 'none', from },
    }
    const [row] = fc.sample(anyRow, { numRuns: 1, seed: 4 })
    const said = { answers: { 'cisa:PE:1.0.0': ['N'] }, found: '2024-10-20' }
    const rows: readonly Row[] = [{ ...row!, status: 'open', said }]
    const asks = { factsOf: () => facts, ofCve: () => undefined, assumptions: [], freshFrom: '' }
    const before = process.env['TZ']
    process.env['TZ'] = zone
    try {
      const decided = decidedOf(bod2604, rows, asks)
      // CVE-2024-40711 of `../shared/docs/decide.md`: in KEV 2024-10-17; 14 days or, with forensics, 3.
      expect(decided.dueFirst[0]).toBe(Date.UTC(2024, 9, 20) / 86_400_000)
      expect(decided.dueLast[0]).toBe(Date.UTC(2024, 9, 31) / 86_400_000)
      const late = (today: string) => dueGroup(decided, today).held[0]! & 1
      expect([late('2024-10-20'), late('2024-10-21')]).toEqual([0, 1])
    } finally {
      process.env['TZ'] = before
    }
  })
})
