import type { Version } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'

/** Of which version a given text was taken to be that names none. */
export function AssumedVersion({ version }: { version: Version }) {
  const { versionAssumed } = useLateTexts('embed')
  return <p className="text-sm">{versionAssumed(version)}</p>
}
