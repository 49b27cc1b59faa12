/** What an environment makes of rows of the list, before it is applied and when it is. */

import type { Assessment } from '#assessment/assessment.ts'
import { type Severity, type Vector, sameVector } from '#cvss/index.ts'
import { applyAnswers } from '#environment/apply.ts'
import type { ByHand } from '#environment/claims.ts'
import { type Environment, byHandIn } from '#environment/environment.ts'
import { type Row, idOf } from '#rows/row.ts'
import { scoreOf } from '../scored.ts'
import { shownVector } from '../snapshot.ts'
import { type InterviewTexts, setByHand, withReasons } from './reasons.ts'

/** An environment, and whether what somebody has set by hand in a row makes way for it. */
export type Wish = { readonly environment: Environment; readonly replacesHand: boolean }

/** How many rows have each severity; none is not listed. */
export type Severities = Readonly<Partial<Record<Severity, number>>>

/** What would happen to rows. Those that are left out are counted, each once. */
export type ListPreview = {
  /** Rows that become others. */
  readonly changing: readonly Row[]
  /** Rows that are as the environment has them already. */
  readonly same: number
  /** Rows without a score: an answer would be a guess. */
  readonly incomplete: number
  /** The row that the calculator has, which would write over it. */
  readonly edited: number
  /** Rows of which something set by hand stays. */
  readonly byHand: number
  /** Of all rows that have a score and are not left out. */
  readonly before: Severities
  readonly after: Severities
}

const nothingByHand: ByHand = {}

type Outcome = { readonly after: Assessment; readonly hand: ByHand }

/**
 * What the environment makes of one row after the other; undefined where a row has no score. A list has far
 * fewer vectors than rows, and of most nobody has written anything: for these each vector is looked at once.
 */
export function rowChanger(texts: InterviewTexts, { environment, replacesHand }: Wish) {
  const known = new WeakMap<Vector, Assessment>()

  function handOf({ assessment, version }: Row): ByHand {
    if (replacesHand) return nothingByHand
    // Values of an environment that was applied before are nobody's by hand.
    return setByHand(texts, assessment, version, ['answers', 'environment'])
  }

  function changed(row: Row): Outcome {
    const { assessment } = row
    const hand = handOf(row)
    const vector = shownVector(row)
    const byHand = { ...byHandIn(environment, vector.version), ...hand }
    const applied = applyAnswers(vector, environment.answers, byHand)
    // What stays by hand in the row is not said to be the environment's.
    const written = applied.written.filter(({ metric }) => !Object.hasOwn(hand, metric))
    const { name } = environment
    return { after: withReasons(texts, assessment, applied.vector, written, name), hand }
  }

  return (row: Row): Outcome | undefined => {
    const { assessment } = row
    const vector = shownVector(row)
    if (scoreOf(vector) === undefined) return undefined
    const same = assessment.metricNotes.length === 0 ? known.get(vector) : undefined
    if (same) {
      const vectors = { ...assessment.vectors, [row.version]: same.vectors[row.version] }
      return {
        after: { ...assessment, vectors, metricNotes: same.metricNotes },
        hand: nothingByHand,
      }
    }
    const outcome = changed(row)
    const isPlain = assessment.metricNotes.length === 0 && Object.keys(outcome.hand).length === 0
    if (isPlain) known.set(vector, outcome.after)
    return outcome
  }
}

/** What would happen to rows, without doing it. */
export function previewOf(
  texts: InterviewTexts,
  rows: readonly Row[],
  wish: Wish,
  editedId: string | undefined,
): ListPreview {
  const changed = rowChanger(texts, wish)
  const before: Partial<Record<Severity, number>> = {}
  const after: Partial<Record<Severity, number>> = {}
  const count = { same: 0, incomplete: 0, edited: 0, byHand: 0 }
  const changing: Row[] = []
  for (const row of rows) {
    const outcome = changed(row)
    if (!outcome) count.incomplete += 1
    else if (idOf(row) === editedId) count.edited += 1
    else {
      if (isSame(row, outcome)) count.same += 1
      else changing.push(row)
      if (Object.keys(outcome.hand).length > 0) count.byHand += 1
      add(before, scoreOf(shownVector(row))?.severity)
      add(after, scoreOf(outcome.after.vectors[row.version])?.severity)
    }
  }
  return { ...count, changing, before, after }
}

/** Only the vector that is shown and its notes can have become others. */
function isSame({ assessment, version }: Row, { after }: Outcome): boolean {
  return (
    sameVector(assessment.vectors[version], after.vectors[version]) &&
    assessment.metricNotes.length === after.metricNotes.length &&
    JSON.stringify(assessment.metricNotes) === JSON.stringify(after.metricNotes)
  )
}

function add(counts: Partial<Record<Severity, number>>, severity: Severity | undefined): void {
  if (severity) counts[severity] = (counts[severity] ?? 0) + 1
}
