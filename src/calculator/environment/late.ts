/** All that the first load goes without, the names of its files, too. */
export function loadEnvironmentPart() {
  return import('./environment-part.tsx').then((all) => all.startedEnvironments())
}
