import { type MetricKey, formatVector, missingMetrics, severityOf, specOf } from '#cvss/index.ts'
import { type EpssScore, percentileText, probabilityText } from '#epss/epss-score.ts'
import { type Messages, oneDecimal } from '#i18n/en.ts'
import type { ShareTexts } from '#i18n/en/share.ts'
import type { SharedResult } from './shared-result.ts'
import { tlpText } from './tlp.ts'
import { webLink } from './web-link.ts'
import { lineOf, linesOf } from './written-text.ts'

/** The language of a form. */
export type Texts = { readonly messages: Messages; readonly share: ShareTexts }

/** Lines somebody has written, on the vector as a whole or on one metric; at least one line. */
export type NotePart = {
  readonly metric: MetricKey | undefined
  readonly lines: readonly string[]
}

/**
 * What a form says, in words, one line each, '' for what is not known. Free of control characters,
 * but escaped for no target: `title`, `whose` and `notes` may hold anything else.
 */
export type Parts = {
  readonly tlp: string
  readonly title: string
  /** `9.3`, or `5.9 to 10.0` while metrics are open. */
  readonly score: string
  /** `Critical`, or `Incomplete: 7 of 11 metrics open`. */
  readonly severity: string
  /** `9.3 Critical`, or `Incomplete: 7 of 11 metrics open, 5.9 to 10.0`. */
  readonly headline: string
  /** Nomenclature and version, `CVSS-B, v4.0`. */
  readonly label: string
  readonly vector: string
  readonly cve: string
  readonly whose: string
  readonly epss: string
  /** Safe in every form, see `webLink`. */
  readonly link: string
  readonly notes: readonly NotePart[]
}

/** Puts a result into words. */
export function partsOf({ messages, share }: Texts, result: SharedResult): Parts {
  const { vector, score, range, rationale } = result
  const severity = score
    ? messages.severities[score.severity]
    : share.open(missingMetrics(vector).length, mandatoryCount(result))
  const number = score ? oneDecimal(score.overall) : messages.rangeText(range)
  return {
    tlp: result.tlp ? tlpText(result.tlp) : '',
    title: lineOf(rationale.title),
    score: number,
    severity,
    headline: score ? share.score(number, severity) : share.draft(severity, number),
    label: messages.scoreLabel(score?.nomenclature, vector.version),
    vector: formatVector(vector),
    cve: result.cve ?? '',
    whose: lineOf(result.whose ?? ''),
    epss: result.epss ? epssText(share, result.epss) : '',
    link: webLink(result.link) ?? '',
    notes: notesOf(result),
  }
}

/** The severity words a result can have: one, or those at the ends of a draft's range. */
export function severityText(messages: Messages, { vector, range }: SharedResult): string {
  const word = (end: number) => messages.severities[severityOf(vector.version, end)]
  return messages.severitySpan(word(range.min), word(range.max))
}

/** The lines of a note, a metric's with its key before the first: `AV: …`. */
export function noteLines({ share }: Texts, { metric, lines }: NotePart): readonly string[] {
  if (metric === undefined) return lines
  return lines.map((line, at) => (at === 0 ? `${share.ofMetric(metric)} ${line}` : line))
}

/** CVE ID and whose vector it is, in one line, as far as they are known. */
export function aboutText({ share }: Texts, { cve, whose }: Parts): string {
  return cve !== '' && whose !== '' ? share.about(cve, whose) : cve + whose
}

/** Lines without those that say nothing. */
export function saying(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== '')
}

function mandatoryCount({ vector }: SharedResult): number {
  return specOf(vector.version).metrics.filter(({ mandatory }) => mandatory).length
}

function epssText(share: ShareTexts, { probability, percentile, date }: EpssScore): string {
  return lineOf(share.epss(probabilityText(probability), percentileText(percentile), date))
}

/** The vector's note first, then the metrics' in the order of the version's table. */
function notesOf({ vector, rationale }: SharedResult): readonly NotePart[] {
  const ofMetrics = specOf(vector.version).metrics.map(({ key }) => ({
    metric: key,
    lines: linesOf(rationale.metricNotes.get(key) ?? ''),
  }))
  const all = [{ metric: undefined, lines: linesOf(rationale.note) }, ...ofMetrics]
  return all.filter(({ lines }) => lines.length > 0)
}
