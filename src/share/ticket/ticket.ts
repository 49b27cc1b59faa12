/** What goes into a ticket on a CVE: one line that holds up, and why. */

import type { Decision } from '#decide/decision.ts'
import { kevVerdict } from '#decide/kev-verdict.ts'
import { isEmptyVector } from '#assessment/assessment.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import type { CaseLine, Paragraph } from '../case/case-line.ts'
import { partsOf } from '../parts.ts'
import type { SharedResult } from '../shared-result.ts'
import { decisionLine, decisionReasons } from './decision-lines.ts'
import { factLines } from './fact-lines.ts'
import { factReasons, vectorReasons } from './fact-reasons.ts'
import { lineWith } from './harmless.ts'
import type { TicketTexts } from './ticket-texts.ts'

/** Everything that a ticket is made of. */
export type TicketGiven = {
  readonly result: SharedResult
  readonly known: KnownOfCve
  /** Of the chosen tables, in their order. */
  readonly decisions: readonly Decision[]
  /** YYYY-MM-DD. */
  readonly today: string
}

/** Facts side by side in one line, and the lines that say why. */
export type Ticket = { readonly line: CaseLine; readonly reasons: Paragraph }

/** A ticket in words; nothing that is missing is told as "no". */
export function ticketOf(texts: TicketTexts, given: TicketGiven): Ticket {
  const { decide } = texts
  const { result, known, decisions, today } = given
  const { tlp } = partsOf(texts, result)
  const facts = [
    ...(tlp === '' ? [] : [lineWith(tlp, [])]),
    lineWith(known.cve, []),
    scoreLine(texts, result),
    ...factLines(texts, known, today),
    ...decisions.map((decision) => decisionLine(texts, decision)),
  ]
  const isOurs = facts.every(({ kind }) => kind === 'words')
  const text = facts.map((fact) => ('text' in fact ? fact.text : '')).join(decide.ticket.between)
  return { line: { kind: isOurs ? 'words' : 'written', text }, reasons: reasonsOf(texts, given) }
}

function scoreLine(texts: TicketTexts, result: SharedResult): CaseLine {
  const { share, decide } = texts
  if (isEmptyVector(result.vector)) return lineWith(decide.ticket.unscored, [])
  const { headline, label } = partsOf(texts, result)
  const { whose, changed } = result
  if (whose === undefined)
    return lineWith(decide.ticket.score(headline, label, share.provenance.own), [])
  const said = changed.length > 0 ? share.provenance.changed(whose, changed) : whose
  return lineWith(decide.ticket.score(headline, label, said), [whose])
}

function reasonsOf(
  texts: TicketTexts,
  { result, known, decisions, today }: TicketGiven,
): Paragraph {
  const { share } = texts
  const kevDue = kevVerdict(known)?.due
  const { link } = partsOf(texts, result)
  return [
    ...vectorReasons(texts, result),
    ...factReasons(texts, known, today),
    ...decisions.flatMap((decision) => decisionReasons(texts, decision, kevDue)),
    ...(link === '' ? [] : [{ kind: 'link', text: share.openInCalculator, link } as const]),
  ]
}
