import { useRef, useState } from 'react'

import { InPlaceHeading } from '#components/in-place-heading.tsx'
import { KevMark } from '#components/result/kev-mark.tsx'
import { UndoLine } from '#components/undo-line.tsx'
import { useLateTexts, useTextsOnceLoaded } from '#i18n/late-texts.ts'
import type { ShareTexts } from '#i18n/messages.ts'
import { today } from '#known/today.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { outsideOf } from '#share/outside.ts'
import type { Column } from '#state/comparison/column.ts'
import {
  comparisonFragment,
  cveOf,
  removeColumn,
  restoreColumn,
  useColumns,
} from '#state/comparison/columns.ts'
import { leaveComparison } from '#state/comparison/comparing.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { mostColumns } from '#url/compared.ts'
import { AddVectors } from './add-vectors.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { CopyTable } from './copy-table.tsx'
import { useInPlaceOfCalculator } from '#components/in-place.ts'
import { useComparison } from './use-comparison.ts'

/** What is known of a CVE in KEV, with its date. */
function kevFact({ known: texts }: ShareTexts, known: KnownOfCve | undefined): string | undefined {
  const { facts } = outsideOf(texts, known, known?.cve, today())
  return facts.find(({ fact }) => fact === 'kev')?.text
}

/** Title and KEV of the one CVE that all columns are about. */
function About({ columns }: { columns: readonly Column[] }) {
  const share = useTextsOnceLoaded('share')
  const { shown } = useKnownOfCve()
  const cve = cveOf(columns)
  const titles = new Set(columns.map(({ assessment }) => assessment.title).filter(Boolean))
  const [title] = titles.size === 1 ? titles : []
  const known = cve && shown.get(cve)
  const fact = share && kevFact(share, known)
  return (
    <>
      {cve !== undefined && title !== undefined && (
        <p className="min-w-0 text-sm wrap-anywhere text-muted">
          <bdi>{title}</bdi>
        </p>
      )}
      {fact !== undefined && (
        <p className="text-sm font-medium">
          {known?.kev.kind === 'listed' && <KevMark />}
          {fact}
        </p>
      )}
    </>
  )
}

/** What of a link is not here, and whether the address holds what is. */
function Told() {
  const { compare: texts } = useLateTexts('list')
  const state = useColumns()
  const { told } = texts
  const sentences = [
    state.unreadable > 0 ? told.unreadable(state.unreadable) : '',
    state.omitted > 0 ? told.omitted(state.omitted, mostColumns) : '',
    state.columns.length > 0 && comparisonFragment(state) === undefined ? told.tooLong : '',
  ].filter(Boolean)
  return (
    <div aria-live="polite">
      {sentences.length > 0 && <p className="mt-2 text-sm font-medium">{sentences.join(' ')}</p>}
    </div>
  )
}

type Removed = {
  readonly column: Column
  readonly at: number
  readonly name: string
  readonly wasReference: boolean
}

/** Vectors side by side, over the whole width. */
export function ComparisonView() {
  const { compare: texts } = useLateTexts('list')
  const compared = useComparison()
  const { columns } = useColumns()
  const [isAdding, setIsAdding] = useState(columns.length === 0)
  const [removed, setRemoved] = useState<Removed>()
  const heading = useRef<HTMLHeadingElement>(null)
  useInPlaceOfCalculator(heading, texts.title(columns.length))

  function remove(at: number) {
    const column = columns[at]
    if (!column || !compared) return
    const wasReference = compared.comparison.reference === at
    setRemoved({ column, at, name: compared.names[at] ?? '', wasReference })
    removeColumn(at)
    heading.current?.focus({ preventScroll: true })
  }

  return (
    <main data-in-place className="mx-auto max-w-[100rem] px-3 pt-3 sm:px-5">
      <div className="flex min-h-9 flex-wrap items-center gap-x-3.5 gap-y-1.5">
        <div className="flex items-center gap-2">
          <InPlaceHeading heading={heading} back={texts.back} onBack={leaveComparison}>
            {cveOf(columns) ?? texts.heading}
          </InPlaceHeading>
        </div>
        <About columns={columns} />
        <div className="comparison-control ml-auto flex flex-wrap items-center gap-2 max-sm:ml-0">
          <button
            type="button"
            className="button text-sm button-outlined"
            aria-expanded={isAdding}
            aria-controls="add-vectors"
            onClick={() => setIsAdding(!isAdding)}
          >
            {texts.add.open}
          </button>
          {compared && <CopyTable compared={compared} />}
        </div>
      </div>
      <div id="add-vectors">{isAdding && <AddVectors onClose={() => setIsAdding(false)} />}</div>
      <Told />
      <div aria-live="polite">
        {removed && (
          <UndoLine
            said={texts.removed(removed.name)}
            undo={texts.undo}
            label={texts.undoRemove(removed.name)}
            className="mt-2"
            onUndo={() => {
              restoreColumn(removed.column, removed.at, removed.wasReference)
              setRemoved(undefined)
              heading.current?.focus({ preventScroll: true })
            }}
          />
        )}
      </div>
      {compared ? (
        <ComparisonTable compared={compared} onRemove={remove} />
      ) : (
        <p className="mt-3 text-sm text-muted">{texts.empty}</p>
      )}
    </main>
  )
}
