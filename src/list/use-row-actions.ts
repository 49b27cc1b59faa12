import { useMemo } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { type Row, idOf } from '#rows/row.ts'
import { announce } from '#state/announcement.ts'
import { useCalculator } from '#state/calculator.ts'
import { editEntry, editedIn } from '#state/editing.ts'
import { comeBack } from '#state/keeping.ts'
import { moveRow } from '#state/list/list-changes.ts'
import { leaveListFor } from '#state/list/list-left.ts'
import { closeListPage } from '#state/list/list-page.ts'
import { deleteWithUndo, view } from '#state/list/list-view.ts'
import { useList } from '#state/list/list.ts'
import { focusList, focusMetricsSoon, focusRow } from './focus.ts'
import { rowName } from './row-name.ts'
import type { ShownRows } from './use-rows.ts'

/** What a person does with a row. */
export type RowActions = {
  readonly nameOf: (row: Row, place: number) => string
  readonly open: (row: Row) => void
  readonly stop: () => void
  readonly move: (row: Row, step: -1 | 1) => void
  readonly remove: (row: Row, place: number, from: 'row' | 'delete') => void
}

/** The same for as long as the same rows are shown. */
export function useRowActions({ rows }: ShownRows): RowActions {
  const texts = useLateTexts('list')
  return useMemo(() => {
    const nameOf = (row: Row, place: number) => rowName(row, place, texts.untitled)
    return {
      nameOf,
      open(row) {
        leaveListFor(idOf(row))
        view({ current: idOf(row) })
        const { editing } = useCalculator.getState()
        // What is being edited is there already, with all that is not saved.
        if (editedIn(useList.getState().list.id, editing) === idOf(row)) closeListPage()
        else editEntry({ assessment: row.assessment, version: row.version })
        focusMetricsSoon()
      },
      stop() {
        const { editing } = useCalculator.getState()
        if (editing) comeBack(editing)
      },
      move(row, step) {
        const all = useList.getState().rows
        const target = all.findIndex((each) => idOf(each) === idOf(row)) + step
        if (target < 0 || target >= all.length) return
        moveRow(idOf(row), step)
        announce(texts.moved(target + 1, all.length))
      },
      remove(row, place, from) {
        const at = rows.indexOf(row)
        const next = rows[at + 1] ?? rows[at - 1]
        view({ current: next && idOf(next) })
        if (!next || !focusRow(idOf(next), from)) focusList()
        deleteWithUndo([row], nameOf(row, place))
      },
    }
  }, [rows, texts])
}
