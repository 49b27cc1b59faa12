import { useId } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { foreignText } from '#published/schema.ts'
import { daysBetween } from '#known/age.ts'
import {
  countOf,
  dateOf,
  isByEntry,
  omittedIn,
  unreadableIn,
  wrongDayOf,
  wrongDaysOf,
} from '#known/data-file.ts'
import { useCve } from '#state/calculator.ts'
import { type FileInUse, deleteDataFile, useDataFiles } from '#state/data-files.ts'
import { takeFiles } from './take-files.ts'
import { SetAsideList, Taken, TakenBeside } from './taken-files.tsx'
import { today } from '#known/today.ts'

/** A choice of files, or of a folder, which browsers have no React name for. */
function Chooser({ name, isFolder }: { name: string; isFolder: boolean }) {
  return (
    <label className="relative inline-flex button items-center text-sm button-outlined has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-link">
      {name}
      {/* Over its label, so that a press, a key and a drop reach it; how a browser draws it says nothing here. */}
      <input
        type="file"
        multiple
        {...(isFolder ? { webkitdirectory: '' } : { accept: '.csv,.gz,.json,.zip' })}
        className="absolute inset-0 w-full cursor-pointer text-[0] opacity-0 file:h-full file:cursor-pointer"
        onChange={(event) => {
          void takeFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </label>
  )
}

/** A file in use: what it is, of which day, how old, and the way to delete it. */
function InUse({ used }: { used: FileInUse }) {
  const threat = useLateTexts('threat')
  const { file } = threat
  const { content, name } = used
  const date = dateOf(content)
  const days = daysBetween(date, today())
  const wrongDay = wrongDayOf(content)
  const wrongDays = wrongDaysOf(content)
  const unreadable = unreadableIn(content)
  const omitted = omittedIn(content)
  const all = countOf(content) + unreadable
  return (
    <li className="flex flex-wrap items-center gap-x-2 border-t border-line py-1">
      <span className="min-w-60 flex-1">
        {file.loaded[content.kind](countOf(content), date ?? file.noDay, isByEntry(content))}{' '}
        <span className="break-words text-muted">
          {days !== undefined && days >= 0 && `${file.age(days)} · `}
          <bdi>{foreignText(name, 200)}</bdi>
        </span>{' '}
        {wrongDay && `${file.wrongDay(wrongDay, date)} `}
        {wrongDays.length > 0 && `${threat.wrongDays(wrongDays)} `}
        {unreadable > 0 && `${file.unreadable(unreadable, all)} `}
        {omitted > 0 && `${file.omitted(omitted)} `}
        {used.leftOut !== undefined && `${file.besides(used.leftOut)} `}
        {used.isStored === undefined && file.beingStored}
        {used.isStored === false && file.notStored}
      </span>
      <button
        type="button"
        className="button text-sm button-outlined"
        aria-label={file.removeNamed(foreignText(name, 200))}
        onClick={() => void deleteDataFile(used.id)}
      >
        {file.remove}
      </button>
    </li>
  )
}

/** Files in place of the network: choose, drop, watch, cancel and delete. */
export function FilesSection() {
  const { file } = useLateTexts('threat')
  const { files, reading, taken } = useDataFiles()
  const cve = useCve()
  const id = useId()
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`} className="font-semibold">
        {file.heading}
      </h3>
      <p className="text-sm text-muted">{file.text}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Chooser name={file.choose} isFolder={false} />
        <Chooser name={file.chooseFolder} isFolder />
      </div>
      <div aria-live="polite" className="mt-1 flex flex-wrap items-center gap-2 text-sm">
        {reading && (
          <>
            <progress value={reading.part} className="accent-ink" aria-label={file.progress} />
            {file.reading(Math.round(reading.part * 100))}
            <button
              type="button"
              className="button text-sm button-outlined"
              onClick={reading.cancel}
            >
              {file.cancel}
            </button>
          </>
        )}
        <SetAsideList />
        {taken && (cve ? <TakenBeside cve={cve} taken={taken} /> : <Taken taken={taken} />)}
      </div>
      {files.length > 0 && (
        <ul aria-label={file.list} className="mt-2 text-sm">
          {files.map((used) => (
            <InUse key={used.id} used={used} />
          ))}
        </ul>
      )}
    </section>
  )
}
