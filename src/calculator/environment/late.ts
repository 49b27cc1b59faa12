import { lazyPart } from '#components/lazy-part.tsx'

/** All that the first load goes without, the names of its files and texts, too. */
export const EnvironmentPart = lazyPart(['environments', 'interview'], () =>
  import('./environment-part.tsx').then((all) => all.startedEnvironments()),
)
