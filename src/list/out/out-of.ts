import { sharedOf } from '#components/result/shared.ts'
import { type Decision, decisionOf } from '#decide/decision.ts'
import { localToday } from '#known/today.ts'
import type { Row } from '#rows/row.ts'
import { askedWith } from '#rows-decide/given.ts'
import type { OutRow } from '#rows-out/out-row.ts'
import type { Texts } from '#share/parts.ts'
import { useDecisions } from '#state/decisions.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { useShownTables } from '#state/list-decide/shown-tables.ts'
import { asksNow, shownTables } from '../decide/decide-rows.ts'
import { knownOfRow } from '../known-of-row.ts'
import { outsideOf } from '../outside.ts'

/** What is computed and known of rows now. */
export function outOf({ messages, share }: Texts): (row: Row) => OutRow {
  const { shown } = useKnownOfCve.getState()
  const state = useDecisions.getState()
  const tables = shownTables(useShownTables.getState().ids, state)
  const asks = asksNow(shown, state, localToday())
  return (row) => {
    const result = sharedOf(messages, row, outsideOf(share, shown, row))
    let asked: readonly Decision[] | undefined
    const decisions = () => {
      asked ??= tables.map((table) => {
        const { facts, given } = askedWith(row, asks)
        return decisionOf(table, facts, given)
      })
      return asked
    }
    return {
      row,
      result,
      known: knownOfRow(shown, row),
      ...(tables.length > 0 && { decisions }),
    }
  }
}
