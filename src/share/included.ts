import type { Rationale } from '#assessment/rationale.ts'
import type { SharedResult } from './shared-result.ts'

/** Parts of a result that a person may leave out of a form. */
export const optionalParts = ['title', 'notes', 'facts', 'others'] as const

export type OptionalPart = (typeof optionalParts)[number]

/** What a form carries on request only: the vector in sentences, its metrics written out. */
export const addedParts = ['words', 'metrics'] as const

export type AddedPart = (typeof addedParts)[number]

/** Which of them a form is to carry. */
export type Included = Readonly<Record<OptionalPart, boolean>> &
  Readonly<Partial<Record<AddedPart, boolean>>>

/** All that there is. */
export const everything: Included = {
  title: true,
  notes: true,
  facts: true,
  others: true,
  words: true,
  metrics: true,
}

/** A result without what a form is not to carry: no form sees more than this. */
export function resultWith(result: SharedResult, included: Included): SharedResult {
  return {
    ...result,
    rationale: rationaleWith(result.rationale, included),
    ...(included.facts ? {} : { facts: [], epss: undefined }),
    inWords: included.words ? result.inWords : undefined,
    writtenOut: included.metrics ? result.writtenOut : undefined,
    others: included.others ? result.others.map((other) => resultWith(other, included)) : [],
  }
}

const remembered = new WeakMap<Rationale, Map<string, Rationale>>()

/** The same object for the same writing and choice, so that who follows it sees no change. */
function rationaleWith(rationale: Rationale, { title, notes }: Included): Rationale {
  if (title && notes) return rationale
  const known = remembered.get(rationale) ?? new Map<string, Rationale>()
  remembered.set(rationale, known)
  const choice = `${title} ${notes}`
  const made = known.get(choice) ?? {
    title: title ? rationale.title : '',
    note: notes ? rationale.note : '',
    metricNotes: notes ? rationale.metricNotes : new Map(),
  }
  known.set(choice, made)
  return made
}
