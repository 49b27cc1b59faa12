import { download } from '#components/download.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { calendarFile } from '#decide/calendar-file.ts'
import type { Decision } from '#decide/decision.ts'
import { selectionList } from '#decide/selection-list.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { LateTexts } from '#i18n/messages.ts'
import { copyText, useIsCopied } from '#state/clipboard.ts'
import { namesOf } from './decision-inputs.tsx'

/** The decision in a line: what, by which table, what it depends on, and who says what. */
function lineOf(texts: LateTexts<'decide'>, cve: CveId, decision: Decision): string {
  const { table, inputs, outcomes, dependsOn } = decision
  const said = inputs.map((input) => {
    const { point, said: sources, overruled } = input
    const by = sources.map(({ values, from }) =>
      sources.length > 1
        ? texts.said(namesOf(point, values), texts.saidBy(from, values))
        : texts.saidBy(from, values),
    )
    const against = overruled.map(({ values, from }) =>
      texts.overruled(namesOf(point, values), texts.saidBy(from, values)),
    )
    const from = input.whyOpen ? texts.whyOpen[input.whyOpen] : [...by, ...against].join('; ')
    return texts.input(input.point.name, namesOf(input.point, input.values), from)
  })
  const outcome = texts.outcome(outcomes.map(({ value }) => value.name))
  const depends = texts.dependsOn(dependsOn.map(({ name }) => name))
  const dues = outcomes.flatMap(({ value, due }) =>
    due?.kind === 'on' ? [texts.due(value.name, due.day, due.start, false)] : [],
  )
  const answer = [outcome, ...(dependsOn.length > 0 ? [depends] : []), ...dues].join(' ')
  return texts.line(cve, table.name, answer, said)
}

const button = 'button text-sm button-outlined'

/** Copies the decision, and saves its due dates and its SSVC selection list. */
export function DecisionCopies({ cve, decision }: { cve: CveId; decision: Decision }) {
  const texts = useLateTexts('decide')
  const isCopied = useIsCopied('decision')
  const line = lineOf(texts, cve, decision)
  const dated = decision.outcomes.flatMap(({ value, due }) =>
    due?.kind === 'on' ? [{ value, day: due.day }] : [],
  )

  function saveCalendar() {
    const events = dated.map(({ value, day }) => ({
      // Another asset has another day.
      uid: `${cve}-${decision.table.id}-${value.key}-${day}@plumb`,
      date: day,
      summary: texts.dueSummary(cve, value.name, decision.outcomes.length === 1),
      description: line,
    }))
    download(`${cve}.ics`, new Blob([calendarFile(events, new Date())], { type: 'text/calendar' }))
  }

  function saveJson() {
    const list = selectionList(decision.table, decision.inputs, cve, new Date())
    const text = JSON.stringify(list, undefined, 2)
    download(`${cve}.ssvc.json`, new Blob([text], { type: 'application/json' }))
  }

  return (
    <div className="flex flex-wrap gap-2">
      <button
        type="button"
        className={button}
        aria-label={texts.copyOf}
        onClick={() => void copyText('decision', line)}
      >
        {isCopied ? texts.copied : texts.copy}
      </button>
      <button type="button" className={button} onClick={saveJson}>
        {texts.json}
      </button>
      {dated.length > 0 && (
        <button type="button" className={button} onClick={saveCalendar}>
          {texts.calendar}
        </button>
      )}
    </div>
  )
}
