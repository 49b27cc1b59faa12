import type { CveId } from '#cve-id/cve-id.ts'
import { staleDays } from '#known/age.ts'
import { today } from '#known/today.ts'
import type { EpssFact, KevFact, KnownOfCve, SsvcFact } from '#known/known-of-cve.ts'
import { type AskedState, type OutsideOfRow, type SsvcOfRow } from '#rows/outside-of-row.ts'
import { cvesOf } from '#rows/row-cves.ts'
import type { Row } from '#rows/row.ts'
import { knownOfRow } from './known-of-row.ts'

const outsides = new WeakMap<KnownOfCve, OutsideOfRow>()

const severals = new WeakMap<KnownOfCve, OutsideOfRow>()

/** What sources outside say of a row, of several CVEs what weighs most; undefined where nobody was asked of anything. */
export function outsideOfRow(
  known: ReadonlyMap<CveId, KnownOfCve>,
  row: Row,
): OutsideOfRow | undefined {
  const all = knownOfRow(known, row)
  const cves = cvesOf(row)
  if (!all || cves.length < 2) return all && outsideOfCve(all)
  const before = severals.get(all)
  if (before) return before
  const each = new Map(
    cves.flatMap((cve) => {
      const said = known.get(cve)
      return said ? [[cve, outsideOfCve(said)] as const] : []
    }),
  )
  const outside = { ...outsideOfCve(all), each }
  severals.set(all, outside)
  return outside
}

function outsideOfCve(facts: KnownOfCve): OutsideOfRow {
  const before = outsides.get(facts)
  if (before) return before
  const { kev, epss, ssvc } = facts
  const score = epss.kind === 'scored' ? epss.score : undefined
  const change = epss.kind === 'scored' ? epss.change : undefined
  const isUsed = kev.kind === 'listed' && kev.ransomware === 'known'
  const listed = isUsed ? 'ransomware' : 'listed'
  const outside: OutsideOfRow = {
    kev: kev.kind === 'listed' ? listed : kev.kind === 'absent' ? 'absent' : 'not-asked',
    kevSince: kev.kind === 'listed' ? kev.since : undefined,
    kevAsked: kevState(kev),
    epss: score?.probability,
    percentile: score?.percentile,
    epssDate: 'from' in epss ? epss.from.date : undefined,
    epssAsked: epssState(epss),
    change: change?.kind === 'change' ? change.by : undefined,
    modelChangedOn: change?.kind === 'model-change' ? change.on : undefined,
    ssvc: ssvcOf(ssvc),
  }
  outsides.set(facts, outside)
  return outside
}

function epssState(epss: EpssFact): AskedState {
  if (epss.kind !== 'scored' && epss.kind !== 'none') return epss.kind
  const isOld = staleDays(epss.from.date, today()) !== undefined
  if (epss.trouble || isOld) return 'stale'
  return epss.kind === 'none' ? 'none' : 'checked'
}

function kevState(kev: KevFact): AskedState {
  if (kev.kind === 'listed' || kev.kind === 'absent') return kev.trouble ? 'stale' : 'checked'
  return kev.kind === 'unsure' ? 'unsure' : kev.kind
}

function ssvcOf(ssvc: SsvcFact): SsvcOfRow {
  if (ssvc.kind !== 'decided') return { state: ssvc.kind === 'none' ? 'none' : ssvc.kind }
  const { exploitation, automatable, technicalImpact } = ssvc.decision
  return { state: 'checked', exploitation, automatable, technicalImpact }
}
