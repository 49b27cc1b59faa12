import { meets } from './names.ts'
import { vectorsIn } from './remembered.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { proseNames, vectorsOfProse } from '../cells/prose.ts'
import type { ClaimedVector } from '../finding.ts'
import { type BuiltVector, builtVectors } from './built-vector.ts'
import { type Group, type Grouped, isVector, majorOf, scoresFor, shaped } from './claim-groups.ts'
import { factText, type Owner, type Region } from './region.ts'
import { versionOf } from './score-names.ts'

/** Whether an object has fields from which a vector may be built. */
export function mayBuild({ facts }: Group): boolean {
  return facts.length > 5 && facts.some(({ name }) => meets(metricField, name))
}

const metricField = /(?:attack|access)complexity$/

/** The vectors that an object's fields make, of versions of which it has no string. */
export function builtClaims(
  group: Group,
  source: string | undefined,
  grouped: Grouped,
): readonly ClaimedVector[] {
  return builtOf(group).flatMap((built) => readBuilt(built, group, source, grouped) ?? [])
}

function builtOf(group: Group): readonly BuiltVector[] {
  const fields = group.facts.flatMap((fact) =>
    typeof fact.value === 'string' && fact.value.length < 60
      ? [{ name: fact.name, text: fact.value }]
      : [],
  )
  if (fields.length < 6) return []
  const written = group.facts.find(({ name }) => name.endsWith('attackvector'))?.written ?? ''
  return builtVectors(fields, versionOf({ written, owner: group.owner })).filter(
    ({ major, version }) => {
      const strings = group.facts.filter(isVector)
      if (major === '3' && fields.some(({ name }) => name.endsWith('attackrequirements')))
        return false
      return !strings.some(
        (fact) =>
          majorOf(vectorsIn(factText(fact), { version: versionOf(fact) }).vectors[0]?.version) ===
          majorOf(version),
      )
    },
  )
}

function readBuilt(
  { text, version, major }: BuiltVector,
  group: Group,
  source: string | undefined,
  grouped: Grouped,
): ClaimedVector | undefined {
  const { score } = scoresFor(
    version,
    { written: `cvssV${major}`, owner: group.owner },
    1,
    group,
    grouped,
  )
  const [read] = vectorsIn(text, { version, source, score }).vectors
  return (
    read && {
      ...read,
      isBuilt: true,
      changes: [
        'built-from-fields',
        ...read.changes.filter((change) => change === 'version-assumed'),
      ],
    }
  )
}

/** A vector in a sentence counts where none stands in a field. */
export function fromProse(
  { facts }: Region,
  product: string | undefined,
  own: readonly CveId[],
): readonly (readonly [Owner, ClaimedVector])[] {
  return facts.flatMap((fact): (readonly [Owner, ClaimedVector])[] => {
    const read = (text: string) =>
      vectorsIn(text, { source: product }).vectors.map((each) => [fact.owner, each] as const)
    if (typeof fact.value !== 'string' || fact.owner.depth > 3) return []
    const isLink = /^https?:/.test(fact.value)
    if (isLink) return shaped.test(fact.value) ? read(fact.value) : []
    if (!meets(proseNames, fact.name) || fact.owner.isListed) return []
    return vectorsOfProse(fact.value.slice(0, 20_000), own).map(
      (each) => [fact.owner, { ...each, source: product }] as const,
    )
  })
}
