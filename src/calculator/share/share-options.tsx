import { useLateTexts } from '#i18n/late-texts.ts'
import { isPublicAddress } from '#share/result-link.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { linkChoices, markings, prefer, usePreferences } from '#state/preferences.ts'
import { TlpLabel } from './tlp-label.tsx'

/** The marking that heads every form, and whose link they carry. */
export function ShareOptions({ result }: { result: SharedResult }) {
  const texts = useLateTexts('shareDialog')
  const { linkTo, marking } = usePreferences()
  return (
    <>
      <fieldset className="flex flex-wrap items-center gap-x-4">
        <legend className="float-left mr-1 font-semibold">{texts.marking}</legend>
        {markings.map((each) => (
          <label key={each} className="flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
            <input
              type="radio"
              name="share-marking"
              className="size-4 accent-ink"
              checked={each === marking}
              onChange={() => prefer({ marking: each })}
            />
            {each === 'none' ? texts.noMarking : <TlpLabel tlp={each} />}
          </label>
        ))}
      </fieldset>
      {marking !== 'none' && <p className="text-sm text-muted">{texts.markingNote}</p>}
      <fieldset className="flex flex-wrap items-center gap-x-4">
        <legend className="float-left mr-1 font-semibold">{texts.link}</legend>
        {linkChoices.map((each) => (
          <label key={each} className="flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
            <input
              type="radio"
              name="share-link"
              className="size-4 accent-ink"
              checked={each === linkTo}
              onChange={() => prefer({ linkTo: each })}
            />
            {texts.links[each]}
          </label>
        ))}
      </fieldset>
      {linkTo === 'ours' && !isPublicAddress(location) && result.link !== undefined && (
        <p className="text-sm text-muted">{texts.localLink}</p>
      )}
    </>
  )
}
