/** What look-ups and files know of the CVEs in the list: read from the browser's store or answered to a press, and nobody is asked here. */

import type { CveId } from '#cve-id/cve-id.ts'
import { useKnownOfCve } from './known-of-cve.ts'
import { useList } from './list/list.ts'

/** Most short lists name no CVE, and the store's readers are large. */
const load = () => import('./recalled.ts')
let isFollowing = false

/** Adds what is kept of the CVEs that the list holds and nobody has shown yet. */
async function recallKnown(): Promise<void> {
  const { rows } = useList.getState()
  if (!rows.some(({ assessment: { cve } }) => cve)) return
  try {
    const { recalled, followKnown } = await load()
    const found = await recalled(rows)
    if (found.length === 0 && isFollowing) return
    // What is shown is newer.
    useKnownOfCve.setState(({ shown }) => ({
      shown: new Map([...found.map((known) => [known.cve, known] as const), ...shown]),
    }))
    if (!isFollowing) followKnown(refreshSoon)
    isFollowing = true
  } catch {
    // Nothing is claimed without it; the next entry asks again.
  }
}

/** Facts that change while a list is looked up are shown a few times a second. */
const pause = 250
let changed: Set<CveId> | 'all' = new Set()
let refreshing: ReturnType<typeof setTimeout> | undefined
let refreshedAt = 0

function refreshSoon(cves: readonly CveId[] | 'all'): void {
  changed = cves === 'all' || changed === 'all' ? 'all' : new Set([...changed, ...cves])
  refreshing ??= setTimeout(() => void refresh(), Math.max(0, refreshedAt + pause - Date.now()))
}

async function refresh(): Promise<void> {
  refreshedAt = Date.now()
  refreshing = undefined
  const now = changed
  changed = new Set()
  const { knownOfRows } = await load()
  const known = knownOfRows(useList.getState().rows, now)
  useKnownOfCve.setState(({ shown }) => ({
    shown: new Map([...shown, ...known.map((each) => [each.cve, each] as const)]),
  }))
}

/** Recalls what is known now, and with each entry that comes. */
export function startRecalling(): void {
  void recallKnown()
  useList.subscribe(({ rows }, before) => {
    if (rows !== before.rows) void recallKnown()
  })
}
