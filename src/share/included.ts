import type { SharedResult } from './shared-result.ts'

/** Parts of a result that a person may leave out of a form. */
export const optionalParts = ['title', 'notes', 'facts', 'others'] as const

export type OptionalPart = (typeof optionalParts)[number]

/** Which of them a form is to carry. */
export type Included = Readonly<Record<OptionalPart, boolean>>

/** A result without what a form is not to carry: no form sees more than this. */
export function resultWith(result: SharedResult, included: Included): SharedResult {
  const { rationale } = result
  return {
    ...result,
    rationale: {
      title: included.title ? rationale.title : '',
      note: included.notes ? rationale.note : '',
      metricNotes: included.notes ? rationale.metricNotes : new Map(),
    },
    ...(included.facts ? {} : { facts: [], epss: undefined }),
    others: included.others ? result.others.map((other) => resultWith(other, included)) : [],
  }
}
