import { useId, useState } from 'react'

import { RadioRow } from '#components/radio-row.tsx'
import { sharedOf } from '#components/result/shared.ts'
import type { DecisionTable } from '#decide/decision-table.ts'
import type { Decision } from '#decide/decision.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { type TextForm, textForms } from '#share/case/paragraph-text.ts'
import { outsideOf } from '#share/outside.ts'
import { type TicketExtent, ticketText } from '#share/ticket/ticket-text.ts'
import { ticketOf } from '#share/ticket/ticket.ts'
import { useCalculator } from '#state/calculator.ts'
import { copyText, useIsCopied } from '#state/clipboard.ts'
import { tellAlso } from '#state/decisions.ts'
import { usePreferences } from '#state/preferences.ts'
import { tableName } from './table-name.ts'

const extents: readonly TicketExtent[] = ['line', 'reasons']

/** One line that holds up in a ticket, and why, in any text form: seen as it will be copied. */
export function TicketPart({
  known,
  decisions,
  tables,
  today,
}: {
  known: KnownOfCve
  /** Of the chosen table first. */
  decisions: readonly [Decision, ...(readonly Decision[])]
  tables: readonly DecisionTable[]
  today: string
}) {
  const messages = useMessages()
  const share = useLateTexts('share')
  const decide = useLateTexts('decide')
  const { ticket: texts } = decide
  const state = useCalculator()
  const { copyForm } = usePreferences()
  const [chosen, setChosen] = useState<TextForm>()
  const [extent, setExtent] = useState<TicketExtent>('line')
  const isCopied = useIsCopied('decision')
  const heading = useId()
  const form = chosen ?? textForms.find((each) => each === copyForm) ?? 'plain'
  const result = sharedOf(messages, state, outsideOf(share.known, known, known.cve, today))
  const language = { messages, share, decide }
  const made = ticketOf(language, { result, known, decisions, today })
  const { plain, html } = ticketText(form, language, made, extent)
  return (
    <section aria-labelledby={heading} className="mt-3 flex flex-col gap-1 text-sm">
      <h4 id={heading} className="font-semibold">
        {texts.heading}
      </h4>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <RadioRow
          name={texts.extent}
          isNameShown={false}
          values={extents}
          current={extent}
          textOf={(each) => texts.extents[each]}
          onChoose={setExtent}
        />
        <label className="flex max-w-full min-w-0 flex-wrap items-center gap-x-2">
          {texts.form}
          <select
            className="min-h-8 max-w-full min-w-0 cursor-pointer rounded-lg border border-edge bg-card px-2 pointer-coarse:min-h-11"
            value={form}
            onChange={({ target }) => setChosen(textForms.find((each) => each === target.value))}
          >
            {textForms.map((each) => (
              <option key={each} value={each}>
                {share.forms[each]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button text-sm button-outlined"
          aria-label={texts.copyNamed}
          onClick={() => void copyText('decision', plain, html)}
        >
          {isCopied ? texts.copied : texts.copy}
        </button>
      </div>
      <OtherTables tables={tables} decisions={decisions} />
      <output aria-label={texts.preview} aria-live="off" className="decide-copied">
        {plain}
      </output>
    </section>
  )
}

/** Tables whose answer is told beside the chosen one's. */
function OtherTables({
  tables,
  decisions: [chosen, ...told],
}: {
  tables: readonly DecisionTable[]
  decisions: readonly [Decision, ...(readonly Decision[])]
}) {
  const decide = useLateTexts('decide')
  const others = tables.filter(({ id }) => id !== chosen.table.id)
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4">
      <legend className="float-left mr-1 font-medium">{decide.ticket.also}</legend>
      {others.map((table) => (
        <label key={table.id} className="flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            className="size-4 accent-ink"
            checked={told.some((each) => each.table.id === table.id)}
            onChange={({ target }) => tellAlso(table.id, target.checked)}
          />
          {tableName(decide, tables, table)}
        </label>
      ))}
    </fieldset>
  )
}
