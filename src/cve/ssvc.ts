import * as v from 'valibot'
import type { Ssvc } from './published.ts'
import { day, listOf } from './schema.ts'

const decision = v.object({
  options: listOf(v.record(v.string(), v.unknown()), 20),
  timestamp: day,
})

const exploitations: ReadonlyMap<string, 'none' | 'poc' | 'active'> = new Map([
  ['none', 'none'],
  ['poc', 'poc'],
  ['public poc', 'poc'],
  ['active', 'active'],
])

/** Decision points of the content of an `ssvc` entry, in any letter case; undefined without any. */
export function mapSsvc(content: unknown, by: string): Ssvc | undefined {
  const result = v.safeParse(decision, content)
  if (!result.success) return undefined
  const points = new Map<string, string>()
  for (const option of result.output.options)
    for (const [name, value] of Object.entries(option).slice(0, 20))
      if (typeof value === 'string' && value.length <= 40)
        points.set(name.toLowerCase(), value.trim().toLowerCase())
  const exploitation = exploitations.get(points.get('exploitation') ?? '')
  const automatable = oneOf(['yes', 'no'], points.get('automatable'))
  const technicalImpact = oneOf(['partial', 'total'], points.get('technical impact'))
  if (!exploitation && !automatable && !technicalImpact) return undefined
  return { exploitation, automatable, technicalImpact, date: result.output.timestamp, by }
}

function oneOf<Value extends string>(
  values: readonly Value[],
  text: string | undefined,
): Value | undefined {
  return values.find((value) => value === text)
}
