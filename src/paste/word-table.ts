/** Reads a report's table of names and words: `Attack Vector: Network`, a metric in each line. */

import {
  emptyVector,
  missingMetrics,
  type MetricKey,
  type Problem,
  type Repair,
  setMetrics,
  specOf,
  type Vector,
  type Version,
  versions,
  withMetric,
} from '#cvss/index.ts'
import { linkEnd, linkStart, wall } from './marks.ts'
import { versionBeside } from './named-version.ts'
import { valueOfWord } from './words.ts'

export type WordTable = {
  readonly vector: Vector
  readonly repairs: readonly Repair[]
  readonly text: string
  /** Values that cannot be read, each of which left its metric open. */
  readonly dropped: readonly Problem[]
}

const impact = { confidentiality: 'C', integrity: 'I', availability: 'A' } as const

/** Letters of a metric's name, without `impact`, and its key in the versions that have it. */
const names: ReadonlyMap<string, readonly string[]> = new Map([
  ['attackvector', ['AV']],
  ['accessvector', ['AV']],
  ['attackcomplexity', ['AC']],
  ['accesscomplexity', ['AC']],
  ['attackrequirements', ['AT']],
  ['privilegesrequired', ['PR']],
  ['privilegerequired', ['PR']],
  ['userinteraction', ['UI']],
  ['authentication', ['Au']],
  ['scope', ['S']],
  ['safety', ['S']],
  ['automatable', ['AU']],
  ['recovery', ['R']],
  ['valuedensity', ['V']],
  ['vulnerabilityresponseeffort', ['RE']],
  ['providerurgency', ['U']],
  ['exploitmaturity', ['E']],
  ['exploitcodematurity', ['E']],
  ['exploitability', ['E']],
  ['remediationlevel', ['RL']],
  ['reportconfidence', ['RC']],
  ['collateraldamagepotential', ['CDP']],
  ['targetdistribution', ['TD']],
  ...Object.entries(impact).flatMap(([name, letter]): (readonly [string, readonly string[]])[] => [
    [name, [letter, `V${letter}`]],
    [`${name}requirement`, [`${letter}R`]],
    [`vulnerablesystem${name}`, [`V${letter}`]],
    [`${name}vulnerablesystem`, [`V${letter}`]],
    [`${name}tothevulnerablesystem`, [`V${letter}`]],
    [`${name}onthevulnerablesystem`, [`V${letter}`]],
    [`subsequentsystem${name}`, [`S${letter}`]],
    [`${name}subsequentsystem`, [`S${letter}`]],
    [`${name}tothesubsequentsystem`, [`S${letter}`]],
    [`${name}onthesubsequentsystem`, [`S${letter}`]],
  ]),
])

const nameWords = [
  'attack|access|vector|complexity|requirements?|privileges?|required|user|interaction',
  'authentication|scope|safety|automatable|recovery|value|density|vulnerability|response',
  'effort|provider|urgency|exploit|code|maturity|exploitability|remediation|level|report',
  'confidence|collateral|damage|potential|target|distribution|confidentiality|integrity',
  'availability|impact|vulnerable|subsequent|system|modified|to|on|the',
].join('|')
const signs = `[\\s:=|,;"'*_()<>–—${linkStart}${linkEnd}${wall}\\ue003-]`
const row = new RegExp(
  `(?<![a-z])((?:(?:${nameWords})[ _-]{0,2}){1,6})(?:\\(([a-z]{1,3})\\))?${signs}{1,12}([a-z]+(?:[ _-][a-z]+){0,4})`,
  'gi',
)
const leastRows = 4

/** The vector of a table with at least four metrics in it. */
export function tableIn(text: string, onScreen: Version): WordTable | undefined {
  const rows: { key: string; keys: readonly string[]; word: string; at: number; raw: string }[] = []
  for (const { 0: raw, 1: name = '', 2: key = '', 3: word = '', index } of text.matchAll(row)) {
    const isModified = /modified/i.test(name)
    const letters = name.toLowerCase().replace(/[^a-z]|impact|modified/g, '')
    const keys = names.get(letters)?.map((each) => (isModified ? `M${each.toUpperCase()}` : each))
    if (keys) rows.push({ key, keys, word, at: index, raw })
  }
  const [first] = rows
  if (!first || rows.length < leastRows) return undefined
  const bounds = { from: 0, to: text.length }
  const named = versionBeside(text, { start: first.at, end: first.at }, bounds)
  const order = versionsBy(named, onScreen)
  let best: WordTable | undefined
  for (const version of order) {
    const read = vectorOf(version, rows)
    if (!read) continue
    const { vector, dropped } = read
    if (setMetrics(vector).length < leastRows) continue
    const { prefix } = specOf(version)
    const repairs: Repair[] = [
      { code: 'value-in-words', position: 0, text: first.raw.trim().slice(0, 60), became: '' },
    ]
    if (named === undefined || !version.startsWith(named)) {
      const isTelling = missingMetrics(vector).length === 0
      repairs.push({
        code: isTelling ? 'prefix-missing' : 'version-assumed',
        position: 0,
        text: '',
        became: prefix,
      })
    }
    const table = { vector, repairs, text: first.raw, dropped }
    if (missingMetrics(vector).length === 0) return table
    if (!best || setMetrics(vector).length > setMetrics(best.vector).length) best = table
  }
  return best
}

function versionsBy(named: string | undefined, onScreen: Version): readonly Version[] {
  const fits = versions.filter((version) => named !== undefined && version.startsWith(named))
  const rest = [onScreen, ...versions].filter((version) => version !== '3.0')
  return [...new Set([...fits, ...rest])]
}

function vectorOf(
  version: Version,
  rows: readonly { keys: readonly string[]; word: string; at: number; raw: string }[],
): { readonly vector: Vector; readonly dropped: readonly Problem[] } | undefined {
  let vector = emptyVector(version)
  const set = new Map<MetricKey, string>()
  const dropped: Problem[] = []
  for (const { keys, word, at, raw } of rows) {
    const metric = specOf(version).metrics.find(({ key }) => keys.includes(key))
    if (!metric) continue
    const value = valueOfWords(metric.key, word, version)
    if (value === undefined || !metric.values.includes(value)) {
      // Without such a sign it is a sentence about the metric.
      if (/[:=|\t\n\ue003]/.test(raw) && value !== specOf(version).notDefined) {
        const { key, values } = metric
        const problem = { code: 'unknown-value', position: at, text: word, metric: key } as const
        dropped.push({ ...problem, allowed: values })
      }
      continue
    }
    const before = set.get(metric.key)
    if (before !== undefined && before !== value) return undefined
    set.set(metric.key, value)
    vector = withMetric(vector, metric.key, value)
  }
  return { vector, dropped }
}

/** The longest run of words that is a value; a value's letter alone is one, too. */
function valueOfWords(key: string, word: string, version: Version): string | undefined {
  for (let words = word; words !== ''; words = words.replace(/[ _-]?[a-z]+$/i, '')) {
    const value = valueOfWord(key, words, version)
    if (value !== undefined) return value
    if (words.length < 3) return words.toUpperCase()
  }
  return undefined
}
