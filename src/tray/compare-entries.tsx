import { useLateTexts } from '#i18n/late-texts.ts'
import type { Column } from '#state/comparison/column.ts'
import { compareColumns } from '#state/comparison/columns.ts'
import { type TrayEntry, idOf } from '#state/tray/tray.ts'

/** Compares the entries that are chosen, else all of them; a single one, or none, with what is on screen. */
export function CompareEntries({
  entries,
  chosen,
  onScreen,
}: {
  entries: readonly TrayEntry[]
  chosen: ReadonlySet<string>
  onScreen: Column | undefined
}) {
  const { compare } = useLateTexts('list')
  const { offer } = compare
  const picked = entries.filter((entry) => chosen.has(idOf(entry)))
  const wanted = picked.length > 0 ? picked : entries
  const isThere = wanted.some(({ assessment }) => assessment.id === onScreen?.assessment.id)
  const columns = wanted.length < 2 && onScreen && !isThere ? [...wanted, onScreen] : wanted
  if (columns.length === 0) return null
  return (
    <button
      type="button"
      className="mt-2 button text-sm button-outlined"
      onClick={() => compareColumns(columns)}
    >
      {picked.length > 0
        ? offer.compareChosen(picked.length)
        : entries.length > 1
          ? offer.compareAll(entries.length)
          : offer.compareOnScreen(entries.length)}
    </button>
  )
}
