import { Suspense } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { useCve } from '#state/calculator.ts'

const KevSuggestion = lazyPart('threat', () =>
  import('./kev-suggestion.tsx').then((all) => all.KevSuggestion),
)

/** What KEV says of the Threat or Temporal metric, for the heading of its group. */
export function LateSuggestion() {
  return <Suspense>{useCve() && <KevSuggestion />}</Suspense>
}
