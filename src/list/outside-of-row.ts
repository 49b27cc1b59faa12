import type { CveId } from '#cve-id/cve-id.ts'
import { staleDays } from '#known/age.ts'
import { today } from '#known/today.ts'
import type { EpssFact, KevFact, KnownOfCve, SsvcFact } from '#known/known-of-cve.ts'
import type { AskedState, OutsideOfRow, SsvcOfRow } from '#rows/outside-of-row.ts'
import type { Row } from '#rows/row.ts'

const outsides = new WeakMap<KnownOfCve, OutsideOfRow>()

/** What sources outside say of a row; undefined where nobody was asked of anything. */
export function outsideOfRow(
  known: ReadonlyMap<CveId, KnownOfCve>,
  { assessment: { cve } }: Pick<Row, 'assessment'>,
): OutsideOfRow | undefined {
  const facts = cve && known.get(cve)
  if (!facts) return undefined
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
