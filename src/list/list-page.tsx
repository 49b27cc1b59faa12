import './list.css'

import { type RefObject, useDeferredValue, useRef, useState } from 'react'

import { useInPlaceOfCalculator } from '#components/in-place.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { isUnfiltered } from '#rows/filter.ts'
import { takeReturn } from '#state/list/list-left.ts'
import { useAppliedToList } from '#state/environment/applied-to-list.ts'
import { useImporting } from '#state/import/importing.ts'
import { sayUnfinishedImport } from '#state/import/unfinished-import.ts'
import { useListView, view } from '#state/list/list-view.ts'
import { useShownTables } from '#state/list-decide/shown-tables.ts'
import { useList } from '#state/list/list.ts'
import { lazyPart } from '#components/lazy-part.tsx'
import { DecidePanel } from './decide/late.ts'
import { SaidLine } from './decide/said-line.tsx'
import { DeletedLine } from './deleted-line.tsx'
import { takesDrops } from './import/files-of-drop.ts'
import { FilterRail } from './filter-rail.tsx'
import { type Fold, FoldButtons } from './fold-buttons.tsx'
import { focusRow, focusRowSoon } from './focus.ts'
import { LookUpLine } from './look-up/late.ts'
import { OrderLine } from './order-line.tsx'
import { PageHead } from './page-head.tsx'
import { RowTable } from './row-table.tsx'
import { RuledLine } from './rule-line.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { StoredLine } from './stored-line.tsx'
import { SummaryLine } from './summary-line.tsx'
import { StrictestMarking } from './strictest-marking.tsx'
import { useFit } from './use-fit.ts'
import { useMedia } from './use-media.ts'
import { useRoomWords } from './use-room-words.ts'
import { useRows } from './use-rows.ts'

const ImportedLine = lazyPart('importing', () =>
  import('./import/imported-line.tsx').then((all) => all.ImportedLine),
)

const LastApplied = lazyPart('interview', () =>
  import('./environment/last-applied.tsx').then((all) => all.LastApplied),
)

/** Where a person was in the list, or the top of it. */
function arrive(heading: RefObject<HTMLElement | null>): void {
  void sayUnfinishedImport()
  const left = takeReturn()
  heading.current?.focus({ preventScroll: true })
  if (!left) return scrollTo(0, 0)
  view({ current: left.row })
  setTimeout(() => {
    scrollTo(0, left.scrolled)
    if (!focusRow(left.row, 'edit')) focusRowSoon(left.row, 'edit')
  })
}

/** The page of rows: what they sum up to, their filters, and the rows themselves. */
export function ListPage() {
  const texts = useLateTexts('list')
  const rows = useRows()
  // What looking up would send is worked out once the rows are there to be seen.
  const toLookUp = useDeferredValue(rows.unsorted)
  const total = useList((state) => state.rows.length)
  const filter = useListView((state) => state.filter)
  const isImported = useImporting(({ last }) => last !== undefined)
  const isApplied = useAppliedToList(({ last, left }) => (last ?? left) !== undefined)
  const [open, setOpen] = useState<Fold>()
  const isBeside = useMedia('(width >= 68.75rem)')
  const isDeciding = useShownTables(({ isOpen }) => isOpen)
  const main = useRef<HTMLDivElement>(null)
  const fit = useFit(rows, main)
  const room = useRoomWords(fit.out, rows.decided.columns)
  const heading = useRef<HTMLHeadingElement>(null)
  useInPlaceOfCalculator(heading, texts.rows.title(total), arrive)
  return (
    <main data-in-place className="list-page" {...takesDrops}>
      <section aria-label={texts.heading} className="list-whole">
        {total > 0 && isBeside && <FilterRail rows={rows} />}
        <div ref={main} className="list-main" data-open={total > 0 ? open : 'more'}>
          <StrictestMarking rows={rows.rows} />
          <PageHead heading={heading} rows={rows} toLookUp={toLookUp}>
            {total > 0 && <FoldButtons open={open} onOpen={setOpen} />}
          </PageHead>
          <SummaryLine summary={rows.summary} />
          <div id="deciding">{isDeciding && total > 0 && <DecidePanel rows={rows} />}</div>
          {total > 0 && (
            <OrderLine
              order={rows.order}
              decided={rows.decided}
              choosable={rows.choosable}
              out={fit.out}
              room={room}
              isFiltering={open === 'filter'}
              onFilter={() => setOpen(open === 'filter' ? undefined : 'filter')}
            />
          )}
          {total > 0 && !isBeside && open === 'filter' && <FilterRail rows={rows} />}
          <LookUpLine rows={toLookUp} />
          <StoredLine />
          <DeletedLine />
          <RuledLine />
          <SaidLine />
          {isApplied && <LastApplied />}
          <div aria-live="polite">{isImported && <ImportedLine />}</div>
          <div aria-live="polite">
            {!isUnfiltered(filter) && (
              <p className="list-told">
                {rows.rows.length === 0
                  ? texts.rows.filter.nothing
                  : texts.rows.filter.shown(rows.rows.length, total)}
              </p>
            )}
          </div>
          {room !== undefined && <p className="list-printed list-small">{room}</p>}
          {total > 0 && <RowTable shown={rows} fit={fit} />}
          <SelectionBar shown={rows} />
        </div>
      </section>
    </main>
  )
}
