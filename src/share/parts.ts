import {
  type Vector,
  type Version,
  formatVector,
  progressOf,
  scoreKind,
  severityOf,
  specOf,
} from '#cvss/index.ts'
import { type Messages, oneDecimal, type ShareTexts } from '#i18n/messages.ts'
import { undecidedGroups } from '#in-words/undecided-groups.ts'
import { type Piece, factPiece, provenanceOf } from './provenance.ts'
import { type SharedFact, type SharedResult, allVersions } from './shared-result.ts'
import { tlpText } from '#assessment/tlp.ts'
import { webLink } from './web-link.ts'
import { lineOf, linesOf } from './written-text.ts'

/** The language of a form. */
export type Texts = { readonly messages: Messages; readonly share: ShareTexts }

/** Lines somebody has written, on the finding as a whole or on one metric; at least one line. */
export type NotePart = {
  /** Its key; of a metric of another version than the result's, with that version. */
  readonly metric: string | undefined
  readonly lines: readonly string[]
}

/** A metric written out, in our own words, and what somebody has written on it. */
export type WrittenPart = { readonly text: string; readonly note: NotePart | undefined }

/** A score and its vector. */
type Scored = {
  /** `9.3`, or `5.9 to 10.0` while metrics are open. */
  readonly score: string
  /** `Critical`, `High to Critical` while something is undecided, or `Incomplete: 7 of 11 metrics open`. */
  readonly severity: string
  /** `9.3 Critical`, `Incomplete: 7 of 11 metrics open, 5.9 to 10.0`, or `8.1 to 9.3, AC undecided between …`. */
  readonly headline: string
  /** Nomenclature and version, `CVSS-B, v4.0`. */
  readonly label: string
  readonly vector: string
  /** The vector in sentences, in our own words; '' where it is not to be told. */
  readonly inWords: string
  /** Its metrics in full, as far as they are to be. */
  readonly writtenOut: readonly WrittenPart[]
}

/**
 * What a form says, in words, one line each, '' for what is not known. Free of control characters,
 * but escaped for no target: `title`, `notes` and written pieces of the provenance may hold anything
 * else.
 */
export type Parts = Scored & {
  readonly tlp: string
  readonly title: string
  readonly cve: string
  /** Draft or final, whose vector, what sources outside say; the marking, `tlp`, stands apart. */
  readonly provenance: readonly Piece[]
  /** What decision tables make of it. */
  readonly decided: readonly Piece[]
  /** The same finding in other versions of CVSS. */
  readonly others: readonly Scored[]
  /** Safe in every form, see `webLink`. */
  readonly link: string
  readonly notes: readonly NotePart[]
}

function isDecision({ fact }: SharedFact): boolean {
  return fact === 'decision'
}

/** Puts a result into words. */
export function partsOf(texts: Texts, result: SharedResult): Parts {
  const notes = notesOf(texts, result)
  const facts = result.facts.filter((each) => !isDecision(each))
  return {
    ...scoredIn(texts, result, notes),
    tlp: result.tlp ? tlpText(result.tlp) : '',
    title: lineOf(result.rationale.title),
    cve: result.cve ?? '',
    provenance: provenanceOf(texts.share, { ...result, facts }),
    decided: result.facts.filter(isDecision).map(factPiece),
    others: result.others.map((other) => scoredIn(texts, other, notes, other.vector.version)),
    link: webLink(result.link) ?? '',
    notes,
  }
}

/** Of another version than the one shown, `other`, notes are named with it. */
function scoredIn(
  { messages, share }: Texts,
  result: SharedResult,
  notes: readonly NotePart[],
  other?: Version,
): Scored {
  const { vector, score, range } = result
  const number = score ? oneDecimal(score.overall) : messages.rangeText(range)
  const progress = progressOf(vector)
  const draft = [progress, undecidedText({ messages, share }, vector)] as const
  // What is undecided is told with the score; in a column of severities it would sort among them.
  const isOpen = progress.open > 0
  const severity = isOpen ? share.open(...draft) : severityText(messages, result)
  return {
    score: number,
    severity,
    headline: score ? share.score(number, severity) : share.draft(...draft, number),
    label: messages.scoreLabel(score && scoreKind(score), vector.version),
    vector: formatVector(vector),
    inWords: result.inWords ?? '',
    writtenOut: (result.writtenOut ?? []).map(({ metric, text }) => {
      const name = other === undefined ? metric : share.metricOf(metric, other)
      return { text, note: notes.find((note) => note.metric === name) }
    }),
  }
}

/** What of a vector is undecided, in one line; '' where nothing is. */
export function undecidedText({ messages, share }: Texts, vector: Vector): string {
  return vector.undecided ? share.undecidedBetween(undecidedGroups(messages, vector)) : ''
}

/** The metrics that are written out, version by version; with the version's label where there are several. */
export function writtenOutOf(
  parts: Parts,
): readonly { readonly label: string; readonly metrics: readonly WrittenPart[] }[] {
  return [parts, ...parts.others]
    .filter(({ writtenOut }) => writtenOut.length > 0)
    .map(({ label, writtenOut }) => ({
      label: parts.others.length > 0 ? label : '',
      metrics: writtenOut,
    }))
}

/** The notes that do not stand beside a metric that is written out. */
export function otherNotes(parts: Parts): readonly NotePart[] {
  const beside = [parts, ...parts.others].flatMap(({ writtenOut }) => writtenOut)
  return parts.notes.filter((note) => !beside.some((metric) => metric.note === note))
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

/** The provenance in one line, each piece as a form writes it. */
export function joinedPieces(
  { share }: Texts,
  pieces: readonly Piece[],
  written: (piece: Piece) => string = ({ text }) => text,
): string {
  return pieces.map(written).join(share.provenance.between)
}

/** Lines on provenance and decisions in our own words, and what in them others have written. */
export function toldIn(
  texts: Texts,
  { provenance, decided }: Parts,
): { readonly ours: readonly string[]; readonly theirs: readonly string[] } {
  const [ours = [], decidedByUs = []] = [provenance, decided].map((pieces) =>
    pieces.filter(({ isWritten }) => !isWritten),
  )
  return {
    ours: [joinedPieces(texts, ours), ...decidedByUs.map(({ text }) => text)],
    theirs: [...provenance, ...decided].flatMap(({ text, isWritten }) => (isWritten ? text : [])),
  }
}

/** Lines without those that say nothing. */
export function saying(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== '')
}

/** The finding's note first, then the metrics' in the order of the version's table; each is told once. */
function notesOf({ share }: Texts, result: SharedResult): readonly NotePart[] {
  const told = new Set<string>()
  const ofMetrics = allVersions(result).flatMap(({ vector: { version }, rationale }) =>
    specOf(version).metrics.flatMap(({ key }) => {
      const text = rationale.metricNotes.get(key) ?? ''
      if (told.has(`${key} ${text}`)) return []
      told.add(`${key} ${text}`)
      const isShown = version === result.vector.version
      return [{ metric: isShown ? key : share.metricOf(key, version), lines: linesOf(text) }]
    }),
  )
  const all = [{ metric: undefined, lines: linesOf(result.rationale.note) }, ...ofMetrics]
  return all.filter(({ lines }) => lines.length > 0)
}
