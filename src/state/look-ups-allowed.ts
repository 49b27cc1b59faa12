/** What of look-ups may be sent: the page's side of the gate through which each of them passes. */

import type { CveId } from '#cve-id/cve-id.ts'
import { guardLookUps } from '#look-up/look-up-gate.ts'
import { useConfiguration } from './configuration.ts'
import { stopAsking, useCveLookup } from './cve-lookup.ts'
import { usePreferences } from './preferences.ts'

let allowed = new AbortController()

/**
 * Opens the gate for IDs that somebody has asked for on this page and not forgotten, while look-ups are on and
 * the people who host this copy allow them; ends what is under way when they are switched off, here or in
 * another tab.
 */
export function startGate(whenSwitchedOff: () => unknown): void {
  guardLookUps(passOf)
  if (usePreferences.getState().lookUps === 'off') stopAsking()
  usePreferences.subscribe(({ lookUps }, before) => {
    if (lookUps !== 'off' || before.lookUps === 'off') return
    stopAsking()
    void whenSwitchedOff()
    allowed.abort()
    allowed = new AbortController()
  })
}

function passOf(ids: readonly CveId[]): AbortSignal | undefined {
  const { asked } = useCveLookup.getState()
  const { allowsLookUps, isKnown } = useConfiguration.getState()
  const isOff = usePreferences.getState().lookUps === 'off' || !allowsLookUps || !isKnown
  const isAsked = asked.size > 0 && ids.every((id) => asked.has(id))
  return isOff || !isAsked ? undefined : allowed.signal
}
