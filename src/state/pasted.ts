/** The paste field: what is in it, and what became of it. */

import { create } from 'zustand'

import { type Finding, beginAssessment } from './beginning.ts'
import { useCalculator } from './calculator.ts'
import { noteArrived } from './cve-lookup.ts'
import type { PasteOutcome } from './paste-outcome.ts'
import { shownVector } from './snapshot.ts'

export type PastedState = {
  /** Text of the paste field. */
  readonly text: string
  /** The last text that came letter by letter, as a person's own does. */
  readonly typed?: string | undefined
  readonly outcome: PasteOutcome | undefined
  /** The assessment for which nothing more is to be offered of the one before. */
  readonly dismissed?: string
}

const empty: PastedState = { text: '', outcome: undefined }

export const usePasted = create<PastedState>(() => empty)

/** Follows the text of the paste field while it is typed. */
export function typePaste(text: string): void {
  usePasted.setState(({ text: before, typed }) => {
    const isOwn = before === '' || typed === before
    return { text, typed: isOwn && text.length - before.length < 2 ? text : undefined }
  })
}

/** What was read is worth a notice until something else is shown, and not again when it comes back. */
export function endNotices(): void {
  useCalculator.subscribe((state) => {
    const { outcome } = usePasted.getState()
    if (outcome && 'vector' in outcome && outcome.vector !== shownVector(state))
      usePasted.setState({ outcome: undefined })
  })
}

/** Begins an assessment of what came; its CVE ID is sent only where that was chosen for all. */
export function begin(finding: Finding): void {
  beginAssessment(finding)
  if (finding.cve !== undefined) noteArrived(finding.cve)
}

/** Takes the notice away, and a text that could not be read with it. */
export function dismissPaste(): void {
  usePasted.setState({ ...empty, dismissed: useCalculator.getState().assessment.id })
}

/** Takes only the notice away: a text that waits in the field is still the person's. */
export function closeNotice(): void {
  usePasted.setState({ outcome: undefined, dismissed: useCalculator.getState().assessment.id })
}
