import { isEmptyVector } from '#assessment/assessment.ts'
import { tlpText } from '#assessment/tlp.ts'
import { SlashBreaks } from '#components/result/slash-breaks.tsx'
import { severityColors } from '#components/result/severity-colors.ts'
import { Chevron } from '#components/ui/chevron.tsx'
import { formatVector } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { idOf, idsOf } from '#rows/row.ts'
import { select, unfold } from '#state/list/list-view.ts'
import { rangeOf, scoreOf } from '#state/scored.ts'
import { shownVector } from '#state/snapshot.ts'
import { Change, Epss, Kev, Ssvc } from './outside-cells.tsx'
import { Claimed, Quality } from './row-cells.tsx'
import { DecidedCell } from './decide/late.ts'
import { EditedLine } from './edited-line.tsx'
import { partId } from './focus.ts'
import { NoteCell } from './note-cell.tsx'
import { RowButtons } from './row-buttons.tsx'
import { RowDetail } from './row-detail.tsx'
import { otherVectors } from './row-vectors.ts'
import type { RowLineProps } from './row-line-props.ts'
import { SinceCell } from './since/late.ts'
import { role } from './grid-roles.ts'

/** The cells of a row, and what stands behind it once it is unfolded. */
export function RowCells(props: RowLineProps & { name: string }) {
  const { row, name, isCurrent, isSelected, isUnfolded, edited, actions, filled, more } = props
  const messages = useMessages()
  const texts = useLateTexts('list')
  const { rows: words } = texts
  const id = idOf(row)
  const [firstId, ...otherIds] = idsOf(row)
  const { assessment } = edited ?? row
  const vector = shownVector(edited ?? row)
  const score = scoreOf(vector)
  const isNothing = isEmptyVector(vector)
  const { component, seen = [] } = row.found ?? {}
  const others = otherVectors(edited ?? row).map((other) =>
    texts.other(other.version, messages.rangeText(rangeOf(other))),
  )
  const tab = isCurrent ? 0 : -1
  const open = (
    <button
      type="button"
      id={partId(id, 'edit')}
      className="list-open"
      tabIndex={tab}
      aria-label={texts.editEntry(name)}
      onClick={() => actions.open(row)}
    >
      <bdi>{name}</bdi>
    </button>
  )
  return (
    <>
      <td {...role.cell} className="list-select">
        <label className="list-tick">
          <input
            type="checkbox"
            className="size-4 accent-ink"
            tabIndex={tab}
            aria-label={words.select(name)}
            checked={isSelected}
            onChange={({ target }) => select(id, target.checked)}
          />
        </label>
      </td>
      <td {...role.cell} className="list-chevron">
        <button
          type="button"
          className="list-icon"
          tabIndex={tab}
          aria-expanded={isUnfolded}
          aria-label={words.unfold(name)}
          onClick={() => unfold(id, !isUnfolded)}
        >
          <Chevron />
        </button>
      </td>
      {filled.includes('id') && (
        <td {...role.cell} className="list-id">
          {name === firstId ? open : firstId}
          {otherIds.length > 0 && <span className="text-muted"> +{otherIds.length}</span>}
        </td>
      )}
      <td {...role.cell} className="list-title">
        {name !== firstId && open}
        {component && (
          <span className="list-component text-muted">
            <bdi>{component.name}</bdi> {component.version}
          </span>
        )}
        {seen.length > 1 && <strong className="list-in">{words.in(seen.length)}</strong>}
        {assessment.marking !== 'none' && (
          <span className="list-marking">{tlpText(assessment.marking)}</span>
        )}
        {(name === firstId || assessment.title.trim() === '') && !component && !isNothing && (
          <span className="list-vector font-mono">
            <SlashBreaks text={formatVector(vector)} />
          </span>
        )}
        {others.length > 0 && <span className="text-muted">{texts.others(others)}</span>}
        {row.status !== 'open' && (
          <span className="list-badge list-status-narrow">{words.statuses[row.status]}</span>
        )}
      </td>
      {filled.includes('score') && (
        <td {...role.cell} className="list-score">
          <span
            className={`list-chip ${score ? severityColors[score.severity] : 'list-open-score'}`}
          >
            {isNothing ? words.noScore : messages.rangeText(rangeOf(vector))}
          </span>
          {!isNothing && <span className="list-version text-muted">v{vector.version}</span>}
        </td>
      )}
      {filled.includes('claimed') && <Claimed row={row} />}
      {filled.includes('epss') && <Epss row={row} />}
      {filled.includes('change') && <Change row={row} />}
      {filled.includes('kev') && <Kev row={row} />}
      {filled.includes('ssvc') && <Ssvc row={row} />}
      {filled.includes('quality') && <Quality row={row} />}
      {filled.includes('status') && (
        <td
          {...role.cell}
          className={row.status === 'open' ? 'list-status text-muted' : 'list-status'}
        >
          {words.statuses[row.status]}
        </td>
      )}
      {filled.includes('note') && <NoteCell row={row} name={name} isCurrent={isCurrent} />}
      {more.map((each) => (
        <DecidedCell key={each.column} row={row} of={each} />
      ))}
      {props.since !== undefined && <SinceCell held={props.since} />}
      <RowButtons {...props} tab={tab} />
      {edited && <EditedLine row={row} name={name} edited={edited} onStop={actions.stop} />}
      {isUnfolded && <RowDetail row={row} name={name} edited={edited} />}
    </>
  )
}
