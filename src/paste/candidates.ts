import { parseVector, type Version } from '#cvss/index.ts'
import { decodeTwice } from '#url/percent-encoding.ts'
import type { Candidate } from './candidate.ts'
import { sourceOfLink, vectorStringsOfLink } from './foreign-link.ts'
import { withoutMarkup } from './markup.ts'
import { vectorStringsIn } from './vector-strings.ts'

// `](` and `)[` part neighbouring Markdown links.
const links = /https?:\/\/(?:(?!\]\(|\)\[)[^\s"'<>`|\\^{}])+/gi

/** What may be vector strings in a text of any kind, in order of appearance. */
export function* candidatesInText(text: string, onScreen: Version): Generator<Candidate> {
  const plain = withoutMarkup(text)
  let from = 0
  for (const link of plain.matchAll(links)) {
    yield* candidatesBetweenLinks(plain.slice(from, link.index))
    yield* candidatesInLink(link[0], onScreen)
    from = link.index + link[0].length
  }
  yield* candidatesBetweenLinks(plain.slice(from))
}

/** What may be vector strings in one link: where a calculator keeps them, otherwise anywhere. */
export function* candidatesInLink(link: string, onScreen: Version): Generator<Candidate> {
  if (!mayCarryVector(link)) return
  const known = vectorStringsOfLink(link)
  if (known.some(({ text }) => parseVector(text, onScreen).ok)) {
    yield* known
    return
  }
  yield* known.filter(({ text }) => !vectorStringsIn(text).next().done)
  const from = sourceOfLink(link)
  for (const text of vectorStringsIn(decodeTwice(link))) yield { text, from }
}

function* candidatesBetweenLinks(text: string): Generator<Candidate> {
  for (const vectorString of vectorStringsIn(decodeTwice(text))) {
    yield { text: vectorString, from: 'text' }
  }
}

/** Most links of a long text have no colon behind their scheme and need no work. */
function mayCarryVector(link: string): boolean {
  return link.includes(':', 'https://'.length) || link.includes('%') || !link.includes('://')
}
