import type { DecisionPoint, DecisionTable } from '#decide/decision-table.ts'
import { kindOf } from '#decide/fact-inputs.ts'
import { helperTables } from '#decide/tables/published-tables.ts'

/** What sources tell of a CVE, whatever it runs on. */
const ofSources: ReadonlySet<string> = new Set(['cisa:KEV', 'ssvc:E', 'ssvc:A', 'ssvc:TI'])

/** What no source knows and a person answers, of some tables, each point once; what a helper table gives, by its inputs. */
export function pointsToAnswer(tables: readonly DecisionTable[]): readonly DecisionPoint[] {
  const points = new Map<string, DecisionPoint>()
  const add = ({ inputs }: Pick<DecisionTable, 'inputs'>): void => {
    for (const point of inputs) {
      const helper = helperTables.find(({ outcome }) => outcome.id === point.id)
      if (helper) add(helper)
      if (!ofSources.has(kindOf(point))) points.set(point.id, point)
    }
  }
  for (const table of tables) add(table)
  return [...points.values()]
}
