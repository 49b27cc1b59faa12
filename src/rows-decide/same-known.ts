/** Tells rows of which tables are told the same: of a hundred thousand there are few others. */

import type { DecidingFacts } from '#decide/fact-inputs.ts'
import type { RowAnswers } from '#rows/row.ts'

/** A text that is the same for rows of which a table's inputs are the same. */
export function keyOf(
  facts: DecidingFacts | undefined,
  said: RowAnswers | undefined,
  shared: RowAnswers | undefined,
): string {
  return `${factsKey(facts)}\n${answersKey(said)}\n${answersKey(shared)}`
}

/** All that inputs are found by; how a source was asked, and who it is, changes no value. */
function factsKey(facts: DecidingFacts | undefined): string {
  if (!facts) return ''
  const { kev, ssvc } = facts
  return `${kev.kind} ${dayOf(kev)} ${ssvc.kind === 'decided' ? statementsKey(ssvc) : ''}`
}

/** Since when it is listed, or of when the catalogue is that does not list it. */
function dayOf(kev: DecidingFacts['kev']): string {
  if (kev.kind === 'listed') return kev.since ?? ''
  return kev.kind === 'absent' ? (kev.catalogueDate ?? '') : ''
}

type Decided = Extract<DecidingFacts['ssvc'], { readonly kind: 'decided' }>

const statements = new WeakMap<Decided, string>()

function statementsKey(ssvc: Decided): string {
  const before = statements.get(ssvc)
  if (before !== undefined) return before
  const key = [ssvc.decision, ...ssvc.others]
    .map(
      ({ exploitation, automatable, technicalImpact, date, mayBe }) =>
        `${exploitation} ${automatable} ${technicalImpact} ${date} ${mayBe ? JSON.stringify(mayBe) : ''}`,
    )
    .join(';')
  statements.set(ssvc, key)
  return key
}

const answers = new WeakMap<RowAnswers, string>()

function answersKey(given: RowAnswers | undefined): string {
  if (!given) return ''
  const before = answers.get(given)
  if (before !== undefined) return before
  const key = JSON.stringify(given.answers)
  answers.set(given, key)
  return key
}
