import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import {
  combinationsOf,
  keysOfRow,
  rowOf,
  type DecisionPoint,
  type Inputs,
} from '../decision-table.ts'
import { dependsOn, outcomes, whatWouldChange } from '../outcomes.ts'
import {
  bod2604,
  coordinator,
  deployer,
  helperTables,
  publishedTables,
  supplier,
} from './published-tables.ts'

/** The tables as their source publishes them; not part of the project. */
const source = new URL('../../../../shared/data/ssvc/', import.meta.url)
const files = {
  'cisa:DT_BOD2604:1.0.0': 'cisa_bod_26_04_1_0_0',
  'ssvc:DT_DP:1.0.0': 'deployer_patch_application_priority_1_0_0',
  'ssvc:DT_SP:1.0.0': 'supplier_patch_development_priority_1_0_0',
  'cisa:DT_CO:2.0.3': 'cisa_coordinator_2_0_3',
  'ssvc:DT_HI:1.0.0': 'human_impact_1_0_0',
  'ssvc:DT_U:1.0.0': 'utility_1_0_0',
  'ssvc:DT_PSI:1.0.0': 'public_safety_impact_1_0_0',
}
const tables = [...publishedTables, ...helperTables]
const named = tables.map((table) => [table.name, table] as const)

test('the tables have as many rows as they are known to have', () => {
  expect(tables.map(({ rows }) => rows.length)).toEqual([16, 72, 36, 36, 16, 4, 4])
})

describe.each(named)('%s', (_, table) => {
  test('has a row for every combination, and no outcome that it does not name', () => {
    expect(table.rows).toHaveLength(combinationsOf(table.inputs))
    expect(table.rows.every((place) => place in table.outcome.values)).toBe(true)
  })

  test.runIf(existsSync(source))('is what its source publishes, row by row', () => {
    const file = files[table.id as keyof typeof files]
    const published = JSON.parse(readFileSync(new URL(`${file}.json`, source), 'utf8'))
    expect(`${published.namespace}:${published.key}:${published.version}`).toBe(table.id)
    expect(published.name).toBe(table.name)
    const own = table.rows.map((place, row) => ({
      ...Object.fromEntries(keysOfRow(table, row).map((key, at) => [table.inputs[at]!.id, key])),
      [table.outcome.id]: table.outcome.values[place]!.key,
    }))
    expect(own).toHaveLength(published.mapping.length)
    expect(own).toEqual(expect.arrayContaining(published.mapping))
    for (const { id, name, values } of [...table.inputs, table.outcome]) {
      const point = published.decision_points[id]
      expect(point.name).toBe(name)
      expect(
        point.values.map(({ key, name }: { key: string; name: string }) => ({ key, name })),
      ).toEqual(values)
    }
  })

  test('answers every set of possible values as trying all of its rows does', () => {
    for (const inputs of everySubset(table.inputs)) {
      const asked = (given: Inputs) => {
        const fitting = table.rows.filter((_, row) =>
          keysOfRow(table, row).every((key, at) => given[table.inputs[at]!.id]!.includes(key)),
        )
        return table.outcome.values.filter((_, place) => fitting.includes(place))
      }
      const now = asked(inputs)
      expect(outcomes(table, inputs)).toEqual(now)
      const settled = everyKey(table.inputs, inputs)
      const deciding = table.inputs.filter(({ id }) =>
        settled.some((known) => asked({ ...known, [id]: inputs[id]! }).length > 1),
      )
      expect(dependsOn(table, inputs)).toEqual(deciding)
    }
  })
})

/** Every way to know of each point a set of its values. */
function everySubset(points: readonly DecisionPoint[]): readonly Inputs[] {
  return points.reduce<readonly Inputs[]>(
    (known, { id, values }) =>
      known.flatMap((inputs) =>
        Array.from({ length: 2 ** values.length - 1 }, (_, bits) => ({
          ...inputs,
          [id]: values.filter((_, at) => ((bits + 1) >> at) & 1).map(({ key }) => key),
        })),
      ),
    [{}],
  )
}

/** Every way to know one of the values that are still possible of each point. */
function everyKey(points: readonly DecisionPoint[], possible: Inputs): readonly Inputs[] {
  return points.reduce<readonly Inputs[]>(
    (known, { id }) =>
      known.flatMap((inputs) => possible[id]!.map((key) => ({ ...inputs, [id]: [key] }))),
    [{}],
  )
}

