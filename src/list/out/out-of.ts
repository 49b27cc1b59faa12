import { sharedOf } from '#components/result/shared.ts'
import type { Row } from '#rows/row.ts'
import type { OutRow } from '#rows-out/out-row.ts'
import type { Texts } from '#share/parts.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { outsideOf } from '../outside.ts'

/** What is computed and known of rows now. */
export function outOf({ messages, share }: Texts): (row: Row) => OutRow {
  const { shown } = useKnownOfCve.getState()
  return (row) => {
    const { cve } = row.assessment
    const result = sharedOf(messages, row, outsideOf(share, shown, row))
    return { row, result, known: cve === undefined ? undefined : shown.get(cve) }
  }
}
