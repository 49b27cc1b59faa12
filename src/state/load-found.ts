/** Shows what was found in a text, or in a link that was pasted. */

import type { Origin } from '#assessment/origin.ts'
import type { FoundVector } from '#paste/pasted.ts'
import { isShown } from './beginning.ts'
import { useCalculator } from './calculator.ts'
import { openTag } from './link-text.ts'
import type { Choice } from './paste-outcome.ts'
import { begin, usePasted } from './pasted.ts'
import { shownVector } from './snapshot.ts'
import { setTyped } from './typed.ts'

/** What was found beside the vectors. */
type Beside = Pick<
  Choice,
  'cves' | 'unreadable' | 'unreadableMore' | 'ids' | 'notUnderstood' | 'whole'
>

const linkSources: readonly FoundVector['from'][] = [
  'first',
  'nvd',
  'red-hat',
  'metaeffekt',
  'link',
]

/** Where a vector of a text is from; the person's own has no origin. */
export function originOf({ from, name, vector }: FoundVector, isTyped = false): Origin | undefined {
  const isLink = linkSources.includes(from)
  if (isTyped && !isLink) return undefined
  return { from: isLink ? 'link' : 'text', name: name ?? (from === 'nvd' ? 'NVD' : ''), vector }
}

/**
 * Begins an assessment of what was found, all of one finding, with the ID that is tied to it, and the
 * title and notes that a link of ours gives with it.
 */
export function loadFound(
  found: readonly FoundVector[],
  { cves, unreadable, unreadableMore = 0, ids, notUnderstood = [], whole }: Beside,
  isTyped = false,
): void {
  const [shown, ...more] = found
  if (!shown) return
  const { cve } = shown
  const vectors = found.map((each) => ({ vector: each.vector, origin: originOf(each, isTyped) }))
  const current = useCalculator.getState().assessment.cve
  // A link says all of its finding: without an ID it has none.
  const isLink = shown.from === 'link'
  const isSame = isShown({ vectors, cve: isLink ? cve : (cve ?? current) })
  if (!isSame) begin({ vectors, cve })
  setTyped(undefined)
  usePasted.setState({
    text: unreadable.length > 0 ? usePasted.getState().text : '',
    outcome: {
      ...shown,
      kind: isSame ? 'on-screen' : 'loaded',
      // The notice stands while the vector that it speaks of is on screen.
      vector: shownVector(useCalculator.getState()),
      repairs: found.flatMap((each) => each.repairs),
      dropped: found.flatMap((each) => each.dropped),
      left: found.flatMap((each) => each.left),
      others: more,
      whole,
      unreadable,
      unreadableMore,
      ids,
      notUnderstood,
      cves: cves.filter((each) => each !== cve),
    },
  })
  if (shown.tag !== undefined) void openTag(shown.tag)
}
