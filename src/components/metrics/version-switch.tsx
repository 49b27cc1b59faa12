import { type Version, versions } from '#cvss/index.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { focusFirstMetric } from './metric-focus.ts'

/** One button for each version; choosing one focuses its first open metric. */
export function VersionSwitch({
  version,
  onChoose,
}: {
  version: Version
  onChoose: (version: Version) => void
}) {
  const messages = useMessages()
  return (
    <fieldset
      aria-label={messages.versionSwitch}
      className="flex min-w-0 flex-wrap gap-0.5 rounded-xl border border-line bg-well p-0.5"
    >
      {versions.map((each) => (
        <button
          key={each}
          type="button"
          aria-label={messages.versionName(each)}
          aria-pressed={each === version}
          className="button px-3 text-sm text-muted hover:text-ink aria-pressed:bg-ink aria-pressed:font-semibold aria-pressed:text-on-ink forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText] forced-colors:aria-pressed:forced-color-adjust-none"
          onClick={() => {
            onChoose(each)
            // The new version's metrics stand in the document after this event.
            requestAnimationFrame(focusFirstMetric)
          }}
        >
          {each}
        </button>
      ))}
    </fieldset>
  )
}
