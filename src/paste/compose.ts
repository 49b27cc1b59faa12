/** A text of any kind as one to look for vectors in, with the links in it taken apart. */

import { decodeTwice } from '#url/read/percent-encoding.ts'
import type { Place } from './beside.ts'
import type { LinkFacts } from './candidate.ts'
import { candidatesIn } from './foreign-link.ts'
import { type MarkedText, linkEnd, linkStart, settled, wall } from './marks.ts'
import { withoutMarkup, withPlainSigns } from './markup.ts'
import { everySsvc } from './refused.ts'

/** Where a link stands in the composed text, and what is known of it. */
export type LinkSpan = Place & { readonly facts: LinkFacts }

export type ComposedText = MarkedText & { readonly links: readonly LinkSpan[] }

// `](` and `)[` part neighbouring Markdown links. A bare fragment is what a ticket has of what is undecided.
const links =
  /https?:\/\/(?:(?!\]\(|\)\[)[^\s"'<>`|\\^{}\ue003-\ue006])+|#CVSS:[^\s#"'<>`|\\^{}\ue000-\ue006]*&or=[^\s#"'<>`|\\^{}\ue000-\ue006]+/gi
const marksOfLinks = new RegExp(`[${linkStart}${linkEnd}]`, 'g')

/** Composes a text of any kind. */
export function composed(text: string): ComposedText {
  const plain = withoutMarkup(text).replace(everySsvc, wall)
  const pieces: string[] = []
  const facts: LinkFacts[] = []
  let from = 0
  for (const { 0: link, index } of plain.matchAll(links)) {
    pieces.push(decodeTwice(plain.slice(from, index)), linkPieces(link, facts))
    from = index + link.length
  }
  pieces.push(decodeTwice(plain.slice(from)))
  return withSpans(pieces.join(''), facts)
}

/** Composes a text that is one link. */
export function composedLink(link: string): ComposedText {
  const facts: LinkFacts[] = []
  return withSpans(linkPieces(withoutMarkup(link), facts), facts)
}

function linkPieces(link: string, facts: LinkFacts[]): string {
  // Most links of a long text have no colon behind their scheme and need no work.
  const mayCarryVector =
    link.includes(':', 'https://'.length) || link.includes('%') || link.includes('-3A')
  if (!mayCarryVector && link.includes('://')) return wall
  return candidatesIn(link)
    .map(({ text, facts: ofOne }) => {
      facts.push(ofOne)
      return `${linkStart}${text}${linkEnd}`
    })
    .join('')
}

function withSpans(text: string, facts: readonly LinkFacts[]): ComposedText {
  const { plain, marks } = settled(withPlainSigns(text))
  const spans: LinkSpan[] = []
  let start = 0
  let index = 0
  for (const { 0: mark, index: at } of plain.matchAll(marksOfLinks)) {
    if (mark === linkStart) start = at
    else {
      const ofLink = facts[index++]
      if (ofLink) spans.push({ start, end: at, facts: ofLink })
    }
  }
  return { plain, marks, links: spans }
}
