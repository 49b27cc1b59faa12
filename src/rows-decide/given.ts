/** What a table is asked with for a row. */

import type { DecidingFacts } from '#decide/fact-inputs.ts'
import type { Assumption, Given } from '#decide/inputs.ts'
import type { Row, RowAnswers } from '#rows/row.ts'
import { saidOf } from '#rows/said.ts'

/** What sources and a person say of rows; the same objects for as long as the same is said. */
export type DecideAsks = {
  /** Of the row's CVE; undefined where nobody was asked. */
  readonly factsOf: (row: Row) => DecidingFacts | undefined
  /** What was answered of the CVE as such, which counts where the row has no answer of its own. */
  readonly ofCve: (row: Row) => RowAnswers | undefined
  readonly assumptions: readonly Assumption[]
  /** The first day of which a catalogue's silence is a "no". */
  readonly freshFrom: string
}

/** What a table is asked with: facts, answers, and the day on which it was found. */
export type AskedWith = {
  readonly facts: DecidingFacts
  readonly given: Given & { readonly found: string | undefined }
}

/** Facts of what nobody was asked of; a row without a CVE ID has no others. */
const noFacts: DecidingFacts = { kev: { kind: 'not-asked' }, ssvc: { kind: 'not-asked' } }

/** A row's own answers stand before those of its CVE: another asset has others. */
export function askedWith(
  row: Row,
  { factsOf, ofCve, assumptions, freshFrom }: DecideAsks,
): AskedWith {
  const shared = ofCve(row)
  const said = saidOf(row)
  return {
    facts: factsOf(row) ?? noFacts,
    given: {
      answers: { ...shared?.answers, ...said?.answers },
      found: foundOn(row, shared),
      assumptions,
      freshFrom,
    },
  }
}

/** When it was found on the row's asset, as far as somebody says. */
export function foundOn(row: Row, shared: RowAnswers | undefined): string | undefined {
  return saidOf(row)?.found ?? shared?.found
}
