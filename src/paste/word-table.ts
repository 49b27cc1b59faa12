/** Reads a report's table of names and words, a metric in each row. */

import {
  emptyVector,
  missingMetrics,
  type Problem,
  type Repair,
  setMetrics,
  specOf,
  type Vector,
  type Version,
  versions,
  withMetric,
} from '#cvss/index.ts'
import type { Bounds } from './beside.ts'
import { versionBeside } from './named-version.ts'
import { leastRows, meaningOf, type RowMeaning, type WordRow } from './word-rows.ts'

export type WordTable = {
  readonly vector: Vector
  readonly repairs: readonly Repair[]
  readonly text: string
  /** Values that cannot be read, each of which left its metric open. */
  readonly dropped: readonly Problem[]
  /** Rows of metrics that the version does not have. */
  readonly left: readonly string[]
}

/** The vector of rows with at least four metrics in them, none of them twice. */
export function tableOf(
  text: string,
  rows: readonly WordRow[],
  bounds: Bounds,
  onScreen: Version,
): WordTable | undefined {
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last || rows.length < leastRows) return undefined
  const named = versionBeside(text, { start: first.start, end: last.end }, bounds)
  let best: WordTable | undefined
  let most = 0
  for (const version of versionsBy(named, onScreen)) {
    const read = vectorOf(version, rows)
    const { vector, open } = read
    const said = setMetrics(vector).length + open.size
    if (said < leastRows) continue
    const isWhole = missingMetrics(vector).every((key) => open.has(key))
    const repairs = repairsOf(first, version, named, isWhole)
    const table = { ...read, repairs, text: first.raw }
    if (isWhole) return table
    if (said > most) best = table
    most = Math.max(most, said)
  }
  return best
}

function repairsOf(
  { raw }: WordRow,
  version: Version,
  named: string | undefined,
  isTelling: boolean,
): readonly Repair[] {
  const words: Repair = { code: 'value-in-words', position: 0, text: raw, became: '' }
  if (named !== undefined && version.startsWith(named)) return [words]
  const { prefix } = specOf(version)
  // v2's own form has no prefix: nothing was added to what tells its version.
  if (isTelling && prefix === '') return [words]
  const code = isTelling ? 'prefix-missing' : 'version-assumed'
  return [words, { code, position: 0, text: '', became: prefix }]
}

function versionsBy(named: string | undefined, onScreen: Version): readonly Version[] {
  const fits = versions.filter((version) => named !== undefined && version.startsWith(named))
  const rest = [onScreen, ...versions].filter((version) => version !== '3.0')
  return [...new Set([...fits, ...rest])]
}

function vectorOf(
  version: Version,
  rows: readonly WordRow[],
): Pick<WordTable, 'vector' | 'dropped' | 'left'> & { readonly open: ReadonlySet<string> } {
  let vector = emptyVector(version)
  const dropped: Problem[] = []
  const left: string[] = []
  const open = new Set<string>()
  const from = rows[0]?.start ?? 0
  for (const row of rows) {
    const meaning = meaningOf(row, version, vector)
    if (meaning.kind === 'new') {
      vector = withMetric(vector, meaning.metric.key, meaning.value)
    } else if (meaning.kind === 'several') {
      open.add(meaning.metric.key)
      dropped.push(severalOf(row, meaning, row.start - from))
    } else if (row.isLabelled && meaning.kind === 'unknown') {
      const { key, values } = meaning.metric
      const { start: position, word: text } = row
      dropped.push({ code: 'unknown-value', position, text, metric: key, allowed: values })
    } else if (row.isLabelled && meaning.kind === 'foreign') left.push(row.raw)
  }
  return { vector, dropped, left, open }
}

/** One that is doubted, `Network?`, is a value that does not exist, as `AV:N?` is. */
function severalOf(
  { word, tail }: WordRow,
  { metric, words }: Extract<RowMeaning, { kind: 'several' }>,
  position: number,
): Problem {
  const { key, values } = metric
  if (words.length > 1)
    return { code: 'several-values', position, text: word, metric: key, allowed: words }
  const text = tail.slice(0, tail.indexOf('?') + 1)
  return { code: 'unknown-value', position, text, metric: key, allowed: values }
}