const keysOf = (values: readonly { readonly key: string }[]) => values.map(({ key }) => key)
const E = 'ssvc:E:1.1.0'
const A = 'ssvc:A:2.0.0'
const TI = 'ssvc:TI:1.0.0'
const KEV = 'cisa:KEV:1.0.0'
const PE = 'cisa:PE:1.0.0'

test('23 of the 81 ways to know a part of the inputs of BOD 26-04 settle it', () => {
  const partial = everySubset(bod2604.inputs)
  expect(partial).toHaveLength(81)
  expect(partial.filter((inputs) => outcomes(bod2604, inputs).length === 1)).toHaveLength(23)
})

test.each([
  [bod2604, {}, ['FSU', '60D', '14D', '3D', '3DF']],
  [bod2604, { [KEV]: ['Y'] }, ['14D', '3D', '3DF']],
  [bod2604, { [KEV]: ['Y'], [A]: ['Y'], [TI]: ['T'] }, ['3DF']],
  [bod2604, { [KEV]: ['Y'], [A]: ['Y'], [TI]: ['P'] }, ['14D', '3D']],
  [deployer, { [E]: ['A'], [A]: ['Y'] }, ['S', 'O', 'I']],
  [deployer, { [E]: ['A'], [A]: ['Y'], 'ssvc:EXP:1.0.1': ['O'] }, ['O', 'I']],
  [supplier, { [E]: ['A'], 'ssvc:U:1.0.1': ['E', 'S'], [TI]: ['T'] }, ['O', 'I']],
  [coordinator, { [E]: ['A'], [A]: ['Y'], [TI]: ['T'] }, ['AT', 'AC']],
  [coordinator, { [E]: ['N'], [A]: ['N'], [TI]: ['P'] }, ['T']],
])('$0.name of $1', (table, inputs, expected) => {
  expect(keysOf(outcomes(table, inputs))).toEqual(expected)
})

test('an outcome depends on what settles it only together with something else, too', () => {
  const depending = (inputs: Inputs) => dependsOn(coordinator, inputs).map(({ id }) => id)
  const MWI = 'ssvc:MWI:1.0.0'
  expect(outcomes(coordinator, { [E]: ['N', 'P'], [A]: ['N'], [TI]: ['P'] })).toHaveLength(2)
  expect(depending({ [E]: ['N', 'P'], [A]: ['N'], [TI]: ['P'] })).toEqual([E, MWI])
  const either = {
    ...coordinator,
    inputs: [bod2604.inputs[0]!, bod2604.inputs[1]!],
    rows: [0, 1, 1, 0],
  }
  expect(dependsOn(either, {}).map(({ id }) => id)).toEqual([PE, KEV])
})

test('a value that no point has leaves its input open, and so does a name of every object', () => {
  expect(outcomes(bod2604, { [KEV]: ['maybe'] })).toHaveLength(5)
  const named = { ...bod2604, inputs: bod2604.inputs.map((point) => ({ ...point })) }
  named.inputs[0] = { ...named.inputs[0]!, id: 'constructor' }
  expect(outcomes(named, {})).toHaveLength(5)
})

test('what would change a row says the one input and what it leads to', () => {
  const inputs = { [PE]: ['Y'], [KEV]: ['Y'], [A]: ['Y'], [TI]: ['P'] }
  const changes = whatWouldChange(bod2604, inputs)
  expect(
    changes.map(({ point, value, outcomes }) => [point.id, value.key, keysOf(outcomes)]),
  ).toEqual([
    [PE, 'N', ['14D']],
    [KEV, 'N', ['14D']],
    [A, 'N', ['14D']],
    [TI, 'T', ['3DF']],
  ])
  const open = whatWouldChange(bod2604, { ...inputs, [PE]: ['N', 'Y'] })
  expect(
    open.filter(({ point }) => point.id === PE).map(({ outcomes }) => keysOf(outcomes)),
  ).toEqual([['14D'], ['3D']])
})

test('a row applies once every input is settled', () => {
  expect(rowOf(bod2604, { [PE]: ['Y'], [KEV]: ['N'], [A]: ['Y'] })).toBeUndefined()
  const row = rowOf(bod2604, { [PE]: ['Y'], [KEV]: ['N'], [A]: ['Y'], [TI]: ['T'] })
  expect(keysOfRow(bod2604, row!)).toEqual(['Y', 'N', 'Y', 'T'])
})
