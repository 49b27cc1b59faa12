import type { Version } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { Unseen } from './shown-groups.ts'

/** What is set, or open, in metric groups that the page does not show. */
export function UnseenNotice({ unseen, version }: { unseen: Unseen; version: Version }) {
  const { groups: texts } = useLateTexts('embed')
  const { counted, notCounted, open, isNone } = unseen
  return (
    <ul className="mb-1.5 text-sm">
      {isNone && <li>{texts.none(version)}</li>}
      {counted.length > 0 && <li>{texts.counted(counted)}</li>}
      {notCounted.length > 0 && <li>{texts.notCounted(notCounted)}</li>}
      {open > 0 && <li>{texts.open(open)}</li>}
    </ul>
  )
}
