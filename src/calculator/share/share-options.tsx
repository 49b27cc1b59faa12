import { type Marking, markings } from '#assessment/marking.ts'
import { RadioRow } from '#components/radio-row.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { isPublicAddress } from '#share/result-link.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { linkChoices, prefer, usePreferences } from '#state/preferences.ts'
import { mark, useMarking } from '#state/rationale.ts'
import { TlpLabel } from './tlp-label.tsx'

function markingLabel(marking: Marking, noMarking: string) {
  return marking === 'none' ? noMarking : <TlpLabel tlp={marking} />
}

/** The marking that heads every form, and whose link they carry. */
export function ShareOptions({ result }: { result: SharedResult }) {
  const texts = useLateTexts('shareDialog')
  const { linkTo } = usePreferences()
  const marking = useMarking()
  return (
    <>
      <RadioRow
        name={texts.marking}
        values={markings}
        current={marking}
        textOf={(each) => markingLabel(each, texts.noMarking)}
        onChoose={mark}
      />
      {marking !== 'none' && <p className="text-sm text-muted">{texts.markingNote}</p>}
      <RadioRow
        name={texts.link}
        values={linkChoices}
        current={linkTo}
        textOf={(each) => texts.links[each]}
        onChoose={(each) => prefer({ linkTo: each })}
      />
      {linkTo === 'ours' && !isPublicAddress(location) && result.link !== undefined && (
        <p className="text-sm text-muted">{texts.localLink}</p>
      )}
    </>
  )
}
