/** Reads what of a vector is undecided, as a link says it behind the vector: `AC:L+AT:P,AC:H+AT:N`. */

import {
  type AlternativesProblem,
  type JointValues,
  maximumAlternatives,
  withAlternatives,
} from '#cvss/target.ts'
import { type Spec, type Vector, parseVector, specOf } from '#cvss/index.ts'

/** A text that was not taken over, and what the engine says of it; without that it has another form. */
export type RefusedTag = {
  readonly tag: string
  readonly problem: AlternativesProblem['code'] | undefined
}

/** The vector with all that is undecided by these texts, and those that it cannot have, whole. */
export function withUndecidedTags(
  vector: Vector,
  tags: readonly string[],
): { readonly vector: Vector; readonly refused: readonly RefusedTag[] } {
  const refused: RefusedTag[] = []
  let read = vector
  for (const tag of tags) {
    const group = alternativesOf(tag, specOf(vector.version))
    const reading = group && withAlternatives(read, [group])
    if (reading?.ok) read = reading.vector
    else refused.push({ tag, problem: reading?.problems[0]?.code })
  }
  return { vector: read, refused }
}

/** The vector of a fragment that `vectorFragment` wrote, with what is undecided, from a value of any origin. */
export function readWrittenVector(fragment: unknown): Vector | undefined {
  const [text, ...tags] = typeof fragment === 'string' ? fragment.slice(1).split('&or=') : []
  const reading = text === undefined ? undefined : parseVector(text)
  if (!reading?.ok) return undefined
  const { vector, refused } = withUndecidedTags(reading.vector, tags)
  return refused.length === 0 ? vector : undefined
}

/** The alternatives of one text, whatever they name; undefined where they do not name the same metrics. */
function alternativesOf(tag: string, spec: Spec): readonly JointValues[] | undefined {
  const read = tag.split(',', maximumAlternatives + 1).map((text) => pairsOf(text, spec))
  const named = new Set(read[0]?.map(([key]) => key))
  const isEven = read.every(
    (pairs) => pairs.length === named.size && pairs.every(([key]) => named.has(key)),
  )
  if (!isEven || named.size === 0) return undefined
  const isSet = ([, value]: Pair) => value !== spec.notDefined
  return read.map((pairs) => Object.fromEntries(pairs.filter(isSet)))
}

type Pair = readonly [metric: string, value: string]

/** Metrics and values, each as the table writes it where it has it. */
function pairsOf(text: string, { metrics, notDefined }: Spec): readonly Pair[] {
  return text.split('+').map((part) => {
    const [key = '', value = '', ...more] = part.split(':')
    const metric = metrics.find((each) => isSame(each.key, key))
    const values = [...(metric?.values ?? []), ...(metric?.mandatory ? [] : [notDefined])]
    return [
      metric?.key ?? key,
      values.find((each) => isSame(each, value)) ?? [value, ...more].join(':'),
    ]
  })
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
