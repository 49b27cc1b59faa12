import type { ReactNode } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { followFocus } from '#components/metrics/follow-focus.ts'
import { HelpStrip } from '#components/metrics/help-strip.tsx'
import { MetricGroups } from '#components/metrics/metric-groups.tsx'
import { Toolbar } from '#components/metrics/toolbar.tsx'
import { useVector } from '#state/calculator.ts'
import { chooseVersion, useHasCarryOver } from '#state/choose-version.ts'
import { pageScope } from './page-scope.ts'
import { PageTitle } from './page-title.tsx'
import { LateRationale } from './rationale/late-rationale.tsx'
import { ResultPanel } from './result-panel.tsx'

/** Questions about the environment, and environments by name. */
const EnvironmentPart = lazyPart('environments', () =>
  import('./environment/late.ts').then((all) => all.EnvironmentPart),
)

/** What could be carried over from another version. */
const CarryOver = lazyPart('carryOver', () =>
  import('./carry-over.tsx').then((all) => all.CarryOver),
)

/** Metrics and result; other features stand beside and below the result and, opened, below the metrics. */
export function Calculator({
  actions,
  context,
  suggestion,
  words,
  children,
}: {
  actions: ReactNode
  context: ReactNode
  suggestion: ReactNode
  /** Under the score. */
  words: ReactNode
  children: ReactNode
}) {
  const vector = useVector()
  const hasCarryOver = useHasCarryOver()
  return (
    <main
      className="mx-auto grid max-w-[100rem] gap-x-6 gap-y-2 px-3 pt-2.5 sm:px-5 lg:grid-cols-[minmax(0,1fr)_min(24rem,38vw)] xl:grid-cols-[minmax(0,1fr)_min(26rem,33vw)]"
      {...followFocus(vector.version)}
    >
      <PageTitle vector={vector} />
      <div className="min-w-0">
        <div className="z-10 -mx-1 bg-page px-1 pb-1 lg:tall:sticky lg:tall:top-0">
          <Toolbar vector={vector} onVersion={chooseVersion} />
          <div className="max-lg:h-1.5 lg:mt-1">
            <HelpStrip scope={pageScope} version={vector.version} listsKeys />
          </div>
        </div>
        <MetricGroups
          scope={pageScope}
          vector={vector}
          besideBase={hasCarryOver && <CarryOver />}
          besideThreat={suggestion}
          aboveEnvironmental={<EnvironmentPart vector={vector} />}
        >
          <LateRationale />
        </MetricGroups>
        {children}
      </div>
      <ResultPanel vector={vector} actions={actions} words={words}>
        {context}
      </ResultPanel>
    </main>
  )
}
