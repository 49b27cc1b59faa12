import { type ShownNote, noteOn } from '#assessment/notes.ts'
import { metricValue, specOf } from '#cvss/index.ts'
import { type Messages, metricText, valueName } from '#i18n/en.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { endTyping, useCalculator } from '#state/calculator.ts'
import { confirmNote, writeNote, writeTitle } from '#state/rationale.ts'
import { shownVector } from '#state/snapshot.ts'
import { longestNote, longestTitle } from '#url/rationale.ts'

const field = 'block w-full rounded-lg border border-edge bg-well px-2 py-1'

/** The value that a note argues for, in words. */
function writtenFor(messages: Messages, { version, metric, value }: ShownNote): string {
  const isNotDefined = value === undefined || value === specOf(version).notDefined
  return isNotDefined ? messages.notDefined : valueName(messages, version, metric, value)
}

/** Title, a note on the vector, and one on each metric that is set; undo covers all of it. */
export function RationalePart() {
  const messages = useMessages()
  const texts = useLateTexts('rationale')
  const state = useCalculator()
  const vector = shownVector(state)
  const { version } = vector
  const { title, note } = state.assessment
  const explained = specOf(version).metrics.flatMap(({ key }) => {
    const written = noteOn(state.assessment, version, key)
    return metricValue(vector, key) !== undefined || written ? [{ key, written }] : []
  })
  return (
    <div className="flex flex-col gap-2.5" onBlur={endTyping}>
      <p className="text-sm text-muted">{texts.kept}</p>
      <label className="text-sm font-medium">
        {texts.title}
        <input
          type="text"
          maxLength={longestTitle}
          className={`${field} min-h-8 pointer-coarse:min-h-11`}
          value={title}
          onChange={(event) => writeTitle(event.target.value)}
        />
      </label>
      <label className="text-sm font-medium">
        {texts.note}
        <textarea
          rows={2}
          maxLength={longestNote}
          className={`${field} [field-sizing:content] min-h-14`}
          value={note}
          onChange={(event) => writeNote(event.target.value)}
        />
      </label>
      <h3 className="text-sm font-semibold">{texts.metricNotes}</h3>
      {explained.length === 0 && <p className="text-sm text-muted">{texts.nothingSet}</p>}
      <div className="grid gap-x-6 gap-y-1.5 md:grid-cols-2">
        {explained.map(({ key, written }) => {
          const value = metricValue(vector, key)
          const name = messages.metricName(metricText(messages, version, key).name, key)
          const shown = `${name}: ${value ? valueName(messages, version, key, value) : messages.notDefined}`
          const isStale = written?.fits === false
          const staleId = `note-${key}-written-for`
          return (
            <div key={key} className="text-sm">
              <label>
                {shown}
                <textarea
                  rows={1}
                  maxLength={longestNote}
                  aria-label={texts.metricNote(shown)}
                  aria-describedby={isStale ? staleId : undefined}
                  className={`${field} [field-sizing:content] min-h-8 pointer-coarse:min-h-11 ${isStale ? 'border-dashed text-muted' : ''}`}
                  value={written?.text ?? ''}
                  onChange={(event) => writeNote(event.target.value, key)}
                />
              </label>
              {isStale && (
                <p id={staleId} className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1">
                  <span className="font-medium">
                    {texts.writtenFor(writtenFor(messages, written))}
                  </span>
                  <button
                    type="button"
                    className="button text-sm button-outlined"
                    aria-label={texts.confirmNote(name)}
                    onClick={() => confirmNote(key)}
                  >
                    {texts.confirm}
                  </button>
                </p>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
