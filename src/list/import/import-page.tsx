import './import.css'

import { useMemo, useRef, useState } from 'react'

import { Dotted } from '#components/dotted.tsx'
import { Emphasised } from '#components/emphasised.tsx'
import { InPlaceHeading } from '#components/in-place-heading.tsx'
import { useInPlaceOfCalculator } from '#components/in-place.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { type ImportSums, sumsOf } from '#rows/import-report.ts'
import {
  addImported,
  cancelImport,
  importFiles,
  importText,
  useImporting,
} from '#state/import/importing.ts'
import { findingsOf } from '#state/import/findings-of.ts'
import { mergedWith } from '#state/list/list-findings.ts'
import { useList } from '#state/list/list.ts'
import { takesDrops } from './files-of-drop.ts'
import { Doubts } from './doubts.tsx'
import { useDataFiles } from '#state/data-files.ts'
import { GivenFiles } from '../look-up/give-daily-file.tsx'
import { FirstRows } from './first-rows.tsx'
import { ImportedFiles } from './imported-files.tsx'

/** Reads what is pasted while the page is open; a field keeps what is pasted into it. */
function pasted(data: DataTransfer | null): void {
  const files = [...(data?.files ?? [])]
  if (files.length > 0) importFiles(files)
  else {
    const text = data?.getData('text/plain') ?? ''
    if (text.trim() !== '') importText(text)
  }
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** What adding comes to, in a line. */
function Sums({ sums }: { sums: ImportSums }) {
  const texts = useLateTexts('importing')
  const { open, others, withVector } = sums
  return (
    <p className="import-sums">
      <Dotted
        parts={[
          <Emphasised key="sums" strong="font-semibold" sentence={texts.sums(sums)} />,
          <span key="open">
            <Emphasised strong="font-semibold" sentence={texts.open(open)} />
            {others.map(({ status, count }) => `, ${texts.others(status, count)}`)}
          </span>,
          <Emphasised
            key="vector"
            strong="font-semibold"
            sentence={texts.withVector(withVector)}
          />,
        ]}
      />
    </p>
  )
}

/** Chooses files, or a place to drop them. */
function DropZone({ isMore }: { isMore: boolean }) {
  const texts = useLateTexts('importing')
  return (
    <p className="import-drop">
      {isMore ? texts.dropMore : texts.drop}{' '}
      <label className="import-choose link">
        {texts.choose}
        <input
          type="file"
          multiple
          className="sr-only"
          onChange={({ target }) => {
            importFiles([...(target.files ?? [])])
            target.value = ''
          }}
        />
      </label>
    </p>
  )
}

/** The files that are read for the list, and what is to be doubted about them, before anything is added. */
export function ImportPage() {
  const texts = useLateTexts('importing')
  const { rows: rowTexts } = useLateTexts('list')
  const { given, beyond } = useImporting()
  const { list, rows } = useList()
  const isGiven = useDataFiles(({ taken, reading }) => (taken ?? reading) !== undefined)
  const [isOver, setIsOver] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useInPlaceOfCalculator(heading, texts.title)
  const isReading = given.some(({ state }) => state === 'waiting' || state === 'reading')
  // The whole list is gone through: not again for a file that is dragged over the page.
  const sums = useMemo(() => {
    const findings = isReading ? [] : findingsOf(given)
    return sumsOf(mergedWith(rows, findings), findings.length)
  }, [rows, given, isReading])
  const name = list.name || rowTexts.name
  const label = sums.added > 0 ? texts.add(sums.added, name) : texts.update(sums.seenAgain, name)
  const isNothing = sums.added + sums.seenAgain === 0
  // Sources are used already: of them nothing is left to be done.
  const isDone = isNothing && !isReading && given.some(({ isSource }) => isSource)
  return (
    <main
      data-in-place
      className={`list-page ${isOver ? 'import-over' : ''}`}
      onPaste={(event) => {
        if (isField(event.target)) return
        event.preventDefault()
        pasted(event.clipboardData)
      }}
      onDragOver={(event) => {
        takesDrops.onDragOver(event)
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false)
        takesDrops.onDrop(event)
      }}
    >
      <div className="list-head">
        <InPlaceHeading heading={heading} back={texts.back} onBack={cancelImport}>
          {texts.heading(given.length, isReading)}
        </InPlaceHeading>
        <div className="list-actions">
          {!isDone && (
            <button type="button" className="button text-sm button-outlined" onClick={cancelImport}>
              {texts.cancel}
            </button>
          )}
          {given.length > 0 && (
            <button
              type="button"
              className="button button-filled text-sm"
              disabled={!isDone && (isReading || isNothing)}
              onClick={isDone ? cancelImport : addImported}
            >
              {isDone ? texts.done : isNothing ? texts.nothing : label}
            </button>
          )}
        </div>
      </div>
      <div aria-live="polite">
        {given.length === 0 ? (
          <p className="import-sums text-muted">{texts.how}</p>
        ) : (
          !isReading && <Sums sums={sums} />
        )}
        {isGiven && <GivenFiles />}
        {beyond > 0 && <p className="import-sums">{texts.beyond(given.length, beyond)}</p>}
      </div>
      <div className="import-whole">
        <div className="min-w-0">
          {given.length > 0 && <ImportedFiles given={given} />}
          <FirstRows given={given} />
          <DropZone isMore={given.length > 0} />
          <p className="import-here">{texts.here}</p>
        </div>
        {given.length > 0 && !isReading && <Doubts given={given} />}
      </div>
    </main>
  )
}
