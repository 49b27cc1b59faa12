import type { Severity } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { scoreOf } from '#state/scored.ts'
import { shownVector } from '#state/snapshot.ts'
import type { TrayEntry } from '#state/tray/tray.ts'
import { otherVectors } from './entry-vectors.ts'

const mostSevereFirst: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'none']

/** How many entries there are of each severity, how many are not final, how many have more than one version. */
export function SeverityCounts({ entries }: { entries: readonly TrayEntry[] }) {
  const messages = useMessages()
  const { counts } = useLateTexts('list')
  const severities = entries.map((entry) => scoreOf(shownVector(entry))?.severity)
  const countOf = (wanted: Severity | undefined) =>
    severities.filter((severity) => severity === wanted).length
  const open = countOf(undefined)
  const parts = mostSevereFirst
    .filter((severity) => countOf(severity) > 0)
    .map((severity) => counts.severity(countOf(severity), messages.severities[severity]))
  const others = entries.filter((entry) => otherVectors(entry).length > 0).length
  const all = [
    ...parts,
    ...(open > 0 ? [counts.open(open)] : []),
    ...(others > 0 ? [counts.others(others)] : []),
  ]
  return <p className="text-sm">{counts.all(all)}</p>
}
