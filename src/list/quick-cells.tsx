import { isEmptyVector } from '#assessment/assessment.ts'
import { severityColors } from '#components/result/severity-colors.ts'
import { shownProbability } from '#epss/epss-score.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { claimOf } from '#rows/claims.ts'
import type { OrderColumn } from '#rows/order.ts'
import { marksIn, qualityOf } from '#rows/quality.ts'
import { type Row, idsOf } from '#rows/row.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { rangeOf, scoreOf } from '#state/scored.ts'
import { shownVector } from '#state/snapshot.ts'
import type { DecidedColumn } from './decide/decide-rows.ts'
import { role } from './grid-roles.ts'
import { outsideOfRow } from './outside-of-row.ts'
import { decidedClass } from './table-columns.ts'

/** The cells of a row that passes by: what they say, and nothing to press. */
export function QuickCells({
  row,
  name,
  filled,
  more,
  isSince,
}: {
  row: Row
  name: string
  filled: readonly OrderColumn[]
  more: readonly DecidedColumn[]
  isSince: boolean
}) {
  const messages = useMessages()
  const { rows: texts } = useLateTexts('list')
  const outside = useKnownOfCve(({ shown }) => outsideOfRow(shown, row))
  const { kev, kevSince, epss, change, ssvc } = outside ?? {}
  const vector = shownVector(row)
  const score = scoreOf(vector)
  const isNothing = isEmptyVector(vector)
  const [firstId] = idsOf(row)
  const { component } = row.found ?? {}
  const claim = claimOf(row)
  const isListed = kev === 'listed' || kev === 'ransomware'
  const said: Readonly<Record<OrderColumn, string | undefined>> = {
    id: firstId,
    title: undefined,
    score: undefined,
    claimed: claim && `${claim.score.toFixed(1)} ${claim.source ?? ''}`,
    epss: epss === undefined ? '' : texts.probability(shownProbability(epss)),
    change: change === undefined ? '' : texts.points(change * 100),
    kev: isListed ? (kevSince ?? texts.listed) : kev === 'absent' ? texts.no : '',
    ssvc: ssvc?.exploitation,
    quality: marksIn(qualityOf(row, scoreOf))
      .map((mark) => texts.quality.short[mark])
      .join(', '),
    status: texts.statuses[row.status],
    note: row.assessment.note,
  }
  const cells = filled.map((column, at) => (
    <td
      key={column}
      {...role.cell}
      className={`list-${column}`}
      // In place of what is there to be pressed.
      style={at === 0 ? { gridColumnStart: 3 } : undefined}
    >
      {column === 'title' && (
        <>
          {name !== firstId && (
            <span className="list-open">
              <bdi>{name}</bdi>
            </span>
          )}
          {component && (
            <span className="list-component text-muted">
              {component.name} {component.version}
            </span>
          )}
        </>
      )}
      {column === 'score' && (
        <span className={`list-chip ${score ? severityColors[score.severity] : 'list-open-score'}`}>
          {isNothing ? texts.noScore : messages.rangeText(rangeOf(vector))}
        </span>
      )}
      {said[column]}
    </td>
  ))
  // What tables answer is asked of rows that stay.
  const decided = more.map(({ column, at }) => (
    <td key={column} {...role.cell} className={decidedClass(column, at)} />
  ))
  const since = isSince ? [<td key="since" {...role.cell} className="list-since" />] : []
  return [...cells, ...decided, ...since]
}
