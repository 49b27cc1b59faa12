import { type MetricKey, specOf, type Version } from '#cvss/index.ts'
import type { ClaimedVersion } from '../finding.ts'

/** Metrics as fields of their own name them, by the version's major number. The names of the impacts are common to 2 and 3. */
const impacts = {
  confidentialityimpact: 'C',
  confidentialimpact: 'C',
  confidentiality: 'C',
  integrity: 'I',
  availability: 'A',
  integrityimpact: 'I',
  availabilityimpact: 'A',
}
const metricNames: Readonly<Record<'2' | '3' | '4', Readonly<Record<string, string>>>> = {
  '2': {
    ...impacts,
    accessvector: 'AV',
    attackvector: 'AV',
    accesscomplexity: 'AC',
    attackcomplexity: 'AC',
    authentication: 'Au',
    authenticationr: 'Au',
  },
  '3': {
    ...impacts,
    attackvector: 'AV',
    attackcomplexity: 'AC',
    privilegesrequired: 'PR',
    userinteraction: 'UI',
    scope: 'S',
  },
  '4': {
    attackvector: 'AV',
    attackcomplexity: 'AC',
    attackrequirements: 'AT',
    privilegesrequired: 'PR',
    userinteraction: 'UI',
    vulnconfidentialityimpact: 'VC',
    vulnintegrityimpact: 'VI',
    vulnavailabilityimpact: 'VA',
    subconfidentialityimpact: 'SC',
    subintegrityimpact: 'SI',
    subavailabilityimpact: 'SA',
  },
}
const prefixed = /^(?:cvss)?(?:v?([234])\d?)?(?:base)?([a-z]+)$/
const ofEnumeration =
  /^(?:ATTACK|ACCESS)_(?:VECTOR|COMPLEXITY|REQUIREMENTS)_|^PRIVILEGES_REQUIRED_|^USER_INTERACTION_|^SCOPE_|^(?:[A-Z]+_)?IMPACT_|^AUTHENTICATION_/

/** A field that may hold a metric: its plain name and its text. */
export type NamedText = { readonly name: string; readonly text: string }

/** A vector string put together from fields that hold one metric each, with its version as far as they tell. */
export type BuiltVector = {
  readonly text: string
  readonly version: ClaimedVersion
  readonly major: '2' | '3' | '4'
}

/** The vectors that the fields of one object make. */
export function builtVectors(
  fields: readonly NamedText[],
  version: ClaimedVersion | undefined,
): readonly BuiltVector[] {
  const built: BuiltVector[] = []
  for (const major of ['2', '3', '4'] as const) {
    const own =
      major === '2'
        ? '2.0'
        : major === '4'
          ? '4.0'
          : version === '3.0' || version === '3.1'
            ? version
            : '3.x'
    const text = textOf(fields, major, own === '3.x' ? '3.1' : own)
    if (text !== undefined) built.push({ text, version: own, major })
  }
  return built
}

function textOf(
  fields: readonly NamedText[],
  major: '2' | '3' | '4',
  version: Version,
): string | undefined {
  const letters = new Map<string, string>()
  for (const { name, text } of fields) {
    const [, named, metric = ''] = prefixed.exec(name) ?? []
    const key = Object.hasOwn(metricNames[major], metric) ? metricNames[major][metric] : undefined
    if (key === undefined || (named !== undefined && named !== major)) continue
    const letter = letterOf(text, key, version)
    if (letter !== undefined) letters.set(key, letter)
  }
  const rows = specOf(version).metrics.filter(({ mandatory }) => mandatory)
  if (!rows.every(({ key }) => letters.has(key))) return undefined
  return rows.map(({ key }) => `${key}:${letters.get(key)}`).join('/')
}

/** `NETWORK`, `Network_Accessible`, `ATTACK_VECTOR_NETWORK` and `N` are N. */
function letterOf(text: string, key: string, version: Version): string | undefined {
  const letter = text.trim().toUpperCase().replace(ofEnumeration, '')[0]
  const metric = specOf(version).metrics.find((each) => each.key === (key as MetricKey))
  return letter !== undefined && metric?.values.includes(letter) ? letter : undefined
}
