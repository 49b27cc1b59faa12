/** Which letters are metrics and values, of any version. */

import { isVersion, specOf, type Version, versions } from '#cvss/index.ts'
import { valueOfWord } from './words.ts'

type Values = ReadonlySet<string>

function tableOf(version: Version): ReadonlyMap<string, Values> {
  const { metrics, notDefined } = specOf(version)
  return new Map(
    metrics.map(({ key, values }) => [
      key.toUpperCase(),
      new Set([notDefined, ...values].map((value) => value.toUpperCase())),
    ]),
  )
}

const tables = new Map(versions.map((version) => [version, tableOf(version)]))

/** Values by key, of all versions together. */
const anyTable = new Map<string, Set<string>>()
for (const table of tables.values())
  for (const [key, values] of table)
    anyTable.set(key, new Set([...(anyTable.get(key) ?? []), ...values]))

const mandatoryKeys = new Map(
  versions.map((version) => [
    version,
    new Set(
      specOf(version)
        .metrics.filter(({ mandatory }) => mandatory)
        .map(({ key }) => key.toUpperCase()),
    ),
  ]),
)

/** Whether some version, or the one named, has such a metric. */
export function isKey(key: string, version?: Version): boolean {
  return valuesOf(key, version) !== undefined
}

/** Whether the metric has such a value, as letters or as a word. */
export function isValue(key: string, value: string, version?: Version): boolean {
  const values = valuesOf(key, version)
  if (values && (values.has(value) || values.has(value.toUpperCase()))) return true
  return value.length > 1 && valueOfWord(key, value) !== undefined
}

/** Whether every vector of the version has this metric; of any version, if none is named. */
export function isMandatory(key: string, version?: Version): boolean {
  const asked = version === undefined ? versions : [version]
  return asked.some((each) => mandatoryKeys.get(each)?.has(key.toUpperCase()) === true)
}

/** In upper case, as most are written, without a string made for it. */
function valuesOf(key: string, version: Version | undefined): Values | undefined {
  const table = (version === undefined ? undefined : tables.get(version)) ?? anyTable
  return table.get(key) ?? table.get(key.toUpperCase())
}

/** The version that a number names: also `2` and `4`, whose point is left out. */
export function versionNamed(number: string): Version | undefined {
  const full = number === '2' || number === '4' ? `${number}.0` : number
  return isVersion(full) ? full : undefined
}

const longestRun = 200

/**
 * Metrics whose slashes are lost, `AV:NAC:L`: between two colons stand a value and the next key,
 * and one place only parts them into both. Undefined where there is none, or more than one.
 */
export function splitMetrics(run: string): readonly string[] | undefined {
  if (run.length > longestRun) return undefined
  const [first = '', ...rest] = run.split(':')
  if (!isKey(first) || rest.length === 0) return undefined
  const metrics: string[] = []
  let key = first
  for (const [index, piece] of rest.entries()) {
    if (index === rest.length - 1) {
      if (!isValue(key, piece)) return undefined
      metrics.push(`${key}:${piece}`)
      continue
    }
    const places = []
    for (let at = 1; at < piece.length; at++)
      if (isValue(key, piece.slice(0, at)) && isKey(piece.slice(at))) places.push(at)
    const [place, other] = places
    if (place === undefined || other !== undefined) return undefined
    metrics.push(`${key}:${piece.slice(0, place)}`)
    key = piece.slice(place)
  }
  return metrics
}
