import { joinedLabels } from './label.ts'
import type { FoundVector } from './pasted.ts'

const mostNamed = 40

/** Whether a vector that a text gives once more is that of the same finding: links say so of their own. */
export function isOfSame(first: FoundVector, again: FoundVector): boolean {
  const isLinked = first.from !== 'text' || again.from !== 'text'
  return !isOther(first.tag, again.tag) && !(isLinked && isOther(first.cve, again.cve))
}

function isOther(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other
}

/** A vector that a text gives once more: whatever stands beside it there is said, too. */
export function saidAgain(first: FoundVector, again: FoundVector): FoundVector {
  if (saysNothing(first, again)) return first
  const claims = [...(first.claimedScores ?? []), ...(again.claimedScores ?? [])]
  const byScore = new Map(claims.toReversed().map((claim) => [claim.score, claim]))
  const dropped = new Map([...again.dropped, ...first.dropped].map((each) => [each.text, each]))
  return {
    ...again,
    ...first,
    claimedVersion: first.claimedVersion ?? again.claimedVersion,
    claimedSeverity: first.claimedSeverity ?? again.claimedSeverity,
    claimedScores: [...byScore.values()].toReversed(),
    cut: first.cut ?? again.cut,
    tag: first.tag ?? again.tag,
    dropped: [...dropped.values()].slice(0, mostNamed),
    left: [...new Set([...first.left, ...again.left])].slice(0, mostNamed),
    label: joinedLabels(first.label, again.label),
    // Two IDs with the same vector are two findings.
    cve: first.cve === again.cve ? first.cve : undefined,
  }
}

/** Whether nothing is new: so it is of most that a text repeats, which may be many thousands. */
function saysNothing(first: FoundVector, again: FoundVector): boolean {
  const {
    claimedScores = [],
    claimedVersion,
    claimedSeverity,
    cut,
    left,
    dropped,
    label,
    tag,
    cve,
  } = again
  const isClaimed = (score: number) =>
    first.claimedScores?.some((claim) => claim.score === score) === true
  return (
    (first.left.length === mostNamed || left.every((text) => first.left.includes(text))) &&
    dropped.every(({ text }) => first.dropped.some((each) => each.text === text)) &&
    claimedScores.every(({ score }) => isClaimed(score)) &&
    joinedLabels(first.label, label) === first.label &&
    (tag === undefined || first.tag !== undefined) &&
    (claimedVersion === undefined || first.claimedVersion !== undefined) &&
    (claimedSeverity === undefined || first.claimedSeverity !== undefined) &&
    (cut === undefined || first.cut !== undefined) &&
    cve === first.cve
  )
}
