import { useLateTexts } from '#i18n/late-texts.ts'

/** Whether whole rows go out in one more column, also what the columns chosen leave out. */
export function WholeRows({
  isWished,
  onWish,
}: {
  isWished: boolean
  onWish: (isWished: boolean) => void
}) {
  const texts = useLateTexts('rowsOut')
  return (
    <label className="flex min-h-8 items-start gap-1.5 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        className="mt-0.5 size-4 shrink-0 accent-ink"
        checked={isWished}
        onChange={({ target }) => onWish(target.checked)}
      />
      {texts.wholeRows}
    </label>
  )
}
