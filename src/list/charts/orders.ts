import type { NamedOrder } from '#charts/coverage.ts'
import type { Columns } from '#rows/columns.ts'
import { type Order, placesInOrder, worstFirst } from '#rows/order.ts'

/** Orders that every list has, beside the one in which it stands. */
const known = {
  worst: worstFirst,
  score: [{ column: 'score', isDescending: true }],
  epss: [{ column: 'epss', isDescending: true }],
} as const satisfies Record<string, Order>

export const knownOrders = ['worst', 'score', 'epss', 'shown'] as const

/** The rows that are charted in each order; any other is one more name with its places, such as a decision table's. */
export function ordersOf(
  columns: Columns,
  places: Uint32Array,
  others: readonly NamedOrder[],
): readonly NamedOrder[] {
  const isCharted = new Uint8Array(columns.rows.length)
  for (const at of places) isCharted[at] = 1
  const only = (all: Uint32Array) => all.filter((at) => isCharted[at] === 1)
  return [
    ...knownOrders.map((name) => ({
      name,
      places: name === 'shown' ? places : only(placesInOrder(columns, known[name])),
    })),
    ...others.map(({ name, places: all }) => ({ name, places: only(all) })),
  ]
}
