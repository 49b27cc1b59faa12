import type { Rationale } from '#assessment/rationale.ts'
import type { SharedResult } from './shared-result.ts'

/** Parts of a result that a person may leave out of a form. */
export const optionalParts = ['title', 'notes', 'facts', 'others'] as const

export type OptionalPart = (typeof optionalParts)[number]

/** What a form carries on request only: the decision, the vector in sentences, its metrics written out. */
export const addedParts = ['decision', 'words', 'metrics'] as const

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
  decision: true,
  words: true,
  metrics: true,
}

/** Whatever of a form can be switched. */
export type SwitchedPart = OptionalPart | AddedPart

/** The name by which a switch is remembered. */
export function switchOf(form: string, part: SwitchedPart): string {
  return `${form} ${part}`
}

/** Whether a part is carried on request only. */
export function isAddedPart(part: SwitchedPart): boolean {
  return addedParts.some((each) => each === part)
}

/**
 * What a form for people carries: everything but what was once left out of it, and what was once added.
 * `leftOut` names what is not as it starts.
 */
export function includedFor(name: string, leftOut: readonly string[]): Included {
  const entries = [...optionalParts, ...addedParts].map((part) => [
    part,
    isAddedPart(part) === leftOut.includes(switchOf(name, part)),
  ])
  // Every part has just been given an entry.
  return Object.fromEntries(entries) as Included
}

/** A result without what a form is not to carry: no form sees more than this. */
export function resultWith(result: SharedResult, included: Included): SharedResult {
  return {
    ...result,
    rationale: rationaleWith(result.rationale, included),
    facts: result.facts.filter(
      ({ fact }) => included[fact === 'decision' ? 'decision' : 'facts'] === true,
    ),
    epss: included.facts ? result.epss : undefined,
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
