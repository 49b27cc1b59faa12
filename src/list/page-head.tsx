import { type ReactNode, type RefObject, useState } from 'react'

import { InPlaceHeading } from '#components/in-place-heading.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { type Row, idOf } from '#rows/row.ts'
import { useCalculator } from '#state/calculator.ts'
import { columnOnScreen } from '#state/comparison/comparing.ts'
import { editedIn } from '#state/editing.ts'
import { openImport } from '#state/import/importing.ts'
import { closeListPage } from '#state/list/list-page.ts'
import { useList } from '#state/list/list.ts'
import { isEditedUnsaved } from '#state/snapshot.ts'
import { Charts } from './charts/late.ts'
import { DecideButton } from './decide/decide-button.tsx'
import { CompareRows } from './compare-rows.tsx'
import { CopyAll } from './copy-all.tsx'
import { EnvironmentButton } from './environment/environment-button.tsx'
import { ExportButton } from './out/export-button.tsx'
import { listHeadingId } from './focus.ts'
import { LookUpButton } from './look-up/late.ts'
import { ListsPanel } from './lists-panel.tsx'
import { rowName } from './row-name.ts'
import { SincePanel } from './since/late.ts'
import { PanelButton } from './panel-button.tsx'
import { SinceButton } from './since/since-button.tsx'
import type { ShownRows } from './use-rows.ts'

/** The name of the list, and what is done with all of its rows. */
export function PageHead({
  heading,
  rows,
  toLookUp,
  children,
}: {
  heading: RefObject<HTMLHeadingElement | null>
  rows: ShownRows
  toLookUp: readonly Row[]
  /** What stands before all that is done with the rows. */
  children?: ReactNode
}) {
  const texts = useLateTexts('list')
  const { list, rows: all } = useList()
  const state = useCalculator()
  const [isOpen, setIsOpen] = useState(false)
  const [isCharted, setIsCharted] = useState(false)
  const [isChanges, setIsChanges] = useState(false)
  const editedId = editedIn(list.id, state.editing)
  const editedAt = editedId === undefined ? -1 : all.findIndex((row) => idOf(row) === editedId)
  const edited = all[editedAt]
  const unsaved =
    edited && isEditedUnsaved(state) ? rowName(edited, editedAt, texts.untitled) : undefined
  return (
    <>
      <div className="list-head">
        <InPlaceHeading
          heading={heading}
          id={listHeadingId}
          back={texts.compare.back}
          onBack={closeListPage}
        >
          <bdi>{list.name || texts.rows.name}</bdi>
        </InPlaceHeading>
        <PanelButton place="lists" isOpen={isOpen} onOpen={setIsOpen}>
          {texts.rows.lists.open}
        </PanelButton>
        {children}
        <div className="list-actions list-of-more">
          <LookUpButton rows={toLookUp} />
          <button type="button" className="button text-sm button-outlined" onClick={openImport}>
            {texts.rows.importing}
          </button>
          {all.length > 0 && (
            <PanelButton place="list-charts" isOpen={isCharted} onOpen={setIsCharted}>
              {texts.chart}
            </PanelButton>
          )}
          {all.length > 0 && <DecideButton />}
          {all.length > 0 && <SinceButton isOpen={isChanges} onOpen={setIsChanges} />}
          {all.length > 0 && <ExportButton rows={rows} />}
          {all.length > 0 && <EnvironmentButton rows={rows.rows} />}
          <CompareRows rows={rows.rows} onScreen={columnOnScreen(state)} />
          {rows.rows.length > 0 && <CopyAll rows={rows.rows} unsaved={unsaved} />}
        </div>
      </div>
      <div id="since">{isChanges && <SincePanel rows={rows} />}</div>
      <div id="lists">{isOpen && <ListsPanel />}</div>
      <div id="list-charts">{isCharted && all.length > 0 && <Charts rows={rows} />}</div>
    </>
  )
}
