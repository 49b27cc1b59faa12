import type { RepairCode } from './reading.ts'
import { type Version, isVersion } from '../versions.ts'

export type PrefixedVersion = { readonly version: Version }

/** What the first segment says about the version, if it is a prefix at all. */
export type Prefix =
  | ({ readonly kind: 'version'; readonly repair?: RepairCode } & PrefixedVersion)
  | { readonly kind: 'unknown-version' }
  | { readonly kind: 'none' }

/** Reads 'CVSS:3.1', also in lower case, without its colon or with a v. */
export function readPrefix(segment: string): Prefix {
  const match = /^cvss([:#_-]?)(v?)(\d{1,3}(?:\.\d{1,3})?.*)$/i.exec(segment)
  if (!match) return { kind: /^cvss:?$/i.test(segment) ? 'unknown-version' : 'none' }
  const [, colon, v, number] = match
  const version = number === '2' || number === '4' ? `${number}.0` : number!
  if (!isVersion(version)) return { kind: 'unknown-version' }
  if (segment === `CVSS:${version}`) return { kind: 'version', version }
  const onlyCase = colon === ':' && v === '' && number === version
  return { kind: 'version', version, repair: onlyCase ? 'letter-case' : 'prefix-form' }
}

/**
 * Metrics that tell the versions apart where no prefix does, most telling first. v4 shares PR, UI
 * and S with v3, so its own metrics are looked for before them.
 */
const tellingMetrics: readonly (readonly [Version, readonly string[]])[] = [
  [
    '4.0',
    ['AT', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA', 'MAT', 'MVC', 'MVI', 'MVA', 'MSC', 'MSI', 'MSA'],
  ],
  ['2.0', ['Au', 'CDP', 'TD']],
  ['3.1', ['PR', 'UI', 'S']],
]

/** The version that some metric key gives away, looking at exact letters before any case. */
export function versionByMetrics(keys: readonly string[]): Version | undefined {
  for (const exact of [true, false]) {
    const given = new Set(exact ? keys : keys.map((key) => key.toLowerCase()))
    for (const [version, telling] of tellingMetrics)
      if (telling.some((key) => given.has(exact ? key : key.toLowerCase()))) return version
  }
  return undefined
}
