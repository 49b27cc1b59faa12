/** The address of the page: how it is written, and whether it is one that was left before. */

import { assessmentFragment } from '#assessment/assessment-link.ts'
import type { ShownComparison } from './compared.ts'
import type { Snapshot } from './snapshot.ts'

/** A reload, or the way back to a page: Chromium goes to the address as it was before `pagehide`. */
export function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation instanceof PerformanceNavigationTiming && navigation.type !== 'navigate'
}

/** The address of the page with another fragment and without any query. */
export function addressWith(fragment: string): URL {
  // Never a path alone: that of https://host//#… would name another host.
  const address = new URL(location.href)
  // A path such as /%23CVSS:4.0/… holds a mangled fragment, which has been read by now.
  address.pathname = address.pathname.replace(/%(?:25)*23.*$/i, '')
  address.search = ''
  address.hash = fragment
  return address
}

/** The fragment that says what is on screen. */
export function shownFragment(
  { assessment, version }: Snapshot,
  compared: ShownComparison | false,
): string {
  return compared ? compared.fragment : assessmentFragment(assessment, version)
}
