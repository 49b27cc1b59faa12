import { useEffect } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { announce } from '#state/announcement.ts'
import { leaveNewVersion, takeNewVersion, useNewVersion } from '#state/new-version.ts'

/** Offers the newer build that the browser keeps ready. */
export function NewVersion() {
  const texts = useLateTexts('withoutNetwork')
  const { news } = useNewVersion()
  useEffect(() => announce(texts.ready(news)), [texts, news])
  return (
    <section
      aria-label={texts.newVersion}
      className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-3 py-2 text-sm sm:px-5 print:hidden"
    >
      <p className="wrap-anywhere">
        {texts.ready(news)} <span className="text-muted">{texts.stays}</span>
      </p>
      <button type="button" className="button button-filled text-sm" onClick={takeNewVersion}>
        {texts.use}
      </button>
      <button type="button" className="button text-sm button-outlined" onClick={leaveNewVersion}>
        {texts.later}
      </button>
    </section>
  )
}
