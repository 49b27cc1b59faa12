/** What is being scored at one moment: everything that undo and a reload bring back. */

import { type Vector, type Version, emptyVector, versions } from '#cvss/index.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { type Rationale, noRationale } from '#url/rationale.ts'

/** Everything one undo step brings back. */
export type Snapshot = {
  readonly version: Version
  /** One vector for each version; the ones not shown are this tab's drafts. */
  readonly vectors: Readonly<Record<Version, Vector>>
  /** Where a version's vector was loaded from, as it was then; empty for a vector of one's own. */
  readonly origins: Readonly<Partial<Record<Version, Origin>>>
  /** What is scored, in one line; the same for every version. */
  readonly title: string
  /** What was written about a version's vector and its metrics. */
  readonly notes: Readonly<Partial<Record<Version, Notes>>>
  /** The entry of the tray that is being edited, if one is. */
  readonly editing: Editing | undefined
}

/** An entry of the tray by its ID, and what was on screen before it; that was no entry itself. */
export type Editing = {
  readonly id: string
  readonly before: Snapshot
  readonly cve: CveId | undefined
}

export type Notes = Omit<Rationale, 'title'>

/** A published vector that was loaded: whose it is, and what it was. */
export type Origin = { readonly name: string; readonly vector: Vector }

/** Empty vectors of all versions, showing one of them. */
export function emptySnapshot(version: Version): Snapshot {
  const entries = versions.map((each) => [each, emptyVector(each)] as const)
  // Every version has just been given an entry.
  const vectors = Object.fromEntries(entries) as Record<Version, Vector>
  return { version, vectors, origins: {}, title: '', notes: {}, editing: undefined }
}

/** The vector on screen. */
export function shownVector({ version, vectors }: Snapshot): Vector {
  return vectors[version]
}

/** Without what else a state holds. */
export function snapshotOf(snapshot: Snapshot): Snapshot {
  const { version, vectors, origins, title, notes, editing } = snapshot
  return { version, vectors, origins, title, notes, editing }
}

type Written = Pick<Snapshot, 'title' | 'notes' | 'version'>

let last: { readonly of: Written; readonly rationale: Rationale } | undefined

/** What is written about the vector of a snapshot; the same object for the same writing. */
export function rationaleOf({ title, notes, version }: Written): Rationale {
  const { of } = last ?? {}
  const isLast = of?.title === title && of.notes === notes && of.version === version
  if (last && isLast) return last.rationale
  const rationale = { ...noRationale, ...notes[version], title }
  last = { of: { title, notes, version }, rationale }
  return rationale
}
