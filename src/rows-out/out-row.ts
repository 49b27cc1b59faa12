import type { Marking } from '#assessment/marking.ts'
import { markings } from '#assessment/marking.ts'
import type { Tlp } from '#assessment/tlp.ts'
import type { Decision } from '#decide/decision.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import type { Row } from '#rows/row.ts'
import type { SharedResult } from '#share/shared-result.ts'
import type { CsafPublisher } from './csaf-publisher.ts'

/** A row as it goes out: what is stored of it, and what is computed and known of it now. */
export type OutRow = {
  readonly row: Row
  /** The version that is shown, as every form of a result has it. */
  readonly result: SharedResult
  /** What was looked up or given in files of its CVE. */
  readonly known: KnownOfCve | undefined
  /** What the tables that are shown answer for it, asked only where it goes out. */
  readonly decisions?: (() => readonly Decision[]) | undefined
}

/** What is saved besides the rows. */
export type OutList = {
  /** '' for a list without one. */
  readonly name: string
  /** Of the whole; undefined where nobody has chosen one. */
  readonly tlp: Tlp | undefined
  /** ISO 8601. */
  readonly now: string
  /** Who publishes it, where the form asks for that. */
  readonly csaf?: CsafPublisher | undefined
}

/** The strictest label of rows; undefined where none has one. */
export function strictestOf(rows: readonly Pick<Row, 'assessment'>[]): Tlp | undefined {
  const found = new Set<Marking>(rows.map(({ assessment }) => assessment.marking))
  const strictest = markings.find((marking) => marking !== 'none' && found.has(marking))
  return strictest === 'none' ? undefined : strictest
}
