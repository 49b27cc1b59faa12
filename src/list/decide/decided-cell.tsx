import { Fragment } from 'react'

import type { DecisionTable } from '#decide/decision-table.ts'
import { isOverdue } from '#decide/due.ts'
import { isAssumed } from '#decide/inputs.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { localToday } from '#known/today.ts'
import { type Row, isOpen } from '#rows/row.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { role } from '../grid-roles.ts'
import { knownOfRow } from '../known-of-row.ts'
import { decidedClass } from '../table-columns.ts'
import type { DecidedColumn } from './decide-rows.ts'
import { useRowDecision } from './use-row-decision.ts'

/** When a row is due, or what a table answers for it. */
export function DecidedCell({ row, of }: { row: Row; of: DecidedColumn }) {
  return of.column === 'due' ? (
    <DueCell row={row} table={of.table} />
  ) : (
    <OutcomeCell row={row} of={of} />
  )
}

/** The outcomes that are still possible, the most urgent first; what is assumed is marked. */
function OutcomeCell({ row, of: { column, table, at } }: { row: Row; of: DecidedColumn }) {
  const { list: texts, dependsOn } = useLateTexts('decide')
  const decision = useRowDecision(row, table)
  const names = decision.outcomes.map(({ value }) => value.name).toReversed()
  const isSettled = names.length === 1
  const open = decision.dependsOn.map(({ name }) => name)
  return (
    <td
      {...role.cell}
      className={decidedClass(column, at)}
      title={isSettled ? undefined : dependsOn(open)}
    >
      <span className="list-label">{table.name}: </span>
      <span className={isSettled && isOpen(row) ? 'font-semibold' : 'text-muted'}>
        {texts.outcomes(names)}
      </span>
      {decision.inputs.some(isAssumed) && <Assumed />}
    </td>
  )
}

function Assumed() {
  const { list: texts } = useLateTexts('decide')
  return (
    <abbr className="list-badge" title={texts.assumedHow}>
      {texts.assumed}
    </abbr>
  )
}

/** The days that are possible, the earliest first, and CISA's own beside them. */
function DueCell({ row, table }: { row: Row; table: DecisionTable }) {
  const { list: texts } = useLateTexts('decide')
  const { outcomes } = useRowDecision(row, table)
  const kevDue = useKnownOfCve(({ shown }) => {
    const kev = knownOfRow(shown, row)?.kev
    return kev?.kind === 'listed' ? kev.due : undefined
  })
  const today = localToday()
  const kinds = new Set(outcomes.map(({ due }) => due?.kind))
  const dated = outcomes.flatMap(({ due }) => (due?.kind === 'on' ? due.day : []))
  const days = [...new Set(dated)].toSorted()
  const isLate = outcomes.some(({ due }) => due && isOverdue(due, today))
  const isSure = outcomes.every(({ due }) => due && isOverdue(due, today))
  const others = [
    ...(kinds.has('upgrade') ? [texts.noDate] : []),
    ...(kinds.has('no-start') ? [texts.noStart] : []),
  ]
  return (
    <td {...role.cell} className="list-due">
      {isOpen(row) ? (
        <>
          <span className="list-label">{texts.due} </span>
          {days.length > 0 && (
            <span className={isLate ? 'font-semibold' : undefined}>
              {texts.days(days).map((part) => (
                <Fragment key={part}>
                  <span className="list-day">{part}</span>{' '}
                </Fragment>
              ))}
            </span>
          )}
          {isLate && (
            <strong className="list-badge">{isSure ? texts.overdue : texts.maybeOverdue}</strong>
          )}{' '}
          {others.length > 0 && (
            <span className="text-muted">{texts.orNone(others, days.length > 0)}</span>
          )}{' '}
          {kevDue !== undefined && (
            <span className="list-kev-due text-muted" title={texts.kevDueHow}>
              {texts.kevDue(kevDue)}
            </span>
          )}
        </>
      ) : (
        <span className="text-muted" title={texts.closedHow}>
          {texts.closed}
        </span>
      )}
    </td>
  )
}
