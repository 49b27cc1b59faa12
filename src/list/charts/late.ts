/** The charts come when they are opened. */

import { lazyPart } from '#components/lazy-part.tsx'
import type { NamedOrder } from '#charts/coverage.ts'
import type { ShownRows } from '../use-rows.ts'

type Props = {
  rows: ShownRows
  /** Orders to compare beside those that every list has, such as a decision table's. */
  others?: readonly NamedOrder[]
}

export const Charts = lazyPart<Props>('list', () =>
  import('./charts-panel.tsx').then((all) => all.ChartsPanel),
)

/** The threshold of EPSS to be typed among the filters, which comes with what it may be carried over by. */
export const EpssFrom = lazyPart(
  'list',
  () => import('./epss-from.tsx').then((all) => all.EpssFrom),
  { isExtra: true },
)
