/** What a text says in words beside its vectors, and the tables of words that are vectors of their own. */

import { type Problem, type Repair, type Version, withMetric } from '#cvss/index.ts'
import type { Place } from './beside.ts'
import { firstPlace } from './first-place.ts'
import { groupsOf, type RowGroup } from './row-groups.ts'
import type { ReadRegion } from './read-region.ts'
import { tableOf, type WordTable } from './word-table.ts'
import { leastRows, meaningOf, type WordRow, wordRowsIn } from './word-rows.ts'

/** Farthest distance of words that belong to a vector, in characters. */
const farthest = 200
/** The same of words without a sign between name and value. */
const farthestInSentence = 80
const sentenceEnd = /[.!?]\s|[\n\ue003]/
const lineStart = /(?:^|[\n\ue003])[\s•*·–-]{0,6}(?:\p{L}{1,20}:\s{0,3})?$/u
const lineEnd = /^[ \t.;,]{0,4}(?:[\n\ue003]|$)/
const linking = /^(?:is|was|are|of|as|to|now|set|being)[ ]+(?:to[ ]+)?/i
const mostLeft = 40

type Meanings = {
  readonly known: number
  readonly fresh: readonly WordRow[]
  readonly clash: readonly WordRow[]
  /** Of metrics that the version does not have, or with values that cannot be read. */
  readonly strange: readonly WordRow[]
}

/** Vectors in order, those in letters with the words beside them. */
export function withWords(
  plain: string,
  regions: readonly ReadRegion[],
  onScreen: Version,
): readonly ReadRegion[] {
  const all = wordRowsIn(plain)
  if (all.length === 0) return regions
  const rows = regions.length === 0 ? all : all.filter(({ isLabelled }) => isLabelled)
  const inLetters: ReadRegion[] = [...regions]
  const tables: ReadRegion[] = []
  const waiting: RowGroup[] = []
  for (const group of groupsOf(plain, rows, regions)) {
    const { behind } = group
    const at = placeFor(group, inLetters, behind)
    const region = at === undefined ? undefined : inLetters[at]
    const from = Math.max(regions[behind - 1]?.end ?? 0, tables.at(-1)?.end ?? 0)
    const bounds = { from, to: regions[behind]?.start ?? plain.length }
    const table = region ? undefined : tableOf(plain, group.rows, bounds, onScreen)
    if (at !== undefined && region) inLetters[at] = joined(region, group)
    else if (table) tables.push(readTable(group, table))
    else waiting.push(group)
  }
  const whole = [...inLetters, ...tables].toSorted((one, other) => one.start - other.start)
  for (const group of waiting) leave(plain, group, whole)
  if (regions.length > 0)
    for (const row of all) if (!row.isLabelled) nameInSentence(plain, row, whole)
  return whole
}

/** A sentence may say `scope changed` of anything: in that of a vector it is named where it says another. */
function nameInSentence(plain: string, row: WordRow, whole: ReadRegion[]): void {
  const behind = firstPlace(whole, ({ end }) => end <= row.start)
  const word = row.word.replace(linking, '')
  if (word.length < 3) return
  for (const at of [behind - 1, behind]) {
    const region = whole[at]
    if (region?.reading.ok !== true || distance(row, region) > farthestInSentence) continue
    const [from, to] = region.end <= row.start ? [region.end, row.start] : [row.end, region.start]
    if (sentenceEnd.test(plain.slice(from, to)) && !isLine(plain, row)) continue
    const { vector } = region.reading
    const { kind } = meaningOf({ ...row, word }, vector.version, vector)
    if (kind === 'known') return
    if (kind !== 'new' && kind !== 'clash' && kind !== 'several') continue
    whole[at] = withLeft(region, [row])
    return
  }
}

/** Whether a row is all of its line, but for a bullet or a label in front. */
function isLine(plain: string, { start, end }: Place): boolean {
  return (
    lineStart.test(plain.slice(Math.max(0, start - 40), start)) &&
    lineEnd.test(plain.slice(end, end + 8))
  )
}

/**
 * The vector that a group is about: one that says all of it already, or one near by that it does
 * not contradict.
 */
function placeFor(
  group: RowGroup,
  regions: readonly ReadRegion[],
  behind: number,
): number | undefined {
  const near = [behind - 1, behind].filter((at) => {
    const region = regions[at]
    return region && (group.rows.length >= leastRows || distance(group, region) <= farthest)
  })
  const meanings = near.map((at) => ({ at, said: meaningsIn(group, regions[at]) }))
  const repeated = meanings.find(
    ({ said }) => said && said.known > 0 && said.known === group.rows.length,
  )
  if (repeated) return repeated.at
  return meanings.find(
    ({ at, said }) =>
      said?.clash.length === 0 &&
      said.known + said.fresh.length > 0 &&
      distance(group, regions[at]) <= farthest,
  )?.at
}

