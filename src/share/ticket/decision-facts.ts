import type { Decision } from '#decide/decision.ts'
import { kevVerdict } from '#decide/kev-verdict.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import type { SharedFact } from '../shared-result.ts'
import { decisionLine, decisionReasons } from './decision-lines.ts'
import type { TicketTexts } from './ticket-texts.ts'

/** A decision as facts of a result: its line, and what it rests on. */
export function decisionFacts(
  texts: TicketTexts,
  decision: Decision,
  known: KnownOfCve,
): readonly SharedFact[] {
  const lines = [
    decisionLine(texts, decision),
    ...decisionReasons(texts, decision, kevVerdict(known)?.due),
  ]
  return lines.flatMap((line) =>
    'text' in line
      ? [{ fact: 'decision', text: line.text, isWritten: line.kind === 'written' } as const]
      : [],
  )
}
