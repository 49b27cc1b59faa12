import { localToday } from '#known/today.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { decisionFacts } from '#share/ticket/decision-facts.ts'
import type { TicketTexts } from '#share/ticket/ticket-texts.ts'
import { decisionsFor, useDecisions } from '#state/decisions.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'

/** A result with what the chosen tables make of it; `resultWith` takes it out where it is not wanted. */
export function withDecision(texts: TicketTexts, result: SharedResult): SharedResult {
  const { known } = useKnownOfCve.getState()
  if (!known || known.cve !== result.cve) return result
  const decisions = decisionsFor(useDecisions.getState(), known, localToday())
  const facts = decisions.flatMap((decision) => decisionFacts(texts, decision, known))
  return { ...result, facts: [...result.facts, ...facts] }
}
