import { longestOriginName } from '#assessment/origin.ts'
import { parseVector, versions } from '#cvss/index.ts'
import { isEmptyVector } from '#assessment/assessment.ts'
import type { ClaimedVector } from '#import/finding.ts'
import type { Row } from './row.ts'
import { mostOfAKind } from './stored-found.ts'

/**
 * A row with vectors that others have published of its CVE, beside what was read of it in files. They count where it
 * had none: what a person or a file has said stays. The same row where nothing is new.
 */
export function withClaims(row: Row, published: readonly ClaimedVector[]): Row {
  const { found, assessment } = row
  if (!found) return row
  const known = new Set(found.vectors.map(nameOf))
  const added = published.filter((each) => !known.has(nameOf(each)))
  if (added.length === 0) return row
  const all = { ...found, vectors: [...found.vectors, ...added].slice(0, mostOfAKind) }
  const isScored = versions.some((version) => !isEmptyVector(assessment.vectors[version]))
  if (isScored) return { ...row, found: all }
  const vectors = { ...assessment.vectors }
  const origins = { ...assessment.origins }
  for (const { vector: text, source = '' } of added) {
    const reading = text === undefined ? undefined : parseVector(text)
    if (!reading?.ok || !isEmptyVector(vectors[reading.vector.version])) continue
    const { vector } = reading
    vectors[vector.version] = vector
    origins[vector.version] = {
      from: 'published',
      name: source.slice(0, longestOriginName),
      vector,
    }
  }
  const version = versions.find((each) => !isEmptyVector(vectors[each])) ?? row.version
  return { ...row, version, found: all, assessment: { ...assessment, vectors, origins } }
}

function nameOf({ written, source }: ClaimedVector): string {
  return JSON.stringify([written, source])
}
