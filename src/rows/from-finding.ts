/** Rows of what was read in files; the same finding read again is one row, seen in more places. */

import { type Assessment, emptyAssessment } from '#assessment/assessment.ts'
import { longestOriginName } from '#assessment/origin.ts'
import { longestTitle } from '#assessment/rationale.ts'
import { type Version, parseVector, versions } from '#cvss/index.ts'
import type { Finding } from '#import/finding.ts'
import { ownRows } from './own-rows.ts'
import { type Found, type Row, idOf } from './row.ts'
import { mostOfAKind, mostSeen } from './stored-found.ts'

const nothing = emptyAssessment('')

/** What makes two findings one: ID, component with its version, and what the file says of it; without an ID the title. */
function keyOf({ ids, component, meaning }: Found, title: string): string {
  return JSON.stringify([ids[0] ?? ['', title], component?.name, component?.version, meaning])
}

/** What changes in a list by findings: rows that are new, and rows of which more was seen. */
export type Merged = { readonly added: readonly Row[]; readonly changed: readonly Row[] }

/** How rows that are new are named and where they begin; `now` in milliseconds. */
export type NewRows = { readonly newId: () => string; readonly place: number; readonly now: number }

/** A row that is being put together; joining lists anew for each of ten thousand occurrences takes their square. */
type Gathered = {
  readonly row: Row
  readonly isNew: boolean
  readonly more: Found[]
}

/**
 * Turns findings into rows. One that the list has already, by ID, component and version, is no row of its own:
 * the row says in how many places it was seen, and what a person wrote and decided stays.
 */
export function mergeFindings(
  rows: readonly Row[],
  findings: readonly Finding[],
  { newId, place, now }: NewRows,
): Merged {
  const gathered = new Map<string, Gathered>()
  for (const row of rows)
    if (row.found)
      gathered.set(keyOf(row.found, row.assessment.title), { row, isNew: false, more: [] })
  const of = ({ found, assessment }: Row) => found && gathered.get(keyOf(found, assessment.title))
  const own = ownRows(rows, findings, (row) => of(row)?.row, newId)
  const unchanged: Row[] = []
  for (const { row, found } of own.known) {
    const here = of(row)
    if (here?.row === row && found) here.more.push(found)
    else unchanged.push(row)
  }
  let last = place
  for (const read of own.added) {
    const row = { ...read, place: last++, changedAt: now }
    const { found, assessment } = row
    const isFirst = found && !of(row)
    const key = isFirst ? keyOf(found, assessment.title) : `own ${idOf(row)}`
    gathered.set(key, { row, isNew: true, more: [] })
  }
  for (const finding of findings) {
    if (own.taken.has(finding)) continue
    const found = foundOf(finding)
    const key = keyOf(found, titleOf(finding))
    const known = gathered.get(key)
    if (known) known.more.push(found)
    else {
      const row = rowOfFinding(finding, newId(), last++, now)
      gathered.set(key, { row, isNew: true, more: [] })
    }
  }
  const all = [...gathered.values()]
  const whole = (each: Gathered) => (each.more.length === 0 ? each.row : seenAgain(each, now))
  return {
    added: all.filter(({ isNew }) => isNew).map(whole),
    changed: [
      ...all.filter(({ isNew, more }) => !isNew && more.length > 0).map(whole),
      ...unchanged,
    ],
  }
}

/** A finding as a row of its own. */
function rowOfFinding(finding: Finding, id: string, place: number, now: number): Row {
  const { cves, status } = finding
  const assessment: Assessment = {
    ...nothing,
    ...vectorsOf(finding),
    id,
    cve: cves[0],
    title: titleOf(finding),
  }
  const found = foundOf(finding)
  const version = newest(assessment)
  return { assessment, version, place, status: status.meaning, found, changedAt: now }
}

/** A row with more occurrences of its finding, and what they claim beside. */
function seenAgain({ row, more: others }: Gathered, now: number): Row {
  const { found } = row
  if (!found) return row
  return {
    ...row,
    changedAt: now,
    found: {
      ...found,
      ids: union(
        found.ids,
        others.flatMap(({ ids }) => ids),
      ),
      vectors: union(
        found.vectors,
        others.flatMap(({ vectors }) => vectors),
      ),
      scores: union(
        found.scores,
        others.flatMap(({ scores }) => scores),
      ),
      seen: union(
        found.seen,
        others.flatMap(({ seen }) => seen),
        mostSeen,
      ),
    },
  }
}

function foundOf(finding: Finding): Found {
  const { ids, component, severity, status, vectors, scores, asset, place } = finding
  return {
    ids,
    component,
    severity,
    meaning: status.meaning,
    status: status.written,
    justification: status.justification,
    vectors,
    scores,
    seen: [{ asset, place }],
  }
}

function titleOf({ title = '' }: Finding): string {
  return title.replaceAll(/\s+/g, ' ').trim().slice(0, longestTitle)
}

/** Of each version the first vector that can be read counts. */
function vectorsOf({ vectors: claimed }: Finding): Pick<Assessment, 'vectors' | 'origins'> {
  const vectors = { ...nothing.vectors }
  const origins: Partial<Record<Version, NonNullable<Assessment['origins'][Version]>>> = {}
  for (const { vector: text, source = '' } of claimed) {
    const reading = text === undefined ? undefined : parseVector(text)
    if (!reading?.ok) continue
    const { vector } = reading
    if (origins[vector.version]) continue
    vectors[vector.version] = vector
    origins[vector.version] = { from: 'file', name: source.slice(0, longestOriginName), vector }
  }
  return { vectors, origins }
}

/** The newest version of which there is a vector; without any the newest there is. */
function newest({ origins }: Assessment): Version {
  return versions.find((each) => origins[each]) ?? versions[0]
}

/** What is in either list, each once, as far as there is room. */
function union<Value>(
  some: readonly Value[],
  others: readonly Value[],
  most = mostOfAKind,
): readonly Value[] {
  const known = new Set(some.map((each) => JSON.stringify(each)))
  const added = others.filter((each) => {
    const text = JSON.stringify(each)
    return !known.has(text) && known.add(text)
  })
  return added.length === 0 ? some : [...some, ...added].slice(0, most)
}
