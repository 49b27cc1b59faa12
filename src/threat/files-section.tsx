import { useId } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { deleteDailyFile, loadedIn, useDailyFile } from '#state/daily-file.ts'
import { useTakenFile } from '#state/taken-file.ts'
import { takeFile } from './take-file.ts'

/** Files in place of the network: choose, drop, watch, cancel and delete. */
export function FilesSection() {
  const { language } = useMessages()
  const threat = useLateTexts('threat')
  const { file } = threat
  const { state } = useDailyFile()
  const id = useId()
  const isBusy = state.kind === 'reading'
  const loaded = isBusy ? undefined : loadedIn(state)

  const { taken } = useTakenFile()

  return (
    <section aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`} className="font-semibold">
        {file.heading}
      </h3>
      <p className="text-sm text-muted">{file.text}</p>
      <label className="mt-1 block text-sm">
        <span className="sr-only">{file.choose}</span>
        <input
          type="file"
          accept=".csv,.gz,.json"
          disabled={isBusy}
          className="max-w-full file:mr-3 file:min-h-8 file:cursor-pointer file:rounded-lg file:border file:border-solid file:border-edge file:bg-card file:px-2.5 file:text-ink"
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen) void takeFile(chosen)
            event.target.value = ''
          }}
        />
      </label>
      <div aria-live="polite" className="mt-1 flex flex-wrap items-center gap-2 text-sm">
        {state.kind === 'reading' && (
          <>
            <progress value={state.part} className="accent-ink" aria-label={file.progress} />
            {file.reading(Math.round(state.part * 100))}
            <button type="button" className="button text-sm button-outlined" onClick={state.cancel}>
              {file.cancel}
            </button>
          </>
        )}
        {state.kind === 'refused' &&
          (state.refusal
            ? file.refused(
                state.refusal.line,
                file.expected[state.refusal.expected],
                state.refusal.found,
              )
            : file.broken)}
        {loaded && (
          <>
            {file.loaded(
              loaded.file.rows.toLocaleString(language),
              loaded.file.date ?? threat.unknown,
            )}{' '}
            {!loaded.isStored && file.notStored}
            <button
              type="button"
              className="button text-sm button-outlined"
              onClick={() => void deleteDailyFile()}
            >
              {file.remove}
            </button>
          </>
        )}
        {taken && taken !== 'daily-file' && file.taken[taken]}
      </div>
    </section>
  )
}
