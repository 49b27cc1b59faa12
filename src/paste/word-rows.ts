/** Finds metrics that are named in words, as report tables write them: `Attack Vector: Network`. */

import { type Metric, specOf, type Vector, type Version, metricValue } from '#cvss/index.ts'
import { linkEnd, linkStart, wall } from './marks.ts'
import { valuesNamed } from './several-values.ts'
import { valueOfWord } from './words.ts'

/** Metrics that make rows a table of their own. */
export const leastRows = 4

/** A name and the words behind it; which metric it is depends on the version. */
export type WordRow = {
  readonly start: number
  readonly end: number
  readonly raw: string
  /** Keys of the metric in the versions that have it. */
  readonly keys: readonly string[]
  readonly word: string
  /** What stands from there on, up to the next row or where a value cannot go on. */
  readonly tail: string
  /** The only version that has a metric of this name, where another has its letters. */
  readonly major: string | undefined
  /** A sign parts name and words, or they are cells: no sentence about the metric. */
  readonly isLabelled: boolean
}

/** What a row says in a version, and in a vector of it. */
export type RowMeaning =
  | { readonly kind: 'foreign' }
  | { readonly kind: 'unknown'; readonly metric: Metric }
  | { readonly kind: 'several'; readonly metric: Metric; readonly words: readonly string[] }
  | { readonly kind: 'known' | 'new' | 'clash'; readonly metric: Metric; readonly value: string }

const impact = { confidentiality: 'C', integrity: 'I', availability: 'A' } as const
const places = [
  ['V', 'vulnerablesystem'],
  ['S', 'subsequentsystem'],
] as const

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
    [`vuln${name}`, [`V${letter}`]],
    [`sub${name}`, [`S${letter}`]],
    ...places.flatMap(([place, system]): (readonly [string, readonly string[]])[] =>
      [
        `${system}${name}`,
        `${name}${system}`,
        `${name}tothe${system}`,
        `${name}onthe${system}`,
      ].map((each) => [each, [`${place}${letter}`]]),
    ),
  ]),
])

/** Names whose letters are another metric's in another version. */
const majors: ReadonlyMap<string, string> = new Map([
  ['scope', '3'],
  ['safety', '4'],
  ['authentication', '2'],
  ['automatable', '4'],
])

const nameWords = [
  'attack|access|vector|complexity|requirements?|privileges?|required|user|interaction',
  'authentication|scope|safety|automatable|recovery|value|density|vulnerability|response',
  'effort|provider|urgency|exploit|code|maturity|exploitability|remediation|level|report',
  'confidence|collateral|damage|potential|target|distribution|confidentiality|integrity',
  'availability|impact|vulnerable|subsequent|system|modified|vuln|sub|to|on|the',
].join('|')
/** A word of these begins the next row and is no part of a value. */
const nextName =
  '(?!(?:attack|access|privileges?|user|authentication|scope|confidentiality|integrity|availability|remediation|report|modified)(?:(?![a-z])|vector|complexity|required|interaction|impact|requirement|level|confidence))'
const signs = `[\\s:=|,;"'*_()<>–—${linkStart}${linkEnd}${wall}\\ue003-]`
/** The last of several values, `None, Required` at the end of a line, begins no name. */
const noValue = '(?!required(?![a-z])|user(?![ _-]{0,2}interaction))'
const rowPattern = new RegExp(
  `(?<![a-z])${noValue}((?:(?:${nameWords})[ _-]{0,2}){1,6})(?:\\(([a-z]{1,3})\\))?(${signs}{1,12})([a-z]+(?:[ _-]${nextName}[a-z]+){0,4})`,
  'gi',
)
const longestTold = 60
const longestHeading = 400
const longestTail = 200
const heading = /(vulnerable|subsequent)\s+system/gi

/** The rows of a text, in order. */
export function wordRowsIn(text: string): readonly WordRow[] {
  const rows: WordRow[] = []
  let isSubsequent = false
  const hasHeading = /subsequent\s+system/i.test(text)
  let end = 0
  for (const match of text.matchAll(rowPattern)) {
    const { 0: raw, 1: name = '', 2: key = '', 3: sign = '', 4: word = '', index: start } = match
    const between = hasHeading ? text.slice(Math.max(end, start - longestHeading), start) : ''
    const last = [...between.matchAll(heading)].at(-1)
    if (last) isSubsequent = last[1]?.toLowerCase() === 'subsequent'
    const keys = keysOf(name, key, isSubsequent)
    if (!keys) continue
    end = start + raw.length
    const isLine = /^$|[\n\ue003]/.test(text.slice(Math.max(0, start - 1), start))
    const isLabelled = /[:=|\t\ue003]/.test(sign) || (isLine && sign.includes('\n'))
    const told = raw.replace(/\s+/g, ' ').slice(0, longestTold)
    const major = majors.get(lettersOf(name))
    const tail = tailOf(text, end - word.length, sign)
    rows.push({ start, end, raw: told, keys, word, tail, major, isLabelled })
  }
  return rows.map((row, at) => withoutNext(row, rows[at + 1]))
}

/** Values go on in the next line only where the first stands in a line of its own, too. */
function tailOf(text: string, from: number, sign: string): string {
  const tail = text.slice(from, from + longestTail)
  return sign.includes('\n') ? tail : (tail.split('\n', 1)[0] ?? '')
}

function withoutNext(row: WordRow, next: WordRow | undefined): WordRow {
  if (!next) return row
  const { word, tail, end } = row
  return { ...row, tail: tail.slice(0, word.length + next.start - end) }
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]|impact|modified/g, '')
}

function keysOf(name: string, key: string, isSubsequent: boolean): readonly string[] | undefined {
  const letters = lettersOf(name)
  const known = names.get(letters)
  if (!known) return undefined
  const isImpact = letters in impact
  if (isImpact && /^m?[vs]?[cia]$/i.test(key)) return [key.toUpperCase()]
  const own =
    isImpact && isSubsequent ? known.slice(1).map((each) => each.replace('V', 'S')) : known
  return /modified/i.test(name) ? own.map((each) => `M${each.toUpperCase()}`) : own
}

/** What a row says in a version, beside what a vector of it says. */
export function meaningOf(row: WordRow, version: Version, vector: Vector): RowMeaning {
  const { keys, word, tail, major } = row
  const { metrics, notDefined } = specOf(version)
  const metric = metrics.find(({ key }) => keys.includes(key))
  if (!metric || (major !== undefined && !version.startsWith(major))) return { kind: 'foreign' }
  const { words, isDoubted } = valuesNamed(metric.key, tail, version)
  if (words.length > 1 || isDoubted) return { kind: 'several', metric, words }
  const value = valueOfWords(metric.key, word, version)
  const before = metricValue(vector, metric.key)
  if (value === notDefined) return { kind: 'known', metric, value }
  if (value === undefined || !metric.values.includes(value)) return { kind: 'unknown', metric }
  if (before === undefined) return { kind: 'new', metric, value }
  return { kind: before === value ? 'known' : 'clash', metric, value }
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
