import type { SsvcFact } from '#known/known-of-cve.ts'
import type { Ssvc } from '#published/published.ts'
import type { TicketTexts } from './ticket-texts.ts'

const names = ['exploitation', 'automatable', 'technicalImpact'] as const

/** All statements of a record, the one that is shown first. */
export function statementsOf(ssvc: SsvcFact): readonly Ssvc[] {
  return ssvc.kind === 'decided' ? [ssvc.decision, ...ssvc.others] : []
}

/** What statements of SSVC say of each point: every value that one of them has, or that none says any. */
export function pointWords(
  { or, notSaid, notUnderstood }: TicketTexts['decide']['ticket'],
  statements: readonly Ssvc[],
): readonly string[] {
  return names.map((name) => {
    const isOdd = statements.some(({ unread }) => unread?.[name] !== undefined)
    const words = new Set<string>(statements.flatMap((each) => wordsOf(each, name)))
    const said = [...words, ...(isOdd ? [notUnderstood] : [])]
    return said.length > 0 ? or(said) : notSaid
  })
}

function wordsOf(statement: Ssvc, name: (typeof names)[number]): readonly string[] {
  const settled = statement[name]
  return settled === undefined ? (statement.mayBe?.[name] ?? []) : [settled]
}
