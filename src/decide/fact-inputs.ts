/** What sources say of the decision points that they know. */

import type { KevFact, KnownOfCve, SsvcFact } from '#known/known-of-cve.ts'
import type { Ssvc } from '#published/published.ts'
import type { DecisionPoint } from './decision-table.ts'
import { type OldCatalogue, oldCatalogue } from './old-catalogue.ts'
import type { Said, WhyOpen } from './said.ts'

/** What of a CVE's facts tables ask for. */
export type DecidingFacts = Pick<KnownOfCve, 'kev' | 'ssvc'>

/** What sources say of one point. */
export type FactInput = {
  readonly said: readonly Said[]
  readonly overruled: readonly Said[]
  readonly whyOpen: WhyOpen | undefined
  /** Of what is open as 'too-old'. */
  readonly old?: OldCatalogue | undefined
}

type SsvcPoint = 'exploitation' | 'automatable' | 'technicalImpact'

/** CISA's own container in the CVE record tells of KEV, too. */
const recordSays = 'CISA-ADP'

const ssvcPoints: Readonly<Record<string, SsvcPoint>> = {
  'ssvc:E': 'exploitation',
  'ssvc:A': 'automatable',
  'ssvc:TI': 'technicalImpact',
}

/** Keys of the values, as SSVC has them, by the words of the facts. */
const keys = { none: 'N', poc: 'P', active: 'A', no: 'N', yes: 'Y', partial: 'P', total: 'T' }

/** A point whatever its version: "ssvc:E". */
export function kindOf({ id }: DecisionPoint): string {
  return id.slice(0, id.lastIndexOf(':'))
}

/** What sources say of a point; of those that are a person's to answer, nothing. Catalogues say no from `freshFrom` on. */
export function factOf(point: DecisionPoint, known: DecidingFacts, freshFrom: string): FactInput {
  const kind = kindOf(point)
  if (kind === 'cisa:KEV') return understood(point, inKevOf(known, freshFrom))
  const name = Object.hasOwn(ssvcPoints, kind) ? ssvcPoints[kind] : undefined
  if (!name) return { said: [], overruled: [], whyOpen: 'to-be-answered' }
  const said = ssvcOf(known.ssvc, name, point)
  return understood(point, name === 'exploitation' ? raisedByKev(said, known.kev) : said)
}

function inKevOf(known: DecidingFacts, freshFrom: string): FactInput {
  const { kev } = known
  if (kev.kind === 'listed') return one(['Y'], listedBy(kev))
  if (kev.kind !== 'absent') return { said: [], overruled: [], whyOpen: kev.kind }
  const { against, catalogueDate, from } = kev
  const older: readonly Said[] = against
    ? [{ values: ['Y'], from: { by: 'kev', date: against.date, name: undefined } }]
    : []
  const old = oldCatalogue(known, freshFrom)
  if (old) return { said: [], overruled: older, whyOpen: 'too-old', old }
  const no = one(['N'], { by: 'kev', date: catalogueDate, name: from.name })
  return { ...no, overruled: older }
}

/** The catalogue, or the record, which says so where no catalogue does. */
function listedBy({ says, since, from }: Extract<KevFact, { kind: 'listed' }>): Said['from'] {
  return says === 'record'
    ? { by: 'ssvc', date: since, name: recordSays }
    : { by: 'kev', date: since, name: from.name }
}

function one(values: readonly string[], from: Said['from']): FactInput {
  return { said: [{ values, from }], overruled: [], whyOpen: undefined }
}

function ssvcOf(ssvc: SsvcFact, name: SsvcPoint, point: DecisionPoint): FactInput {
  if (ssvc.kind === 'not-asked' || ssvc.kind === 'pending' || ssvc.kind === 'failed')
    return { said: [], overruled: [], whyOpen: ssvc.kind }
  if (ssvc.kind !== 'decided') return { said: [], overruled: [], whyOpen: 'not-said' }
  const said = [ssvc.decision, ...ssvc.others].flatMap((each) => statementOf(each, name, point))
  return { said, overruled: [], whyOpen: said.length > 0 ? undefined : 'not-said' }
}

function statementOf(ssvc: Ssvc, name: SsvcPoint, point: DecisionPoint): readonly Said[] {
  const from = { by: 'ssvc', date: ssvc.date, name: ssvc.by } as const
  const unread = ssvc.unread?.[name]
  if (unread) return [{ values: point.values.map(({ key }) => key), from, unread }]
  const value = ssvc[name]
  const words = value === undefined ? (ssvc.mayBe?.[name] ?? []) : [value]
  const values = words.map((word) => keys[word])
  return values.length > 0 ? [{ values, from }] : []
}

/**
 * What is in KEV is exploited. Statements from before it was listed are overruled; a later one, or one
 * without a date, disagrees, and both count.
 */
function raisedByKev(fact: FactInput, kev: KevFact): FactInput {
  if (kev.kind !== 'listed') return fact
  const { since } = kev
  const active: Said = { values: ['A'], from: listedBy(kev) }
  const isOlder = ({ values, from }: Said) =>
    values.join() !== 'A' &&
    from.by === 'ssvc' &&
    from.date !== undefined &&
    since !== undefined &&
    from.date <= since
  const overruled = fact.said.filter(isOlder)
  const said = fact.said.filter((each) => !overruled.includes(each))
  return { said: [...said, active], overruled, whyOpen: undefined }
}

/** A point of another version may lack a value: then nothing is known of it. */
function understood(point: DecisionPoint, fact: FactInput): FactInput {
  const known = point.values.map(({ key }) => key)
  const isKnown = fact.said.every(({ values }) => values.every((value) => known.includes(value)))
  return isKnown ? fact : { said: [], overruled: fact.said, whyOpen: 'not-said' }
}
