import { Suspense } from 'react'

import { lazyPart } from '../lazy-part.tsx'
import type { Metric, Version } from '#cvss/index.ts'

const MetricHelp = lazyPart('help', () => import('./metric-help.tsx').then((all) => all.MetricHelp))

/** Help for a metric, whose texts arrive just after the page. */
export function LateMetricHelp({ version, metric }: { version: Version; metric: Metric }) {
  return (
    <Suspense>
      <MetricHelp version={version} metric={metric} />
    </Suspense>
  )
}
