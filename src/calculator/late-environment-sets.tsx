import { Suspense } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import type { Vector } from '#cvss/index.ts'

const EnvironmentSets = lazyPart(
  'environments',
  () => import('./environment-sets.tsx').then((all) => all.startedSets()),
  'fetched-ahead',
)

/** Named sets of Environmental metrics, loaded when that group is opened. */
export function LateEnvironmentSets({ vector }: { vector: Vector }) {
  return (
    <Suspense>
      <EnvironmentSets vector={vector} />
    </Suspense>
  )
}
