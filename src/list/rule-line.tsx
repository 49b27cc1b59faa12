import { useMemo } from 'react'

import { isVersion } from '#cvss/index.ts'
import { UndoLine } from '#components/undo-line.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { hasChoice } from '#rows/rule.ts'
import { type Rule, isRule, rules } from '#rows/rule-names.ts'
import { countBy, undoRule, useListView } from '#state/list/list-view.ts'
import { useList } from '#state/list/list.ts'
import { focusList } from './focus.ts'

const ruleId = 'list-rule'

function useNameOf(): (rule: Rule) => string {
  const { rule: texts } = useLateTexts('list').rows
  return (rule) => (isVersion(rule) ? texts.version(rule) : texts.names[rule])
}

/** Which of several vectors of a row counts; not shown where no row has several. */
export function RuleChoice() {
  const { rule: texts } = useLateTexts('list').rows
  const { list, rows } = useList()
  const nameOf = useNameOf()
  const count = useMemo(() => rows.filter(hasChoice).length, [rows])
  if (count === 0) return null
  return (
    <label className="list-order-choice">
      <span className="text-muted">{texts.label(count)}</span>
      <select
        id={ruleId}
        className="list-field"
        value={list.rule}
        onChange={({ target: { value } }) => isRule(value) && countBy(value)}
      >
        {rules.map((rule) => (
          <option key={rule} value={rule}>
            {nameOf(rule)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The rule that was chosen last, what it has changed, and the way back. */
export function RuledLine() {
  const { rows: texts, undo } = useLateTexts('list')
  const ruled = useListView((state) => state.ruled)
  const list = useList((state) => state.list.id)
  const nameOf = useNameOf()
  return (
    <div aria-live="polite">
      {ruled?.list === list && ruled.rule !== ruled.before && (
        <UndoLine
          said={texts.rule.changed(nameOf(ruled.rule), ruled.changed)}
          undo={undo}
          label={texts.rule.undo(nameOf(ruled.before))}
          className="my-1.5"
          onUndo={() => {
            undoRule()
            const choice = document.getElementById(ruleId)
            // On a phone it may be folded.
            if (choice?.checkVisibility()) choice.focus()
            else focusList()
          }}
        />
      )}
    </div>
  )
}
