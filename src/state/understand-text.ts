/** What becomes of a text that was pasted or typed: in a part that comes late, with the reader. */

import { isBlankAssessment } from '#assessment/assessment.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import type { CveReading } from '#paste/cve-like.ts'
import { readText } from '#paste/read-pasted.ts'
import { withUndecidedWords } from '#paste/undecided-words.ts'
import { useCalculator } from './calculator.ts'
import { showCve } from './cve-lookup.ts'
import { inOneLine } from './in-one-line.ts'
import { loadFound } from './load-found.ts'
import { offerChoice } from './offer-choice.ts'
import { openPastedLink } from './pasted-link.ts'
import { usePasted } from './pasted.ts'

/** Longest text that the one-line field shows; a longer one is understood without being shown. */
const longestShown = 10_000

/**
 * Understands a text that merely arrived: begins an assessment of the vector in it, or offers the
 * choice between several. A CVE ID in it is shown, not sent. A vector that was typed is the person's own.
 * A line in which nothing is found is given to `mend`, where that is.
 */
export function understandText(
  text: string,
  isTyped: boolean,
  mend?: (line: string) => void,
): void {
  // What the reading before began is told of beside its own notice, and beside no later one.
  usePasted.setState({ dismissed: useCalculator.getState().assessment.id })
  if (openPastedLink(text)) return
  const shown = text.length > longestShown ? '' : inOneLine(text)
  const { pasted, cves, ids } = readText(text, useCalculator.getState().version)
  if (pasted.kind === 'vectors') {
    const { found, unreadable, unreadableMore } = pasted
    usePasted.setState({ text: unreadable.length > 0 ? shown : '' })
    if (found.length === 1 || pasted.isOneFinding)
      return loadFound(
        found.map((each) => withUndecidedWords(each, text)),
        {
          cves,
          unreadable,
          unreadableMore,
          ids,
          whole: isOfMore(text, found.length) ? text : undefined,
        },
        isTyped,
      )
    return offerChoice({ ...pasted, kind: 'choice', cves, ids, whole: text })
  }
  if (pasted.kind === 'nothing' && cves.length > 0) return takeCves(text, cves, ids)
  if (mend && pasted.kind !== 'too-long' && !/[\r\n]/.test(text)) return mend(text)
  if (pasted.kind !== 'unreadable') {
    const whole = pasted.kind === 'too-long' ? text : undefined
    return usePasted.setState({ text: shown, outcome: { ...pasted, ids, whole } })
  }
  const { problems } = pasted
  usePasted.setState({
    text: inOneLine(pasted.text),
    outcome: { kind: 'unreadable', what: 'paste', problems, ids },
  })
}

const vectorInLine = /(?<![a-z])AV:[A-Z][^\n]{3,}/gi

/** Whether more lines have a vector than there are vectors: rows of a table may share one, and each is a finding. */
function isOfMore(text: string, vectors: number): boolean {
  const lines = text.split('\n').filter((line) => line.match(vectorInLine))
  return lines.length > vectors
}

/** A text without a vector: its only ID is shown, unless that could credit a vector with it. */
function takeCves(text: string, cves: readonly CveId[], ids: CveReading | undefined): void {
  const { assessment } = useCalculator.getState()
  const [only, ...others] = cves
  const isFree = isBlankAssessment(assessment) || assessment.cve !== undefined
  const isShown = only !== undefined && others.length === 0 && isFree
  if (isShown) showCve(only)
  usePasted.setState({
    text: '',
    outcome: {
      kind: 'cve',
      cves: isShown ? [] : cves,
      ids,
      whole: cves.length > 1 ? text : undefined,
    },
  })
}
