/** What is said of a text that holds a vector string, or something like it, that cannot be read. */

import { maximumVectorLength, type Problem } from '#cvss/index.ts'

type Unreadable = {
  readonly kind: 'unreadable'
  readonly text: string
  readonly problems: readonly Problem[]
}

/** Longest text that is kept whole; of a longer one only the vector string is. */
const longestKept = 10_000

/** The whole text with the problems where they stand in it. */
export function inWholeText(
  whole: string,
  vectorString: string,
  problems: readonly Problem[],
): Unreadable {
  if (whole.length > longestKept)
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
export const ssvc = /\(?SSVCv?\d[^\s,;"'<>]*/i

/** A string of another system that looks like a vector. */
export function notation(whole: string): Unreadable | undefined {
  const match = whole.length > longestKept ? undefined : ssvc.exec(whole)
  if (!match) return undefined
  const { 0: text, index: position } = match
  const problem: Problem = {
    code: 'other-notation',
    position,
    text: text.slice(0, 60),
    allowed: [],
  }
  return { kind: 'unreadable', text: whole, problems: [problem] }
}
