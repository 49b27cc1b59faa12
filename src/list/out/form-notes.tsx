import { useLateTexts } from '#i18n/late-texts.ts'
import { type OutForm, type OutPart, isTableForm } from '#rows/out-names.ts'
import type { Tlp } from '#assessment/tlp.ts'
import type { OrderColumn } from '#rows/order.ts'
import type { Row } from '#rows/row.ts'
import { formDetails, isReadBackWhole } from '#rows-out/forms.ts'
import { rowsLeftOut } from '#rows-out/left-out.ts'
import { useShownTables } from '#state/list-decide/shown-tables.ts'
import { useList } from '#state/list/list.ts'
import { rowName } from '../row-name.ts'

/** Rows that are named; more are counted. */
const mostNamed = 5

/** What has to be known of a form before it is saved: what it cannot hold above all. */
export function FormNotes({
  form,
  rows,
  lost,
  tlp,
  withRows,
  hidden,
}: {
  form: OutForm
  rows: readonly Row[]
  lost: readonly OutPart[]
  tlp: Tlp | undefined
  withRows: boolean
  /** Columns that the person has left out. */
  hidden: readonly OrderColumn[]
}) {
  const texts = useLateTexts('rowsOut')
  const { untitled, rows: list } = useLateTexts('list')
  const { rows: all } = useList()
  const { isMarked = false, wholeRows } = formDetails[form]
  const isWhole = isReadBackWhole(form, withRows)
  const isDecided = useShownTables(({ ids }) => ids.length > 0)
  const inIt = hidden.filter(
    (column) =>
      isWhole || !isTableForm(form) || (isDecided && (column === 'kev' || column === 'ssvc')),
  )
  const without = rowsLeftOut(form, rows)
  const names = without.slice(0, mostNamed).map((row) => rowName(row, all.indexOf(row), untitled))
  return (
    <>
      <p>
        {isWhole
          ? texts.whole
          : lost.length === 0
            ? texts.complete
            : wholeRows === 'by-choice'
              ? texts.without(lost)
              : texts.lost(lost)}
      </p>
      {wholeRows === 'always' && <p>{texts.always}</p>}
      {inIt.length > 0 && (
        <p className="font-medium">{texts.inIt(inIt.map((column) => list.columns[column]))}</p>
      )}
      {without.length > 0 && (
        <p className="font-medium">
          <bdi>{texts.withoutPlace(without.length, names)}</bdi>
        </p>
      )}
      {isTableForm(form) && <p className="text-muted">{texts.dates}</p>}
      {!isTableForm(form) && form !== 'json' && <p className="text-muted">{texts.document}</p>}
      {(form === 'csv' || form === 'tsv') && tlp && <p className="text-muted">{texts.noMarking}</p>}
      {isMarked && tlp === undefined && <p className="font-medium">{texts.unmarked}</p>}
    </>
  )
}
