import * as v from 'valibot'
import type { Ssvc } from './published.ts'
import { foreignText, listOf, pastDay, text } from './schema.ts'

const selection = v.object({
  namespace: text(1_000),
  key: text(40),
  name: text(100),
  // A key of its own since SSVC 2.0.0, a word before.
  values: listOf(v.union([v.string(), v.object({ key: text(40), name: text(100) })]), 20),
})

const decision = v.object({
  options: listOf(v.record(v.string(), v.unknown()), 20),
  selections: listOf(selection, 50),
  timestamp: pastDay,
})

const exploitations: ReadonlyMap<string, 'none' | 'poc' | 'active'> = new Map([
  ['none', 'none'],
  ['n', 'none'],
  ['poc', 'poc'],
  ['public poc', 'poc'],
  ['p', 'poc'],
  ['active', 'active'],
  ['a', 'active'],
])
const automatables: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ['yes', 'yes'],
  ['y', 'yes'],
  ['no', 'no'],
  ['n', 'no'],
])
const technicalImpacts: ReadonlyMap<string, 'partial' | 'total'> = new Map([
  ['partial', 'partial'],
  ['p', 'partial'],
  ['total', 'total'],
  ['t', 'total'],
])

/** Keys of SSVC's own decision points; other namespaces use the same letters for other things. */
const names: ReadonlyMap<string, string> = new Map([
  ['e', 'exploitation'],
  ['a', 'automatable'],
  ['ti', 'technical impact'],
])

/** Values of decision points as they are written, by the point's name in lower case. */
type Points = ReadonlyMap<string, readonly string[]>

/** What a statement says of a point. */
type SaidOfPoint<Value> = {
  /** Undefined where nothing is said, or something that is not understood. */
  readonly values: readonly Value[] | undefined
  readonly unread: readonly string[]
}

const longestWord = 40
const mostWords = 20

/**
 * Decision points of the content of an `ssvc` entry, as `options` or as `selections` (SSVC 2.0.0), in
 * any letter case; undefined without any. A point with a value that is not understood is open, and
 * that value is kept to be told.
 */
export function mapSsvc(content: unknown, by: string): Ssvc | undefined {
  const result = v.safeParse(decision, content)
  if (!result.success) return undefined
  const { options, selections, timestamp: date } = result.output
  const points = joined([...saidInOptions(options), ...saidInSelections(selections)])
  const exploitation = saidOf(points, 'exploitation', exploitations)
  const automatable = saidOf(points, 'automatable', automatables)
  const technicalImpact = saidOf(points, 'technical impact', technicalImpacts)
  const all = { exploitation, automatable, technicalImpact }
  const isSaid = Object.values(all).some(({ values, unread }) => values ?? unread.length > 0)
  if (!isSaid) return undefined
  const mayBe = {
    ...(isOpen(exploitation) ? { exploitation: exploitation.values } : {}),
    ...(isOpen(automatable) ? { automatable: automatable.values } : {}),
    ...(isOpen(technicalImpact) ? { technicalImpact: technicalImpact.values } : {}),
  }
  const strange = Object.entries(all).filter(([, { unread }]) => unread.length > 0)
  const unread = Object.fromEntries(strange.map(([name, said]) => [name, said.unread]))
  return {
    exploitation: settled(exploitation),
    automatable: settled(automatable),
    technicalImpact: settled(technicalImpact),
    ...(Object.keys(mayBe).length > 0 ? { mayBe } : {}),
    ...(strange.length > 0 ? { unread } : {}),
    date,
    by,
  }
}

type Said = readonly [point: string, values: readonly string[]]

function saidInOptions(options: readonly Readonly<Record<string, unknown>>[]): readonly Said[] {
  return options.flatMap((option) =>
    Object.entries(option)
      .slice(0, 20)
      .map(([name, value]): Said => [name.toLowerCase(), [wordOf(value)]]),
  )
}

function saidInSelections(selections: readonly v.InferOutput<typeof selection>[]): readonly Said[] {
  return selections.flatMap(({ namespace = 'ssvc', key, name, values }): readonly Said[] => {
    if (!/^ssvc(?![a-z\d.-])/i.test(namespace)) return []
    const point = names.get(key?.toLowerCase() ?? '') ?? name?.toLowerCase()
    if (point === undefined) return []
    const said = values.map((value) =>
      typeof value === 'string' ? value : (value.key ?? value.name),
    )
    return [[point, said.map(wordOf)]]
  })
}

/** What is no word is told as what it is written as, cut as all that others write. */
function wordOf(value: unknown): string {
  const isWord = typeof value === 'string' || typeof value === 'number'
  return isWord ? foreignText(String(value), longestWord) : '…'
}

/** A point that is said twice has the values of both. */
function joined(all: readonly Said[]): Points {
  const points = new Map<string, readonly string[]>()
  for (const [name, values] of all) points.set(name, [...(points.get(name) ?? []), ...values])
  return points
}

function saidOf<Value extends string>(
  points: Points,
  name: string,
  known: ReadonlyMap<string, Value>,
): SaidOfPoint<Value> {
  const words = points.get(name) ?? []
  const unread = words.filter((word) => !known.has(word.toLowerCase()))
  if (unread.length > 0) return { values: undefined, unread: firstOf(unread) }
  const values = words.flatMap((word) => known.get(word.toLowerCase()) ?? [])
  return { values: values.length > 0 ? [...new Set(values)] : undefined, unread: [] }
}

function firstOf(words: readonly string[]): readonly string[] {
  return [...new Set(words)].slice(0, mostWords)
}

function settled<Value>({ values }: SaidOfPoint<Value>): Value | undefined {
  return values?.length === 1 ? values[0] : undefined
}

function isOpen({ values }: SaidOfPoint<unknown>): boolean {
  return values !== undefined && values.length > 1
}
