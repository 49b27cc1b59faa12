import * as v from 'valibot'
import type { Ssvc } from './published.ts'
import { listOf, pastDay, text } from './schema.ts'

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

/** Values of decision points by the point's name, both in lower case. */
type Points = ReadonlyMap<string, readonly string[]>

/**
 * Decision points of the content of an `ssvc` entry, as `options` or as `selections` (SSVC 2.0.0), in
 * any letter case; undefined without any.
 */
export function mapSsvc(content: unknown, by: string): Ssvc | undefined {
  const result = v.safeParse(decision, content)
  if (!result.success) return undefined
  const { options, selections, timestamp: date } = result.output
  const points: Points = new Map([...pointsOfOptions(options), ...pointsOfSelections(selections)])
  const exploitation = valuesOf(points, 'exploitation', exploitations)
  const automatable = valuesOf(points, 'automatable', automatables)
  const technicalImpact = valuesOf(points, 'technical impact', technicalImpacts)
  if (!exploitation && !automatable && !technicalImpact) return undefined
  const open = {
    ...(isOpen(exploitation) ? { exploitation } : {}),
    ...(isOpen(automatable) ? { automatable } : {}),
    ...(isOpen(technicalImpact) ? { technicalImpact } : {}),
  }
  return {
    exploitation: settled(exploitation),
    automatable: settled(automatable),
    technicalImpact: settled(technicalImpact),
    ...(Object.keys(open).length > 0 ? { mayBe: open } : {}),
    date,
    by,
  }
}

function pointsOfOptions(options: readonly Readonly<Record<string, unknown>>[]): Points {
  const points = new Map<string, readonly string[]>()
  for (const option of options)
    for (const [name, value] of Object.entries(option).slice(0, 20))
      if (typeof value === 'string' && value.length <= 40)
        points.set(name.toLowerCase(), [value.trim().toLowerCase()])
  return points
}

function pointsOfSelections(selections: readonly v.InferOutput<typeof selection>[]): Points {
  const points = new Map<string, readonly string[]>()
  for (const { namespace = 'ssvc', key, name, values } of selections) {
    if (!/^ssvc(?![a-z\d.-])/i.test(namespace)) continue
    const point = names.get(key?.toLowerCase() ?? '') ?? name?.toLowerCase()
    if (point === undefined) continue
    const said = values.map((value) =>
      typeof value === 'string' ? value : (value.key ?? value.name),
    )
    points.set(
      point,
      said.map((value) => (value ?? '').trim().toLowerCase()),
    )
  }
  return points
}

/** Undefined where the point is missing or one of its values is none that is known. */
function valuesOf<Value extends string>(
  points: Points,
  name: string,
  known: ReadonlyMap<string, Value>,
): readonly Value[] | undefined {
  const values = points.get(name)?.map((value) => known.get(value))
  const found = values?.filter((value) => value !== undefined)
  return found?.length && found.length === values?.length ? [...new Set(found)] : undefined
}

function settled<Value>(values: readonly Value[] | undefined): Value | undefined {
  return values?.length === 1 ? values[0] : undefined
}

function isOpen(values: readonly unknown[] | undefined): boolean {
  return values !== undefined && values.length > 1
}
