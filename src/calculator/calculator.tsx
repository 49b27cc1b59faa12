import type { FocusEvent, ReactNode } from 'react'

import { type MetricGroup as GroupName, type MetricKey, specOf } from '#cvss/index.ts'
import { useVector } from '#state/calculator.ts'
import { focusMetric } from '#state/focused-metric.ts'
import { HelpStrip } from './help-strip.tsx'
import { MetricGroup } from './metric-group.tsx'
import { PageTitle } from './page-title.tsx'
import { ResultPanel } from './result-panel.tsx'
import { Toolbar } from './toolbar.tsx'

/** Groups that are open from the start; the others open when they are used or asked for. */
const alwaysOpen: ReadonlySet<GroupName> = new Set(['base', 'threat', 'temporal'])

/** The metric whose fieldset holds an element. */
function metricAround(element: EventTarget | null): string | undefined {
  if (!(element instanceof Element)) return undefined
  return element.closest<HTMLElement>('[data-metric]')?.dataset['metric']
}

function onBlur({ relatedTarget }: FocusEvent) {
  // The help stays while its own link has the focus, or the window is left.
  const isHelp = relatedTarget instanceof Element && relatedTarget.closest('[data-help]')
  if (relatedTarget && !isHelp && !metricAround(relatedTarget)) focusMetric(undefined)
}

/** Metrics and result; other features stand below the result and, opened, below the metrics. */
export function Calculator({ context, children }: { context: ReactNode; children: ReactNode }) {
  const vector = useVector()
  const { metrics } = specOf(vector.version)
  const groups = [...new Set(metrics.map(({ group }) => group))]
  const keyOf = (text: string | undefined): MetricKey | undefined =>
    metrics.find(({ key }) => key === text)?.key

  function onFocus(event: FocusEvent) {
    const metric = keyOf(metricAround(event.target))
    if (metric) focusMetric(metric)
  }

  return (
    <main
      className="mx-auto grid max-w-[100rem] gap-x-6 gap-y-2 px-3 pt-2.5 sm:px-5 lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[minmax(0,1fr)_26rem]"
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <PageTitle vector={vector} />
      <div className="min-w-0">
        <div className="z-10 -mx-1 bg-page px-1 pb-1.5 lg:tall:sticky lg:tall:top-0">
          <Toolbar vector={vector} />
          <div className="max-lg:h-1.5 lg:mt-1.5">
            <HelpStrip version={vector.version} />
          </div>
        </div>
        <div id="metrics" className="grid grid-cols-1 items-start gap-2.5 sm:grid-cols-2">
          {groups.map((group) => (
            <MetricGroup
              key={`${vector.version} ${group}`}
              vector={vector}
              group={group}
              always={alwaysOpen.has(group)}
            />
          ))}
        </div>
        {children}
      </div>
      <ResultPanel vector={vector}>{context}</ResultPanel>
    </main>
  )
}
