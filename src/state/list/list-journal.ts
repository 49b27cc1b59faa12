/**
 * Rows in localStorage: what a person has just kept stands there until the database has taken it, so that a tab that
 * is killed loses nothing; and what builds before the list have kept there. Where there is no database, they stay.
 */

import { isAssessmentId } from '#assessment/assessment-id.ts'
import { assessmentOfEarlier, readCve } from '#assessment/stored-assessment.ts'
import { type Rationale, readRationale } from '#assessment/rationale.ts'
import type { Version } from '#cvss/index.ts'
import { type Row, idOf } from '#rows/row.ts'
import { isPlace, readRow, storedRow } from '#rows/stored-row.ts'
import { fieldsOf, listOf } from '#untrusted/fields.ts'
import { readWrittenVector } from '#url/read/undecided.ts'
import { earlierMarking } from '../preferences.ts'
import { readStored, readStoredObject, storedKeys, writeStored } from '../storage.ts'
import { noteUnreadable } from '../unreadable-store.ts'
import { entryKeys, trayKey } from './list-shown.ts'

/** A row with the list it belongs to, and the text under its name, by which a later one is told from it. */
export type Journaled = {
  readonly row: Row
  readonly list: string | undefined
  readonly text: string
}

/** Of one list of an early build, and of rows under names of their own: more are not looked at. */
const mostBefore = 100
const mostRead = 1_000
/** Entries of an early build come first, in every tab that reads them. */
const placeBefore = -1_000_000

/** All rows in their order. What is not as it was written is left out, forgotten, and counted. */
export function readJournal(): readonly Journaled[] {
  const found = new Map(entriesBefore().map((each) => [idOf(each.row), each]))
  for (const key of storedKeys('local', entryKeys).slice(0, mostRead)) {
    const stored = readStoredObject('local', key)
    const row = readEntry(stored, stored?.['place'])
    if (row && key === entryKeys + idOf(row)) {
      const list = typeof stored?.['list'] === 'string' ? stored['list'] : undefined
      found.set(idOf(row), { row, list, text: readStored('local', key) ?? '' })
    } else if (writeStored('local', key, undefined)) noteUnreadable('entries', 1)
  }
  return [...found.values()].toSorted(
    ({ row: one }, { row: other }) => one.place - other.place || (idOf(one) < idOf(other) ? -1 : 1),
  )
}

/** Writes a row down; gives the text, or undefined where the browser does not take it. */
export function writeToJournal(row: Row, list: string): string | undefined {
  const text = JSON.stringify({ ...storedRow(row), list })
  return writeStored('local', entryKeys + idOf(row), text) ? text : undefined
}

/** Forgets a row, if it stands there as it was read, or in any case. */
export function forgetInJournal(id: string, text?: string): boolean {
  const key = entryKeys + id
  if (text !== undefined && readStored('local', key) !== text) return true
  return writeStored('local', key, undefined)
}

/** Forgets the one text of an early build, once its entries have been taken. */
export function forgetEarlyTray(): void {
  if (readStored('local', trayKey) !== undefined) writeStored('local', trayKey, undefined)
}

/** An early build kept one list. */
function entriesBefore(): readonly Journaled[] {
  const listed = listOf(readStoredObject('local', trayKey)?.['entries']).slice(0, mostBefore)
  return listed.flatMap((stored, at) => {
    const row = readEntry(stored, placeBefore + at)
    return row ? [{ row, list: undefined, text: '' }] : []
  })
}

function readEntry(stored: unknown, place: unknown): Row | undefined {
  const fields = fieldsOf(stored)
  if (!isPlace(place)) return undefined
  return fields['assessment'] === undefined
    ? readEarlier(stored, place)
    : readRow({ written: [], ...fields, place })
}

/** An entry of a build before assessments: one vector with what was written about it. */
function readEarlier(stored: unknown, place: number): Row | undefined {
  const { id, vector: fragment, written, cve } = fieldsOf(stored)
  const vector = readWrittenVector(fragment)
  if (!isAssessmentId(id) || !vector) return undefined
  const { version } = vector
  const rationale = readRationale(version, written)
  const rationales: Partial<Record<Version, Rationale>> = { [version]: rationale }
  const assessment = assessmentOfEarlier({
    id,
    cve: readCve(cve),
    marking: earlierMarking(),
    title: rationale.title,
    vectors: [fragment],
    origins: [],
    rationales,
  })
  const rest = { status: 'open', found: undefined, changedAt: 0 } as const
  return assessment && { assessment, version, place, ...rest }
}
