import { metricValue, specOf } from '#cvss/index.ts'
import { metricText, valueName } from '#i18n/en.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { endTyping, useCalculator } from '#state/calculator.ts'
import { writeNote, writeTitle } from '#state/rationale.ts'
import { rationaleOf, shownVector } from '#state/snapshot.ts'
import { longestNote, longestTitle } from '#url/rationale.ts'

const field = 'block w-full rounded-lg border border-edge bg-well px-2 py-1'

/** Title, a note on the vector, and one on each metric that is set; undo covers all of it. */
export function RationalePart() {
  const messages = useMessages()
  const texts = useLateTexts('rationale')
  const state = useCalculator()
  const vector = shownVector(state)
  const { version } = vector
  const { title, note, metricNotes } = rationaleOf(state)
  const explained = specOf(version).metrics.filter(
    ({ key }) => metricValue(vector, key) !== undefined || metricNotes.has(key),
  )
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
        {explained.map(({ key }) => {
          const value = metricValue(vector, key)
          const name = messages.metricName(metricText(messages, version, key).name, key)
          return (
            <label key={key} className="text-sm">
              {name}: {value ? valueName(messages, version, key, value) : messages.notDefined}
              <textarea
                rows={1}
                maxLength={longestNote}
                aria-label={texts.metricNote(name)}
                className={`${field} [field-sizing:content] min-h-8 pointer-coarse:min-h-11`}
                value={metricNotes.get(key) ?? ''}
                onChange={(event) => writeNote(event.target.value, key)}
              />
            </label>
          )
        })}
      </div>
    </div>
  )
}
