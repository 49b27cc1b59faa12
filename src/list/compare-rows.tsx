import { isEmptyVector } from '#assessment/assessment.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { Row } from '#rows/row.ts'
import type { Column } from '#state/comparison/column.ts'
import { compareColumns } from '#state/comparison/columns.ts'
import { shownVector } from '#state/snapshot.ts'
import { mostColumns } from '#url/compared.ts'

/** Compares rows; a single one, or none, with what is on screen. */
export function CompareRows({
  rows,
  onScreen,
  isChosen = false,
}: {
  rows: readonly Row[]
  onScreen: Column | undefined
  /** Whether they are those that are selected, and not all that are shown. */
  isChosen?: boolean
}) {
  const { compare } = useLateTexts('list')
  const { offer } = compare
  const wanted: Row[] = []
  for (const row of rows) {
    if (isEmptyVector(shownVector(row))) continue
    // Nobody compares thousands; a choice of them does.
    if (wanted.length === mostColumns) return null
    wanted.push(row)
  }
  const isThere = wanted.some(({ assessment }) => assessment.id === onScreen?.assessment.id)
  const columns: readonly Column[] =
    wanted.length < 2 && onScreen && !isThere ? [...wanted, onScreen] : wanted
  if (columns.length === 0) return null
  return (
    <button
      type="button"
      className={isChosen ? 'list-bar-button' : 'button text-sm button-outlined'}
      onClick={() => compareColumns(columns)}
    >
      {isChosen
        ? offer.compareChosen(rows.length)
        : wanted.length > 1
          ? offer.compareAll(wanted.length)
          : offer.compareOnScreen(wanted.length)}
    </button>
  )
}
