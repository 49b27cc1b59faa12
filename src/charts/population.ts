/** Which rows a chart is drawn of. */

import type { Columns } from '#rows/columns.ts'
import { kevPlaces } from '#rows/outside-of-row.ts'
import { rowStatuses } from '#rows/row.ts'

const open = [rowStatuses.indexOf('open'), rowStatuses.indexOf('unknown')]
const firstListed = kevPlaces.indexOf('listed')

/** Of places of rows those that are open, or all, in their order. */
export function charted(
  { status }: Pick<Columns, 'status'>,
  places: Uint32Array,
  isOpenOnly: boolean,
): Uint32Array {
  return isOpenOnly ? places.filter((at) => open.includes(status[at] ?? -1)) : places
}

/** Whether a row's CVE is in KEV; nobody asked is no answer. */
export function isListed({ kev }: Pick<Columns, 'kev'>, at: number): boolean {
  return (kev[at] ?? 0) >= firstListed
}

/** Rows that a point can be drawn of, and those that lack a figure, each apart. */
export type Placed = {
  readonly points: Uint32Array
  readonly withoutScore: Uint32Array
  readonly withoutEpss: Uint32Array
  readonly withoutBoth: Uint32Array
}

/** Parts rows by the figures they have: what is not known is never at 0. */
export function placed(
  { score, epss }: Pick<Columns, 'score' | 'epss'>,
  places: Uint32Array,
): Placed {
  const lacksScore = (at: number) => Number.isNaN(score[at] ?? Number.NaN)
  const lacksEpss = (at: number) => Number.isNaN(epss[at] ?? Number.NaN)
  return {
    points: places.filter((at) => !lacksScore(at) && !lacksEpss(at)),
    withoutScore: places.filter((at) => lacksScore(at) && !lacksEpss(at)),
    withoutEpss: places.filter((at) => !lacksScore(at) && lacksEpss(at)),
    withoutBoth: places.filter((at) => lacksScore(at) && lacksEpss(at)),
  }
}
