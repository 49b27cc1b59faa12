import { lazyPart } from '../lazy-part.tsx'

/** Between which values a metric is undecided, which nobody needs on the first screen. */
export const Undecided = lazyPart(
  'undecided',
  () => import('./undecided.tsx').then((all) => all.Undecided),
  { isFetchedAhead: true, isExtra: true },
)
