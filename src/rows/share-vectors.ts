import { type Assessment, emptyAssessment, isEmptyVector } from '#assessment/assessment.ts'
import { type Vector, type Version, formatUndecided, versions } from '#cvss/index.ts'

const empty = emptyAssessment('').vectors

/** Vectors that say the same are the same object, and so are scored once and take their room once. */
export function vectorSharer(): (assessment: Assessment) => Assessment {
  const vectors = new Map<string, Vector>()
  const sets = new Map<string, Assessment['vectors']>()

  function shared(vector: Vector): Vector {
    if (isEmptyVector(vector)) return empty[vector.version]
    const key = `${vector.version} ${vector.values.join('')} ${formatUndecided(vector).join('&')}`
    const known = vectors.get(key)
    if (!known) vectors.set(key, vector)
    return known ?? vector
  }

  return (assessment) => {
    const each = versions.map((version) => shared(assessment.vectors[version]))
    const key = each.map((vector) => (vector === empty[vector.version] ? '' : idOf(vector))).join()
    // Every version has just been given an entry.
    const set =
      sets.get(key) ??
      (Object.fromEntries(each.map((vector) => [vector.version, vector])) as Record<
        Version,
        Vector
      >)
    sets.set(key, set)
    const origins = Object.entries(assessment.origins).map(
      ([version, origin]) => [version, { ...origin, vector: shared(origin.vector) }] as const,
    )
    return {
      ...assessment,
      vectors: set,
      origins: origins.length === 0 ? noOrigins : Object.fromEntries(origins),
    }
  }
}

const noOrigins: Assessment['origins'] = {}
const ids = new WeakMap<Vector, number>()
let last = 0

/** A number that no other vector object has. */
function idOf(vector: Vector): number {
  const id = ids.get(vector) ?? ++last
  ids.set(vector, id)
  return id
}
