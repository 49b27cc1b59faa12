import { lazyPart } from '../lazy-part.tsx'

/** Help for a metric, whose texts arrive just after the page. */
export const MetricHelp = lazyPart(
  'help',
  () => import('./metric-help.tsx').then((all) => all.MetricHelp),
  { isFetchedAhead: true },
)
