import { useEffect, useMemo, useState } from 'react'

import { isEmptyVector } from '#assessment/assessment.ts'
import { longestNote } from '#assessment/rationale.ts'
import { useLateTexts, useTextsOnceLoaded } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { type Row, idOf, rowStatuses } from '#rows/row.ts'
import { announce } from '#state/announcement.ts'
import { useCalculator } from '#state/calculator.ts'
import { copyText, useIsCopied } from '#state/clipboard.ts'
import { columnOnScreen } from '#state/comparison/comparing.ts'
import { setStatus, write } from '#state/list/list-changes.ts'
import { deleteWithUndo, selectedRows, useListView, view } from '#state/list/list-view.ts'
import { useList } from '#state/list/list.ts'
import { shownVector } from '#state/snapshot.ts'
import { mostColumns } from '#url/compared.ts'
import { EnvironmentButton } from './environment/environment-button.tsx'
import { CompareRows } from './compare-rows.tsx'
import { copyOf } from './copies.ts'
import { AnswerChosen } from './decide/late.ts'
import { focusList } from './focus.ts'
import { LookUpChosen } from './look-up/late.ts'
import { ExportButton } from './out/export-button.tsx'
import { rowName } from './row-name.ts'
import type { ShownRows } from './use-rows.ts'

/** What is done with the rows that are selected, at the foot of the window. */
export function SelectionBar({ shown }: { shown: ShownRows }) {
  const { rows: all } = useList()
  const state = useListView()
  const rows = selectedRows(state)
  return (
    <div aria-live="polite">
      {all.length > 0 && rows.length > 0 && <Bar key="bar" rows={rows} shown={shown} />}
    </div>
  )
}

/** Where Escape means something else: a field of its own, a menu, a dialog. */
const ofEscape = 'input:not([type=checkbox]), select, textarea, dialog, details[open]'

function onEscape({ key, target, defaultPrevented }: KeyboardEvent): void {
  if (key !== 'Escape' || defaultPrevented || document.querySelector('dialog[open]')) return
  if (target instanceof Element && target.closest(ofEscape)) return
  view({ selected: new Set() })
  // The focus is not lost with the bar.
  if (target instanceof Element && target.closest('.list-bar')) focusList()
}

/** Escape takes the selection back from anywhere on the page, as the bar says. */
function clearByEscape(): () => void {
  document.addEventListener('keydown', onEscape)
  return () => document.removeEventListener('keydown', onEscape)
}

function Bar({ rows, shown }: { rows: readonly Row[]; shown: ShownRows }) {
  const messages = useMessages()
  const texts = useLateTexts('list')
  const share = useTextsOnceLoaded('share')
  const { chosen, statuses, detail } = texts.rows
  const isCopied = useIsCopied('list-chosen')
  const [note, setNote] = useState<string>()
  const [isChoosing, setIsChoosing] = useState(false)
  const edited = useCalculator()
  const ids = rows.map(idOf)
  const hidden = useMemo(() => {
    const shownNow = new Set(shown.rows)
    return rows.filter((row) => !shownNow.has(row)).length
  }, [rows, shown])
  const scored = rows.filter((row) => !isEmptyVector(shownVector(row)))

  useEffect(clearByEscape, [])

  function remove() {
    const [first] = rows
    if (!first) return
    const place = useList.getState().rows.indexOf(first)
    deleteWithUndo(
      rows,
      rows.length === 1
        ? rowName(first, place, texts.untitled)
        : texts.deletedRows(rows.length, hidden),
    )
    focusList()
  }

  function giveNote() {
    if (note !== undefined) write(ids, { note })
    setNote(undefined)
  }

  function copy() {
    if (!share) return
    const { plain, html } = copyOf(
      'table',
      { messages, share },
      rows,
      useListView.getState().hidden,
    )
    void copyText('list-chosen', plain, html)
  }

  return (
    <section aria-label={chosen.label} className="list-bar list-control">
      <strong>{chosen.count(rows.length, hidden)}</strong>
      <button
        type="button"
        className="list-bar-button"
        aria-expanded={isChoosing}
        onClick={() => setIsChoosing(!isChoosing)}
      >
        {chosen.status}
      </button>
      <button
        type="button"
        className="list-bar-button"
        aria-expanded={note !== undefined}
        onClick={() => setNote(note === undefined ? '' : undefined)}
      >
        {chosen.note}
      </button>
      <CompareRows rows={rows} onScreen={columnOnScreen(edited)} isChosen />
      {shown.decided.columns.length > 0 && <AnswerChosen rows={rows} />}
      {scored.length > mostColumns && (
        <span className="list-bar-told">{chosen.compareMost(mostColumns)}</span>
      )}
      <LookUpChosen rows={rows} />
      <button type="button" className="list-bar-button" disabled={!share} onClick={copy}>
        {isCopied ? texts.copy.done : chosen.table}
      </button>
      {/* A dialog speaks for itself. */}
      <div aria-live="off" className="contents">
        <EnvironmentButton rows={shown.rows} className="list-bar-button" />
        <ExportButton rows={shown} className="list-bar-button" />
      </div>
      <button type="button" className="list-bar-button list-bar-end" onClick={remove}>
        {chosen.delete}
      </button>
      <button
        type="button"
        className="list-bar-button"
        onClick={() => {
          view({ selected: new Set() })
          focusList()
        }}
      >
        {chosen.clear}
      </button>
      {isChoosing && (
        // Arrows of a closed menu would set one status after the other.
        <fieldset className="list-bar-statuses">
          <legend className="sr-only">{chosen.statusFor(rows.length)}</legend>
          {rowStatuses.map((status) => (
            <button
              key={status}
              type="button"
              className="list-bar-button"
              onClick={() => {
                setStatus(ids, status)
                setIsChoosing(false)
                announce(chosen.statusSet(rows.length, statuses[status]))
              }}
            >
              {statuses[status]}
            </button>
          ))}
        </fieldset>
      )}
      {note !== undefined && (
        <div className="list-bar-note">
          <input
            ref={(field) => {
              if (field && field.value === '') field.focus()
            }}
            className="list-field min-w-0 flex-1"
            aria-label={chosen.noteFor(rows.length)}
            placeholder={detail.note}
            maxLength={longestNote}
            value={note}
            onChange={({ target }) => setNote(target.value)}
            onKeyDown={({ key }) => key === 'Enter' && giveNote()}
          />
          <button type="button" className="list-bar-button" onClick={giveNote}>
            {chosen.setNote}
          </button>
        </div>
      )}
    </section>
  )
}
