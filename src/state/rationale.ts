/** What a person writes about a vector; part of what undo brings back. */

import type { MetricKey } from '#cvss/index.ts'
import { type Rationale, longestNote, longestTitle, noRationale } from '#url/rationale.ts'
import { step, useCalculator } from './calculator.ts'
import type { Notes } from './snapshot.ts'

/** Changes what is scored, one line; a run of typing is one undo step. */
export function writeTitle(text: string): void {
  const title = text.slice(0, longestTitle)
  useCalculator.setState((state) => step(state, { title }, 'title'))
}

/** Changes the note on the vector on screen, or on one of its metrics; '' takes it away. */
export function writeNote(text: string, metric?: MetricKey): void {
  const written = text.slice(0, longestNote)
  useCalculator.setState((state) => {
    const { version, notes } = state
    const { note, metricNotes } = notes[version] ?? noRationale
    const others = [...metricNotes].filter(([key]) => key !== metric)
    const changed: Notes =
      metric === undefined
        ? { note: written, metricNotes }
        : { note, metricNotes: new Map(written === '' ? others : [...others, [metric, written]]) }
    return step(state, { notes: { ...notes, [version]: changed } }, `note ${metric ?? ''}`)
  })
}

/** Takes over what a link says about its vector. */
export function loadRationale({ title, note, metricNotes }: Rationale): void {
  useCalculator.setState((state) => {
    const notes = { ...state.notes, [state.version]: { note, metricNotes } }
    return step(state, { title, notes }, undefined)
  })
}
