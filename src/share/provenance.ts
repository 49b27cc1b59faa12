/** The one line that every copy carries: draft or final, whose vector, what was changed, as of when. */

import { type MetricKey, candidatesOf, missingMetrics } from '#cvss/index.ts'
import { type EpssScore, shownProbability, wholePercentile } from '#epss/epss-score.ts'
import type { ProvenanceTexts } from '#i18n/messages.ts'
import { type SharedFact, type SharedResult, allVersions } from './shared-result.ts'
import { tlpText } from '#assessment/tlp.ts'
import { lineOf } from './written-text.ts'

type Language = { readonly provenance: ProvenanceTexts }

/** A piece of the line, free of control characters; `isWritten` where somebody else chose its words. */
export type Piece = { readonly text: string; readonly isWritten: boolean }

/**
 * What the line says, piece by piece, the marking aside: `Final`, or `Draft` with the open metrics;
 * whose vector and the metrics changed by hand; what each source outside says, with its date. Forms
 * that have one place only take `provenanceLine`, the others escape each piece for themselves.
 */
export function provenanceOf(
  { provenance: texts }: Language,
  result: SharedResult,
): readonly Piece[] {
  return [ours(statusOf(texts, result)), whoseOf(texts, result), ...factsOf(texts, result)].filter(
    ({ text }) => text !== '',
  )
}

/** The whole line, behind its marking. */
export function provenanceLine(language: Language, result: SharedResult): string {
  const marking = result.tlp ? [tlpText(result.tlp)] : []
  const said = provenanceOf(language, result).map(({ text }) => text)
  return [...marking, ...said].join(language.provenance.between)
}

/**
 * Whether the line of a complete result says more than that it is final and the person's own, which
 * is understood where a format knows complete vectors only.
 */
export function isTold({ whose, facts, epss, tlp, others }: SharedResult): boolean {
  const isOwn = whose === undefined && others.every((other) => other.whose === undefined)
  return !isOwn || facts.length > 0 || epss !== undefined || tlp !== undefined
}

function epssText(texts: ProvenanceTexts, { probability, percentile, date }: EpssScore): string {
  return lineOf(texts.epss(shownProbability(probability), wholePercentile(percentile), date))
}

function ours(text: string): Piece {
  return { text, isWritten: false }
}

function statusOf(texts: ProvenanceTexts, { vector }: SharedResult): string {
  const missing = missingMetrics(vector)
  const isUndecided = (metric: MetricKey) => candidatesOf(vector, metric) !== undefined
  return missing.length === 0
    ? texts.final
    : texts.draft(
        missing.filter((metric) => !isUndecided(metric)),
        missing.filter(isUndecided),
      )
}

/** Once where all versions have the same origin, else of each version. */
function whoseOf(texts: ProvenanceTexts, result: SharedResult): Piece {
  const all = allVersions(result).map((each) => ({ version: each.vector.version, ...one(each) }))
  const [first] = all
  if (first === undefined || all.every(({ text }) => text === first.text)) return one(result)
  const text = texts.ofVersions(all)
  return { text, isWritten: all.some(({ isWritten }) => isWritten) }

  function one({ whose, changed, isNamed = true }: SharedResult): Piece {
    const name = lineOf(whose ?? '')
    if (name === '') return ours(texts.own)
    const text = changed.length > 0 ? texts.changed(name, changed) : name
    // Ways such as 'from a link' are in our own words.
    return { text, isWritten: isNamed }
  }
}

function factsOf(texts: ProvenanceTexts, { facts, epss }: SharedResult): readonly Piece[] {
  const told = facts.map(factPiece)
  const isEpssTold = facts.some(({ fact }) => fact === 'epss')
  return epss && !isEpssTold ? [...told, ours(epssText(texts, epss))] : told
}

/** A fact as a piece; who decided by SSVC is named by the record. */
export function factPiece({ fact, text, isWritten = fact === 'ssvc' }: SharedFact): Piece {
  return { text: lineOf(text), isWritten }
}
