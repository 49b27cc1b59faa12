import { FoundDay } from '#components/decide/found-day.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { localToday } from '#known/today.ts'

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
  return (
    <label className="list-answer">
      {texts.found}
      <FoundDay found={found} today={localToday()} className="list-field" onFound={onFound} />
    </label>
  )
}
