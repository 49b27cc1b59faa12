import type { SsvcFact } from '#known/known-of-cve.ts'
import type { Ssvc } from '#published/published.ts'

const names = ['exploitation', 'automatable', 'technicalImpact'] as const

/** What statements of SSVC say of each point: every value that one of them has; none where none says anything. */
export function ssvcPoints(statements: readonly Ssvc[]): readonly (readonly string[])[] {
  return names.map((name) => [...new Set(statements.flatMap((each) => wordsOf(each, name)))])
}

function wordsOf(statement: Ssvc, name: (typeof names)[number]): readonly string[] {
  const settled = statement[name]
  return settled === undefined ? (statement.mayBe?.[name] ?? []) : [settled]
}

/** All statements of a record, the one that is shown first. */
export function statementsOf(ssvc: SsvcFact): readonly Ssvc[] {
  return ssvc.kind === 'decided' ? [ssvc.decision, ...ssvc.others] : []
}