function distance(group: Place, region: ReadRegion | undefined): number {
  if (!region) return Number.POSITIVE_INFINITY
  return region.end <= group.start ? group.start - region.end : region.start - group.end
}

function meaningsIn({ rows }: RowGroup, region: ReadRegion | undefined): Meanings | undefined {
  if (region?.reading.ok !== true) return undefined
  const { vector } = region.reading
  const said = rows.map((row) => {
    const meaning = meaningOf(row, vector.version, vector)
    const isSeveral = meaning.kind === 'several' && meaning.words.length > 1
    const all = isSeveral ? ` (${meaning.words.join(', ')})` : ''
    return { row: { ...row, raw: `${row.raw}${all}` }, kind: meaning.kind }
  })
  const of = (...kinds: readonly string[]) =>
    said.filter(({ kind }) => kinds.includes(kind)).map(({ row }) => row)
  return {
    known: of('known').length,
    fresh: of('new'),
    clash: of('clash'),
    strange: of('unknown', 'foreign', 'several'),
  }
}

/** The vector with what the words add to it; what they cannot add is named. */
function joined(region: ReadRegion, group: RowGroup): ReadRegion {
  const said = meaningsIn(group, region)
  if (!said || !region.reading.ok) return region
  const { reading } = region
  let { vector } = reading
  const repairs: Repair[] = []
  for (const row of said.fresh) {
    const meaning = meaningOf(row, vector.version, vector)
    if (meaning.kind !== 'new') continue
    vector = withMetric(vector, meaning.metric.key, meaning.value)
    const became = `${meaning.metric.key}:${meaning.value}`
    repairs.push({ code: 'value-in-words', position: 0, text: row.raw, became })
  }
  if (repairs.length > 0) repairs.push({ code: 'joined', position: 0, text: '', became: '' })
  return {
    ...withLeft(region, said.strange),
    reading: { ...reading, vector },
    repairs: [...region.repairs, ...repairs],
  }
}

function withLeft(region: ReadRegion, rows: readonly WordRow[]): ReadRegion {
  const left = [...new Set([...region.left, ...rows.map(({ raw }) => raw)])]
  return { ...region, left: left.slice(0, mostLeft) }
}

function readTable({ start, end }: RowGroup, table: WordTable): ReadRegion {
  const { vector, repairs, text, dropped, left } = table
  const reading = { ok: true, vector, repairs, dropped } as const
  return { start, end, reading, text, repairs, left, facts: { from: 'table' } }
}

/** Too little for a vector: what the nearest one does not say is said of it. */
function leave(plain: string, group: RowGroup, whole: ReadRegion[]): void {
  const behind = firstPlace(whole, ({ end }) => end <= group.start)
  const [at] = [behind - 1, behind]
    .filter((each) => distance(group, whole[each]) <= farthest)
    .toSorted((one, other) => distance(group, whole[one]) - distance(group, whole[other]))
  const near = placeFor(group, whole, behind) ?? at
  const region = near === undefined ? undefined : whole[near]
  const said = meaningsIn(group, region)
  if (near === undefined || !region || !said) return
  if (said.clash.length === 0) whole[near] = joined(region, group)
  else if (region.facts.from === 'table') whole[near] = withTwice(plain, region, said.clash)
  else whole[near] = withLeft(region, [...said.clash, ...said.fresh, ...said.strange])
}

/** A metric that stands twice in a table stops it, as it stops a vector string. */
function withTwice(plain: string, table: ReadRegion, clash: readonly WordRow[]): ReadRegion {
  if (!table.reading.ok) return table
  const { vector } = table.reading
  const start = Math.min(table.start, ...clash.map((row) => row.start))
  const end = Math.max(table.end, ...clash.map((row) => row.end))
  const problems = clash.flatMap((row): readonly Problem[] => {
    const meaning = meaningOf(row, vector.version, vector)
    if (meaning.kind !== 'clash') return []
    const { key: metric, values: allowed } = meaning.metric
    const position = row.start - start
    return [{ code: 'duplicate-metric', position, text: row.raw, metric, allowed }]
  })
  return { ...table, start, end, text: plain.slice(start, end), reading: { ok: false, problems } }
}
