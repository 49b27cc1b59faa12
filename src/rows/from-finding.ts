/** Rows of what was read in files; the same finding read again is one row, seen in more places. */

import { emptyAssessment } from '#assessment/assessment.ts'
import { readMarking } from '#assessment/marking.ts'
import { longestNote, longestTitle } from '#assessment/rationale.ts'
import type { Finding } from '#import/finding.ts'
import { claimsReader } from './claimed-vectors.ts'
import { ownRows } from './own-rows.ts'
import { type Found, type Row, idOf } from './row.ts'
import { mostOfAKind, mostSeen } from './stored-found.ts'

const nothing = emptyAssessment('')

/** What makes two findings one: ID, component with its version, and what the file says of it; without an ID the title. */
function keyOf({ ids: [id], component, meaning }: Found, title: string): string {
  const named = id === undefined ? `title ${part(title)}` : part(id)
  return `${meaning} ${named} ${part(component?.name)} ${part(component?.version)}`
}

/** A text behind its length, so that no two keys are the same by chance. */
function part(text: string | undefined): string {
  return text === undefined ? '-' : `${text.length} ${text}`
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
  const readClaims = claimsReader()
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
    const title = titleOf(finding)
    const key = keyOf(found, title)
    const known = gathered.get(key)
    if (known) {
      known.more.push(found)
      continue
    }
    const { version, ...vectors } = readClaims(finding.vectors)
    const [cve] = finding.cves
    const said = { ...writtenIn(finding), id: newId(), cve, title }
    const assessment = { ...nothing, ...vectors, ...said }
    const status = found.meaning
    const row = { assessment, version, place: last++, status, found, changedAt: now }
    gathered.set(key, { row, isNew: true, more: [] })
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

/** What a person had written into a table of ours. */
function writtenIn({ note = '', tlp }: Finding) {
  return { note: note.slice(0, longestNote), marking: readMarking(tlp) ?? nothing.marking }
}

function titleOf({ title = '' }: Finding): string {
  const isInOneLine = !/\s\s|[^\S ]/.test(title)
  return (isInOneLine ? title : title.replaceAll(/\s+/g, ' ')).trim().slice(0, longestTitle)
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
