import { markings } from '#assessment/marking.ts'
import { tlpText } from '#assessment/tlp.ts'
import type { Row } from '#rows/row.ts'

/** On top of a printed list, the strictest marking of its rows. */
export function StrictestMarking({ rows }: { rows: readonly Row[] }) {
  const among = new Set(rows.map(({ assessment }) => assessment.marking))
  const strictest = markings.find((marking) => marking !== 'none' && among.has(marking))
  if (strictest === undefined || strictest === 'none') return null
  return <p className="list-printed font-semibold">{tlpText(strictest)}</p>
}
