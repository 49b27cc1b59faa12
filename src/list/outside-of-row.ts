import type { CveId } from '#cve-id/cve-id.ts'
import { staleDays } from '#known/age.ts'
import { today } from '#known/today.ts'
import type { EpssFact, KevFact, KnownOfCve, SsvcFact } from '#known/known-of-cve.ts'
import {
  type AskedState,
  type OutsideOfRow,
  type SsvcOfRow,
  kevPlaces,
} from '#rows/outside-of-row.ts'
import { cvesOf } from '#rows/row-cves.ts'
import type { Row } from '#rows/row.ts'

const outsides = new WeakMap<KnownOfCve, OutsideOfRow>()

type Several = {
  readonly facts: readonly (KnownOfCve | undefined)[]
  readonly outside: OutsideOfRow
}
const severals = new WeakMap<Row, Several>()

/** What sources outside say of a row, of several CVEs what weighs most; undefined where nobody was asked of anything. */
export function outsideOfRow(
  known: ReadonlyMap<CveId, KnownOfCve>,
  row: Row,
): OutsideOfRow | undefined {
  const cves = cvesOf(row)
  const facts = cves.map((cve) => known.get(cve))
  if (cves.length < 2) return facts[0] && outsideOfCve(facts[0])
  if (facts.every((each) => each === undefined)) return undefined
  const before = severals.get(row)
  if (before && before.facts.every((each, at) => each === facts[at])) return before.outside
  const each = new Map(
    cves.flatMap((cve, at) => {
      const said = facts[at]
      return said ? [[cve, outsideOfCve(said)] as const] : []
    }),
  )
  const outside = { ...worstOf([...each.values()]), each }
  severals.set(row, { facts, outside })
  return outside
}

/** What weighs most of each that sources say. */
function worstOf(all: readonly OutsideOfRow[]): OutsideOfRow {
  const by = (weight: (each: OutsideOfRow) => number) =>
    all.reduce((most, each) => (weight(each) > weight(most) ? each : most))
  const { kev, kevSince, kevAsked } = by((each) => kevPlaces.indexOf(each.kev))
  const { ssvc } = by((each) => rankOf(each.ssvc))
  return { ...by(({ epss = -1 }) => epss), kev, kevSince, kevAsked, ssvc }
}

function rankOf({ exploitation, automatable, technicalImpact }: Partial<SsvcOfRow> = {}): number {
  const place = ['none', 'poc', 'active'].indexOf(exploitation ?? '')
  return place * 4 + Number(automatable === 'yes') * 2 + Number(technicalImpact === 'total')
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
