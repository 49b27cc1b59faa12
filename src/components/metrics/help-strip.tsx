import { type Version, specOf } from '#cvss/index.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useFocusedMetric } from '#state/focused-metric.ts'
import { MetricHelp } from './metric-help-part.ts'
import type { PickerScope } from './picker-scope.ts'

/** Help for the focused metric at a height that never changes, a tip while there is none. */
export function HelpStrip({
  scope: { prefix },
  version,
  listsKeys = false,
}: {
  scope: PickerScope
  version: Version
  /** Whether ? shows a list of keys here. */
  listsKeys?: boolean
}) {
  const { help } = useMessages()
  const focused = useFocusedMetric(prefix)
  const metric = specOf(version).metrics.find(({ key }) => key === focused)
  return (
    <section
      aria-label={help.label}
      data-help
      className="hidden h-18 overflow-y-auto text-[0.8125rem] leading-[1.125rem] lg:block xl:h-13.5 xl:h-[3.375rem]"
    >
      {metric ? (
        <MetricHelp version={version} metric={metric} />
      ) : (
        <p className="text-muted">
          <strong className="font-semibold text-ink">{help.tip}</strong>{' '}
          {[...help.tipText, ...(listsKeys ? help.allKeys : [])].map((part, index) =>
            index % 2 === 0 ? (
              part
            ) : (
              <kbd key={part} className="font-mono text-xs text-ink">
                {part}
              </kbd>
            ),
          )}
        </p>
      )}
    </section>
  )
}
