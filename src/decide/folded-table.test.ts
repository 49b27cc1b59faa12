import { expect, test } from 'vitest'

import { combinationsOf } from './decision-table.ts'
import { foldedRows, foldingPlace } from './folded-table.ts'
import { outcomes } from './outcomes.ts'
import { bod2604, publishedTables } from './tables/published-tables.ts'

test('a folded table says of all inputs what the table itself says', () => {
  for (const table of publishedTables)
    for (const [place, across] of table.inputs.entries()) {
      const others = table.inputs.toSpliced(place, 1)
      const rows = foldedRows(table, place, {})
      expect(rows.length).toBe(combinationsOf(others))
      for (const { keys, cells } of rows)
        for (const [at, { outcome, isPossible }] of cells.entries()) {
          const given = Object.fromEntries(others.map(({ id }, other) => [id, [keys[other]!]]))
          const inputs = { ...given, [across.id]: [across.values[at]!.key] }
          expect(outcomes(table, inputs)).toEqual([table.outcome.values[outcome]])
          expect(isPossible).toBe(true)
        }
    }
})

test('only cells that agree with what is known are possible', () => {
  const known = { 'cisa:KEV:1.0.0': ['Y'], 'ssvc:A:2.0.0': ['N'], 'ssvc:TI:1.0.0': ['T'] }
  const place = foldingPlace(bod2604, [{ id: 'cisa:PE:1.0.0' }])
  const lit = foldedRows(bod2604, place, known).flatMap(({ keys, cells }) =>
    cells.flatMap(({ outcome, isPossible }) =>
      isPossible ? [[...keys, bod2604.outcome.values[outcome]!.key].join(' ')] : [],
    ),
  )
  expect(lit).toEqual(['Y N T 14D', 'Y N T 3DF'])
})
