/** What of look-ups may be sent: the page's side of the gate through which each of them passes. */

import type { CveId } from '#cve-id/cve-id.ts'
import { guardLookUps } from '#look-up/look-up-gate.ts'
import { useConfiguration } from './configuration.ts'
import { stopAsking, useCveLookup } from './cve-lookup.ts'
import { usePreferences } from './preferences.ts'

let allowed = new AbortController()

/** What ends when look-ups are switched off. */
const ends = new Set<() => unknown>()
let isStarted = false

/**
 * Opens the gate for IDs that somebody has asked for on this page and not forgotten, while look-ups are on and
 * the people who host this copy allow them; ends what is under way when they are switched off, here or in
 * another tab.
 */
export function startGate(whenSwitchedOff?: () => unknown): void {
  if (whenSwitchedOff) ends.add(whenSwitchedOff)
  if (isStarted) return
  isStarted = true
  guardLookUps(passOf)
  if (usePreferences.getState().lookUps === 'off') stopAsking()
  usePreferences.subscribe(({ lookUps }, before) => {
    if (lookUps !== 'off' || before.lookUps === 'off') return
    stopAsking()
    for (const end of ends) void end()
    allowed.abort()
    allowed = new AbortController()
    for (const { controller } of consents) controller.abort()
    consents.clear()
  })
}

type Consent = {
  readonly ids: ReadonlySet<CveId>
  readonly origins: readonly string[]
  readonly controller: AbortController
}

/** What a person has agreed to for many IDs at once, while it is being done. */
const consents = new Set<Consent>()

/**
 * Opens the gate for exactly these IDs, to exactly these hosts, until the consent is closed; without IDs for what
 * names none, such as a catalogue.
 */
export function consentOnce(ids: Iterable<CveId>, origins: readonly string[]): () => void {
  const consent = { ids: new Set(ids), origins, controller: new AbortController() }
  if (!isOff()) consents.add(consent)
  return () => {
    consents.delete(consent)
    consent.controller.abort()
  }
}

function isOff(): boolean {
  const { allowsLookUps, isKnown } = useConfiguration.getState()
  return usePreferences.getState().lookUps === 'off' || !allowsLookUps || !isKnown
}

function passOf(ids: readonly CveId[], url: string): AbortSignal | undefined {
  if (isOff()) return undefined
  const { asked } = useCveLookup.getState()
  if (asked.size > 0 && ids.every((id) => asked.has(id))) return allowed.signal
  return [...consents].find((consent) => covers(consent, ids, url))?.controller.signal
}

function covers({ ids: agreed, origins }: Consent, ids: readonly CveId[], url: string): boolean {
  if (!origins.some((origin) => url.startsWith(`${origin}/`))) return false
  return ids.length === 0 ? agreed.size === 0 : ids.every((id) => agreed.has(id))
}
