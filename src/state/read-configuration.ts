/** Reads plumb.json: anything but a valid file, or none at all, means that nobody is asked. */

import { hasFields } from '#untrusted/fields.ts'
import { snapshotBase } from '#snapshot/client.ts'
import { type PlacedSnapshot, readSnapshot } from '#snapshot/snapshot.ts'
import { type Hosts, publicHosts } from '#look-up/hosts.ts'
import { readStored, writeStored } from './storage.ts'

/** Why plumb.json cannot be used, with the names of the keys whose values are wrong. */
export type ConfigurationFault = {
  readonly code: 'unreachable' | 'not-json' | 'no-object' | 'wrong-values'
  readonly keys: readonly string[]
}

export type Configuration = {
  readonly hosts: Hosts
  /** False where the people who host this copy allow no look-ups at all, or may have meant to. */
  readonly allowsLookUps: boolean
  readonly fault: ConfigurationFault | undefined
  /** Whether the browser may keep the page for when there is no network; undefined where the host's wish could not be read. */
  readonly keepsPage: boolean | undefined
  /** EPSS and KEV beside the page, which are asked first; undefined where there are none. */
  readonly snapshot?: PlacedSnapshot | undefined
}

/** After that the file counts as out of reach, in milliseconds. */
const longestFetch = 10_000

const mostNamed = 40

/** What the host has said just now, as it stands; undefined where it has said nothing. */
type Fetched = Configuration & { readonly text?: string }

/** Fetches the file beside index.html; without one (404) the public hosts are asked. */
export async function fetchConfiguration(): Promise<Fetched> {
  try {
    const signal = AbortSignal.timeout(longestFetch)
    const response = await fetch(new URL('plumb.json', document.baseURI), { signal })
    if (response.status !== 200 && response.status !== 404) return silent('unreachable')
    const text = response.status === 404 ? '{}' : await response.text()
    return { ...readText(text), text }
  } catch (error) {
    return (isWithoutNetwork(error) && lastGood()) || silent('unreachable')
  }
}

/** The host's last words that could be read; of a host that answers wrongly, or never, they do not count. */
const keptKey = 'plumb.configuration'
const longestKept = 20_000

/** Keeps them for when there is no network; the frame keeps nothing. */
export function keepLastWords(text: string): void {
  if (!readText(text).fault && text.length <= longestKept) writeStored('local', keptKey, text)
}

function lastGood(): Configuration | undefined {
  const text = readStored('local', keptKey)
  const read = text === undefined ? undefined : readText(text)
  return read?.fault ? undefined : read
}

/** No answer at all while the page itself came from what the browser keeps of it, or the browser knows of no network. */
function isWithoutNetwork(error: unknown): boolean {
  const isAnswerLate = error instanceof DOMException && error.name === 'TimeoutError'
  return !isAnswerLate && (!navigator.onLine || isKeptPage())
}

function isKeptPage(): boolean {
  const workers: unknown = Reflect.get(navigator, 'serviceWorker')
  return hasFields(workers) && Boolean(Reflect.get(workers, 'controller'))
}

function silent(code: ConfigurationFault['code'], keys: readonly string[] = []): Configuration {
  return { hosts: publicHosts, allowsLookUps: false, keepsPage: undefined, fault: { code, keys } }
}

function readText(text: string): Configuration {
  // Of two values for one key nobody knows which was meant.
  const [, again] = text.match(/"lookUps"\s*:/g) ?? []
  if (again !== undefined) return silent('wrong-values', ['lookUps'])
  try {
    return readConfiguration(JSON.parse(text))
  } catch {
    return silent('not-json')
  }
}

const known: ReadonlySet<string> = new Set(['lookUps', 'hosts', 'snapshot', 'offline'])

/** Checks every value; with any wrong one nobody is asked, for it may have been meant to forbid it. */
export function readConfiguration(json: unknown): Configuration {
  if (!hasFields(json)) return silent('no-object')
  // `null` is no word for yes: what is not there at all is as it is by default.
  const { lookUps = true, hosts: given = {}, offline = true, snapshot: told } = json
  // A slip in a key's name, `lookups`, is as good as one in its value.
  const unknown = Object.keys(json).filter((key) => !known.has(key))
  const snapshot = readSnapshot(told)
  const wrong = [
    ...unknown.slice(0, mostNamed).map((key) => key.slice(0, mostNamed)),
    ...(typeof lookUps === 'boolean' ? [] : ['lookUps']),
    ...(typeof offline === 'boolean' ? [] : ['offline']),
    ...(hasFields(given) ? wrongHosts(given) : ['hosts']),
    ...(told === undefined || snapshot ? [] : ['snapshot']),
  ]
  if (wrong.length > 0 || !hasFields(given)) return silent('wrong-values', wrong)
  const hosts = Object.entries(given).map(([name, host]) => [name, trimmed(host)] as const)
  // Every name and value has been checked, and the public hosts have all names.
  const all = { ...publicHosts, ...Object.fromEntries(hosts) } as Hosts
  const placed = snapshot && { snapshot: { ...snapshot, base: snapshotBase(document.baseURI) } }
  return {
    hosts: all,
    allowsLookUps: lookUps === true,
    keepsPage: offline === true,
    fault: undefined,
    ...placed,
  }
}

function wrongHosts(given: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(given)
    .filter(([name, host]) => !Object.hasOwn(publicHosts, name) || !isHost(host))
    .map(([name]) => `hosts.${name.slice(0, mostNamed)}`)
    .slice(0, mostNamed)
}

function trimmed(host: unknown): string {
  return String(host).replace(/\/+$/, '')
}

function isHost(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 500 || !URL.canParse(value)) return false
  // Browsers differ in what of a blank they put right; a name and a password are nobody's to hand out.
  if (/[\s@?#]/.test(value)) return false
  const { protocol, hostname } = new URL(value)
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1'
  return protocol === 'https:' || (protocol === 'http:' && isLocal)
}
