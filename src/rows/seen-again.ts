import { isEmptyVector } from '#assessment/assessment.ts'
import { versions } from '#cvss/index.ts'
import type { FromClaims } from './claimed-vectors.ts'
import type { Found, Row, Seen } from './row.ts'
import { type Gathered, titleRead } from './same-finding.ts'
import { mostIds, mostOfAKind, mostSeen } from './stored-found.ts'

/** A row with more occurrences of its finding, what they claim beside, and what they call it. */
export function seenAgain(
  { row, isNew, more }: Gathered,
  now: number,
  readClaims: (claimed: Found['vectors']) => FromClaims,
): Row {
  const { found, assessment } = row
  if (!found || more.length === 0) return row
  const all = [found, ...more]
  const own = titleRead(row)
  const title = own || all.find((each) => each.title)?.title
  const severity = all.find((each) => each.severity !== undefined)?.severity
  const vectors = unionOf(all.map((each) => each.vectors))
  const joined: Found = {
    ...found,
    ...(own === '' && title !== undefined && { title }),
    severity,
    status: all.find(({ status }) => status !== undefined)?.status,
    justification: all.find(({ justification }) => justification !== undefined)?.justification,
    component: all.map((each) => each.component).reduce(withMore),
    ids: unionOf(
      all.map(({ ids }) => ids),
      mostIds,
    ),
    vectors,
    scores: unionOf(all.map(({ scores }) => scores)),
    ...(all.some((each) => each.relayed) && {
      relayed: unionOf(all.map((each) => each.relayed ?? [])),
    }),
    seen: unionOf(
      [
        found.seen,
        more.flatMap((each) => each.seen.map((one) => toldOf(one, each, title, severity))),
      ],
      mostSeen,
    ),
  }
  const before = { vectors: assessment.vectors, origins: assessment.origins, version: row.version }
  // What a person has decided stays: also that a vector is none.
  const isFree = isNew || (isBlank(before) && isBlank(readClaims(found.vectors)))
  const read = isFree ? readClaims(vectors) : before
  const { version, ...claimed } = isBlank(read) ? before : read
  return {
    ...row,
    version,
    changedAt: now,
    found: joined,
    assessment: {
      ...assessment,
      ...claimed,
      title: isNew ? assessment.title || (title ?? '') : assessment.title,
    },
  }
}

function isBlank({ vectors }: FromClaims): boolean {
  return versions.every((version) => isEmptyVector(vectors[version]))
}

/** A component with what is said of it elsewhere. */
function withMore(one: Found['component'], other: Found['component']): Found['component'] {
  return one && other ? { ...other, ...one } : (one ?? other)
}

/** An occurrence with what is said there otherwise than of the row. */
function toldOf(
  seen: Seen,
  { title, severity }: Found,
  ofRow: string | undefined,
  claimed: string | undefined,
): Seen {
  return {
    ...seen,
    ...(title !== undefined && title !== ofRow && { title }),
    ...(severity !== undefined && severity !== claimed && { severity }),
  }
}

/** What is in any of the lists, each once, as far as there is room. */
function unionOf<Value>(
  [some = [], ...others]: readonly (readonly Value[])[],
  most = mostOfAKind,
): readonly Value[] {
  const known = new Set(some.map((each) => JSON.stringify(each)))
  const added = others.flat().filter((each) => {
    const text = JSON.stringify(each)
    return !known.has(text) && known.add(text)
  })
  return added.length === 0 ? some : [...some, ...added].slice(0, most)
}
