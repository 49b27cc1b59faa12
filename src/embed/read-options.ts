/** Checks the options of a message one by one: one that cannot be taken is left out alone, and named. */

import { parseCveId } from '#cve-id/cve-id.ts'
import { versions } from '#cvss/index.ts'
import { type EmbedOptions, embedButtons, embedThemes, metricGroups, modes } from './protocol.ts'

/** An option that was left out, or what was left out of its list. */
export type LeftOut = {
  readonly option: string
  readonly code: 'too-large' | 'bad-message'
  /** As it was given, cut at a length that a sentence can carry. */
  readonly value: string
  /** What the option takes. */
  readonly allowed: readonly string[]
}

type Check = { readonly allowed: readonly string[]; readonly longest: number } & (
  | { readonly kind: 'one' | 'list' | 'flag' | 'text' }
  | { readonly kind: 'cve' }
)

const longestShown = 100

const oneOf = (allowed: readonly string[]): Check => ({ kind: 'one', allowed, longest: 20 })
const listOf = (allowed: readonly string[]): Check => ({ kind: 'list', allowed, longest: 100 })
const text = (longest: number): Check => ({
  kind: 'text',
  allowed: [`at most ${longest} characters`],
  longest,
})
const flag: Check = { kind: 'flag', allowed: ['true', 'false'], longest: 0 }

const checks = {
  lockVersion: oneOf(versions),
  groups: listOf(metricGroups),
  mode: oneOf(modes),
  title: text(500),
  cve: { kind: 'cve', allowed: ['one CVE ID'], longest: 40 },
  theme: oneOf(embedThemes),
  lang: text(35),
  readOnly: flag,
  buttons: listOf(embedButtons),
  autosize: flag,
  lookups: flag,
} as const satisfies Record<keyof EmbedOptions, Check>

const versionCheck = { version: oneOf(versions) }

/** Every option that a `load` or `config` may name. */
export const optionNames: ReadonlySet<string> = new Set(Object.keys(checks))

type Taken = { readonly value?: unknown; readonly leftOut?: Omit<LeftOut, 'option' | 'allowed'> }

/** The options of a message, and those that cannot be taken. */
export function readOptions(
  given: Readonly<Record<string, unknown>>,
  more: 'with-version' | 'options-only',
): { readonly options: Readonly<Record<string, unknown>>; readonly leftOut: readonly LeftOut[] } {
  const all: Readonly<Record<string, Check>> =
    more === 'with-version' ? { ...checks, ...versionCheck } : checks
  const options: Record<string, unknown> = {}
  const leftOut: LeftOut[] = []
  for (const [option, check] of Object.entries(all)) {
    if (given[option] === undefined) continue
    const taken = take(check, given[option])
    if (taken.value !== undefined) options[option] = taken.value
    if (taken.leftOut) leftOut.push({ option, ...taken.leftOut, allowed: check.allowed })
  }
  return { options, leftOut }
}

function take(check: Check, value: unknown): Taken {
  if (check.kind === 'flag') return typeof value === 'boolean' ? { value } : refused(value)
  if (check.kind === 'list') return takeList(check, value)
  if (typeof value !== 'string') return refused(value)
  if (value.length > check.longest && check.kind !== 'one') return refused(value, 'too-large')
  if (check.kind === 'text') return { value }
  // An empty attribute asks for nothing.
  if (check.kind === 'cve')
    return value.trim() === '' || parseCveId(value) ? { value } : refused(value)
  return check.allowed.includes(value) ? { value } : refused(value)
}

/** What is known of a list, each once. */
function takeList({ allowed }: Check, value: unknown): Taken {
  if (!Array.isArray(value)) return refused(value)
  const known = allowed.filter((each) => value.includes(each))
  const unknown = value.filter((each: unknown) => !allowed.includes(each as string))
  if (unknown.length === 0) return { value: known }
  const { leftOut } = refused(unknown.map(shown).join(' '))
  return known.length > 0 ? { value: known, leftOut } : { leftOut }
}

function refused(
  value: unknown,
  code: LeftOut['code'] = 'bad-message',
): Required<Pick<Taken, 'leftOut'>> {
  return { leftOut: { code, value: shown(value).slice(0, longestShown) } }
}

/** Nothing of an object is read: it may be as large as it likes. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : typeof value
}
