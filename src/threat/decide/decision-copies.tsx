import { download } from '#components/download.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { calendarFile } from '#decide/calendar-file.ts'
import type { Decision } from '#decide/decision.ts'
import { selectionList } from '#decide/selection-list.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { decisionText } from '#share/ticket/decision-text.ts'
import { assumedWords } from '#share/ticket/input-words.ts'
import { selectionReferences } from '#share/ticket/selection-references.ts'

const button = 'button text-sm button-outlined'

/** Saves a decision's due dates and its SSVC selection list. */
export function DecisionCopies({ cve, decision }: { cve: CveId; decision: Decision }) {
  const texts = useLateTexts('decide')
  const dated = decision.outcomes.flatMap(({ value, due }) =>
    due?.kind === 'on' ? [{ value, day: due.day }] : [],
  )

  function saveCalendar() {
    const events = dated.map(({ value, day }) => ({
      // Another asset has another day.
      uid: `${cve}-${decision.table.id}-${value.key}-${day}@plumb`,
      date: day,
      summary: texts.dueSummary(
        cve,
        value.name,
        decision.outcomes.length === 1,
        assumedWords(texts, decision.inputs),
      ),
      description: decisionText(texts, cve, decision),
    }))
    download(`${cve}.ics`, new Blob([calendarFile(events, new Date())], { type: 'text/calendar' }))
  }

  function saveJson() {
    const references = selectionReferences(texts, decision, cve)
    const list = selectionList(decision.table, decision.inputs, cve, new Date(), references)
    const text = JSON.stringify(list, undefined, 2)
    download(`${cve}.ssvc.json`, new Blob([text], { type: 'application/json' }))
  }

  return (
    <div className="flex flex-wrap gap-2">
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
