/** What is said of a text that holds a vector string, or something like it, that cannot be read. */

import { maximumVectorLength, type Problem } from '#cvss/index.ts'
import type { Pasted } from './pasted.ts'

type Unreadable = {
  readonly kind: 'unreadable'
  readonly text: string
  readonly problems: readonly Problem[]
}

/** Longest text that is kept whole; of a longer one only the vector string is. */
const longestWhole = 10_000

/** The whole text with the problems where they stand in it. */
export function inWholeText(
  whole: string,
  vectorString: string,
  problems: readonly Problem[],
): Unreadable {
  if (whole.length > longestWhole)
    return { kind: 'unreadable', text: vectorString.slice(0, maximumVectorLength), problems }
  const start = whole.indexOf(vectorString)
  const placed = problems.map((problem) => {
    const { text, position } = problem
    if (start >= 0) return { ...problem, position: start + position }
    const at = text === '' ? -1 : whole.indexOf(text)
    return at < 0 ? problem : { ...problem, position: at }
  })
  return { kind: 'unreadable', text: whole, problems: placed }
}

/** An SSVC vector string. */
const ssvc =
  /\(?SSVC(?:v?\d|(?:[\s:_-]{0,2}v?\d[\d.]{0,5})?[\s:/(-]{0,3}(?=[a-z]{1,2}:[a-z]))[^\s,;"'<>]*/i
/** SSVC vector strings of a text. */
export const everySsvc = new RegExp(ssvc, 'gi')

const longestTold = 60
const mostTold = 5

/** A string of another system that looks like a vector. */
export function notation(whole: string): Unreadable | undefined {
  const [match] = whole.length > longestWhole ? [] : othersIn(whole)
  return match && { kind: 'unreadable', text: whole, problems: [match] }
}

function othersIn(text: string): readonly Problem[] {
  return [...text.matchAll(everySsvc)].map(({ 0: told, index: position }) => ({
    code: 'other-notation',
    position,
    text: told.slice(0, longestTold),
    allowed: [],
  }))
}

/** The vectors of a text, with the strings of other systems beside them named as such. */
export function withOtherNotations(text: string, pasted: Pasted): Pasted {
  if (pasted.kind !== 'vectors') return pasted
  const others = new Map(othersIn(text).map((problem) => [problem.text, problem]))
  const named = [...others].slice(0, mostTold).map(([told, problem]) => ({ text: told, problem }))
  if (named.length === 0) return pasted
  return {
    ...pasted,
    unreadable: [...pasted.unreadable, ...named],
    unreadableMore: pasted.unreadableMore + others.size - named.length,
  }
}
