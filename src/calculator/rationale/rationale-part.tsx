import { type ShownNote, noteOn } from '#assessment/shown-notes.ts'
import { metricValue, specOf } from '#cvss/index.ts'
import { LimitedField } from '#components/limited-field.tsx'
import { type Messages, metricText, valueName } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { endTyping, useCalculator } from '#state/calculator.ts'
import { useDraftsStored } from '#state/drafts-stored.ts'
import { confirmNote, writeNote, writeTitle } from '#state/rationale.ts'
import { shownVector } from '#state/snapshot.ts'
import { longestNote, longestTitle } from '#assessment/rationale.ts'

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
  const isStored = useDraftsStored((state) => state.isStored)
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
      {isStored ? (
        <p className="text-sm text-muted">{texts.stored}</p>
      ) : (
        <p role="alert" className="text-sm font-medium">
          {texts.notStored}
        </p>
      )}
      <LimitedField
        label={texts.title}
        labelClassName="text-sm font-medium"
        lines="one"
        longest={longestTitle}
        limits={texts.limits}
        className={`${field} min-h-8 pointer-coarse:min-h-11`}
        text={title}
        onText={writeTitle}
      />
      <LimitedField
        label={texts.note}
        labelClassName="text-sm font-medium"
        lines="many"
        rows={2}
        longest={longestNote}
        limits={texts.limits}
        className={`${field} [field-sizing:content] min-h-14`}
        text={note}
        onText={writeNote}
      />
      <h3 className="text-sm font-semibold">{texts.metricNotes}</h3>
      {explained.length === 0 && <p className="text-sm text-muted">{texts.nothingSet}</p>}
      <div className="grid gap-x-6 gap-y-1.5 md:grid-cols-2">
        {explained.map(({ key, written }) => {
          const value = metricValue(vector, key)
          const name = messages.metricName(metricText(messages, version, key).name, key)
          const shown = texts.metric(
            name,
            value ? valueName(messages, version, key, value) : messages.notDefined,
          )
          const isStale = written?.fits === false
          const staleId = `note-${key}-written-for`
          return (
            <div key={key} className="text-sm">
              <LimitedField
                label={shown}
                labelClassName="block"
                lines="many"
                rows={1}
                longest={longestNote}
                limits={texts.limits}
                name={texts.metricNote(shown)}
                describedBy={isStale ? staleId : undefined}
                className={`${field} [field-sizing:content] min-h-8 pointer-coarse:min-h-11 ${isStale ? 'border-dashed text-muted' : ''}`}
                text={written?.text ?? ''}
                onText={(text) => writeNote(text, key)}
              />
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
