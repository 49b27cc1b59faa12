import type { Version } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'

/** Of which version a given text was taken to be that names none, or that the page names another for. */
export function AssumedVersion({
  version,
  named,
}: {
  version: Version
  named: Version | undefined
}) {
  const { versionAssumed, versionOther } = useLateTexts('embed')
  return (
    <p className="text-sm">
      {named === undefined ? versionAssumed(version) : versionOther(named, version)}
    </p>
  )
}
