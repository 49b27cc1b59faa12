/** What a person writes about a vector; part of what undo brings back. */

import { withNote, noteOn } from '#assessment/shown-notes.ts'
import type { MetricKey } from '#cvss/index.ts'
import { longestNote, longestTitle } from '#assessment/rationale.ts'
import { changeAssessment, useCalculator } from './calculator.ts'

/** Changes what is scored, one line; a run of typing is one undo step. */
export function writeTitle(text: string): void {
  changeAssessment(() => ({ title: text.slice(0, longestTitle) }), 'title')
}

/** Changes the note on the assessment, or on one metric of the vector on screen; '' takes it away. */
export function writeNote(text: string, metric?: MetricKey): void {
  const { version } = useCalculator.getState()
  const note = text.slice(0, longestNote)
  changeAssessment(
    (assessment) =>
      metric === undefined
        ? { note }
        : { metricNotes: withNote(assessment, version, metric, note) },
    `note ${metric ?? ''}`,
  )
}

/** Says that a note written for another value holds for the one that its metric has now. */
export function confirmNote(metric: MetricKey): void {
  const { version } = useCalculator.getState()
  changeAssessment((assessment) => {
    const shown = noteOn(assessment, version, metric)
    return shown ? { metricNotes: withNote(assessment, version, metric, shown.text) } : {}
  })
}
