/** What the people who host this copy have set in plumb.json beside index.html. */

import { create } from 'zustand'

import { type Hosts, publicHosts } from '#cve-id/hosts.ts'

export type Configuration = {
  readonly hosts: Hosts
  /** False where the people who host this copy allow no look-ups at all. */
  readonly allowsLookUps: boolean
  /** Whether plumb.json exists but holds something else than it should. */
  readonly isBroken: boolean
}

/** Nothing is sent before it is known where to, and whether at all. */
type State = Configuration & { readonly isKnown: boolean }

const standard: Configuration = { hosts: publicHosts, allowsLookUps: true, isBroken: false }

export const useConfiguration = create<State>(() => ({ ...standard, isKnown: false }))

let loading: Promise<void> | undefined

/** Reads plumb.json once, when the first CVE ID appears; without one the public hosts are used. */
export function loadConfiguration(): Promise<void> {
  loading ??= fetchConfiguration()
  return loading
}

async function fetchConfiguration(): Promise<void> {
  try {
    const response = await fetch(new URL('plumb.json', document.baseURI))
    if (response.ok) useConfiguration.setState(readConfiguration(await response.json()))
  } catch {
    useConfiguration.setState({ isBroken: true })
  }
  useConfiguration.setState({ isKnown: true })
}

/** Checks every value; a file with any wrong one is not used at all. */
export function readConfiguration(json: unknown): Configuration {
  const broken = { ...standard, isBroken: true }
  if (typeof json !== 'object' || json === null) return broken
  const given: unknown = Reflect.get(json, 'hosts') ?? {}
  const lookUps: unknown = Reflect.get(json, 'lookUps') ?? true
  if (typeof given !== 'object' || given === null || typeof lookUps !== 'boolean') return broken
  const hosts: Record<string, string> = { ...publicHosts }
  for (const [name, host] of Object.entries(given)) {
    if (!Object.hasOwn(publicHosts, name) || !isHost(host)) return broken
    hosts[name] = host.replace(/\/+$/, '')
  }
  // Every name has been checked against the public hosts, which are all there.
  return { hosts: hosts as Hosts, allowsLookUps: lookUps, isBroken: false }
}

function isHost(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 500 || !URL.canParse(value)) return false
  const { protocol, hostname, search, hash } = new URL(value)
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1'
  return (protocol === 'https:' || (protocol === 'http:' && isLocal)) && search + hash === ''
}
