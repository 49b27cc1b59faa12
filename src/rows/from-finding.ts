/** Rows of what was read in files; the same finding read again is one row, seen in more places. */

import { emptyAssessment } from '#assessment/assessment.ts'
import { readMarking } from '#assessment/marking.ts'
import { longestNote, longestTitle } from '#assessment/rationale.ts'
import type { Finding } from '#import/finding.ts'
import { claimsReader } from './claimed-vectors.ts'
import { ownRows } from './own-rows.ts'
import type { Found, Row } from './row.ts'
import { type Gathered, startMatching, titleRead } from './same-finding.ts'
import { seenAgain } from './seen-again.ts'

const nothing = emptyAssessment('')

/** What changes in a list by findings: rows that are new, and rows of which more was seen. */
export type Merged = { readonly added: readonly Row[]; readonly changed: readonly Row[] }

/** How rows that are new are named and where they begin; `now` in milliseconds. */
export type NewRows = { readonly newId: () => string; readonly place: number; readonly now: number }

/**
 * Turns findings into rows. One that the list has already, by ID, component and version, is no row of its own:
 * the row says in how many places it was seen, and what a person wrote and decided stays.
 */
export function mergeFindings(
  rows: readonly Row[],
  findings: readonly Finding[],
  { newId, place, now }: NewRows,
): Merged {
  const matching = startMatching()
  const gathered: Gathered[] = []
  const gather = (row: Row, isNew: boolean) => {
    const each = { row, isNew, more: [] }
    gathered.push(each)
    matching.add(each)
  }
  for (const row of rows) if (row.found) gather(row, false)
  const of = (row: Row) => row.found && matching.find(row.found, titleRead(row))
  const own = ownRows(rows, findings, (row) => of(row)?.row, newId)
  const unchanged: Row[] = []
  for (const { row, found } of own.known) {
    const here = of(row)
    if (here?.row === row && found) matching.join(here, found)
    else unchanged.push(row)
  }
  const readClaims = claimsReader()
  let last = place
  for (const read of own.added) gather({ ...read, place: last++, changedAt: now }, true)
  for (const finding of findings) {
    if (own.taken.has(finding)) continue
    const title = titleOf(finding)
    const found = foundOf(finding, title)
    const known = matching.find(found, title)
    if (known) {
      matching.join(known, found)
      continue
    }
    const { version, ...vectors } = readClaims(finding.vectors)
    const [cve] = finding.cves
    const said = { ...writtenIn(finding), id: newId(), cve, title }
    const assessment = { ...nothing, ...vectors, ...said }
    gather(
      { assessment, version, place: last++, status: found.meaning, found, changedAt: now },
      true,
    )
  }
  const whole = (each: Gathered) => seenAgain(each, now, readClaims)
  return {
    added: gathered.filter(({ isNew }) => isNew).map(whole),
    changed: [
      ...gathered.filter(({ isNew, more }) => !isNew && more.length > 0).map(whole),
      ...unchanged,
    ],
  }
}

function foundOf(finding: Finding, title: string): Found {
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
    ...(title !== '' && { title }),
    ...relayedBy(finding),
    seen: [{ asset, place }],
  }
}

/** What a file says of EPSS and KEV; that KEV has it not, no file knows of today. */
function relayedBy({ epss, isKnownExploited, place }: Finding): Pick<Found, 'relayed'> {
  if (epss === undefined && isKnownExploited !== true) return {}
  const file = place.files.join(' › ')
  const said = {
    ...(epss !== undefined && { epss }),
    ...(isKnownExploited === true && { isKnownExploited }),
  }
  return { relayed: [{ file, ...said }] }
}

/** What a person had written into a table of ours. */
function writtenIn({ note = '', tlp }: Finding) {
  return { note: note.slice(0, longestNote), marking: readMarking(tlp) ?? nothing.marking }
}

function titleOf({ title = '' }: Finding): string {
  const isInOneLine = !/\s\s|[^\S ]/.test(title)
  return (isInOneLine ? title : title.replaceAll(/\s+/g, ' ')).trim().slice(0, longestTitle)
}
