import { meets } from './names.ts'
import { isProse, proseNames } from '../cells/prose.ts'
import { readScore } from '../cells/score.ts'
import type { ClaimedVersion } from '../finding.ts'
import { type Fact, factText, isWithin, type Owner, type Region } from './region.ts'
import { scoreKindOf, type ScoreKind, versionOf } from './score-names.ts'

/** A score of a record, with the object in which it stands. */
export type Score = {
  readonly value: number
  readonly kind: ScoreKind
  readonly version: ClaimedVersion | undefined
  readonly owner: Owner
  readonly name: string
}

/** What one object of a record claims. */
export type Group = {
  readonly owner: Owner
  readonly facts: Fact[]
  readonly scores: Score[]
}

/** The groups of a record, and the scores that a vector has taken. */
export type Grouped = { readonly groups: readonly Group[]; readonly spent: Set<Score> }

/** What looks like a vector, wherever in a text. */
export const shaped = /(?:^|[\s([{#=/"':,;])(?:CVSS:[234][.\d]*\/|CVSS2#|\(?AV:[A-Z]\/A?C:)/i
const meant = /[A-Za-z]{1,4}:[A-Za-z]{1,8}(?:\/[A-Za-z]{1,4}:[A-Za-z]{1,8}){3,}/
const temporalOnly = /^\(?(?:CVSS(?:2#|:[\d.]+\/))?\(?E:[A-Z]{1,3}(?:\/[A-Z]{2}:[A-Z]{1,3})*\)?$/i
const otherParts =
  /^epss|^(?:exploit|risk|kev|cisakev|knownexploited|lev$|ssvc|vpr|exprt|qod|priority|confidence|maturity)/
const longestVector = 600

/** A record's values by the object in which they stand. */
export function groupsOf({ facts }: Region): readonly Group[] {
  const groups = new Map<Owner, Group>()
  for (const fact of facts) {
    if (isWithin(fact.owner, otherParts)) continue
    const { owner } = fact
    const group = groups.get(owner) ?? { owner, facts: [], scores: [] }
    groups.set(owner, group)
    group.facts.push(fact)
    const kind = scoreKindOf(fact)
    const reading = kind === undefined ? undefined : readScore(factText(fact))
    if (kind === undefined || reading?.kind !== 'score') continue
    group.scores.push({
      value: reading.score,
      kind,
      version: reading.version ?? versionOf(fact),
      owner,
      name: fact.name,
    })
  }
  return [...groups.values()].map(withoutLevels)
}

/** `severity` is a level of the product's own where a score stands beside it. */
function withoutLevels(group: Group): Group {
  const scores = group.scores.filter(({ name }) => !name.startsWith('severity'))
  return scores.some(({ kind }) => kind === 'base') ? { ...group, scores } : group
}

function isVectorField({ name, owner }: Fact): boolean {
  return /vector|cvss|metrics/.test(name) || /vector|cvss/.test(owner.plain)
}

/** Whether a fact holds a vector, or what was meant as one. */
export function isVector(fact: Fact): boolean {
  if (typeof fact.value !== 'string') return false
  const text = fact.value.trim()
  if (text.length < 8 || text.length > longestVector || temporalOnly.test(text)) return false
  if (!isVectorField(fact) && isProse(text, meets(proseNames, fact.name))) return false
  if (/^https?:/.test(text)) return false
  return shaped.test(text) || (/vector|cvss|metrics/.test(fact.name) && meant.test(text))
}

/** Temporal metrics in a field of their own, as scanners of hosts write them. */
export function temporalOf({ facts }: Group, { written, owner, name }: Fact): string | undefined {
  const major = majorOf(versionOf({ written, owner }))
  const found = facts.find((each) => {
    if (typeof each.value !== 'string' || !temporalOnly.test(each.value.trim())) return false
    return each.name !== name && majorOf(versionOf(each)) === major
  })
  return found === undefined ? undefined : factText(found)
}

/** The major number of a version; '' where none is known. */
export function majorOf(version: ClaimedVersion | undefined): string {
  return version?.[0] ?? ''
}

/** The scores that stand with a vector; `vectors` is how many its object has. */
export function scoresFor(
  version: ClaimedVersion,
  { written, owner }: Pick<Fact, 'written' | 'owner'>,
  vectors: number,
  group: Group,
  { groups, spent }: Grouped,
) {
  const below = group.scores.length > 0 ? group.scores : childScores(group, groups)
  const near = below.length > 0 ? below : scoresAround(group, groups)
  const isNamed = majorOf(versionOf({ written, owner })) !== ''
  const fits = (score: Score) =>
    score.version === undefined
      ? vectors === 1 || !isNamed
      : majorOf(score.version) === majorOf(version)
  const pick = (kind: ScoreKind) => {
    const fitting = near.filter((score) => score.kind === kind && fits(score))
    const found =
      fitting.find((score) => score.version !== undefined) ??
      fitting.find(({ name }) => /base/.test(name)) ??
      fitting[0]
    if (found) spent.add(found)
    return found?.value
  }
  return { score: pick('base'), temporalScore: pick('temporal') }
}

/** `{ cvss3_base_score, cvss3_vector: { raw } }`: scores beside an object that is named for its vector. */
function scoresAround({ owner }: Group, groups: readonly Group[]): readonly Score[] {
  if (!/vector/i.test(owner.name)) return []
  return groups.find((each) => each.owner === owner.around)?.scores ?? []
}

/** `{ vector, metrics: { baseScore } }`: scores in an object within, which has no vector. */
function childScores({ owner }: Group, groups: readonly Group[]): readonly Score[] {
  return groups.flatMap((each) =>
    each.owner.around === owner && !each.facts.some(isVector) ? each.scores : [],
  )
}
