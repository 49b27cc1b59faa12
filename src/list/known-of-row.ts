import type { CveId } from '#cve-id/cve-id.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { knownOfSeveral } from '#known/known-of-several.ts'
import { cvesOf } from '#rows/row-cves.ts'
import type { Row } from '#rows/row.ts'

type Several = {
  readonly facts: readonly (KnownOfCve | undefined)[]
  readonly known: KnownOfCve | undefined
}
const severals = new WeakMap<Row, Several>()

/** What is known of a row's CVE, of several what weighs most; the same object for as long as the same is known. */
export function knownOfRow(
  known: ReadonlyMap<CveId, KnownOfCve>,
  row: Row,
): KnownOfCve | undefined {
  const cves = cvesOf(row)
  if (cves.length < 2) return cves[0] && known.get(cves[0])
  const facts = cves.map((cve) => known.get(cve))
  const before = severals.get(row)
  if (before && before.facts.every((each, at) => each === facts[at])) return before.known
  const now = knownOfSeveral(facts)
  severals.set(row, { facts, known: now })
  return now
}
