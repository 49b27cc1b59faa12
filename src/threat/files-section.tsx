import { useId } from 'react'

import { type LateTexts, useLateTexts } from '#i18n/late-texts.ts'
import { foreignText } from '#cve/schema.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { daysBetween } from '#known/age.ts'
import { type KeptFile, countOf, dateOf, recordIds, unreadableIn } from '#known/kept-file.ts'
import {
  type Kept,
  type RefusedFile,
  type TakenFiles,
  deleteKeptFile,
  useKeptFiles,
} from '#state/kept-files.ts'
import { showGiven, takeFiles } from './take-files.ts'
import { today } from './today.ts'

const inputClass =
  'max-w-full file:mr-3 file:min-h-8 file:cursor-pointer file:rounded-lg file:border file:border-solid file:border-edge file:bg-card file:px-2.5 file:text-ink'

/** A choice of files, or of a folder, which browsers have no React name for. */
function Chooser({ name, isFolder }: { name: string; isFolder: boolean }) {
  const isBusy = useKeptFiles((state) => state.reading !== undefined)
  return (
    <label className="mt-1 flex flex-wrap items-center gap-2 text-sm">
      <span className="w-32">{name}</span>
      <input
        type="file"
        multiple
        {...(isFolder ? { webkitdirectory: '' } : { accept: '.csv,.gz,.json,.zip' })}
        disabled={isBusy}
        className={inputClass}
        onChange={(event) => {
          void takeFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </label>
  )
}

function reasonOf({ file }: LateTexts<'threat'>, refused: RefusedFile): string {
  if (refused.code !== 'daily-file') return file.refusals[refused.code]
  const { line, expected, found } = refused.refusal
  return file.refused(line, file.expected[expected], found, expected === 'gzip-end')
}

function takenWords({ file }: LateTexts<'threat'>, { content }: KeptFile): string {
  const { taken } = file
  return content.kind === 'records' ? taken.records(countOf(content)) : taken[content.kind]
}

const mostOffered = 5

/** Of records of several CVEs none is shown unasked, unless one is on screen. */
function Offer({ kept }: { kept: readonly KeptFile[] }) {
  const { file } = useLateTexts('threat')
  const ids = recordIds(kept)
  if (ids.length < 2) return null
  return (
    <div className="flex flex-wrap items-center gap-2">
      {ids.slice(0, mostOffered).map((id) => (
        <button
          key={id}
          type="button"
          className="button text-sm button-outlined"
          onClick={() => showGiven(id)}
        >
          {file.show(id)}
        </button>
      ))}
      {ids.length > mostOffered && file.showMore(ids.length - mostOffered)}
    </div>
  )
}

const mostNamed = 3

/** What came of the files that were given last. */
function Taken({ taken: { kept, refused } }: { taken: TakenFiles }) {
  const threat = useLateTexts('threat')
  const { file } = threat
  const named = refused.slice(0, mostNamed)
  const isOne = refused.length === 1 && kept.length === 0
  return (
    <>
      {[...new Set(kept.map((each) => takenWords(threat, each)))].join(' ')}
      <Offer kept={kept} />
      {refused.length > 0 && (
        <div>
          {!isOne && <p>{file.leftOut(refused.length)}</p>}
          {named.map((each, index) => (
            <p key={`${index} ${each.name}`} className="break-words">
              <bdi>{foreignText(each.name, 200)}</bdi>: {reasonOf(threat, each)}
            </p>
          ))}
          {refused.length > mostNamed && <p>{file.andMore(refused.length - mostNamed)}</p>}
        </div>
      )}
    </>
  )
}

/** A file in use: what it is, of which day, how old, and the way to delete it. */
function InUse({ kept }: { kept: Kept }) {
  const { language } = useMessages()
  const { file, unknown } = useLateTexts('threat')
  const { content, name } = kept
  const date = dateOf(content)
  const days = daysBetween(date, today())
  const unreadable = unreadableIn(content)
  const all = countOf(content) + unreadable
  return (
    <li className="flex flex-wrap items-center gap-x-2 border-t border-line py-1">
      <span className="min-w-60 flex-1">
        {file.loaded[content.kind](countOf(content).toLocaleString(language), date ?? unknown)}{' '}
        <span className="break-words text-muted">
          {days !== undefined && days >= 0 && `${file.age(days)} · `}
          <bdi>{foreignText(name, 200)}</bdi>
        </span>{' '}
        {unreadable > 0 &&
          `${file.unreadable(unreadable.toLocaleString(language), all.toLocaleString(language))} `}
        {kept.leftOut !== undefined && `${file.besides(kept.leftOut)} `}
        {!kept.isStored && file.notStored}
      </span>
      <button
        type="button"
        className="button text-sm button-outlined"
        aria-label={file.removeNamed(name)}
        onClick={() => void deleteKeptFile(kept.id)}
      >
        {file.remove}
      </button>
    </li>
  )
}

/** Files in place of the network: choose, drop, watch, cancel and delete. */
export function FilesSection() {
  const { file } = useLateTexts('threat')
  const { files, reading, taken } = useKeptFiles()
  const id = useId()
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`} className="font-semibold">
        {file.heading}
      </h3>
      <p className="text-sm text-muted">{file.text}</p>
      <Chooser name={file.choose} isFolder={false} />
      <Chooser name={file.chooseFolder} isFolder />
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
        {taken && <Taken taken={taken} />}
      </div>
      {files.length > 0 && (
        <ul aria-label={file.list} className="mt-2 text-sm">
          {files.map((kept) => (
            <InUse key={kept.id} kept={kept} />
          ))}
        </ul>
      )}
    </section>
  )
}
