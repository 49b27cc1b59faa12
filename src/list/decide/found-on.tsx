import { useLateTexts } from '#i18n/late-texts.ts'
import { localToday } from '#known/today.ts'

/** Nothing was found before there were CVE IDs. */
const firstDay = '1999-01-01'

/** The day on which something was found on its asset: none to come. */
export function FoundOn({
  found,
  onFound,
}: {
  found: string | undefined
  /** '' takes it back. */
  onFound: (day: string) => void
}) {
  const { list: texts } = useLateTexts('decide')
  const today = localToday()
  return (
    <label className="list-answer">
      {texts.found}
      <input
        type="date"
        className="list-field"
        min={firstDay}
        max={today}
        defaultValue={found}
        // A year comes digit by digit, and a day to come is none on which it was found.
        onChange={({ target: { value } }) => {
          if (value === '' || (value >= firstDay && value <= today)) onFound(value)
        }}
      />
    </label>
  )
}
